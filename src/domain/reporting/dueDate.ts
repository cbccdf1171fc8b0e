import { type Month, monthNumber, monthOf, yearOf } from "../cutoff.ts";

/**
 * A report on a month is due by this day of the month after. The sources set no day; it is the product's own rule and
 * is stated wherever 迟报 or 未报送 is shown.
 */
export const DUE_DAY = 15;

/** The last day, `YYYY-MM-DD`, on which a report for a cut-off is in time. */
export function dueDate(cutoff: Month): string {
  const december = monthNumber(cutoff) === 12;
  const next = december ? monthOf(yearOf(cutoff) + 1, 1) : monthOf(yearOf(cutoff), monthNumber(cutoff) + 1);
  return `${next}-${DUE_DAY}`;
}
