import { lastDay, type Month, monthsOf, yearOf } from "../cutoff.ts";
import { groupBy } from "../groupBy.ts";
import { isReportExpected } from "../ministry.ts";
import type { Plan } from "../plan/plan.ts";
import type { MeasureSubmission } from "../programme/programmeReport.ts";
import {
  EVERY_MONTH,
  type ReportedState,
  type ReportsAwaited,
  reportedState,
} from "../progress/reportedState.ts";
import { dueDate } from "./dueDate.ts";

/** One submission of a received report, as far as the board needs it; in the order of receipt. */
export interface Version {
  readonly ministry: string;
  readonly cutoff: Month;
  /** The day of receipt (收到日期), `YYYY-MM-DD`; null for sample data, which is never late. */
  readonly receivedOn: string | null;
  readonly standing: "counts" | "replaced" | "withdrawn";
}

/**
 * `reported` 已报 a version counts; `withdrawn` 已撤回 versions came and none counts; `missing` 未报送 nothing came and
 * the due day has passed; `due` 待报 nothing came and it has not; `not-due` 未到期 the month has not ended;
 * `not-expected` nothing came from a ministry that has no part in the plan or need not report this month.
 */
export type ReportingState = "reported" | "withdrawn" | "missing" | "due" | "not-due" | "not-expected";

/** A ministry at one cut-off. */
export interface ReportingCell {
  /** What stands for the ministry at this month as the as-of month, its earlier reports included. */
  readonly stands: ReportedState;
  readonly month: Month;
  readonly state: ReportingState;
  /**
   * Every version came after the due day, or the due day has passed and nothing counts: a correction does not make a
   * punctual report late. Never where no report is expected.
   */
  readonly late: boolean;
  /** Versions received, the replaced and withdrawn included. */
  readonly versions: number;
  /** How often the report was replaced by a later one (更正). */
  readonly corrections: number;
  readonly withdrawals: number;
  /** How many of the programme's measures the ministry reported for this month; they do not affect `state`. */
  readonly measures: number;
  /** Latest cut-off up to this month that counts and is carried forward here; null without one. */
  readonly holds: Month | null;
}

export interface ReportingRow {
  readonly ministry: string;
  /** False for a ministry outside the plan, which need not report. */
  readonly expected: boolean;
  /** January first. */
  readonly cells: readonly ReportingCell[];
  /** Latest cut-off of the year that counts; null for a ministry without a report that counts. */
  readonly latest: Month | null;
  /** Months after `latest` that it must report and whose due day has passed: those that a reminder lists. */
  readonly overdue: readonly Month[];
}

/**
 * The board of ministries x months of a plan's year: the plan's ministries, then others that reported, by name.
 *
 * @param measures those that count, at most one per year, ministry and cut-off
 * @param today `YYYY-MM-DD` in China
 * @param awaited which ministries report by quarter, and which reports were sent back
 */
export function reportingBoard(
  plan: Pick<Plan, "year" | "ministries">,
  versions: readonly Version[],
  measures: readonly MeasureSubmission[],
  today: string,
  awaited: ReportsAwaited = EVERY_MONTH,
): ReportingRow[] {
  const ofYear = versions.filter(({ cutoff }) => yearOf(cutoff) === plan.year);
  const byCell = groupBy(ofYear, ({ cutoff, ministry }) => `${cutoff}|${ministry}`);
  const others = new Set(ofYear.map(({ ministry }) => ministry));
  const measured = new Map<string, number>();
  for (const { year, cutoff, ministry, counts } of measures) {
    if (year !== plan.year) continue;
    measured.set(`${cutoff}|${ministry}`, Object.keys(counts).length);
    others.add(ministry);
  }
  for (const ministry of plan.ministries) others.delete(ministry);
  return [...plan.ministries, ...[...others].sort()].map((ministry) => {
    const expected = !others.has(ministry);
    const isExpectedIn = (month: Month) =>
      expected && isReportExpected(month, awaited.quarterly.has(ministry));
    let latest: Month | null = null;
    const cells = monthsOf(plan.year).map((month) => {
      const own = byCell.get(`${month}|${ministry}`) ?? [];
      if (own.some(({ standing }) => standing === "counts")) latest = month;
      const count = measured.get(`${month}|${ministry}`) ?? 0;
      const stands = reportedState(ministry, latest, month, awaited);
      return cellOf({
        month,
        own,
        measures: count,
        holds: latest,
        expected: isExpectedIn(month),
        stands,
        today,
      });
    });
    const after = cells.filter(({ month }) => isExpectedIn(month) && (latest === null || month > latest));
    return {
      ministry,
      expected,
      cells,
      latest,
      overdue: after.filter(({ month }) => today > dueDate(month)).map(({ month }) => month),
    };
  });
}

interface CellSource {
  readonly month: Month;
  /** Of this ministry and month, in the order of receipt. */
  readonly own: readonly Version[];
  readonly measures: number;
  readonly holds: Month | null;
  readonly expected: boolean;
  readonly stands: ReportedState;
  readonly today: string;
}

function cellOf({ month, own, measures, holds, expected, stands, today }: CellSource): ReportingCell {
  const counts = own.some(({ standing }) => standing === "counts");
  const overdue = today > dueDate(month);
  const cameLate =
    own.length > 0 && own.every(({ receivedOn }) => receivedOn !== null && receivedOn > dueDate(month));
  const missing = expected ? stateWithoutReport(month, today, overdue) : "not-expected";
  return {
    stands,
    month,
    state: counts ? "reported" : own.length > 0 ? "withdrawn" : missing,
    late: expected && (cameLate || (!counts && overdue)),
    versions: own.length,
    corrections: own.filter(({ standing }) => standing === "replaced").length,
    withdrawals: own.filter(({ standing }) => standing === "withdrawn").length,
    measures,
    holds,
  };
}

function stateWithoutReport(month: Month, today: string, overdue: boolean): ReportingState {
  if (overdue) return "missing";
  return today > lastDay(month) ? "due" : "not-due";
}
