import type { Month } from "../cutoff.ts";
import { reportedPeople, sumTallies, type Tally } from "../progress/completion.ts";
import type { Position } from "../progress/position.ts";
import { type Expectation, expectationFor, type Profile } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";
import { type Backtest, type BacktestMonth, backtestAt } from "./backtest.ts";
import { apportion, landingOf, type NoLanding } from "./landing.ts";
import { type MonthlyNeed, monthlyNeed } from "./monthlyNeed.ts";

/** Where a year ends at this pace, in whole people, and what the figure stands on. */
export interface Landing {
  readonly people: number;
  /** Null when the backtest has too few ministries at that month, or when there is none. */
  readonly range: Range | null;
  /** People done and planned in the ministries that the landing stands for. */
  readonly actual: number;
  readonly quota: number;
  /** Planned people in cells of these ministries that were not reported: the landing has nobody for them. */
  readonly unreported: number;
  /** Landing minus quota: surplus above 0, shortfall below. Null where nothing is planned. */
  readonly balance: number | null;
}

/**
 * People at the year's end, low <= high, never below what is already done. A ministry's range may lie wholly above or
 * below its landing: then forecasts at that month were nearly all too low or too high.
 */
export interface Range {
  readonly low: number;
  readonly high: number;
}

interface Forecast {
  readonly landing: Landing | NoLanding;
  /** To fill every cell's quota by the year's end; null where nothing was reported or nothing is planned. */
  readonly need: MonthlyNeed | null;
}

export interface MinistryForecast extends Forecast {
  readonly ministry: string;
  /** Its submission's own cut-off; null when there is none. */
  readonly cutoff: Month | null;
  readonly expectation: Expectation | null;
}

/** A field or the country: the sum of the landings of its ministries that have one. */
export interface SumForecast extends Forecast {
  /** Ministries with a quota here that have no landing: the sum has nobody for them. */
  readonly without: readonly string[];
}

