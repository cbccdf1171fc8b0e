import { describe, expect, it } from "vitest";
import { monthVersions, whyOf } from "../../../../src/features/submit/received/received.ts";
import { accepted, journalOf, sampleLoaded, submission } from "../../../journal/entries/draft.ts";
import { foldOwn } from "../../../journal/fold/foldOwn.ts";

const JUNE = { ministry: "财政部", cutoff: "2025-06" };
const june = (people: number, ministry = "财政部") => submission({ ministry, counts: { 其他: people } });

describe("the versions of plan fields of a ministry and cut-off", () => {
  it("has the last received first, each with how it stands and what counts instead", () => {
    const entries = journalOf(accepted(june(10)), accepted(june(7)));
    const versions = monthVersions(foldOwn(entries), "submissions", entries, JUNE);
    expect(versions.map(({ standing, submission: { counts } }) => [standing, counts.其他])).toEqual([
      ["counts", 7],
      ["replaced", 10],
    ]);
    expect(versions[0]?.countsInstead).toBeNull();
    expect(versions[1]?.countsInstead?.id).toBe(entries[1]?.id);
  });
  it("brings the changes that were made before a file was accepted", () => {
    const changes = [{ row: 2, column: "部门", from: "财政局", to: "财政部" }];
    const entries = journalOf({ ...accepted(june(10)), changes } as ReturnType<typeof accepted>);
    expect(monthVersions(foldOwn(entries), "submissions", entries, JUNE)[0]?.report.changes).toEqual(changes);
  });
  it("shows sample data replaced by a real report, in whatever order they came", () => {
    const entries = journalOf(accepted(june(10)), sampleLoaded(june(99)));
    const versions = monthVersions(foldOwn(entries), "submissions", entries, JUNE);
    expect(versions.map(({ standing, report }) => [standing, report.sample])).toEqual([
      ["replaced", true],
      ["counts", false],
    ]);
  });
});

describe("the versions of measures", () => {
  const measures = (count: number) => ({
    ...accepted(),
    programme: [{ year: 2025, ...JUNE, measure: "举办期数", count }],
  });

  it("has the programme's measures of the month, apart from the plan's fields", () => {
    const entries = journalOf(measures(3), accepted(june(10)), measures(4));
    const state = foldOwn(entries);
    expect(
      monthVersions(state, "measures", entries, JUNE).map(({ standing, submission: { counts } }) => [
        standing,
        counts,
      ]),
    ).toEqual([
      ["counts", { 举办期数: 4 }],
      ["replaced", { 举办期数: 3 }],
    ]);
    expect(monthVersions(state, "submissions", entries, JUNE)).toHaveLength(1);
    expect(monthVersions(state, "measures", entries, { ...JUNE, cutoff: "2025-05" })).toEqual([]);
  });
});

describe("whyOf(version, versions, time)", () => {
  const reasons = (...bodies: Parameters<typeof journalOf>) => {
    const entries = journalOf(...bodies);
    const versions = monthVersions(foldOwn(entries), "submissions", entries, JUNE);
    return versions.map((version) => whyOf(version, versions, () => "当日"));
  };

  it("names the report that replaced another", () => {
    expect(reasons(accepted(june(10)), accepted(june(7)))).toEqual([
      "最后收到的一份，替换了较早的 1 份",
      "被 当日 收到的“上报.csv”更正",
    ]);
  });

  it("does not call a real report in the place of a sample a correction", () => {
    expect(reasons(sampleLoaded(june(99)), accepted(june(10)))).toEqual([
      "这个统计截止只有这一份有效上报",
      "示例数据，已有正式上报时不计入",
    ]);
  });
});
