import { type Month, monthNumber } from "../cutoff.ts";
import type { Expectation } from "../progress/profile.ts";

/**
 * Why there is no landing:
 * `no-report` nothing was reported; `nothing-done` 0 people were reported, which has no pace to go on with;
 * `too-early` nothing is due yet, or the expectation is by calendar days in January or February, when one day of
 * classes more or less would change the landing by a tenth.
 */
export type NoLanding = "no-report" | "nothing-done" | "too-early";

/** Before this month, 1..12, there is no landing by calendar days. */
export const FIRST_MONTH_BY_CALENDAR = 3;

/** True where an expectation gives no landing at a cut-off, whatever was done. */
export function isTooEarly(cutoff: Month, expectation: Expectation): boolean {
  const calendar = expectation.basis === "calendar";
  return expectation.elapsed === 0 || (calendar && monthNumber(cutoff) < FIRST_MONTH_BY_CALENDAR);
}

/**
 * Where the year ends at this pace: actual x total / elapsed of what is due by the cut-off, in whole people.
 * Never below `actual`. Exact up to 2^53 for actual x total.
 *
 * @param actual people, null where nothing was reported
 */
export function landingOf(
  actual: number | null,
  cutoff: Month,
  expectation: Expectation,
): number | NoLanding {
  if (actual === null) return "no-report";
  if (actual === 0) return "nothing-done";
  if (isTooEarly(cutoff, expectation)) return "too-early";
  return Math.round((actual * expectation.total) / expectation.elapsed);
}

/**
 * Splits whole people by weights into whole people that add up to them: everyone's share rounded down, what is left
 * one by one to the largest remainders (Hamilton), of equal ones the first.
 *
 * @param weights whole and not negative; with none above 0 everyone gets 0, whatever `people` is
 */
export function apportion(people: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => Math.floor((people * weight) / sum));
  const left = people - shares.reduce((total, share) => total + share, 0);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (people * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
