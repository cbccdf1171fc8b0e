import { describe, expect, it } from "vitest";
import { profileOf } from "../../../src/domain/progress/profile.ts";
import { backtestOf } from "../../../src/domain/yearEnd/backtest.ts";
import type { Landing } from "../../../src/domain/yearEnd/forecast.ts";
import { plan, publishedPlan, submission } from "../../builders.ts";
import { sampleReports } from "../sampleReports.ts";
import { reportsOf } from "./earlierYear.ts";
import { forecast, landed } from "./forecastOf.ts";

const HALF = [null, null, null, null, null, 500, null, null, null, null, null, 1000];
const QUARTER = [null, null, null, null, null, 250, null, null, null, null, null, 1000];

const table = plan(2025, ["数字技术", "其他"], { 甲部: [1000, null], 乙部: [600, 200], 丙部: [null, 300] });
const half = profileOf({ year: 2024 }, reportsOf(2024, { 甲部: HALF, 乙部: QUARTER }));
const reports = [
  submission("甲部", "2025-06", { 数字技术: 400, 其他: 20 }),
  submission("乙部", "2025-06", { 数字技术: 100 }),
];

describe("forecastsOf(position, rollup, basis)", () => {
  const { ministries, fields, country, cells } = forecast(table, reports, "2025-06", half);

  it("lands each ministry by its own shape, in volume, against its whole quota", () => {
    expect(ministries[0]).toMatchObject({ ministry: "甲部", cutoff: "2025-06" });
    expect(ministries[0]?.expectation?.basis).toBe("ministry-profile");
    expect(ministries[0]?.landing).toEqual({
      people: 840,
      range: null,
      actual: 420,
      quota: 1000,
      unreported: 0,
      balance: -160,
    });
    expect(landed(ministries[1]?.landing)).toMatchObject({ people: 400, quota: 800, unreported: 200 });
  });

  it("splits a ministry's landing over its reported fields", () => {
    expect(cells).toEqual([
      [800, 40],
      [400, null],
      [null, null],
    ]);
  });

  it("sums fields and country over the ministries that land, and names those that do not", () => {
    expect(landed(fields[0]?.landing)).toMatchObject({
      people: 1200,
      actual: 500,
      quota: 1600,
      balance: -400,
    });
    expect(landed(fields[1]?.landing)).toMatchObject({ people: 40, actual: 20, quota: 200 });
    expect(landed(country.landing)).toMatchObject({ people: 1240, actual: 520, quota: 1800, balance: -560 });
    expect([fields[0]?.without, fields[1]?.without, country.without]).toEqual([[], ["丙部"], ["丙部"]]);
  });

  it("states how many people a month are needed to fill every cell, not lessened by surplus", () => {
    expect(ministries[0]?.need).toEqual({ monthsLeft: 6, perMonth: 100 });
    expect(ministries[2]?.need).toBeNull();
    expect(country.need).toEqual({ monthsLeft: 6, perMonth: Math.ceil((2100 - 500) / 6) });
  });

  it("states why a ministry has no landing, and gives no number", () => {
    const none = forecast(table, [submission("甲部", "2025-06", { 数字技术: 0 })], "2025-06", half);
    expect(none.ministries.map(({ landing }) => landing)).toEqual(["nothing-done", "no-report", "no-report"]);
    expect(none.country.landing).toBe("nothing-done");
    expect(none.fields.map(({ landing }) => landing)).toEqual(["nothing-done", "no-report"]);
    const leftOut = forecast(table, [submission("乙部", "2025-06", { 数字技术: 0 })], "2025-06", half);
    expect(leftOut.fields[1]?.landing).toBe("no-report");
    expect(forecast(table, [], "2025-06", half).country.landing).toBe("no-report");
    const early = forecast(table, [submission("甲部", "2025-02", { 数字技术: 9 })], "2025-02", null);
    expect(early.country.landing).toBe("too-early");
    expect(early.ministries[0]?.need).toEqual({ monthsLeft: 10, perMonth: 100 });
  });

  it("goes by a ministry's own cut-off where that is carried forward", () => {
    const carried = forecast(table, reports, "2025-09", half);
    expect(landed(carried.ministries[0]?.landing).people).toBe(840);
    expect(carried.ministries[0]?.need?.monthsLeft).toBe(6);
    expect(carried.country.need?.monthsLeft).toBe(3);
  });

  it("lands a ministry without a quota in people alone", () => {
    const guest = forecast(table, [submission("水利部", "2025-06", { 其他: 50 })], "2025-06", half);
    const landing = landed(guest.ministries[3]?.landing);
    expect(landing).toMatchObject({ people: Math.round((50 * 2000) / 750), quota: 0, balance: null });
    expect(guest.ministries[3]?.need).toBeNull();
    expect(landed(guest.country.landing).people).toBe(landing.people);
  });
});

