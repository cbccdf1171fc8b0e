import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOf } from "../../../src/domain/progress/profile.ts";
import { backtestAt, backtestOf } from "../../../src/domain/yearEnd/backtest.ts";
import { submission } from "../../builders.ts";
import { sampleReports } from "../sampleReports.ts";
import { earlierReports, evenYear, reportsOf } from "./earlierYear.ts";

const june = (half: number, end: number) => [null, null, null, null, null, half, ...Array(5).fill(null), end];
const profile = (ministries: Parameters<typeof reportsOf>[1]) =>
  profileOf({ year: 2024 }, reportsOf(2024, ministries));

describe("backtestOf(profile)", () => {
  // 甲 by 乙 and 丙, 400 of 1000: lands on 500. 乙 by 500 of 1000: 200. 丙 by 300 of 800: 800.
  const three = backtestOf(profile({ 甲部: june(200, 400), 乙部: june(100, 400), 丙部: june(300, 600) }));
  const at = three.months[5]!;

  it("forecasts each ministry by the others and compares with its real year end", () => {
    // Errors: 500 / 400, 200 / 400 and 800 / 600, less 1.
    expect(at.ministries).toBe(3);
    expect(at.medianError).toBeCloseTo(Math.abs(800 / 600 - 1), 10);
  });

  it("sets the sum of forecasts against the sum of year ends", () => {
    expect(at.countryError).toBeCloseTo((500 + 200 + 800) / 1400 - 1, 10);
    expect(at.countryRatio).toBeCloseTo(1400 / 1500, 10);
    expect(at.fieldRatios.get("其他")).toBeCloseTo(1400 / 1500, 10);
  });

  it("has no spread below five ministries, and none of the figures without any", () => {
    expect(at.spread).toBeNull();
    expect(three.months[6]).toMatchObject({
      ministries: 0,
      medianError: null,
      spread: null,
      countryError: null,
      countryRatio: null,
    });
  });

  it("gives the 10th and 90th percentile of real / forecast from five ministries on", () => {
    // All others are half done by June, nearly: 戊 has done all it will do and lands twice too high.
    const five = backtestOf(
      profile({
        甲部: june(1e6, 2e6),
        乙部: june(1e6, 2e6),
        丙部: june(1e6, 2e6),
        丁部: june(1e6, 2e6),
        戊部: june(10, 10),
      }),
    );
    const { spread, ministries } = five.months[5]!;
    expect(ministries).toBe(5);
    expect(spread?.low).toBeCloseTo(0.5 + 0.4 * 0.5, 5);
    expect(spread?.high).toBeCloseTo(1, 5);
  });

  it("is without error in December", () => {
    const december = backtestOf(profileOf({ year: 2024 }, sampleReports(2024))).months[11]!;
    expect(december).toMatchObject({
      ministries: 14,
      medianError: 0,
      spread: { low: 1, high: 1 },
      countryError: 0,
    });
  });

  it("goes by the calendar where no other ministry has that month, and not in January and February", () => {
    const alone = backtestOf(profile({ 甲部: evenYear(1200) }));
    expect(alone.months.map((month) => month.ministries)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(alone.months[5]?.countryRatio).toBeCloseTo((1200 * 182) / (600 * 366), 10);
  });

  it("leaves out a ministry with nobody by that month", () => {
    const late = backtestOf(profile({ 甲部: june(0, 400), 乙部: june(100, 400), 丙部: june(300, 600) }));
    expect(late.months[5]?.ministries).toBe(2);
  });

  it("tests fields by what they held at the month and at the end", () => {
    const fields = backtestOf(
      profileOf({ year: 2024 }, [
        submission("甲部", "2024-06", { 数字技术: 50, 其他: 50 }),
        submission("甲部", "2024-12", { 数字技术: 50, 其他: 150 }),
        submission("乙部", "2024-06", { 其他: 100 }),
        submission("乙部", "2024-12", { 其他: 200, 海洋装备: 20 }),
      ]),
    ).months[5]!;
    // 甲 by 乙's 100 of 220, 乙 by 甲's 100 of 200.
    expect(fields.fieldRatios.get("数字技术")).toBeCloseTo(50 / (50 * 2.2), 10);
    expect(fields.fieldRatios.get("其他")).toBeCloseTo(350 / (50 * 2.2 + 200), 10);
    expect(fields.fieldRatios.has("海洋装备")).toBe(false);
  });

  it("does not know a ministry's own year: its own months change the others' errors alone", () => {
    const one = backtestOf(profile({ 甲部: june(200, 400), 乙部: june(100, 400) })).months[5]!;
    const two = backtestOf(profile({ 甲部: june(200, 400), 乙部: june(100, 200) })).months[5]!;
    // 甲 by 乙 25 % and 50 %: ratios 0.5 and 1; 乙 by 甲's 50 % both times: 2 and 1.
    expect(one.countryRatio).toBeCloseTo(800 / (800 + 200), 10);
    expect(two.countryRatio).toBeCloseTo(600 / (400 + 200), 10);
  });

  it("gives a range from five ministries on", () => {
    const yearOf = (count: number) =>
      profile(
        Object.fromEntries(Array.from({ length: count }, (_, m) => [`${m}部`, june(100 + m, 200 + m)])),
      );
    const spreadOf = (count: number) => backtestOf(yearOf(count)).months[5]!.spread;
    expect(spreadOf(4)).toBeNull();
    expect(spreadOf(5)).not.toBeNull();
  });

  it("never holds a NaN or an infinity", () => {
    fc.assert(
      fc.property(earlierReports, fc.constantFrom("others" as const, "calendar" as const), (reports, by) => {
        for (const month of backtestOf(profileOf({ year: 2024 }, reports), by).months) {
          const { medianError, spread, countryError, countryRatio, fieldRatios } = month;
          const all = [medianError, spread?.low, spread?.high, countryError, countryRatio];
          for (const ratio of [...all, ...fieldRatios.values()]) {
            expect(ratio === null || ratio === undefined || Number.isFinite(ratio)).toBe(true);
          }
          expect(spread !== null).toBe(month.ministries >= 5);
          expect(medianError !== null).toBe(month.ministries > 0);
        }
      }),
    );
  });

  it("does not change when every count is eight times as large", () => {
    fc.assert(
      fc.property(earlierReports, (reports) => {
        const grown = reports.map((each) => submission(each.ministry, each.cutoff, eightfold(each.counts)));
        expect(backtestOf(profileOf({ year: 2024 }, grown))).toEqual(
          backtestOf(profileOf({ year: 2024 }, reports)),
        );
      }),
    );
  });
});

// A power of two, so that sums of fractions stay equal to the last bit.
const eightfold = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([field, people]) => [field, people * 8] as const);

