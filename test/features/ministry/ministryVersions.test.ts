import { describe, expect, it } from "vitest";
import { ministryVersions } from "../../../src/features/ministry/ministryVersions.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { reportAccepted } from "../../../src/journal/entries/reportAccepted.ts";
import { accepted, journalOf, submission } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const file = (ministry: string, cutoff: string, count: number): EntryBody => {
  const reference = { name: "上报.csv", size: 3, sha256: "0".repeat(64) };
  const year = Number(cutoff.slice(0, 4));
  return reportAccepted({ file: reference, sheet: null, changes: [], submissions: [], confirmations: [] }, [
    { year, ministry, cutoff, measure: "期数", count },
  ]);
};

describe("what a ministry reported of measures", () => {
  it("has all versions of the ministry's year, newest cut-off first, of one the latest receipt first", () => {
    const journal = foldOwn(
      journalOf(
        file("教育部", "2025-06", 1),
        file("教育部", "2025-09", 2),
        file("教育部", "2025-06", 3),
        file("科技部", "2025-06", 4),
        file("教育部", "2024-06", 5),
      ),
    );
    expect(
      ministryVersions(journal, "measures", "教育部", 2025).map(({ submission: { counts } }) => counts),
    ).toEqual([{ 期数: 2 }, { 期数: 3 }, { 期数: 1 }]);
  });
});

describe("what a ministry reported of plan fields", () => {
  it("lists the ministry's year, newest cut-off first, of one cut-off the latest receipt first", () => {
    const journal = foldOwn(
      journalOf(
        accepted(submission({ counts: { 其他: 1 } })),
        accepted(submission({ cutoff: "2025-09", counts: { 其他: 2 } })),
        accepted(submission({ counts: { 其他: 3 } })),
        accepted(submission({ ministry: "科技部" })),
        accepted(submission({ year: 2024, cutoff: "2024-06" })),
      ),
    );
    const received = ministryVersions(journal, "submissions", "财政部", 2025);
    expect(received.map(({ submission: { counts } }) => counts)).toEqual([
      { 其他: 2 },
      { 其他: 3 },
      { 其他: 1 },
    ]);
    expect(received.map(({ standing }) => standing)).toEqual(["counts", "counts", "replaced"]);
  });
});
