import {
  isMonth,
  lastEndedMonth,
  type Month,
  monthOf,
  monthOfDate,
  sameMonthIn,
  yearOf,
} from "../../domain/cutoff.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { PlanBasis } from "../../domain/plan/planAdjustment.ts";
import type { PaceRule } from "../../domain/progress/pace.ts";
import type { SubmissionId } from "../../domain/progress/submission.ts";
import { openingMonth } from "../../domain/reporting/asOfMonth.ts";
import type { ParamChanges, Route } from "./route.ts";

/** The year and as-of month that all screens share. */
export interface Selection {
  readonly year: number;
  readonly asOf: Month;
  readonly pace: PaceRule;
  readonly basis: PlanBasis;
}

/** Where the programme's measures are shown beside the plan's fields (全工程). */
const PROGRAMME_PATH = "/programme";

/** A year with its plan table; null where that must not be used. */
interface PlanYear {
  readonly year: number;
  readonly plan: Plan | null;
}

/** What was received, by the kinds that may set the as-of month. */
export interface ReceivedCutoffs {
  /** Of the plan's fields. */
  readonly submissions: readonly SubmissionId[];
  /** Of the programme's measures. */
  readonly measures: readonly { readonly year: number; readonly cutoff: Month }[];
}

/**
 * Reads the selection from the address, with defaults for what it leaves open: the newest year, and the month at
 * which it opens ({@link openingMonth}), or else the last month of the year that has ended.
 *
 * That month goes by the reports on the plan's fields: a later count of seminars alone would show the whole country as
 * carried forward and behind. 全工程 shows both kinds and opens at the later of the two. In a year for which only
 * measures were reported every screen opens at theirs, so that the month does not change on the way.
 *
 * @param planYears newest first, at least one
 * @param today `YYYY-MM-DD`
 */
export function selectionOf(
  route: Route,
  planYears: readonly PlanYear[],
  { submissions, measures }: ReceivedCutoffs,
  today: string,
): Selection {
  const pace: PaceRule = route.params.get("pace") === "last-year" ? "last-year" : "calendar";
  const basis: PlanBasis = route.params.get("plan") === "original" ? "original" : "adjusted";
  const years = planYears.map((each) => each.year);
  const asked = Number(route.params.get("year"));
  const year = years.includes(asked) ? asked : (years[0] ?? yearOf(monthOfDate(today)));
  const month = route.params.get("asOf") ?? "";
  if (isMonth(month) && yearOf(month) === year) return { year, asOf: month, pace, basis };
  const plan = planYears.find((each) => each.year === year)?.plan ?? null;
  const ofPlan = openingMonth(year, plan, submissions, today);
  const ofMeasures = latestIn(year, measures);
  const later = ofPlan && ofMeasures && ofMeasures > ofPlan ? ofMeasures : ofPlan;
  const latest = (route.path === PROGRAMME_PATH ? later : ofPlan) ?? ofMeasures;
  return { year, asOf: latest ?? lastEndedMonth(year, today) ?? monthOf(year, 1), pace, basis };
}

/** The change of the address to another year; a month that the address names becomes the same month of that year. */
export function yearChange(year: number, asOf: Month, namesMonth: boolean): ParamChanges {
  return { year: String(year), asOf: namesMonth ? sameMonthIn(year, asOf) : null };
}

function latestIn(year: number, received: ReceivedCutoffs["measures"]): Month | null {
  let latest: Month | null = null;
  for (const one of received) {
    if (one.year === year && (!latest || one.cutoff > latest)) latest = one.cutoff;
  }
  return latest;
}
