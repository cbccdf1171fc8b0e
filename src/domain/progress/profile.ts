import { daysElapsed, daysInYear, type Month, monthNumber, yearOf } from "../cutoff.ts";
import { type Submission, submissionTotal } from "./submission.ts";

/**
 * What part of a year's work is due by a cut-off (domain rule 6), as the exact fraction `elapsed / total`, so that
 * comparisons stay products of whole numbers. `total > 0` and `0 <= elapsed <= total` always hold.
 *
 * `basis` says which rule gave it: `calendar` days, `ministry-profile` the ministry's own earlier year (people),
 * `country-profile` the sum of all ministries of that year (people), or `parts` the people due of the parts of a field or
 * the country, of which different shares are due.
 */
export interface Expectation {
  readonly elapsed: number;
  readonly total: number;
  readonly basis: "calendar" | "ministry-profile" | "country-profile" | "parts";
}

/** An earlier year of one ministry, month by month. */
export interface MinistryProfile {
  /** The submission with that month as its cut-off, January first; null without one: nothing is carried forward. */
  readonly months: readonly (Submission | null)[];
  /** All people of a month's submission; null without one. */
  readonly people: readonly (number | null)[];
  /** People of the December submission where that is above 0, else null: without it no shares can be computed. */
  readonly yearEnd: number | null;
}

/** The profile of an earlier year's reports: how its people are spread over the months. */
export interface Profile {
  readonly year: number;
  readonly ministries: ReadonlyMap<string, MinistryProfile>;
  /** By month, January first, summed over the ministries that have both that month and a year's end. */
  readonly sums: readonly Fraction[];
}

/** People by a month of people by the year's end. */
interface Fraction {
  readonly elapsed: number;
  readonly total: number;
}

/** The share that calendar days give: days elapsed / days in the year. */
export function calendarExpectation(cutoff: Month): Expectation {
  return { elapsed: daysElapsed(cutoff), total: daysInYear(yearOf(cutoff)), basis: "calendar" };
}

/**
 * The profile of a year from that year's reports, in volume (off-plan people and surplus included).
 *
 * @param submissions those that count; other years are left out, and of two for one ministry and cut-off the later
 *   in the list replaces the earlier (domain rule 3). Names must be those of the year that is to be judged: map them
 *   first where ministries were renamed.
 */
export function profileOf(year: number, submissions: readonly Submission[]): Profile {
  const byMinistry = new Map<string, (Submission | null)[]>();
  for (const submission of submissions) {
    if (submission.year !== year || yearOf(submission.cutoff) !== year) continue;
    const months = byMinistry.get(submission.ministry) ?? new Array<Submission | null>(12).fill(null);
    months[monthNumber(submission.cutoff) - 1] = submission;
    byMinistry.set(submission.ministry, months);
  }
  const ministries = new Map(
    [...byMinistry].map(([ministry, months]) => {
      const people = months.map((submission) => submission && submissionTotal(submission));
      return [ministry, { months, people, yearEnd: people[11] || null }] as const;
    }),
  );
  return { year, ministries, sums: sumsOf(ministries) };
}

/**
 * The expectation for a ministry at a cut-off: by its own earlier year where that has a submission of that month and a
 * December one with people; else by the country's shape; else by calendar days.
 *
 * @param ministry null for a field or the country: the country's shape is used
 * @param profile null when calendar days are chosen
 */
export function expectationFor(ministry: string | null, cutoff: Month, profile: Profile | null): Expectation {
  if (profile === null) return calendarExpectation(cutoff);
  const month = monthNumber(cutoff);
  const own = ministry === null ? null : ownShape(profile, ministry, month);
  if (own) return { ...own, basis: "ministry-profile" };
  const country = countryShape(profile, month);
  return country ? { ...country, basis: "country-profile" } : calendarExpectation(cutoff);
}

/**
 * The country's shape at a month, 1..12: the sum over the ministries that have both that month and a year's end. Other
 * ministries report each month, so this share can fall although no count did; then the largest share so far is used. Null
 * while no ministry has both.
 */
function countryShape(profile: Profile, month: number): Fraction | null {
  let shape: Fraction | null = null;
  for (let m = 0; m < month; m++) {
    const sum = profile.sums[m];
    if (!sum) continue;
    const { elapsed, total } = sum;
    if (total > 0 && (!shape || elapsed * shape.total >= shape.elapsed * total)) shape = { elapsed, total };
  }
  return (profile.sums[month - 1]?.total ?? 0) > 0 ? shape : null;
}

function ownShape(profile: Profile, ministry: string, month: number): Fraction | null {
  const own = profile.ministries.get(ministry);
  return own ? fractionOf(own, month - 1) : null;
}

/** Capped at the year's end: a count that was later corrected downwards gives a share of at most 1. */
function fractionOf({ people, yearEnd }: MinistryProfile, index: number): Fraction | null {
  const done = people[index] ?? null;
  return done === null || yearEnd === null ? null : { elapsed: Math.min(done, yearEnd), total: yearEnd };
}

function sumsOf(ministries: ReadonlyMap<string, MinistryProfile>): Fraction[] {
  return Array.from({ length: 12 }, (_, index) => {
    const sum = { elapsed: 0, total: 0 };
    for (const ministry of ministries.values()) {
      const own = fractionOf(ministry, index);
      sum.elapsed += own?.elapsed ?? 0;
      sum.total += own?.total ?? 0;
    }
    return sum;
  });
}

/** What is due of a ministry by a cut-off; null for a field or the country. */
export type Expect = (ministry: string | null, cutoff: Month) => Expectation;

/** The pace rule as one function: by the profile, or by calendar days where it is null. */
export function expectBy(profile: Profile | null): Expect {
  return (ministry, cutoff) => expectationFor(ministry, cutoff, profile);
}

export const BY_CALENDAR: Expect = expectBy(null);
