import { describe, expect, it } from "vitest";
import { earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { usualCourses } from "../../../src/domain/yearEnd/usualCourse.ts";
import { plan } from "../../builders.ts";
import { reportsOf, type Year } from "./earlierYear.ts";

/** June and December. */
const half = (june: number, december: number): Year =>
  Array.from({ length: 12 }, (_, i) => (i === 5 ? june : i === 11 ? december : null));
const QUOTAS = { 甲部: [1000], 乙部: [500] };
const years = [
  ...reportsOf(2023, { 甲部: half(300, 1000), 乙部: half(250, 500) }),
  ...reportsOf(2024, { 甲部: half(500, 1000), 乙部: half(50, 250) }),
];
const both = earlierYears(
  2025,
  [2023, 2024].map((year) => plan(year, ["其他"], QUOTAS)),
  years,
);

describe("usualCourses(cutoff, years)", () => {
  it("counts each own year once and the mean of the country's years once", () => {
    const country = (550 / 1500 + 550 / 1250) / 2;
    expect(usualCourses("2025-06", both)("甲部")).toEqual({
      share: expect.closeTo((0.3 + 0.5 + country) / 3, 12),
      rate: 1,
      ownYears: 2,
      countryYears: 2,
    });
  });

  it("takes the ministry's own rate over all its years: all year ends / all quotas", () => {
    expect(usualCourses("2025-06", both)("乙部").rate).toBe(750 / 1000);
  });

  it("goes by the country for a ministry without an earlier year", () => {
    expect(usualCourses("2025-06", both)("丙部")).toEqual({
      share: expect.closeTo((550 / 1500 + 550 / 1250) / 2, 12),
      rate: 2750 / 3000,
      ownYears: 0,
      countryYears: 2,
    });
  });

  it("goes by calendar days at a month that no earlier year has, with the earlier years' rate", () => {
    expect(usualCourses("2025-03", both)("乙部")).toEqual({
      share: 90 / 365,
      rate: 0.75,
      ownYears: 0,
      countryYears: 0,
    });
  });

  it("goes by calendar days and the whole quota without an earlier year", () => {
    expect(usualCourses("2025-06", [])("甲部")).toEqual({
      share: 181 / 365,
      rate: 1,
      ownYears: 0,
      countryYears: 0,
    });
  });

  it("leaves a ministry out of its own years and of the country's for a replay", () => {
    expect(usualCourses("2024-06", both.slice(1), true)("甲部")).toEqual({
      share: 50 / 250,
      rate: 250 / 500,
      ownYears: 0,
      countryYears: 1,
    });
  });
});
