import { describe, expect, it } from "vitest";
import { versionFacts } from "../../../src/app/figures/versionFacts.ts";
import { accepted, journalOf, sampleLoaded, submission } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const JUNE = submission({ cutoff: "2025-06" });

/** The words of every version in the order of receipt. */
function results(...bodies: Parameters<typeof journalOf>): string[] {
  const state = foldOwn(journalOf(...bodies));
  return state.reports.flatMap((report) =>
    report.submissions.map((each) => versionFacts(state, "submissions", report, each).result),
  );
}

describe("the facts of a submission of plan fields", () => {
  it("brings the file with its time and how it stands", () => {
    const state = foldOwn(journalOf(accepted(JUNE)));
    expect(versionFacts(state, "submissions", state.reports[0]!, JUNE)).toEqual({
      cutoff: "2025-06",
      standing: "counts",
      result: "有效",
      receivedOn: "2025-07-10",
      fileName: "上报.csv",
      sample: false,
    });
  });

  it("calls what a later report of its kind replaced corrected", () => {
    expect(results(accepted(JUNE), accepted(JUNE))).toEqual(["已被更正", "有效"]);
    expect(results(sampleLoaded(JUNE, JUNE))).toEqual(["已被更正", "有效"]);
  });

  it("does not call a sample corrected by the real report in its place", () => {
    expect(results(sampleLoaded(JUNE), accepted(JUNE))).toEqual(["示例，不计入", "有效"]);
  });
});

describe("the facts of a submission of measures", () => {
  it("stands by the programme's measures and not by the plan's fields", () => {
    const programme = [{ year: 2025, ministry: "财政部", cutoff: "2025-06", measure: "举办期数", count: 3 }];
    const both = { ...accepted(JUNE), programme };
    const state = foldOwn(journalOf(both, accepted(JUNE)));
    const [first] = state.reports;
    expect(versionFacts(state, "measures", first!, first!.measures[0]!).result).toBe("有效");
    expect(versionFacts(state, "submissions", first!, JUNE).result).toBe("已被更正");
  });
});
