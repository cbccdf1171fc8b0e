import { type Month, yearOf } from "../cutoff.ts";
import { type Plan, planTotal } from "../plan/plan.ts";
import { planAt } from "../plan/planAdjustment.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { quotaSum } from "../plan/tablePlace.ts";
import type { SubmissionId } from "../progress/submission.ts";
import { dueDate } from "./dueDate.ts";

/** A month opens before its due day once the ministries that have reported it have this share of the quota. */
const FRESH_SHARE_THAT_OPENS_A_MONTH = 0.8;

/** What was reported for a month: by whom, and what share of the plan's quota is theirs, 0..1. */
export interface FreshReports {
  readonly month: Month;
  readonly ministries: readonly string[];
  readonly share: number;
}

/**
 * The month at which the screens open (domain rule 9): the latest that was reported and whose due day has passed or
 * of whose quota 80 % has reported. An early reporter alone never moves it: the others would all be carried forward.
 *
 * @param plan null where the year has no usable plan; then only due days count
 * @param reports those that count, of any year
 * @param today `YYYY-MM-DD`
 * @returns null where no reported month qualifies
 */
export function openingMonth(
  year: number,
  plan: Plan | null,
  reports: readonly SubmissionId[],
  today: string,
): Month | null {
  const months = new Set(reports.filter((report) => report.year === year).map(({ cutoff }) => cutoff));
  return (
    [...months]
      .sort()
      .filter(
        (month) =>
          today > dueDate(month) ||
          (plan !== null && freshReports(plan, reports, month).share >= FRESH_SHARE_THAT_OPENS_A_MONTH),
      )
      .at(-1) ?? null
  );
}

/** The reports of the latest month after `asOf`, in the same year; null without one. */
export function fresherReports(
  plan: Plan,
  reports: readonly SubmissionId[],
  asOf: Month,
): FreshReports | null {
  const later = reports.filter(({ year, cutoff }) => year === yearOf(asOf) && cutoff > asOf);
  const month = later
    .map(({ cutoff }) => cutoff)
    .sort()
    .at(-1);
  return month === undefined ? null : freshReports(plan, reports, month);
}

function freshReports(plan: Plan, reports: readonly SubmissionId[], month: Month): FreshReports {
  const own = reports.filter(({ year, cutoff }) => year === yearOf(month) && cutoff === month);
  const ministries = [...new Set(own.map(({ ministry }) => ministry))];
  const at = planAt(plan, month);
  const total = planTotal(at);
  const quota = sumPeople(ministries.map((ministry) => quotaSum(at, { ministry, field: null })));
  return { month, ministries, share: total === 0 ? 0 : quota / total };
}