/** Forecasts of a position; cells add up to ministries and fields, and both to the country, to the person. */
export interface Forecasts {
  /** In the order of `position.ministries`. */
  readonly ministries: readonly MinistryForecast[];
  /** In the order of `position.fields`. */
  readonly fields: readonly SumForecast[];
  readonly country: SumForecast;
  /** The ministry's landing split by field as its people are; null where it has none or the cell was not reported. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/** A whole with what can lie below and above it, people. */
interface ForecastPart {
  readonly people: number;
  readonly below: number;
  readonly above: number;
}

/**
 * Forecasts by ministry, field and country.
 *
 * A ministry's landing goes by its own cut-off ({@link landingOf}); its range is the landing times the 10th and 90th
 * percentile of real / forecast at that month of the earlier year. Its fields share the landing as they share its people.
 * A field and the country are the sum of their parts, so that figures agree on every screen.
 *
 * The range of a sum: ministries' errors are taken as independent, and the distances of the parts' ranges from their
 * landings add in quadrature (the variance of a sum of independent errors is the sum of variances). What they share
 * does not cancel out; its witness is how far the earlier year's own sum was off at that month (a field's, else the
 * country's). That is a single draw whose sign may turn, so it counts on both sides, in quadrature with the parts'.
 * Limit: a backtest by the shape of `others` draws shape and end from one year, so its sum is nearly right by
 * construction and a year that runs later than the last for everyone stays unseen; a backtest by the year before sees it.
 *
 * @param basis the chosen profile (null: calendar days) and the backtest of forecasts by the same rule (null: no ranges)
 */
export function forecastsOf(
  position: Position,
  rollup: Rollup,
  basis: { readonly profile: Profile | null; readonly backtest: Backtest | null },
): Forecasts {
  const { profile, backtest } = basis;
  const ministries = position.ministries.map(({ ministry, submission }, m): MinistryForecast => {
    const tally = rollup.ministries[m];
    if (!submission || !tally) {
      return { ministry, cutoff: null, expectation: null, landing: "no-report", need: null };
    }
    const { cutoff } = submission;
    const expectation = expectationFor(ministry, cutoff, profile);
    const people = landingOf(reportedPeople(tally), cutoff, expectation);
    if (typeof people === "string") {
      return { ministry, cutoff, expectation, landing: people, need: needOf(tally, cutoff) };
    }
    const range = partRange(people, tally.actual, backtestAt(backtest, cutoff));
    return {
      ministry,
      cutoff,
      expectation,
      landing: landingFrom(people, range, tally),
      need: needOf(tally, cutoff),
    };
  });
  const cells = ministries.map(({ landing }, m) => cellLandings(landing, position.actuals[m] ?? []));
  const atAsOf = backtestAt(backtest, position.asOf);
  const sum = (field: number | null, tally: Tally, ratio: number | null | undefined) =>
    sumForecast({ position, rollup, backtest, ministries, cells, field, tally, ratio });
  return {
    ministries,
    cells,
    fields: position.fields.map((name, f) =>
      sum(f, rollup.fields[f] ?? sumTallies([]), atAsOf?.fieldRatios.get(name) ?? atAsOf?.countryRatio),
    ),
    country: sum(null, rollup.country, atAsOf?.countryRatio),
  };
}

function sumForecast(from: {
  position: Position;
  rollup: Rollup;
  backtest: Backtest | null;
  ministries: readonly MinistryForecast[];
  cells: Forecasts["cells"];
  field: number | null;
  tally: Tally;
  ratio: number | null | undefined;
}): SumForecast {
  const { position, rollup, field } = from;
  const parts: (ForecastPart | null)[] = [];
  const tallies: Tally[] = [];
  const without: string[] = [];
  const reasons = new Set<NoLanding>();
  let people = 0;
  from.ministries.forEach(({ ministry, cutoff, landing }, m) => {
    const tally = field === null ? rollup.ministries[m] : rollup.cells[m]?.[field];
    if (!tally || (tally.quota === 0 && tally.reportedCells === 0)) return;
    if (typeof landing === "string") {
      if (tally.quota > 0) without.push(ministry);
      reasons.add(tally.reportedCells === 0 ? "no-report" : landing);
      return;
    }
    const own = field === null ? landing.people : (from.cells[m]?.[field] ?? 0);
    const range = partRange(
      own,
      tally.actual,
      cutoff === null ? undefined : backtestAt(from.backtest, cutoff),
    );
    people += own;
    tallies.push(tally);
    parts.push(range && { people: own, below: own - range.low, above: range.high - own });
  });
  const need = needOf(from.tally, position.asOf);
  const covered = sumTallies(tallies);
  if (covered.reportedCells === 0) {
    const reason = (["too-early", "nothing-done"] as const).find((each) => reasons.has(each)) ?? "no-report";
    return { landing: reason, need, without };
  }
  const range = sumRange(people, covered.actual, parts, from.ratio);
  return { landing: landingFrom(people, range, covered), need, without };
}

function landingFrom(people: number, range: Range | null, tally: Tally): Landing {
  const { actual, quota, unreportedGap } = tally;
  return {
    people,
    range,
    actual,
    quota,
    unreported: unreportedGap,
    balance: quota === 0 ? null : people - quota,
  };
}

function needOf(tally: Tally, cutoff: Month): MonthlyNeed | null {
  return tally.quota === 0 || tally.reportedCells === 0 ? null : monthlyNeed(tally, cutoff);
}

/** Cumulative counts do not fall (domain rule 4), so no year ends below what is done. */
function partRange(people: number, actual: number, at: BacktestMonth | undefined): Range | null {
  if (!at?.spread) return null;
  const { low, high } = at.spread;
  return {
    low: Math.max(actual, Math.round(people * low)),
    high: Math.max(actual, Math.round(people * high)),
  };
}

/** @param ratio real / forecast of the earlier year's own sum at that month */
function sumRange(
  people: number,
  actual: number,
  parts: readonly (ForecastPart | null)[],
  ratio: number | null | undefined,
): Range | null {
  if (ratio === null || ratio === undefined || parts.includes(null)) return null;
  const shared = people * Math.abs(ratio - 1);
  const distance = (side: "below" | "above") =>
    Math.hypot(shared, ...parts.map((part) => Math.max(0, part?.[side] ?? 0)));
  return {
    low: Math.max(actual, Math.round(people - distance("below"))),
    high: Math.round(people + distance("above")),
  };
}

function cellLandings(landing: Landing | NoLanding, actuals: readonly (number | null)[]): (number | null)[] {
  if (typeof landing === "string") return actuals.map(() => null);
  const shares = apportion(
    landing.people,
    actuals.map((people) => people ?? 0),
  );
  return actuals.map((people, f) => (people === null ? null : (shares[f] ?? 0)));
}
