import type { Month } from "../cutoff.ts";
import { differenceOf } from "../plan/sumPeople.ts";
import { completionRate, coverage, reportedPeople, sumTallies, type Tally } from "../progress/completion.ts";
import { fieldTally } from "../progress/rollup.ts";
import { compareReports, type ReportComparison, type YearAt } from "./comparison.ts";

/** The figures of one year for one line of the comparison. */
export interface YearFigures {
  /** Reported people; null where nothing was reported. */
  readonly actual: number | null;
  /** Completion rate, 0..; null where nothing was reported or planned. */
  readonly rate: number | null;
  /** Number of cells with a quota and with a report; where one is 0 there is no rate. */
  readonly plannedCells: number;
  readonly reportedCells: number;
  /** Share of the quota that was reported, 0..1; null where nothing was planned. */
  readonly coverage: number | null;
  /** The earlier cut-off that is carried forward; null where the figures are of the as-of month or nothing was reported. */
  readonly carriedFrom: Month | null;
}

/** A ministry, a field, or a sum of ministries in two years. */
export interface SameMonthFigures {
  /** Null where the year has neither a quota nor a report of this ministry or field. */
  readonly before: YearFigures | null;
  readonly after: YearFigures | null;
  /** after - before in people; null unless both years have reports. */
  readonly change: number | null;
  /** Difference of the completion rates; null unless both exist. */
  readonly rateChange: number | null;
}

/** A ministry or a field in two years. */
export interface SameMonthLine extends SameMonthFigures {
  readonly name: string;
}

/** Two years at the same month. */
export interface SameMonth {
  readonly reports: ReportComparison;
  /** All ministries, also those that reported in one year only. */
  readonly country: SameMonthFigures;
  /** The sum of the ministries that reported in both years; null where none or all did. */
  readonly alike: SameMonthFigures | null;
  /** The later year's ministries in their order, then those that only the earlier year has. */
  readonly ministries: readonly SameMonthLine[];
  /** Likewise; `carriedFrom` is null, because a field mixes the cut-offs of its ministries. */
  readonly fields: readonly SameMonthLine[];
}

/**
 * Compares two years' reports at the same month (同期).
 *
 * @throws RangeError when the as-of dates are of different months of the year
 */
export function compareSameMonth(before: YearAt, after: YearAt): SameMonth {
  const reports = compareReports(before, after);
  const ministries = namesIn(after, before, ({ position }) => position.ministries.map((row) => row.ministry));
  const fields = namesIn(after, before, ({ position }) => position.fields);
  const alike = new Set(
    reports.byMinistry.steps.flatMap(({ kind, name }) => (kind === "both" ? [name] : [])),
  );
  const compare = (figuresIn: (year: YearAt) => YearFigures | null) =>
    sameMonthFigures(figuresIn(before), figuresIn(after));
  return {
    reports,
    country: compare(({ rollup }) => yearFigures(rollup.country)),
    alike: alike.size > 0 && alike.size < ministries.length ? compare((year) => sumOver(year, alike)) : null,
    ministries: ministries.map((name) => ({ name, ...compare((year) => ministryFigures(year, name)) })),
    fields: fields.map((name) => ({ name, ...compare((year) => fieldFigures(year, name)) })),
  };
}

function namesIn(after: YearAt, before: YearAt, namesOf: (year: YearAt) => readonly string[]): string[] {
  return [...new Set([after, before].flatMap(namesOf))];
}

function sameMonthFigures(before: YearFigures | null, after: YearFigures | null): SameMonthFigures {
  return {
    before,
    after,
    change: differenceOf(after?.actual ?? null, before?.actual ?? null),
    rateChange: differenceOf(after?.rate ?? null, before?.rate ?? null),
  };
}

function yearFigures(tally: Tally, carriedFrom: Month | null = null): YearFigures {
  return {
    actual: reportedPeople(tally),
    rate: completionRate(tally),
    plannedCells: tally.plannedCells,
    reportedCells: tally.reportedCells,
    coverage: coverage(tally),
    carriedFrom,
  };
}

function ministryFigures({ position, rollup }: YearAt, name: string): YearFigures | null {
  const m = position.ministries.findIndex(({ ministry }) => ministry === name);
  const [row, tally] = [position.ministries[m], rollup.ministries[m]];
  if (!row || !tally) return null;
  return yearFigures(tally, row.carriedForward ? (row.submission?.cutoff ?? null) : null);
}

function fieldFigures({ position, rollup }: YearAt, name: string): YearFigures | null {
  const tally = fieldTally(position, rollup, name);
  return tally ? yearFigures(tally) : null;
}

function sumOver({ position, rollup }: YearAt, names: ReadonlySet<string>): YearFigures {
  return yearFigures(
    sumTallies(rollup.ministries.filter((_, m) => names.has(position.ministries[m]?.ministry ?? ""))),
  );
}
