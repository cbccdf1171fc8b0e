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
  let before = 0;
  const ofYear = submissions.filter(({ year }) => year === plan.year);
  return monthsOf(plan.year)
    .filter((month) => month <= until)
    .map((month) => {
      const position = positionAt(plan, ofYear, month, awaited);
      const rollup = rollUp(position);
      const added = rollup.country.actual - before;
      before = rollup.country.actual;
      return { month, position, rollup, added };
    });
}
