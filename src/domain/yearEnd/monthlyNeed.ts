import { type Month, monthNumber } from "../cutoff.ts";
import type { Tally } from "../progress/completion.ts";

/** What must be done in each month that is left so that every cell's quota is filled at the year's end. */
export interface MonthlyNeed {
  /** Whole months after the cut-off, 0 for December. */
  readonly monthsLeft: number;
  /** People a month, rounded up so that `monthsLeft` such months are enough; null when no month is left. */
  readonly perMonth: number | null;
}

/**
 * Spreads the gap of a tally evenly over the months after its cut-off. People beyond the quota of a cell do not lessen
 * it (domain rule 5), nor do people where there is no quota.
 */
export function monthlyNeed({ gap }: Pick<Tally, "gap">, cutoff: Month): MonthlyNeed {
  const monthsLeft = 12 - monthNumber(cutoff);
  return { monthsLeft, perMonth: monthsLeft === 0 ? null : Math.ceil(gap / monthsLeft) };
}

/**
 * How many people a month filled quotas from January to the cut-off, rounded to whole people: the average that
 * {@link monthlyNeed} can be compared with. People beyond a quota and without one are left out of both.
 */
export function monthlyAverage({ capped }: Pick<Tally, "capped">, cutoff: Month): number {
  return Math.round(capped / monthNumber(cutoff));
}
