import { describe, expect, it } from "vitest";
import type { ProgrammeReport } from "../../../src/domain/programme/programmeReport.ts";
import { countIn } from "../../../src/domain/progress/submission.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { reportAccepted } from "../../../src/journal/entries/reportAccepted.ts";
import { standingOf } from "../../../src/journal/fold/state.ts";
import { accepted, draft, journalOf, submission, unsigned, withdrawn } from "../entries/draft.ts";
import { foldOwn } from "./foldOwn.ts";

const report = (count: number, over: Partial<ProgrammeReport> = {}): ProgrammeReport => {
  return { year: 2025, ministry: "教育部", cutoff: "2025-06", measure: "期数", count, ...over };
};
const file = { name: "上报.csv", size: 3, sha256: "0".repeat(64) };
const bodyOf = (...programme: ProgrammeReport[]): EntryBody =>
  reportAccepted({ file, sheet: null, changes: [], submissions: [], confirmations: [] }, programme);

describe("reportAccepted(report, programme)", () => {
  it("gives an entry without measures the id that it had before there were any", () => {
    const submissions = [submission()];
    const body = reportAccepted({ file, sheet: null, changes: [], submissions, confirmations: [] }, []);
    expect(Object.keys(body)).not.toContain("programme");
    expect(unsigned(draft(body)).id).toBe(unsigned(draft(accepted(submission()))).id);
    expect(unsigned(draft(body)).id).toBe("5916608c78cd155a28816aacfb9dd3325c17040ec9ca1606378ee4ac00b77e86");
  });

  it("binds measures to the id", () => {
    const ids = [bodyOf(), bodyOf(report(1)), bodyOf(report(2))].map((body) => unsigned(draft(body)).id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe("foldJournal(entries).measures", () => {
  const counts = (...bodies: EntryBody[]) =>
    foldOwn(journalOf(...bodies)).measures.flatMap((held) => Object.values(held.counts));

  it("is empty for reports without measures", () => {
    expect(counts(accepted(submission()))).toEqual([]);
  });

  it("has the last received of each year, ministry and cut-off", () => {
    expect(counts(bodyOf(report(1)), bodyOf(report(2)))).toEqual([2]);
    const others = [
      report(2, { year: 2024, cutoff: "2024-06" }),
      report(3, { ministry: "科技部" }),
      report(4, { cutoff: "2025-09" }),
    ];
    expect(counts(bodyOf(report(1)), bodyOf(...others)).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it("replaces a position whole: what a correction leaves out is not reported (rule 3)", () => {
    const both = bodyOf(report(1), report(500, { measure: "人数" }));
    const state = foldOwn(journalOf(both, bodyOf(report(2))));
    expect(state.measures.map(({ counts }) => counts)).toEqual([{ 期数: 2 }]);
    expect(countIn(state.measures[0]!, "人数")).toBeNull();
  });

  it("and the plan's fields replace each other never, in two files or in one", () => {
    const file2 = { file, sheet: null, changes: [], submissions: [], confirmations: [] };
    const plan = submission({ ministry: "教育部" });
    const separate = foldOwn(
      journalOf(bodyOf(report(1)), accepted(plan), reportAccepted(file2, [report(2)])),
    );
    expect(separate.submissions.map(({ counts }) => counts)).toEqual([plan.counts]);
    expect(separate.measures.map(({ counts }) => counts)).toEqual([{ 期数: 2 }]);
    const corrected = { ...plan, counts: { 其他: 1 } };
    const later = foldOwn(
      journalOf(reportAccepted({ ...file2, submissions: [plan] }, [report(1)]), accepted(corrected)),
    );
    expect(later.submissions.map(({ counts }) => counts)).toEqual([{ 其他: 1 }]);
    expect(later.measures.map(({ counts }) => counts)).toEqual([{ 期数: 1 }]);
  });

  it("never has sample data in the place of a real report", () => {
    const sample: EntryBody = {
      kind: "sample-loaded",
      reports: [
        {
          fileName: "示例.csv",
          reason: null,
          submissions: [],
          programme: [report(9), report(8, { cutoff: "2025-09" })],
        },
      ],
    };
    const { measures } = foldOwn(journalOf(bodyOf(report(1)), sample));
    expect(measures.map(({ counts: { 期数: count }, sample: isSample }) => [count, isSample])).toEqual([
      [1, false],
      [8, true],
    ]);
    expect(foldOwn(journalOf(sample, { kind: "sample-removed" })).measures).toEqual([]);
  });

  it("loses what is withdrawn, and what it had replaced counts again", () => {
    const entries = journalOf(bodyOf(report(1)), bodyOf(report(2)));
    const all = journalOf(bodyOf(report(1)), bodyOf(report(2)), withdrawn(entries[1]!.id));
    const state = foldOwn(all);
    expect(state.measures).toMatchObject([{ counts: { 期数: 1 }, reportId: entries[0]!.id, sample: false }]);
    const standings = state.reports.map((one) => standingOf(state.measures, one, one.measures[0]!));
    expect(standings).toEqual(["counts", "withdrawn"]);
  });

  it("states of a replaced position that it was replaced", () => {
    const state = foldOwn(journalOf(bodyOf(report(1)), bodyOf(report(2))));
    const standings = state.reports.map((one) => standingOf(state.measures, one, one.measures[0]!));
    expect(standings).toEqual(["replaced", "counts"]);
  });

  it("leaves the submissions alone", () => {
    expect(foldOwn(journalOf(accepted(submission()), bodyOf(report(1)))).submissions).toHaveLength(1);
    expect(foldOwn(journalOf(bodyOf(report(1)))).submissions).toEqual([]);
  });
});
