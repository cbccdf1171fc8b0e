import { type Month, monthNumber } from "../cutoff.ts";
import { differenceOf } from "../plan/sumPeople.ts";
import {
  completionRate,
  EMPTY_TALLY,
  reportedPeople,
  sumTallies,
  type Tally,
} from "../progress/completion.ts";
import { ministryTally } from "../progress/rollup.ts";
import type { YearAt } from "./comparison.ts";

/** A ministry, a field, or the sum of the compared ministries in two years. */
export interface SameMonthFigures {
  /** All zero for a ministry or field that the year does not have. */
  readonly before: Tally;
  readonly after: Tally;
  /** after - before in people; null unless both years have reports. */
  readonly change: number | null;
  /** Difference of the completion rates; null unless both exist. */
  readonly rateChange: number | null;
}

/** A ministry or a field in two years. */
export interface SameMonthLine extends SameMonthFigures {
  readonly name: string;
}

/** A ministry that is not compared, and the cut-offs at which its figures stand; null for a year without figures. */
export interface LeftOut {
  readonly name: string;
  readonly before: Month | null;
  readonly after: Month | null;
}

/** Two years at the same month. */
export interface SameMonth {
  /** The month in the earlier and in the later year. */
  readonly months: { readonly before: Month; readonly after: Month };
  /** The ministries whose own cut-off is that month in both years, in the later year's order. */
  readonly ministries: readonly SameMonthLine[];
  /** Their fields, the later year's first; each is summed over these ministries alone. */
  readonly fields: readonly SameMonthLine[];
  /** Their sum; `change` is null where there is no such ministry. */
  readonly sum: SameMonthFigures;
  /** The other ministries that have figures in either year. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Compares two years' reports at the same month (同期, domain rule 8): only ministries whose own cut-off is that month in
 * both years. What is carried forward is left out.
 *
 * @throws RangeError when the as-of dates are of different months of the year
 */
export function compareSameMonth(before: YearAt, after: YearAt): SameMonth {
  const months = { before: before.position.asOf, after: after.position.asOf };
  if (monthNumber(months.before) !== monthNumber(months.after)) {
    throw new RangeError(`not the same month: ${months.before}, ${months.after}`);
  }
  const [old, now] = [cutoffsOf(before), cutoffsOf(after)];
  const known = namesIn(after, before, ({ position }) => position.ministries.map(({ ministry }) => ministry))
    .filter((name) => old.has(name) || now.has(name))
    .map((name): LeftOut => ({ name, before: old.get(name) ?? null, after: now.get(name) ?? null }));
  const isAlike = (each: LeftOut) => each.before === months.before && each.after === months.after;
  const alike = known.filter(isAlike).map(({ name }) => name);
  const compare = (tallyIn: (year: YearAt) => Tally): SameMonthFigures =>
    sameMonthFigures(tallyIn(before), tallyIn(after));
  return {
    months,
    ministries: alike.map((name) => ({
      name,
      ...compare(({ position, rollup }) => ministryTally(position, rollup, name) ?? EMPTY_TALLY),
    })),
    fields: namesIn(after, before, ({ position }) => position.fields)
      .map((name) => ({ name, ...compare((year) => fieldOver(year, alike, name)) }))
      .filter((line) => [line.before, line.after].some((each) => each.plannedCells + each.reportedCells > 0)),
    sum: compare(({ position, rollup }) =>
      sumTallies(alike.map((name) => ministryTally(position, rollup, name) ?? EMPTY_TALLY)),
    ),
    leftOut: known.filter((each) => !isAlike(each)),
  };
}

/** The years in which nothing at all stands at the month. */
export function silentYears({ ministries, leftOut }: SameMonth): ("before" | "after")[] {
  if (ministries.length > 0) return [];
  return (["before", "after"] as const).filter((year) => leftOut.every((each) => each[year] === null));
}

function namesIn(after: YearAt, before: YearAt, namesOf: (year: YearAt) => readonly string[]): string[] {
  return [...new Set([after, before].flatMap(namesOf))];
}

/** The cut-off of every ministry that has a figure. */
function cutoffsOf({ position, rollup }: YearAt): ReadonlyMap<string, Month> {
  return new Map(
    position.ministries.flatMap(({ ministry, submission }, m) =>
      submission && (rollup.ministries[m]?.reportedCells ?? 0) > 0
        ? [[ministry, submission.cutoff] as const]
        : [],
    ),
  );
}

function sameMonthFigures(before: Tally, after: Tally): SameMonthFigures {
  return {
    before,
    after,
    change: differenceOf(reportedPeople(after), reportedPeople(before)),
    rateChange: differenceOf(completionRate(after), completionRate(before)),
  };
}

/** A field's tally over some ministries. */
function fieldOver({ position, rollup }: YearAt, ministries: readonly string[], field: string): Tally {
  const f = position.fields.indexOf(field);
  return sumTallies(
    position.ministries.flatMap(({ ministry }, m) =>
      ministries.includes(ministry) ? (rollup.cells[m]?.[f] ?? []) : [],
    ),
  );
}
