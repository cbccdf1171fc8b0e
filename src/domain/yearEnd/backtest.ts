import { type Month, monthNumber, monthsOf } from "../cutoff.ts";
import {
  calendarExpectation,
  countryShape,
  type Expectation,
  expectationFor,
  type Profile,
} from "../progress/profile.ts";
import { isTooEarly } from "./landing.ts";

/** With fewer ministries the 10th and 90th percentile lie next to a single ministry's figure: no range is given. */
const MIN_MINISTRIES_FOR_RANGE = 5;

/** How forecasts made at one month of an earlier year would have done. Ratios; null where none could be made. */
export interface BacktestMonth {
  readonly month: Month;
  /** Ministries with people at that very month's end and a year's end: those that a forecast could be made for. */
  readonly ministries: number;
  /** Median over the ministries of |forecast - real| / real. */
  readonly medianError: number | null;
  /** 10th and 90th percentile over the ministries of real / forecast; null with fewer than 5 ministries. */
  readonly spread: Spread | null;
  /** Sum of the forecasts against the sum of the real year ends: forecast / real - 1, negative when too low. */
  readonly countryError: number | null;
  /** Sum of real / sum of forecasts over these ministries: the country, and by field. */
  readonly countryRatio: number | null;
  readonly fieldRatios: ReadonlyMap<string, number>;
}

export interface Spread {
  readonly low: number;
  readonly high: number;
}

/** An earlier year's months, January first, and the shape its forecasts went by. */
export interface Backtest {
  readonly year: number;
  readonly shape: "others" | "calendar" | "year-before";
  readonly months: readonly BacktestMonth[];
}

/**
 * Repeats every forecast of an earlier year with what its real end is known to be.
 *
 * @param by the shape that the forecasts go by:
 *   `others` (leave one out): each ministry by the sum of the *others* of the same year, because its own shape ends by
 *   construction on its own year end; where no other ministry has that month, by the calendar.
 *   A profile of a year before: just as forecasts are made, own shape first. The better test where there is such a year.
 *   `calendar`: calendar days, for forecasts that go by them.
 *
 * A month for which {@link isTooEarly} holds has no forecast. Percentiles are linear between the ordered values
 * (Hyndman and Fan, type 7).
 */
export function backtestOf(profile: Profile, by: "others" | "calendar" | Profile = "others"): Backtest {
  const months = monthsOf(profile.year).map((month) => backtestMonth(profile, month, by));
  return { year: profile.year, shape: typeof by === "string" ? by : "year-before", months };
}

/** The backtest at the month of a cut-off, of whatever year; undefined without a backtest. */
export function backtestAt(backtest: Backtest | null, cutoff: Month): BacktestMonth | undefined {
  return backtest?.months[monthNumber(cutoff) - 1];
}

function backtestMonth(profile: Profile, month: Month, by: "others" | "calendar" | Profile): BacktestMonth {
  const index = monthNumber(month) - 1;
  const ratios: number[] = [];
  const country = { real: 0, forecast: 0 };
  const fields = new Map<string, { real: number; forecast: number }>();
  for (const [name, { people, months, yearEnd }] of profile.ministries) {
    const done = people[index];
    if (!done || yearEnd === null) continue;
    const expectation = expectationBy(by, profile, month, name);
    if (isTooEarly(month, expectation)) continue;
    const { elapsed, total } = expectation;
    ratios.push((yearEnd * elapsed) / (done * total));
    country.real += yearEnd;
    country.forecast += (done * total) / elapsed;
    for (const [field, count] of Object.entries(months[index]?.counts ?? {})) {
      fieldSum(fields, field).forecast += (count * total) / elapsed;
    }
    for (const [field, count] of Object.entries(months[11]?.counts ?? {})) {
      fieldSum(fields, field).real += count;
    }
  }
  const countryRatio = country.forecast > 0 ? country.real / country.forecast : null;
  return {
    month,
    ministries: ratios.length,
    medianError: percentile(
      ratios.map((ratio) => Math.abs(1 / ratio - 1)),
      50,
    ),
    spread: spreadOf(ratios),
    countryError: country.real > 0 ? country.forecast / country.real - 1 : null,
    countryRatio,
    fieldRatios: new Map(
      [...fields].flatMap(([field, { real, forecast }]) =>
        forecast > 0 ? [[field, real / forecast] as const] : [],
      ),
    ),
  };
}

function expectationBy(
  by: "others" | "calendar" | Profile,
  profile: Profile,
  month: Month,
  name: string,
): Expectation {
  if (typeof by !== "string") return expectationFor(name, month, by);
  const others = by === "others" ? countryShape(profile, monthNumber(month), name) : null;
  return others ? { ...others, basis: "country-profile" } : calendarExpectation(month);
}

function spreadOf(ratios: readonly number[]): Spread | null {
  const low = percentile(ratios, 10);
  const high = percentile(ratios, 90);
  return ratios.length < MIN_MINISTRIES_FOR_RANGE || low === null || high === null ? null : { low, high };
}

function percentile(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (above - below) * (place % 1);
}

function fieldSum(sums: Map<string, { real: number; forecast: number }>, field: string) {
  const sum = sums.get(field) ?? { real: 0, forecast: 0 };
  sums.set(field, sum);
  return sum;
}
