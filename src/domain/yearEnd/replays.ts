import { type Month, monthNumber, monthOf, monthsOf } from "../cutoff.ts";
import { groupBy } from "../groupBy.ts";
import { expectedShare } from "../progress/pace.ts";
import { calendarExpectation } from "../progress/profile.ts";
import type { EarlierYear } from "./earlierYear.ts";
import { expectedRest, type LandingRule } from "./landing.ts";
import { type UsualCourse, usualCourses } from "./usualCourse.ts";

/** A range is meant to hold the real year end in 80 of 100 cases: one in ten below it, one in ten above. */
const RANGE_CONFIDENCE = 0.8;
const UPPER_QUANTILE = 1 - (1 - RANGE_CONFIDENCE) / 2;

/**
 * With one earlier year it is not known how years differ as a whole: this share of the rest is assumed, beside what the
 * year itself has departed from the earlier one so far (`forecastsOf`).
 */
export const ASSUMED_COMMON_PART = 0.03;

/** The 90 % quantile of Student's t distribution for 1, 2, 3 … degrees of freedom. */
const STUDENT_T = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372];

/** One ministry's year end: the forecast that would have been made, and the real one. */
interface Replay {
  readonly year: number;
  readonly forecast: number;
  readonly real: number;
}

/** How exact forecasts made at one month's end would have been in the earlier years. */
export interface MonthOfReplays {
  /** 1..12. */
  readonly month: number;
  /** Forecasts that could be made: ministries and years with a report of that very month. */
  readonly forecasts: number;
  /** Median of |forecast - real| / real; null without a forecast. */
  readonly medianError: number | null;
  /** By year, oldest first: sum of the forecasts / sum of the real ends - 1, negative when too low. */
  readonly countryErrors: readonly number[];
  /** Share of the forecasts whose range, made from the others, held the real end, 0..1; null where there is no range. */
  readonly held: number | null;
  /** Range of a ministry; null with fewer than nine forecasts. */
  readonly range: RangeFactors | null;
  /** What all ministries share at this month: half the width at 80 %, as a share of the landing. */
  readonly common: number;
}

/** Bounds as multiples of the landing, low <= 1 <= high. */
export interface RangeFactors {
  readonly low: number;
  readonly high: number;
}

/** The forecast rule, replayed on every earlier year. */
export interface Replays {
  /** The earlier years, oldest first; at least one. */
  readonly years: readonly number[];
  /** The rule that was nearer to the real ends over all months and ministries. */
  readonly rule: LandingRule;
  /** January first. */
  readonly months: readonly MonthOfReplays[];
}

/**
 * Replays every forecast of the earlier years, whose ends are known, and takes from it the rule and the ranges.
 *
 * A year is forecast from the other earlier years. A single year is forecast ministry by ministry from the other
 * ministries, because a ministry's own course ends by construction on its own end.
 *
 * Ranges are split conformal (Lei and others, 2018): of the n ratios real / forecast at a month, ordered, those of rank
 * ceil((n + 1) x 0.9) from either side, after division by their median so that the landing lies inside. Of the country
 * the ministries' independent parts partly cancel out and their common part does not. The common part is what the
 * country's own replays show beyond the independent part (Student's t for that few years), or, with one year, an
 * assumed {@link ASSUMED_COMMON_PART} of the share of the year's days that is left.
 *
 * @returns null without an earlier year
 */
export function replaysOf(years: readonly EarlierYear[]): Replays | null {
  const [first] = years;
  if (!first) return null;
  const months = monthsOf(first.year);
  const known = months.map((month) => knownEnds(monthNumber(month), years));
  const byRule = (rule: LandingRule) => known.map((ends) => ends.flatMap((end) => replayOf(end, rule)));
  const [plain, benktander] = [byRule("bornhuetter-ferguson"), byRule("benktander")];
  const rule = totalError(benktander) < totalError(plain) ? "benktander" : "bornhuetter-ferguson";
  return {
    years: years.map(({ year }) => year),
    rule,
    months: months.map((month, index) =>
      monthOfReplays(month, (rule === "benktander" ? benktander : plain)[index] ?? []),
    ),
  };
}

