import { type Month, monthNumber } from "../cutoff.ts";

/** What must be done in each month that is left so that nothing planned is missing at the year's end. */
export interface MonthlyNeed {
  /** Whole months after the cut-off, 0 for December. */
  readonly monthsLeft: number;
  /** People a month, rounded up so that `monthsLeft` such months are enough; null when no month is left. */
  readonly perMonth: number | null;
}

/**
 * Spreads a gap evenly over the months after a cut-off.
 *
 * @param gap people still missing cell by cell; a surplus elsewhere does not lessen it
 */
export function monthlyNeed(gap: number, cutoff: Month): MonthlyNeed {
  const monthsLeft = 12 - monthNumber(cutoff);
  return { monthsLeft, perMonth: monthsLeft === 0 ? null : Math.ceil(gap / monthsLeft) };
}
