import { describe, expect, it } from "vitest";
import { earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { plan, submission } from "../../builders.ts";

const table = plan(2024, ["数字技术", "其他"], { 甲部: [1000, null], 乙部: [600, 200], 丙部: [null, 300] });
const yearOf = (...reports: Parameters<typeof submission>[]) =>
  earlierYears(
    2025,
    [table],
    reports.map((report) => submission(...report)),
  )[0]?.ministries;

describe("earlierYears(year, plans, submissions)", () => {
  it("holds the people of a ministry's planned fields at each month that it reported, and its year end", () => {
    const own = yearOf(
      ["甲部", "2024-06", { 数字技术: 400, 其他: 77 }],
      ["甲部", "2024-12", { 数字技术: 900 }],
    );
    expect(own?.get("甲部")).toMatchObject({ yearEnd: 900, quota: 1000 });
    expect(own?.get("甲部")?.people[5]).toBe(400);
    expect(own?.get("甲部")?.people[6]).toBeNull();
    expect(own?.get("甲部")?.people[11]).toBe(900);
  });

  it("leaves out planned fields that the December report leaves out, with their quota and people", () => {
    const own = yearOf(
      ["乙部", "2024-06", { 数字技术: 100, 其他: 50 }],
      ["乙部", "2024-12", { 数字技术: 500 }],
    );
    expect(own?.get("乙部")).toMatchObject({ yearEnd: 500, quota: 600 });
    expect(own?.get("乙部")?.people[5]).toBe(100);
  });

  it("takes a count above the year's end as the year's end", () => {
    const own = yearOf(["甲部", "2024-11", { 数字技术: 950 }], ["甲部", "2024-12", { 数字技术: 900 }]);
    expect(own?.get("甲部")?.people[10]).toBe(900);
  });

  it("leaves out ministries whose end is not known or has nobody, and years without any other", () => {
    expect(yearOf(["甲部", "2024-11", { 数字技术: 950 }])).toBeUndefined();
    expect(yearOf(["甲部", "2024-12", { 数字技术: 0 }])).toBeUndefined();
    expect(yearOf(["甲部", "2024-12", { 其他: 10 }])).toBeUndefined();
  });

  it("holds the years before only, oldest first", () => {
    const years = [2026, 2025, 2024, 2023].map((year) => ({ ...table, year }));
    const reports = years.map(({ year }) => submission("甲部", `${year}-12`, { 数字技术: 5 }));
    expect(earlierYears(2026, years, reports).map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  });
});
