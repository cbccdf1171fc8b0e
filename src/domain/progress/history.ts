import { type Month, monthsOf } from "../cutoff.ts";
import type { Plan } from "../plan/plan.ts";
import { type Position, positionAt } from "./position.ts";
import type { ReportsAwaited } from "./reportedState.ts";
import { type Rollup, rollUp } from "./rollup.ts";
import type { Submission } from "./submission.ts";

/** The country at the end of one month, with what was reported by then. */
export interface MonthOfHistory<S extends Submission = Submission> {
  readonly month: Month;
  readonly position: Position<S>;
  readonly rollup: Rollup;
  /**
   * People that this month's reports added to the country's; January counts from 0. Negative where a report has fewer
   * people than the one before. It says when people were reported, not when they were trained.
   */
  readonly added: number;
}

/** The year month by month up to and with `until`, figures carried forward as in {@link positionAt}. */
export function historyOf<S extends Submission>(
  plan: Plan,
  submissions: readonly S[],
  until: Month,
  awaited?: ReportsAwaited,
): MonthOfHistory<S>[] {
  return historyByMonth(plan, submissions, awaited)(until);
}

/** {@link historyOf} for several months of one year: each month is worked out once, when it is first asked for. */
export function historyByMonth<S extends Submission>(
  plan: Plan,
  submissions: readonly S[],
  awaited?: ReportsAwaited,
): (until: Month) => MonthOfHistory<S>[] {
  const ofYear = submissions.filter(({ year }) => year === plan.year);
  const months = monthsOf(plan.year);
  const known: MonthOfHistory<S>[] = [];
  return (until) => {
    const count = months.filter((month) => month <= until).length;
    for (const month of months.slice(known.length, count)) {
      const position = positionAt(plan, ofYear, month, awaited);
      const rollup = rollUp(position);
      const added = rollup.country.actual - (known.at(-1)?.rollup.country.actual ?? 0);
      known.push({ month, position, rollup, added });
    }
    return known.slice(0, count);
  };
}