describe("backtestOf(profile, by)", () => {
  it("goes by calendar days, with no forecast in January and February", () => {
    const even = backtestOf(profile({ 甲部: evenYear(1200), 乙部: evenYear(2400) }), "calendar");
    expect(even.shape).toBe("calendar");
    expect(even.months[1]?.ministries).toBe(0);
    expect(even.months[5]?.countryRatio).toBeCloseTo((3600 * 182) / (1800 * 366), 10);
  });

  it("goes by the year before, own shape first, and then sees a year that ran later for all", () => {
    const before = profileOf({ year: 2023 }, reportsOf(2023, { 甲部: june(50, 100), 乙部: june(10, 100) }));
    const later = profile({ 甲部: june(40, 100), 乙部: june(8, 100) });
    const { shape, months } = backtestOf(later, before);
    expect(shape).toBe("year-before");
    expect(months[5]?.countryError).toBeCloseTo(-0.2, 10);
    expect(months[5]?.medianError).toBeCloseTo(0.2, 10);
  });
});

describe("backtestAt(backtest, cutoff)", () => {
  it("is the same month, of whatever year", () => {
    const backtest = backtestOf(profile({ 甲部: evenYear(1200) }));
    expect(backtestAt(backtest, "2025-06")?.month).toBe("2024-06");
    expect(backtestAt(null, "2025-06")).toBeUndefined();
  });
});