/** What the replays say of a cut-off's month, of whatever year. */
export function replaysIn(replays: Replays | null, cutoff: Month): MonthOfReplays | undefined {
  return replays?.months[monthNumber(cutoff) - 1];
}

/** What a forecast of a ministry's earlier year would have had, and the end that came. */
interface KnownEnd {
  readonly year: number;
  readonly done: number;
  readonly quota: number;
  readonly course: UsualCourse;
  readonly real: number;
}

function knownEnds(month: number, years: readonly EarlierYear[]): KnownEnd[] {
  return years.flatMap((target) => {
    const cutoff = monthOf(target.year, month);
    const others = years.filter(({ year }) => year !== target.year);
    const isSingle = others.length === 0;
    const courseOf = usualCourses(cutoff, isSingle ? [target] : others, isSingle);
    return [...target.ministries].flatMap(([ministry, { people, quota, yearEnd }]): KnownEnd[] => {
      const done = people[month - 1] ?? null;
      if (done === null) return [];
      return [{ year: target.year, done, quota, course: courseOf(ministry), real: yearEnd }];
    });
  });
}

/** No replay where nobody is expected: there is no ratio to it. */
function replayOf({ year, done, quota, course, real }: KnownEnd, rule: LandingRule): Replay[] {
  const forecast = done + expectedRest(done, quota, course, rule);
  return forecast > 0 ? [{ year, forecast, real }] : [];
}

function totalError(months: readonly (readonly Replay[])[]): number {
  return months.flat().reduce((sum, { forecast, real }) => sum + Math.abs(forecast - real), 0);
}

/** @param month of any year: only its number and its share of the days are used */
function monthOfReplays(month: Month, replays: readonly Replay[]): MonthOfReplays {
  const ratios = replays.map(({ real, forecast }) => real / forecast);
  const range = rangeFactors(ratios);
  const byYear = [...groupBy(replays, ({ year }) => year).values()];
  const held = replays.flatMap((_, index) => {
    const others = rangeFactors(ratios.filter((_, other) => other !== index));
    const ratio = ratios[index] ?? 0;
    return others ? [others.low <= ratio && ratio <= others.high] : [];
  });
  return {
    month: monthNumber(month),
    forecasts: replays.length,
    medianError: median(replays.map(({ forecast, real }) => Math.abs(forecast - real) / real)),
    countryErrors: byYear.map((own) => 1 / countryRatio(own) - 1),
    held: held.length === 0 ? null : held.filter(Boolean).length / held.length,
    range,
    common: commonPart(month, byYear, range),
  };
}

function rangeFactors(ratios: readonly number[]): RangeFactors | null {
  const rank = Math.ceil((ratios.length + 1) * UPPER_QUANTILE - 1e-9);
  const centre = median(ratios);
  const sorted = [...ratios].sort((a, b) => a - b);
  const [low, high] = [sorted[ratios.length - rank], sorted[rank - 1]];
  if (centre === null || low === undefined || high === undefined) return null;
  return { low: low / centre, high: high / centre };
}

function commonPart(
  cutoff: Month,
  byYear: readonly (readonly Replay[])[],
  range: RangeFactors | null,
): number {
  if (byYear.length < 2) return ASSUMED_COMMON_PART * (1 - expectedShare(calendarExpectation(cutoff)));
  const [low, high] = [range?.low ?? 1, range?.high ?? 1];
  const quantile = STUDENT_T[byYear.length - 1] ?? STUDENT_T.at(-1) ?? 0;
  let variance = 0;
  for (const replays of byYear) {
    const sum = replays.reduce((total, { forecast }) => total + forecast, 0);
    const independent = Math.hypot(...replays.map(({ forecast }) => (forecast * (high - low)) / 2)) / sum;
    variance += (quantile * (countryRatio(replays) - 1)) ** 2 - independent ** 2;
  }
  return Math.sqrt(Math.max(0, variance / byYear.length));
}

function countryRatio(replays: readonly Replay[]): number {
  let [real, forecast] = [0, 0];
  for (const replay of replays) {
    real += replay.real;
    forecast += replay.forecast;
  }
  return real / forecast;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
