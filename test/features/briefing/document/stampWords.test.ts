import { describe, expect, it } from "vitest";
import { composeBriefing } from "../../../../src/features/briefing/compose/compose.ts";
import { warningsOf } from "../../../../src/features/briefing/document/stampWords.ts";
import { plan, submission } from "../../../builders.ts";
import { accepted, journalOf } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";
import { briefingInput } from "../input.ts";

describe("warningsOf(stamp)", () => {
  it("is empty for sound and real data", () => {
    expect(warningsOf({ sample: false, notCounted: 0 })).toEqual([]);
  });

  it("says that data is sample data, and how many entries of the journal are not counted", () => {
    const entries = journalOf(
      accepted(submission("教育部", "2025-06", { 其他: 10 })),
      accepted(submission("科技部", "2025-06", { 其他: 20 })),
    );
    const journal = foldOwn(entries, new Set([entries[1]?.id ?? ""]));
    const input = briefingInput([plan(2025, ["其他"], { 教育部: [100], 科技部: [100] })], [], "2025-06", {
      journal,
    });
    const { stamp } = composeBriefing(input, { ministry: null, sections: ["verdict"] });
    expect(warningsOf(stamp)).toEqual(["有1条记录校验不符，其中的数没有计入"]);
    expect(warningsOf({ ...stamp, sample: true })[0]).toBe("示例数据（非真实上报）");
    const lossy = composeBriefing({ ...input, lost: true }, { ministry: null, sections: ["verdict"] });
    expect(warningsOf(lossy.stamp)).toContain("本机记录有缺失，数可能不全");
  });
});
