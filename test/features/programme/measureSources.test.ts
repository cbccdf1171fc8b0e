import { describe, expect, it } from "vitest";
import type { ProgrammeReport } from "../../../src/domain/programme/programmeReport.ts";
import { measureSources, versionWords } from "../../../src/features/programme/measureSources.ts";
import type { EntryBody } from "../../../src/journal/entries/entry.ts";
import { reportAccepted } from "../../../src/journal/entries/reportAccepted.ts";
import { journalOf } from "../../journal/entries/draft.ts";
import { foldOwn } from "../../journal/fold/foldOwn.ts";

const report = (ministry: string, cutoff: string, measure = "期数"): ProgrammeReport => {
  return { year: 2025, ministry, cutoff, measure, count: 1 };
};
const file = (name: string, ...programme: ProgrammeReport[]): EntryBody => {
  const reference = { name, size: 3, sha256: "0".repeat(64) };
  return reportAccepted(
    { file: reference, sheet: null, changes: [], submissions: [], confirmations: [] },
    programme,
  );
};
const sample = (...programme: ProgrammeReport[]): EntryBody => {
  return {
    kind: "sample-loaded",
    reports: [{ fileName: "示例.csv", reason: null, submissions: [], programme }],
  };
};
const sourcesOf = (bodies: readonly EntryBody[], measures = ["期数"], asOf = "2025-06") =>
  measureSources(foldOwn(journalOf(...bodies)), measures, 2025, asOf, ["教育部", "科技部"]);

describe("measureSources(journal, measures, year, asOf, order)", () => {
  it("is empty where nothing was reported", () => {
    expect(sourcesOf([])).toEqual([]);
  });

  it("has each ministry's report that counts, in the given order, others by name", () => {
    const names = ["财政部", "科技部", "交通运输部", "教育部"];
    const sources = sourcesOf([file("a.csv", ...names.map((name) => report(name, "2025-06")))]);
    expect(sources.map(({ position }) => position.ministry)).toEqual([
      "教育部",
      "科技部",
      "交通运输部",
      "财政部",
    ]);
  });

  it("names an older cut-off as carried forward, and leaves out one after the as-of month", () => {
    const sources = sourcesOf([
      file("a.csv", report("教育部", "2025-03"), report("科技部", "2025-06"), report("财政部", "2025-09")),
    ]);
    expect(sources.map(({ position, carriedForward }) => [position.cutoff, carriedForward])).toEqual([
      ["2025-03", true],
      ["2025-06", false],
    ]);
  });

  it("leaves out a ministry whose last report holds none of the measures", () => {
    const bodies = [
      file("a.csv", report("教育部", "2025-03")),
      file("b.csv", report("教育部", "2025-06", "人数")),
    ];
    expect(sourcesOf(bodies, ["期数"], "2025-05")).toHaveLength(1);
    expect(sourcesOf(bodies, ["期数"])).toEqual([]);
    expect(sourcesOf(bodies, ["期数", "人数"])).toHaveLength(1);
  });

  it("says which version counts and in which file it came", () => {
    const [source] = sourcesOf([
      file("first.csv", report("教育部", "2025-06")),
      file("other.csv", report("科技部", "2025-03")),
      file("second.csv", report("教育部", "2025-06")),
    ]);
    expect(source).toMatchObject({ fileName: "second.csv", version: 2, versions: 2 });
    expect(versionWords(source!)).toBe("第 2 份，共 2 份");
  });

  it("counts sample data as no version of a real report", () => {
    const [source] = sourcesOf([
      sample(report("教育部", "2025-06")),
      file("real.csv", report("教育部", "2025-06")),
    ]);
    expect(source).toMatchObject({ fileName: "real.csv", version: 1, versions: 1 });
    expect(versionWords(source!)).toBe("第 1 份");
  });
});
