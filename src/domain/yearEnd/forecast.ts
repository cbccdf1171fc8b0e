import type { Month } from "../cutoff.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { reportedPeople, sumTallies, type Tally } from "../progress/completion.ts";
import type { Position } from "../progress/position.ts";
import type { Rollup } from "../progress/rollup.ts";
import type { EarlierYear } from "./earlierYear.ts";
import { apportion, expectedRest, type LandingRule } from "./landing.ts";
import { type MonthlyNeed, monthlyNeed } from "./monthlyNeed.ts";
import { type MonthOfReplays, type Replays, replaysIn, replaysOf } from "./replays.ts";
import { type UsualCourse, type UsualCourses, usualCourses } from "./usualCourse.ts";

/** The expected end of a year (年底预计) in whole people, and the people and quotas behind it. */
export interface Landing {
  readonly people: number;
  /** Null without an earlier year, or where a month has too few replays. */
  readonly range: Range | null;
  /** People done in the ministries that the landing includes, off-plan people too. */
  readonly actual: number;
  /** Planned people of the cells that were reported. */
  readonly quota: number;
  /** Planned people of the cells that were not reported; the landing counts nobody there. */
  readonly unreported: number;
  /** Landing minus `quota`: surplus above 0, shortfall below. Null where none of it is planned. */
  readonly balance: number | null;
}

/** People at the year's end that hold in about 80 of 100 cases: done <= low <= landing <= high. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

interface Forecast {
  /** Null where nothing was reported. */
  readonly landing: Landing | null;
  /** The monthly need to fill every cell's quota; null where nothing was reported or nothing is planned. */
  readonly need: MonthlyNeed | null;
}

export interface MinistryForecast extends Forecast {
  readonly ministry: string;
  /** Its submission's own cut-off; null without one. */
  readonly cutoff: Month | null;
  /** The usual course that the landing uses; null without a submission. */
  readonly course: UsualCourse | null;
}

/** A field or the country: the sum of the landings of its ministries that have one. */
export interface SumForecast extends Forecast {
  /** Ministries with a quota here and no report, for which the sum counts nobody. */
  readonly without: readonly string[];
}

/** Forecasts of a position; cells add up exactly to ministries and fields, and both to the country. */
export interface Forecasts {
  readonly rule: LandingRule;
  /** How exact the same rule was in the earlier years; null where there is none (没有往年可比). */
  readonly replays: Replays | null;
  /**
   * With one earlier year alone: the landings of all ministries / the ends that their usual rates give - 1, negative
   * when less was done by now than in the earlier year; null otherwise.
   */
  readonly departure: number | null;
  /** In the order of `position.ministries`. */
  readonly ministries: readonly MinistryForecast[];
  /** In the order of `position.fields`. */
  readonly fields: readonly SumForecast[];
  readonly country: SumForecast;
  /** By ministry, then field; null where the cell was not reported. */
  readonly cells: readonly (readonly (number | null)[])[];
}

/**
 * Forecasts by ministry, field and country (domain.md, Year-end forecast).
 *
 * A ministry's landing is what is done plus {@link expectedRest} of its planned fields that have reported, by the usual
 * course up to its own cut-off; the rest is split over these fields by quota. A field and the country are the sum of
 * their cells, so that figures agree on every screen.
 *
 * The range of a sum: the parts' distances from their landings are independent and add in quadrature; the common part
 * ({@link MonthOfReplays.common}) moves all of them together and adds up as it is; both add in quadrature. A sum's range
 * never reaches beyond the sum of its parts' ranges.
 *
 * With one earlier year, what the whole year has departed from it so far may be made up for or may stay. Nothing tells
 * which, so {@link Forecasts.departure} is taken for one observation of the common part and adds to it in quadrature, at
 * the 90 % quantile of the normal distribution.
 *
 * @param years earlier years under the position's names, oldest first
 * @param replays those of `years`, where they are known already: they are the same at every as-of month
 */