describe("the range of a landing", () => {
  const sample = profileOf({ year: 2024 }, sampleReports(2024));
  const backtest = backtestOf(sample);
  const at = (asOf: string) => forecast(publishedPlan(2025), sampleReports(2025), asOf, sample, backtest);

  it("is the landing times the 10th and 90th percentile at the ministry's own month", () => {
    const september = at("2025-09");
    const spread = (month: number) => backtest.months[month - 1]!.spread!;
    const education = landed(september.ministries.find(({ ministry }) => ministry === "教育部")?.landing);
    expect(education.range).toEqual({
      low: Math.max(education.actual, Math.round(education.people * spread(9).low)),
      high: Math.round(education.people * spread(9).high),
    });
    // Carried forward from April: April's spread.
    const energy = landed(september.ministries.find(({ ministry }) => ministry === "国家能源局")?.landing);
    expect(energy.range?.high).toBe(Math.round(energy.people * spread(4).high));
  });

  it("adds independent distances in quadrature, and the country's own error on both sides", () => {
    const { ministries, country } = at("2025-06");
    const { people, range } = landed(country.landing);
    let below = (people * (backtest.months[5]!.countryRatio! - 1)) ** 2;
    for (const each of ministries) {
      if (typeof each.landing === "object") below += (each.landing.people - each.landing.range!.low) ** 2;
    }
    expect(range?.low).toBe(Math.round(people - Math.sqrt(below)));
    expect(range?.high).toBeGreaterThan(people);
  });

  it("has no range below the landing where forecasts at that month were nearly all too low", () => {
    const byDays = backtestOf(sample, "calendar");
    const reported = sampleReports(2025);
    const { spread, countryRatio } = byDays.months[5]!;
    expect(spread?.low).toBeGreaterThan(1);
    // No carried-forward cut-off: all parts have June's spread.
    const june = reported.filter(({ cutoff }) => cutoff === "2025-06");
    const { people, range } = landed(
      forecast(publishedPlan(2025), june, "2025-06", null, byDays).country.landing,
    );
    expect(range?.low).toBe(Math.round(people - people * Math.abs(countryRatio! - 1)));
  });

  it("never reaches below what is already done", () => {
    const byDays = backtestOf(sample, "calendar");
    const { country } = forecast(publishedPlan(2025), sampleReports(2025), "2025-03", null, byDays);
    const { people, actual, range } = landed(country.landing);
    expect(people - people * Math.abs(byDays.months[2]!.countryRatio! - 1)).toBeLessThan(actual);
    expect(range?.low).toBe(actual);
  });

  it("is narrower, against the landing, for the country than for a ministry", () => {
    const { ministries, country } = at("2025-06");
    const width = ({ people, range }: Landing) => (range!.high - range!.low) / people;
    expect(width(landed(country.landing))).toBeLessThan(width(landed(ministries[0]?.landing)));
  });

  it("is absent below five ministries at that month, and without a backtest", () => {
    const few = backtestOf(half);
    expect(landed(forecast(table, reports, "2025-06", half, few).ministries[0]?.landing).range).toBeNull();
    expect(landed(forecast(table, reports, "2025-06", half, few).country.landing).range).toBeNull();
    expect(landed(forecast(table, reports, "2025-06", half).country.landing).range).toBeNull();
  });

  it("is nothing but what was done in December", () => {
    const december = [submission("教育部", "2025-12", { 数字技术: 4321 })];
    const { ministries, country } = forecast(publishedPlan(2025), december, "2025-12", sample, backtest);
    expect(landed(ministries[2]?.landing)).toMatchObject({ people: 4321, range: { low: 4321, high: 4321 } });
    expect(landed(country.landing).range).toEqual({ low: 4321, high: 4321 });
  });
});
