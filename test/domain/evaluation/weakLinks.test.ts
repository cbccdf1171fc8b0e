import { describe, expect, it } from "vitest";
import { carriedShortfall } from "../../../src/domain/evaluation/carriedShortfall.ts";
import { weakLinks, yearsOver } from "../../../src/domain/evaluation/weakLinks.ts";
import { plan, submission } from "../../builders.ts";
import { FIELDS, MINISTRIES, PLANS, peopleOf, quotaOf, SUBMISSIONS, YEARS } from "./tenYears.ts";

const RECORDS = { plans: PLANS, submissions: SUBMISSIONS, asOf: "2030-12" };

describe("weakLinks(years, threshold)", () => {
  it("finds the cells that plain comparison finds in ten years", () => {
    for (const threshold of [2, 4, 7]) {
      const expected = new Map<string, number>();
      for (const [m, ministry] of MINISTRIES.entries())
        for (const [f, field] of FIELDS.entries()) {
          const below = YEARS.filter((year) => {
            const [quota, people] = [quotaOf(year, m, f), peopleOf(year, m, f)];
            return quota !== null && people !== null && people < quota;
          });
          const missing = below.reduce(
            (sum, year) => sum + (quotaOf(year, m, f) ?? 0) - (peopleOf(year, m, f) ?? 0),
            0,
          );
          if (below.length >= threshold) expected.set(`${ministry}|${field}`, missing);
        }
      const cells = weakLinks(yearsOver(RECORDS, []), threshold).filter(
        ({ ministry, field }) => ministry !== null && field !== null,
      );
      expect(new Map(cells.map(({ ministry, field, missing }) => [`${ministry}|${field}`, missing]))).toEqual(
        expected,
      );
      expect(cells.map(({ missing }) => missing)).toEqual([...expected.values()].sort((a, b) => b - a));
    }
  });

  it("takes a year whose end was not reported neither for below nor for met", () => {
    const plans = [2023, 2024, 2025].map((year) => plan(year, ["新材料"], { 甲部: [1000] }));
    const submissions = [
      submission("甲部", "2023-12", { 新材料: 900 }),
      submission("甲部", "2024-09", { 新材料: 100 }),
      submission("甲部", "2025-12", { 新材料: 800 }),
    ];
    const [ministry] = weakLinks(yearsOver({ plans, submissions, asOf: "2025-12" }, []), 2);
    expect(ministry).toMatchObject({ ministry: "甲部", field: null, missing: 300, unknown: [2024] });
    expect(ministry?.below.map(({ year }) => year)).toEqual([2023, 2025]);
  });

  it("leaves the year that is not over out, and follows a renamed ministry", () => {
    const plans = [
      plan(2023, ["新材料"], { 甲部: [1000] }),
      plan(2024, ["新材料"], { 乙部: [1000] }),
      plan(2025, ["新材料"], { 乙部: [1000] }),
    ];
    const submissions = [
      submission("甲部", "2023-12", { 新材料: 900 }),
      submission("乙部", "2024-12", { 新材料: 950 }),
      submission("乙部", "2025-11", { 新材料: 10 }),
    ];
    const renamed = [
      { fromYear: 2023, toYear: 2024, ministries: [{ from: ["甲部"], to: "乙部" }], fields: [] },
    ];
    const links = weakLinks(yearsOver({ plans, submissions, asOf: "2025-11" }, renamed), 2);
    expect(links.map(({ ministry, field, missing }) => [ministry, field, missing])).toEqual([
      ["乙部", null, 150],
      [null, "新材料", 150],
      ["乙部", "新材料", 150],
    ]);
    expect(yearsOver({ plans, submissions, asOf: "2022-12" }, renamed)).toEqual([]);
  });
});

describe("carriedShortfall(links, remaining)", () => {
  it("spreads each cell's shortfall evenly, to the person, over the remaining years", () => {
    const links = weakLinks(yearsOver(RECORDS, []), 2);
    const cells = carriedShortfall(links, 3);
    expect(cells.length).toBe(links.filter(({ ministry, field }) => ministry && field).length);
    for (const { missing, byYear } of cells) {
      expect(byYear.reduce((sum, people) => sum + people, 0)).toBe(missing);
      expect(Math.max(...byYear) - Math.min(...byYear)).toBeLessThanOrEqual(1);
      expect([...byYear].sort((a, b) => b - a)).toEqual(byYear);
    }
  });

  it("carries nothing after the last year", () => {
    expect(carriedShortfall(weakLinks(yearsOver(RECORDS, []), 2), 0)).toEqual([]);
  });
});
