import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import { type EarlierYear, earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { ASSUMED_COMMON_PART, replaysOf } from "../../../src/domain/yearEnd/replays.ts";
import { planOfGrid, publishedPlan, submission } from "../../builders.ts";
import { sampleReports } from "../sampleReports.ts";

const NAMES = ["甲部", "乙部", "丙部", "丁部", "戊部", "己部", "庚部", "辛部", "壬部", "癸部"];

/** A year in which every ministry reports in June and December: people / year end in June, and year end / quota. */
function yearOf(year: number, junes: readonly number[], ends: readonly number[]): EarlierYear {
  const names = NAMES.slice(0, junes.length);
  const table = planOfGrid(
    year,
    names,
    ["其他"],
    names.map(() => [1000]),
  );
  const reports = names.flatMap((name, i) => [
    submission(name, monthOf(year, 6), { 其他: Math.round(1000 * (junes[i] ?? 0) * (ends[i] ?? 0)) }),
    submission(name, monthOf(year, 12), { 其他: Math.round(1000 * (ends[i] ?? 0)) }),
  ]);
  const [made] = earlierYears(year + 1, [table], reports);
  if (!made) throw new Error("no year");
  return made;
}

const even = (value: number, count = 10) => Array.from({ length: count }, () => value);
const june = (...years: EarlierYear[]) => replaysOf(years)?.months[5];

describe("replaysOf(years)", () => {
  it("is null without an earlier year", () => {
    expect(replaysOf([])).toBeNull();
  });

  it("forecasts a single year ministry by ministry from the other ministries", () => {
    const single = yearOf(2024, [0.5, 0.5, 0.2], even(1, 3));
    // The third from the first two: 200 + (1 - 0.5) x 1000 = 700 against 1000. The first two from 700 of 2000: 1150.
    const month = june(single);
    expect(month?.forecasts).toBe(3);
    expect(month?.medianError).toBeCloseTo(0.15, 9);
    expect(month?.countryErrors).toEqual([expect.closeTo((1150 + 1150 + 700) / 3000 - 1, 9)]);
  });

  it("forecasts each of several years from the other years, own shape included", () => {
    const months = june(yearOf(2023, [0.5, 0.3], even(1, 2)), yearOf(2024, [0.5, 0.3], even(1, 2)));
    // The share is the mean of the ministry's 0.5 and the country's 0.4: 500 + 0.55 x 1000.
    expect(months?.forecasts).toBe(4);
    expect(months?.medianError).toBeCloseTo(0.05, 9);
    expect(months?.countryErrors).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
  });

  it("makes no forecast for a month without a report", () => {
    expect(replaysOf([yearOf(2024, even(0.5), even(1))])?.months[4]).toMatchObject({
      forecasts: 0,
      medianError: null,
      held: null,
      range: null,
    });
  });

  it("ranges from the smallest to the largest ratio of real to forecast with 9 to 18 forecasts, around their median", () => {
    const junes = [0.46, 0.47, 0.48, 0.49, 0.5, 0.51, 0.52, 0.53, 0.54];
    const year = yearOf(2024, junes, even(1, 9));
    const ratios = junes.map((own, i) => {
      const others = junes.filter((_, other) => other !== i);
      return 1 / (own + 1 - others.reduce((sum, share) => sum + share, 0) / 8);
    });
    const sorted = [...ratios].sort((a, b) => a - b);
    expect(june(year)?.range?.low).toBeCloseTo(sorted[0]! / sorted[4]!, 9);
    expect(june(year)?.range?.high).toBeCloseTo(sorted[8]! / sorted[4]!, 9);
    expect(june(yearOf(2024, junes.slice(1), even(1, 8)))?.range).toBeNull();
  });

  it("leaves one in ten on either side once there are enough forecasts", () => {
    // 20 forecasts: rank ceil(21 x 0.9) = 19 from either side, so one ratio lies outside on each.
    const junes = [0.3, 0.46, 0.47, 0.48, 0.49, 0.5, 0.51, 0.52, 0.53, 0.7];
    const { range, held } = june(yearOf(2023, even(0.5), even(1)), yearOf(2024, junes, even(1))) ?? {};
    const worst = 1 / (0.3 + 0.5);
    expect(range?.high).toBeLessThan(worst);
    expect(range?.high).toBeGreaterThan(1);
    expect(held).toBeGreaterThan(0.75);
    expect(held).toBeLessThan(1);
  });

  it("counts a range as held when it was made without the forecast that it is held against", () => {
    // The smallest and the largest of ten lie outside the range of the nine others.
    const junes = [0.41, 0.43, 0.45, 0.47, 0.49, 0.51, 0.53, 0.55, 0.57, 0.59];
    expect(june(yearOf(2024, junes, even(1)))?.held).toBe(0.8);
  });

  it("assumes the common part with one year: a share of what is left of the year's days", () => {
    expect(june(yearOf(2023, even(0.5), even(1)))?.common).toBeCloseTo(
      ASSUMED_COMMON_PART * (1 - 181 / 365),
      9,
    );
    expect(replaysOf([yearOf(2023, even(0.5), even(1))])?.months[11]?.common).toBe(0);
  });

  it("takes the common part from the country's own replays with several years", () => {
    // All ministries alike: every year's country ratio is that of its ministries, nothing is independent.
    const [late, early] = [yearOf(2023, even(0.4), even(1)), yearOf(2024, even(0.6), even(1))];
    // 2023 from 2024: 400 + 0.4 x 1000 = 800 (ratio 1.25); 2024 from 2023: 1200 (ratio 0.8333).
    const month = june(late, early);
    const spread = 1.886 * Math.sqrt((0.25 ** 2 + (1 / 1.2 - 1) ** 2) / 2);
    const independent = (month!.range!.high - month!.range!.low) / 2 / Math.sqrt(10);
    expect(month?.common).toBeCloseTo(Math.sqrt(spread ** 2 - independent ** 2), 9);
    expect(june(late, yearOf(2024, even(0.4), even(1)))?.common).toBe(0);
  });

  it("goes by Benktander where year ends do not follow the quotas, else by Bornhuetter and Ferguson", () => {
    const ends = [0.3, 2.1, 0.5, 1.8, 0.4, 2.5, 0.6, 1.6, 0.2, 1.9];
    const shuffled = [...ends.slice(5), ...ends.slice(0, 5)];
    const junes = even(0.5);
    expect(replaysOf([yearOf(2023, junes, ends), yearOf(2024, junes, shuffled)])?.rule).toBe("benktander");
    const uneven = [0.3, 0.7, 0.4, 0.6, 0.35, 0.65, 0.45, 0.55, 0.5, 0.5];
    expect(replaysOf([yearOf(2023, junes, even(1)), yearOf(2024, uneven, even(1))])?.rule).toBe(
      "bornhuetter-ferguson",
    );
  });

  it("says how the sample's 2024 would have been forecast", () => {
    const replays = replaysOf(earlierYears(2025, [publishedPlan(2024)], sampleReports(2024)));
    expect(replays?.months[11]).toMatchObject({ medianError: 0, range: { low: 1, high: 1 }, common: 0 });
    expect(replays?.months[9]?.medianError).toBeLessThan(replays?.months[2]?.medianError ?? 0);
  });

  it("keeps one inside every range", () => {
    const shares = fc.array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), {
      minLength: 10,
      maxLength: 10,
    });
    const ends = fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.array(fc.tuple(shares, ends), { minLength: 1, maxLength: 4 }), (years) => {
        const replays = replaysOf(years.map(([junes, of], i) => yearOf(2020 + i, junes, of)));
        for (const { range, common } of replays?.months ?? []) {
          expect(common).toBeGreaterThanOrEqual(0);
          if (range) expect(range.low <= 1 && range.high >= 1).toBe(true);
        }
      }),
    );
  });
});
