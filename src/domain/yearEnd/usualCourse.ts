import { type Month, monthNumber } from "../cutoff.ts";
import { expectedShare } from "../progress/pace.ts";
import { calendarExpectation } from "../progress/profile.ts";
import type { EarlierYear, MinistryYear } from "./earlierYear.ts";

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

/** The usual course of each ministry, by its name. */
export type UsualCourses = (ministry: string) => UsualCourse;

/**
 * The usual courses of all ministries up to a cut-off; what the country did is added up once for all of them.
 *
 * The share is shrunk from the ministry's own to the country's: the mean of its k own years counts k times, the mean of
 * the country's years once. A few years of one ministry say little about the next; the country's shape is steadier.
 * The rate is the ministry's own over all its years, or the country's where it has none.
 *
 * @param withoutMinistry true leaves the ministry out of everything, its own years and the country's sums: for a replay
 *   in which its year must not know its own end
 */
export function usualCourses(
  cutoff: Month,
  years: readonly EarlierYear[],
  withoutMinistry = false,
): UsualCourses {
  const index = monthNumber(cutoff) - 1;
  const sums = years.map(({ ministries }) => countrySums(ministries.values(), index));
  const byDays = expectedShare(calendarExpectation(cutoff));
  return (ministry) => {
    const ownShares: number[] = [];
    const countryShares: number[] = [];
    const own = { yearEnd: 0, quota: 0 };
    const country = { yearEnd: 0, quota: 0 };
    for (const [y, { ministries }] of years.entries()) {
      const all = sums[y] as CountrySums;
      const self = ministries.get(ministry);
      // People are whole, so that leaving a ministry out of a sum is exact.
      const left = self && withoutMinistry ? countrySums([self], index) : NOBODY;
      country.yearEnd += all.yearEnd - left.yearEnd;
      country.quota += all.quota - left.quota;
      if (all.ends - left.ends > 0) countryShares.push((all.done - left.done) / (all.ends - left.ends));
      if (!self || withoutMinistry) continue;
      own.yearEnd += self.yearEnd;
      own.quota += self.quota;
      const then = self.people[index] ?? null;
      if (then !== null) ownShares.push(then / self.yearEnd);
    }
    return {
      share: countryShares.length === 0 ? byDays : mean([...ownShares, mean(countryShares)]),
      rate: own.quota > 0 ? own.yearEnd / own.quota : country.quota > 0 ? country.yearEnd / country.quota : 1,
      ownYears: ownShares.length,
      countryYears: countryShares.length,
    };
  };
}

/** A year of the country: all its ends and quotas, and of the ministries that reported a month what was done and the ends. */
interface CountrySums {
  yearEnd: number;
  quota: number;
  done: number;
  ends: number;
}

const NOBODY: Readonly<CountrySums> = { yearEnd: 0, quota: 0, done: 0, ends: 0 };

function countrySums(ministries: Iterable<MinistryYear>, index: number): CountrySums {
  const sums: CountrySums = { ...NOBODY };
  for (const { people, yearEnd, quota } of ministries) {
    sums.yearEnd += yearEnd;
    sums.quota += quota;
    const then = people[index] ?? null;
    if (then === null) continue;
    sums.done += then;
    sums.ends += yearEnd;
  }
  return sums;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
