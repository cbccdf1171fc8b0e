import { compareReports, type ReportComparison, type YearAt } from "../../domain/comparing/comparison.ts";
import { type Month, monthInWords, monthNumber } from "../../domain/cutoff.ts";
import {
  completionRate,
  coverage,
  EMPTY_TALLY,
  sumTallies,
  type Tally,
} from "../../domain/progress/completion.ts";
import type { Position } from "../../domain/progress/position.ts";
import { fieldTally } from "../../domain/progress/rollup.ts";
import { formatPeople, formatSigned } from "../words/format.ts";

/** How one year stood for one line of the comparison. */
export interface YearFigures {
  /** People done; null where nothing was reported. */
  readonly actual: number | null;
  /** Completion rate, 0..; null where nothing was reported or planned. */
  readonly rate: number | null;
  /** Share of the quota that was reported, 0..1; null where nothing was planned. */
  readonly coverage: number | null;
  /** The earlier cut-off that is carried forward; null when it is the as-of month's own, or there is none. */
  readonly carriedFrom: Month | null;
}

/** One line: a ministry, a field, or a sum of ministries. */
export interface SameMonthRow {
  readonly name: string;
  readonly isSum: boolean;
  /** Null where the year has neither a quota nor a report of this ministry or field. */
  readonly before: YearFigures | null;
  readonly after: YearFigures | null;
  /** after - before in people; null unless both years have reports. */
  readonly change: number | null;
  /** Difference of the completion rates; null unless both exist. */
  readonly rateChange: number | null;
}

/** Two years at the same month, by ministry and by field. */
export interface SameMonth {
  readonly reports: ReportComparison;
  /** All ministries, those that reported in both years (where that is another set), then each. */
  readonly byMinistry: readonly SameMonthRow[];
  /** The same sums, then each field over whatever ministries reported it; no cut-off is one field's own. */
  readonly byField: readonly SameMonthRow[];
}

/** Sets two years' reports side by side, same month against same month. */
export function compareSameMonth(before: YearAt, after: YearAt): SameMonth {
  const reports = compareReports(before, after);
  const names = namesIn(after, before, ({ ministries }) => ministries.map(({ ministry }) => ministry));
  const alike = reports.byMinistry.steps.filter(({ kind }) => kind === "both").map(({ name }) => name);
  const sums = [
    rowOf("合计", true, countryOf(before), countryOf(after)),
    ...(alike.length > 0 && alike.length < names.length
      ? [rowOf(`两年都已报的 ${alike.length} 个部门`, true, sumOf(before, alike), sumOf(after, alike))]
      : []),
  ];
  const rowsBy = (each: readonly string[], of: (year: YearAt, name: string) => YearFigures | null) => [
    ...sums,
    ...each.map((name) => rowOf(name, false, of(before, name), of(after, name))),
  ];
  const fields = namesIn(after, before, (position) => position.fields);
  return { reports, byMinistry: rowsBy(names, ministryOf), byField: rowsBy(fields, fieldOf) };
}

/** The later year's names in their order, then what only the earlier one has. */
function namesIn(after: YearAt, before: YearAt, of: (position: Position) => readonly string[]): string[] {
  return [...new Set([after, before].flatMap(({ position }) => of(position)))];
}

/** What the same-month comparison shows, or which year has nothing to show. */
export function sameMonthTitle({ before, after, alike }: ReportComparison): string {
  const silent = [before, after].filter(({ ministries }) => ministries === 0);
  if (silent.length > 0) {
    const months = silent.map(({ asOf }) => monthInWords(asOf)).join("和");
    return `截至${months}没有上报，不能同月对比`;
  }
  const month = monthNumber(after.asOf);
  if (alike.ministries === 0) return `截至${month}月没有两年都已报的部门，不能同月对比`;
  const change = alike.after - alike.before;
  const words =
    change === 0
      ? "两年相同"
      : `比${monthInWords(before.asOf)}${change > 0 ? "多" : "少"} ${formatPeople(Math.abs(change))} 人`;
  return `截至${month}月，两年都已报的 ${alike.ministries} 个部门完成 ${formatPeople(alike.after)} 人，${words}`;
}

/** A change in people for a cell of the table. */
export function changeText(change: number | null): string {
  return change === null ? "—" : formatSigned(change);
}

function rowOf(
  name: string,
  isSum: boolean,
  before: YearFigures | null,
  after: YearFigures | null,
): SameMonthRow {
  const difference = (a: number | null | undefined, b: number | null | undefined) =>
    a === null || a === undefined || b === null || b === undefined ? null : b - a;
  return {
    name,
    isSum,
    before,
    after,
    change: difference(before?.actual, after?.actual),
    rateChange: difference(before?.rate, after?.rate),
  };
}

function figuresOf(tally: Tally, carriedFrom: Month | null): YearFigures {
  return {
    actual: tally.reportedCells === 0 ? null : tally.actual,
    rate: completionRate(tally),
    coverage: coverage(tally),
    carriedFrom,
  };
}

function countryOf({ rollup }: YearAt): YearFigures {
  return figuresOf(rollup.country, null);
}

function ministryOf({ position, rollup }: YearAt, name: string): YearFigures | null {
  const m = position.ministries.findIndex(({ ministry }) => ministry === name);
  const row = position.ministries[m];
  if (!row) return null;
  const carriedFrom = row.carriedForward ? (row.submission?.cutoff ?? null) : null;
  return figuresOf(rollup.ministries[m] ?? EMPTY_TALLY, carriedFrom);
}

function fieldOf({ position, rollup }: YearAt, name: string): YearFigures | null {
  const tally = fieldTally(position, rollup, name);
  return tally ? figuresOf(tally, null) : null;
}

function sumOf({ position, rollup }: YearAt, names: readonly string[]): YearFigures {
  const tallies = position.ministries.flatMap(({ ministry }, m) =>
    names.includes(ministry) ? (rollup.ministries[m] ?? []) : [],
  );
  return figuresOf(sumTallies(tallies), null);
}
