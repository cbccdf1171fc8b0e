import { describe, expect, it } from "vitest";
import { measureCourses, measureKey } from "../../../src/domain/evaluation/measureCourses.ts";
import { plan } from "../../builders.ts";
import { FIELDS, MINISTRIES, PLANS, PROGRAMME, peopleOf, quotaOf, SUBMISSIONS, YEARS } from "./tenYears.ts";

const RECORDS = { plans: PLANS, submissions: SUBMISSIONS, measures: [], totals: [], asOf: "2030-12" };

const [seminars, capability] = PROGRAMME.subProjects;
const [sessions] = seminars!.measures;

/** The course of a measure. */
function courseOf(records: Parameters<typeof measureCourses>[1], id: string, what: string) {
  const found = measureCourses(PROGRAMME, records).find(
    ({ subProject, measure }) => subProject.id === id && measure.what === what,
  );
  return found!.years;
}

describe("measureCourses(programme, records)", () => {
  it("gives ten years' figures that plain sums of the reports give", () => {
    const years = courseOf(RECORDS, capability!.id, "培养培训人数");
    let cumulative = 0;
    for (const [i, year] of YEARS.entries()) {
      let [planned, done] = [0, 0];
      for (const m of MINISTRIES.keys())
        for (const f of FIELDS.keys()) {
          planned += quotaOf(year, m, f) ?? 0;
          done += peopleOf(year, m, f) ?? 0;
        }
      cumulative += done;
      expect(years[i]).toMatchObject({
        year,
        done,
        cumulative,
        isFinal: MINISTRIES.every((_, m) => FIELDS.some((_, f) => peopleOf(year, m, f) !== null)),
      });
      expect(years[i]?.target?.count).toBe(planned);
      expect(years[i]?.rate).toBeCloseTo(done / planned, 12);
      expect(years[i]?.source).toEqual({ kind: "reports", asOf: `${year}-12` });
    }
  });

  it("takes the year of the as-of month up to it, and knows nothing of later years", () => {
    const years = courseOf({ ...RECORDS, asOf: "2025-06" }, capability!.id, "培养培训人数");
    const june = SUBMISSIONS.filter(({ cutoff }) => cutoff === "2025-06").flatMap(({ counts }) =>
      Object.values(counts),
    );
    expect(years[4]).toMatchObject({ done: june.reduce((sum, people) => sum + people, 0), isFinal: false });
    expect(years[5]).toMatchObject({
      done: null,
      rate: null,
      source: null,
      cumulative: years[4]?.cumulative,
    });
  });

  it("shows a year's total by its document where nothing was reported, and leaves the others empty", () => {
    const document = { title: "工作总结", documentNumber: "", date: "2023-01-20" };
    const key = measureKey(seminars!, sessions!);
    const totals = [{ year: 2022, measure: key, count: 311, document }];
    const years = courseOf({ ...RECORDS, totals }, seminars!.id, "举办期数");
    expect(years.map(({ done }) => done)).toEqual([null, 311, ...Array(8).fill(null)]);
    expect(years.map(({ cumulative }) => cumulative)).toEqual([null, ...Array(9).fill(311)]);
    expect(years[1]).toMatchObject({ source: { kind: "document", document }, target: null, rate: null });
  });

  it("prefers reports to a document's total", () => {
    const document = { title: "工作总结", documentNumber: "", date: "2026-01-20" };
    const measures = [
      { year: 2025, ministry: "甲部", cutoff: "2025-12", counts: { 高级研修项目举办期数: 298 } },
    ];
    const totals = [{ year: 2025, measure: measureKey(seminars!, sessions!), count: 311, document }];
    const years = courseOf({ ...RECORDS, measures, totals }, seminars!.id, "举办期数");
    expect(years[4]).toMatchObject({ done: 298, source: { kind: "reports", asOf: "2025-12" } });
    expect(years[4]?.rate).toBeCloseTo(298 / 300, 12);
  });

  it("gives the sum of the plan table where it is not the headline, as in 2024", () => {
    const tables = [
      plan(2024, ["新材料"], { 甲部: [920_300] }, 900_000),
      plan(2025, ["新材料"], { 甲部: [980_000] }),
    ];
    const years = courseOf({ ...RECORDS, plans: tables, asOf: "2025-12" }, capability!.id, "培养培训人数");
    expect(years.slice(2, 6).map(({ target, tableTotal }) => [target?.count, tableTotal])).toEqual([
      [undefined, null],
      [900_000, 920_300],
      [980_000, null],
      [undefined, null],
    ]);
  });
});
