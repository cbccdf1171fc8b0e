import { describe, expect, it } from "vitest";
import type { ProgrammeReport } from "../../src/domain/programmeReport.ts";
import { sealEntry } from "../../src/journal/chain.ts";
import type { EntryBody } from "../../src/journal/entry.ts";
import { reportAccepted } from "../../src/journal/reportAccepted.ts";
import { foldJournal } from "../../src/journal/state.ts";
import { accepted, draft, journalOf, submission, withdrawn } from "./draft.ts";

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
    expect(sealEntry(draft(body), null).id).toBe(sealEntry(draft(accepted(submission())), null).id);
    expect(sealEntry(draft(body), null).id).toBe(
      "5916608c78cd155a28816aacfb9dd3325c17040ec9ca1606378ee4ac00b77e86",
    );
  });

  it("binds measures to the id", () => {
    const ids = [bodyOf(), bodyOf(report(1)), bodyOf(report(2))].map(
      (body) => sealEntry(draft(body), null).id,
    );
    expect(new Set(ids).size).toBe(3);
  });
});

describe("foldJournal(entries).programme", () => {
  const counts = (...bodies: EntryBody[]) =>
    foldJournal(journalOf(...bodies)).programme.map(({ count }) => count);

  it("is empty for reports without measures", () => {
    expect(counts(accepted(submission()))).toEqual([]);
  });

  it("has the last received of each year, ministry, cut-off and measure", () => {
    expect(counts(bodyOf(report(1)), bodyOf(report(2)))).toEqual([2]);
    const others = [
      report(2, { year: 2024, cutoff: "2024-06" }),
      report(3, { ministry: "科技部" }),
      report(4, { cutoff: "2025-09" }),
      report(5, { measure: "人数" }),
    ];
    expect(counts(bodyOf(report(1)), bodyOf(...others)).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it("loses what is withdrawn, and what it had replaced counts again", () => {
    const entries = journalOf(bodyOf(report(1)), bodyOf(report(2)));
    const all = journalOf(bodyOf(report(1)), bodyOf(report(2)), withdrawn(entries[1]!.id));
    expect(foldJournal(all).programme).toEqual([report(1)]);
  });

  it("leaves the submissions alone", () => {
    expect(foldJournal(journalOf(accepted(submission()), bodyOf(report(1)))).submissions).toHaveLength(1);
    expect(foldJournal(journalOf(bodyOf(report(1)))).submissions).toEqual([]);
  });
});