export function forecastsOf(
  position: Position,
  rollup: Rollup,
  years: readonly EarlierYear[],
  replays = replaysOf(years),
): Forecasts {
  const rule = replays?.rule ?? "bornhuetter-ferguson";
  const courses = new Map<Month, UsualCourses>();
  const coursesAt = (cutoff: Month) => {
    const known = courses.get(cutoff) ?? usualCourses(cutoff, years);
    courses.set(cutoff, known);
    return known;
  };
  const rows = position.ministries.map(({ ministry, submission }, m): Row => {
    const tally = rollup.ministries[m] ?? sumTallies([]);
    if (!submission) {
      return {
        ministry,
        cutoff: null,
        course: null,
        landing: null,
        need: null,
        cells: [],
        at: undefined,
        ends: null,
      };
    }
    const { cutoff } = submission;
    const course = coursesAt(cutoff)(ministry);
    const carried = (rollup.cells[m] ?? []).map((cell) => (cell.reportedCells > 0 ? cell.quota : 0));
    const planned = sumTallies((rollup.cells[m] ?? []).filter((_, f) => (carried[f] ?? 0) > 0));
    const rest = Math.round(expectedRest(planned.actual, planned.quota, course, rule));
    const shares = apportion(planned.quota > 0 ? rest : 0, carried);
    const cells = (position.actuals[m] ?? []).map((done, f) =>
      done === null ? null : done + (shares[f] ?? 0),
    );
    const at = replaysIn(replays, cutoff);
    const landing = landingOf(tally, [{ tally, people: sumPeople(cells), at }], 0);
    const ends = { landed: planned.actual + rest, usual: planned.quota * course.rate };
    return { ministry, cutoff, course, landing, need: needOf(tally, cutoff), cells, at, ends };
  });
  const departure = replays?.years.length === 1 ? departureOf(rows) : null;
  const sum = (field: number | null): SumForecast => {
    const whole = field === null ? rollup.country : (rollup.fields[field] ?? sumTallies([]));
    const parts: Part[] = [];
    const without: string[] = [];
    rows.forEach(({ ministry, cells, at }, m) => {
      const tally = field === null ? rollup.ministries[m] : rollup.cells[m]?.[field];
      if (!tally) return;
      if (tally.reportedCells > 0) {
        parts.push({ tally, people: field === null ? sumPeople(cells) : (cells[field] ?? 0), at });
      } else if (tally.quota > 0) without.push(ministry);
    });
    return { landing: landingOf(whole, parts, departure ?? 0), need: needOf(whole, position.asOf), without };
  };
  return {
    rule,
    replays,
    departure,
    ministries: rows.map(({ cells: _, at: __, ends: ___, ...forecast }) => forecast),
    fields: position.fields.map((_, f) => sum(f)),
    country: sum(null),
    cells: rows.map(({ cells }) => position.fields.map((_, f) => cells[f] ?? null)),
  };
}

/** The 90 % quantile of the normal distribution. */
const NORMAL_90 = 1.282;

interface Row extends MinistryForecast {
  readonly cells: readonly (number | null)[];
  readonly at: MonthOfReplays | undefined;
  /** People at the year's end in the planned fields that reported: by the forecast, and by quota and usual rate alone. */
  readonly ends: { readonly landed: number; readonly usual: number } | null;
}

function departureOf(rows: readonly Row[]): number | null {
  let [landed, usual] = [0, 0];
  for (const { ends } of rows) {
    landed += ends?.landed ?? 0;
    usual += ends?.usual ?? 0;
  }
  return usual > 0 ? landed / usual - 1 : null;
}

/** What a landing is the sum of: one ministry, in one field or in all. */
interface Part {
  readonly tally: Tally;
  readonly people: number;
  /** The replays of its own cut-off's month. */
  readonly at: MonthOfReplays | undefined;
}

function landingOf(whole: Tally, parts: readonly Part[], departure: number): Landing | null {
  if (parts.length === 0 || whole.reportedCells === 0) return null;
  const people = parts.reduce((total, part) => total + part.people, 0);
  const { actual } = whole;
  const quota = whole.quota - whole.unreportedGap;
  return {
    people,
    range: rangeOf(people, actual, parts, departure),
    actual,
    quota,
    unreported: whole.unreportedGap,
    balance: quota === 0 ? null : people - quota,
  };
}

/** Cumulative counts do not fall (domain rule 4), so no year ends below the reported people. */
function rangeOf(people: number, actual: number, parts: readonly Part[], departure: number): Range | null {
  let common = 0;
  const below: number[] = [];
  const above: number[] = [];
  for (const part of parts) {
    if (!part.at?.range) return null;
    below.push(Math.min(part.people * (1 - part.at.range.low), part.people - part.tally.actual));
    above.push(part.people * (part.at.range.high - 1));
    common += part.people * Math.hypot(part.at.common, NORMAL_90 * departure);
  }
  const isSum = parts.length > 1;
  const distance = (side: readonly number[]) =>
    Math.min(Math.hypot(isSum ? common : 0, ...side), sumPeople(side));
  return {
    low: Math.max(actual, Math.round(people - distance(below))),
    high: Math.round(people + distance(above)),
  };
}

function needOf(tally: Tally, cutoff: Month): MonthlyNeed | null {
  return tally.quota === 0 || reportedPeople(tally) === null ? null : monthlyNeed(tally, cutoff);
}
