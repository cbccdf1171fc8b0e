import { describe, expect, it } from "vitest";
import { CAUSE_WORDS } from "../../../src/app/words/storageWords.ts";
import { keeperWords, logTitle } from "../../../src/features/log/logWords.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { accepted, journalOf, sampleLoaded, submission, withdrawn } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const titleOf = (...bodies: EntryBody[]) => logTitle(foldOwn(journalOf(...bodies)), true);

describe("logTitle", () => {
  it("counts real reports, and apart those that count: neither withdrawn nor corrected", () => {
    const [first, gone] = [
      accepted(submission({ cutoff: "2025-05" })),
      accepted(submission({ ministry: "科技部" })),
    ];
    const id = journalOf(first, gone)[1]?.id ?? "";
    const both = [first, gone, withdrawn(id), accepted(submission()), accepted(submission())];
    expect(titleOf(...both, sampleLoaded(submission({ ministry: "教育部" })))).toBe(
      "已入库 4 份上报，2 份有效",
    );
  });

  it("counts a report of which a part still counts", () => {
    const file = accepted(submission({ cutoff: "2025-05" }), submission());
    expect(titleOf(file, accepted(submission()))).toBe("已入库 2 份上报，2 份有效");
  });

  it("does not take sample data for reports", () => {
    expect(titleOf(sampleLoaded(submission()))).toBe("还没有正式上报入库");
  });

  it("claims nothing of a journal that cannot be read", () => {
    expect(logTitle(foldOwn([]), false)).toBe("已入库的上报读不出来");
  });
});

describe("keeperWords", () => {
  it("says whether the browser may clear the data, what is wrong, or nothing yet", () => {
    expect(keeperWords({ kind: "ready", persisted: true })).toContain("已承诺不自动清除");
    expect(keeperWords({ kind: "ready", persisted: false })).toContain("清除浏览器数据会一并删除");
    expect(keeperWords({ kind: "unavailable", cause: "full", detail: "" })).toBe(CAUSE_WORDS.full);
    expect(keeperWords(undefined)).toBe("");
  });
});
