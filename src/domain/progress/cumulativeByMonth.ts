import { monthOf } from "../cutoff.ts";
import type { Plan } from "../plan/plan.ts";
import { historyOf } from "./history.ts";
import { ministryTally } from "./rollup.ts";
import type { Submission } from "./submission.ts";

/** The year before, month by month. */
export interface LastYear {
  readonly year: number;
  /** Cumulative people, January first; null where nothing was reported by then. */
  readonly people: readonly (number | null)[];
}

/**
 * Cumulative people at the end of each month of a plan's year, January first; null where nothing was reported by then.
 *
 * @param submissions those that count
 * @param ministry null for the country
 */
export function cumulativeByMonth(
  plan: Plan,
  submissions: readonly Submission[],
  ministry: string | null,
): (number | null)[] {
  return historyOf(plan, submissions, monthOf(plan.year, 12)).map(({ position, rollup }) => {
    const tally = ministry === null ? rollup.country : ministryTally(position, rollup, ministry);
    return tally && tally.reportedCells > 0 ? tally.actual : null;
  });
}
