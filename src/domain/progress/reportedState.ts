import { type Month, monthsOf, yearOf } from "../cutoff.ts";
import { isReportExpected } from "../ministry.ts";

/**
 * What stands for a ministry at an as-of month (domain rule 2): `reported` 当月已报, a report of that month; `returned`
 * 已退回待重报, its report of that month was sent back and none came since; `carried` 沿用, a report of an earlier month;
 * `not-due` 未到期, nothing yet of a ministry that reports by quarter, before the first quarter's end; `not-reported`
 * 未报送.
 */
export type ReportedState = "reported" | "returned" | "carried" | "not-due" | "not-reported";

/** What decides about a report that is missing. */
export interface ReportsAwaited {
  /** The ministries that report only the months that end a quarter. */
  readonly quarterly: ReadonlySet<string>;
  /** The reports that were sent back. */
  readonly returned: readonly { readonly ministry: string; readonly cutoff: Month }[];
}

export const EVERY_MONTH: ReportsAwaited = { quarterly: new Set(), returned: [] };

/** @param cutoff of the ministry's latest report with a figure; null without one */
export function reportedState(
  ministry: string,
  cutoff: Month | null,
  asOf: Month,
  { quarterly, returned }: ReportsAwaited,
): ReportedState {
  if (cutoff === asOf) return "reported";
  if (returned.some((report) => report.ministry === ministry && report.cutoff === asOf)) return "returned";
  if (cutoff !== null) return "carried";
  const past = monthsOf(yearOf(asOf)).filter((month) => month <= asOf);
  return past.some((month) => isReportExpected(month, quarterly.has(ministry))) ? "not-reported" : "not-due";
}

/** Lists by what stands for a ministry. */
export type ByState<T> = Readonly<Record<ReportedState, readonly T[]>>;

/** Ministries by what stands for them, in their order. */
export function byState<T extends { readonly state: ReportedState }>(ministries: readonly T[]): ByState<T> {
  const of = (state: ReportedState) => ministries.filter((each) => each.state === state);
  return {
    reported: of("reported"),
    returned: of("returned"),
    carried: of("carried"),
    "not-due": of("not-due"),
    "not-reported": of("not-reported"),
  };
}
