import { type Month, monthNumber } from "../cutoff.ts";
import type { Tally } from "../progress/completion.ts";

/** People to train in each remaining month so that every cell's quota is filled at the year's end. */
export interface MonthlyNeed {
  /** Whole months after the cut-off, 0 for December. */
  readonly monthsLeft: number;
  /** People a month, rounded up; null when no month is left. */
  readonly perMonth: number | null;
}

/**
 * Spreads the gap of a tally evenly over the months after its cut-off. Surplus and off-plan people do not reduce the gap
 * (domain rule 5).
 */
export function monthlyNeed({ gap }: Pick<Tally, "gap">, cutoff: Month): MonthlyNeed {
  const monthsLeft = 12 - monthNumber(cutoff);
  return { monthsLeft, perMonth: monthsLeft === 0 ? null : Math.ceil(gap / monthsLeft) };
}

/**
 * The people that filled quotas in an average month from January to the cut-off, rounded to whole people; comparable with
 * {@link monthlyNeed}, which leaves out surplus and off-plan people too.
 */
export function monthlyAverage({ capped }: Pick<Tally, "capped">, cutoff: Month): number {
  return Math.round(capped / monthNumber(cutoff));
}
