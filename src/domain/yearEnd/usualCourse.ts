import { type Month, monthNumber } from "../cutoff.ts";
import { expectedShare } from "../progress/pace.ts";
import { calendarExpectation } from "../progress/profile.ts";
import type { EarlierYear } from "./earlierYear.ts";

/** What earlier years say about a ministry at the end of a month. */
export interface UsualCourse {
  /** Share of the year's people that is usually done by then, 0..1; by calendar days where no earlier year has that month. */
  readonly share: number;
  /** Year end / quota in earlier years, above 0; 1 without an earlier year. */
  readonly rate: number;
  /** Earlier years of the ministry's own in `share`; 0 where it goes by the country's alone. */
  readonly ownYears: number;
  /** Earlier years of the country in `share`; 0 where it goes by calendar days. */
  readonly countryYears: number;
}

/**
 * The usual course of a ministry up to a cut-off.
 *
 * The share is shrunk from the ministry's own to the country's: the mean of its k own years counts k times, the mean of
 * the country's years once. A few years of one ministry say little about the next; the country's shape is steadier.
 * The rate is the ministry's own over all its years, or the country's where it has none.
 *
 * @param withoutMinistry true leaves the ministry out of everything, its own years and the country's sums: for a replay
 *   in which its year must not know its own end
 */
export function usualCourse(
  ministry: string,
  cutoff: Month,
  years: readonly EarlierYear[],
  withoutMinistry = false,
): UsualCourse {
  const index = monthNumber(cutoff) - 1;
  const ownShares: number[] = [];
  const countryShares: number[] = [];
  const [own, country] = [
    { yearEnd: 0, quota: 0 },
    { yearEnd: 0, quota: 0 },
  ];
  for (const { ministries } of years) {
    let [done, ends] = [0, 0];
    for (const [name, { people, yearEnd, quota }] of ministries) {
      const isOwn = name === ministry;
      if (isOwn && withoutMinistry) continue;
      country.yearEnd += yearEnd;
      country.quota += quota;
      if (isOwn) {
        own.yearEnd += yearEnd;
        own.quota += quota;
      }
      const then = people[index] ?? null;
      if (then === null) continue;
      done += then;
      ends += yearEnd;
      if (isOwn) ownShares.push(then / yearEnd);
    }
    if (ends > 0) countryShares.push(done / ends);
  }
  return {
    share:
      countryShares.length === 0
        ? expectedShare(calendarExpectation(cutoff))
        : mean([...ownShares, mean(countryShares)]),
    rate: own.quota > 0 ? own.yearEnd / own.quota : country.quota > 0 ? country.yearEnd / country.quota : 1,
    ownYears: ownShares.length,
    countryYears: countryShares.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
