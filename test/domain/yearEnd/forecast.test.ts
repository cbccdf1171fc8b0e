import { describe, expect, it } from "vitest";
import { earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { plan, publishedPlan, submission } from "../../builders.ts";
import { sampleReports } from "../sampleReports.ts";
import { forecast, landed } from "./forecastOf.ts";

const table = plan(2025, ["数字技术", "其他"], { 甲部: [1000, null], 乙部: [600, 200], 丙部: [null, 300] });
const before = plan(2024, ["数字技术", "其他"], { 甲部: [1000, null], 乙部: [500, null] });
const years = earlierYears(
  2025,
  [before],
  [
    submission("甲部", "2024-06", { 数字技术: 400 }),
    submission("甲部", "2024-12", { 数字技术: 800 }),
    submission("乙部", "2024-06", { 数字技术: 150 }),
    submission("乙部", "2024-12", { 数字技术: 500 }),
  ],
);
const reports = [
  submission("甲部", "2025-06", { 数字技术: 400, 其他: 20 }),
  submission("乙部", "2025-06", { 数字技术: 100 }),
];
/** (0.5 + 550/1300) / 2 and (0.3 + 550/1300) / 2. */
const [SHARE_A, SHARE_B] = [(0.5 + 550 / 1300) / 2, (0.3 + 550 / 1300) / 2];
const REST_A = Math.round((1 - SHARE_A) * 1000 * 0.8);
const REST_B = Math.round((1 - SHARE_B) * 600);

describe("forecastsOf(position, rollup, years)", () => {
  const { ministries, fields, country, cells, rule } = forecast(table, reports, "2025-06", years);

  it("adds to what is done the usual rest of the planned fields that have reported", () => {
    expect(rule).toBe("bornhuetter-ferguson");
    expect(ministries[0]).toMatchObject({
      ministry: "甲部",
      cutoff: "2025-06",
      course: { rate: 0.8, ownYears: 1 },
    });
    expect(ministries[0]?.landing).toEqual({
      people: 420 + REST_A,
      range: null,
      actual: 420,
      quota: 1000,
      unreported: 0,
      balance: REST_A - 580,
    });
  });

  it("holds a landing against the planned fields that have reported, and names the others' quota", () => {
    expect(ministries[1]?.landing).toMatchObject({
      people: 100 + REST_B,
      quota: 600,
      unreported: 200,
      balance: REST_B - 500,
    });
    expect(ministries[2]).toMatchObject({ landing: null, course: null, need: null });
  });

  it("compares the landings, without people off the plan, with quotas x usual rates; with one earlier year", () => {
    const { departure } = forecast(table, reports, "2025-06", years);
    expect(departure).toBeCloseTo((400 + REST_A + 100 + REST_B) / (1000 * 0.8 + 600) - 1, 12);
    expect(forecast(table, reports, "2025-06", []).departure).toBeNull();
    expect(forecast(table, reports, "2025-06", [...years, ...years]).departure).toBeNull();
  });

  it("splits the rest by quota over the planned fields that have reported; off-plan people stay as they are", () => {
    expect(cells).toEqual([
      [400 + REST_A, 20],
      [100 + REST_B, null],
      [null, null],
    ]);
    const two = forecast(table, [submission("乙部", "2025-06", { 数字技术: 0, 其他: 7 })], "2025-06")
      .cells[1];
    const rest = Math.round((1 - 181 / 365) * 800);
    expect(two).toEqual([Math.round(rest * 0.75), 7 + rest - Math.round(rest * 0.75)]);
  });

  it("sums fields and country over the ministries that land, and names those that do not", () => {
    expect(fields[0]?.landing).toMatchObject({
      people: 500 + REST_A + REST_B,
      actual: 500,
      quota: 1600,
      unreported: 0,
    });
    expect(fields[1]?.landing).toMatchObject({
      people: 20,
      actual: 20,
      quota: 0,
      unreported: 500,
      balance: null,
    });
    expect(country.landing).toMatchObject({
      people: 520 + REST_A + REST_B,
      quota: 1600,
      unreported: 500,
      balance: 520 + REST_A + REST_B - 1600,
    });
    expect([fields[0]?.without, fields[1]?.without, country.without]).toEqual([
      [],
      ["乙部", "丙部"],
      ["丙部"],
    ]);
  });

  it("goes by each ministry's own cut-off where that is carried forward", () => {
    const later = forecast(table, reports, "2025-09", years);
    expect(later.ministries[0]?.landing).toEqual(ministries[0]?.landing);
  });

  it("states how many people a month are needed to fill every cell, not lessened by surplus", () => {
    expect(ministries[0]?.need).toEqual({ monthsLeft: 6, perMonth: 100 });
    expect(country.need).toEqual({ monthsLeft: 6, perMonth: Math.ceil((2100 - 500) / 6) });
  });

  it("without an earlier year goes by calendar days and the whole quota, without a range", () => {
    const alone = forecast(table, reports, "2025-06");
    expect(alone.replays).toBeNull();
    expect(alone.ministries[0]?.landing).toMatchObject({
      people: 420 + Math.round((1 - 181 / 365) * 1000),
      range: null,
    });
  });

  it("lands nothing where nothing was reported", () => {
    const none = forecast(table, [], "2025-06", years);
    expect([...none.ministries, ...none.fields, none.country].map(({ landing }) => landing)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

describe("the range of a landing", () => {
  const sample = earlierYears(2025, [publishedPlan(2024)], sampleReports(2024));
  const at = (asOf: string) => forecast(publishedPlan(2025), sampleReports(2025), asOf, sample);

  it("is that of the replays at the ministry's own month", () => {
    const september = at("2025-09");
    const range = (month: number) => september.replays!.months[month - 1]!.range!;
    const {
      people,
      actual,
      range: own,
    } = landed(september.ministries.find(({ ministry }) => ministry === "教育部")?.landing);
    expect(own).toEqual({
      low: Math.max(actual, Math.round(people * range(9).low)),
      high: Math.round(people * range(9).high),
    });
    // Carried forward from April: April's range.
    const energy = landed(september.ministries.find(({ ministry }) => ministry === "国家能源局")?.landing);
    expect(energy.range?.high).toBe(Math.round(energy.people * range(4).high));
  });

  it("adds the parts' distances in quadrature, and to them the common part with this year's departure", () => {
    const { ministries, country, replays, departure } = at("2025-06");
    const landings = ministries.flatMap(({ landing, cutoff }) =>
      landing && cutoff ? [{ landing, cutoff }] : [],
    );
    const common = landings.reduce(
      (sum, { landing, cutoff }) =>
        sum +
        landing.people *
          Math.hypot(replays!.months[Number(cutoff.slice(5)) - 1]!.common, 1.282 * (departure ?? 0)),
      0,
    );
    const above = landings.map(
      ({ landing, cutoff }) =>
        landing.people * (replays!.months[Number(cutoff.slice(5)) - 1]!.range!.high - 1),
    );
    const { people, range } = landed(country.landing);
    expect(range?.high).toBe(Math.round(people + Math.hypot(common, ...above)));
  });

  it("never reaches beyond the sum of the parts' ranges", () => {
    for (let month = 1; month <= 12; month++) {
      const { ministries, country } = at(`2025-${String(month).padStart(2, "0")}`);
      const parts = ministries.flatMap(({ landing }) => landing?.range ?? []);
      const range = landed(country.landing).range;
      if (!range) continue;
      expect(range.low).toBeGreaterThanOrEqual(parts.reduce((sum, { low }) => sum + low, 0) - parts.length);
      expect(range.high).toBeLessThanOrEqual(parts.reduce((sum, { high }) => sum + high, 0) + parts.length);
    }
  });

  it("is absent where the month has too few replays, and without an earlier year", () => {
    expect(landed(forecast(table, reports, "2025-06", years).country.landing).range).toBeNull();
    expect(landed(forecast(table, reports, "2025-06").country.landing).range).toBeNull();
  });

  it("is exactly what was done in December", () => {
    const december = [submission("教育部", "2025-12", { 数字技术: 4321 })];
    const { ministries, country } = forecast(publishedPlan(2025), december, "2025-12", sample);
    expect(landed(ministries[2]?.landing)).toMatchObject({ people: 4321, range: { low: 4321, high: 4321 } });
    expect(landed(country.landing).range).toEqual({ low: 4321, high: 4321 });
  });
});
