import { groupBy } from "../groupBy.ts";
import type { Submission } from "../progress/submission.ts";

/** One name of another year for one name (a renaming) or several names (a merger) of this year. */
export interface NameLink {
  readonly from: readonly string[];
  readonly to: string;
}

/**
 * The names of `fromYear` that are other names in `toYear`; all others are the same in both. Always many to one, so that
 * figures are added and never divided: a split is written from the later year to the earlier.
 */
export interface Mapping {
  readonly fromYear: number;
  readonly toYear: number;
  readonly ministries: readonly NameLink[];
  readonly fields: readonly NameLink[];
}

/**
 * Submissions of the mapping's `fromYear` under the names of the other year; others stay the same. Reports of merged
 * ministries are added only where all of them reported at that cut-off: the sum of some would look like a decrease.
 * Remarks are joined.
 *
 * @param submissions at most one for a ministry and cut-off
 */
export function mapSubmissions(submissions: readonly Submission[], mapping: Mapping): Submission[] {
  const ministryOf = renamer(mapping.ministries);
  const fieldOf = renamer(mapping.fields);
  const members = new Map(mapping.ministries.map(({ from, to }) => [to, new Set(from)]));
  const others = submissions.filter(({ year }) => year !== mapping.fromYear);
  const own = submissions.filter(({ year }) => year === mapping.fromYear);
  for (const { ministry } of own)
    members.set(ministryOf(ministry), (members.get(ministryOf(ministry)) ?? new Set()).add(ministry));
  const groups = groupBy(own, ({ cutoff, ministry }) => `${cutoff}|${ministryOf(ministry)}`);
  const mapped = [...groups.values()].flatMap((parts): Submission[] => {
    const [first] = parts;
    const ministry = ministryOf(first?.ministry ?? "");
    if (!first || parts.length < (members.get(ministry)?.size ?? 0)) return [];
    const counts = new Map<string, number>();
    const notes = new Map<string, string>();
    for (const part of parts) {
      for (const [name, people] of Object.entries(part.counts)) {
        counts.set(fieldOf(name), (counts.get(fieldOf(name)) ?? 0) + people);
      }
      for (const [name, note] of Object.entries(part.notes)) {
        const known = notes.get(fieldOf(name));
        notes.set(fieldOf(name), known === undefined ? note : `${known}；${note}`);
      }
    }
    return [{ ...first, ministry, counts: Object.fromEntries(counts), notes: Object.fromEntries(notes) }];
  });
  return [...others, ...mapped];
}

/**
 * Submissions of earlier years under the names of `year`; its own and later ones are left as they are.
 *
 * @param submissions at most one for a ministry and cut-off
 */
export function underNamesOf(
  year: number,
  submissions: readonly Submission[],
  mappings: readonly Mapping[],
): readonly Submission[] {
  const earlier = new Set(submissions.map((submission) => submission.year).filter((each) => each < year));
  return [...earlier]
    .flatMap((from) => mappingsBetween(from, year, mappings))
    .reduce<readonly Submission[]>(mapSubmissions, submissions);
}

/** The mappings that lead from one year to another in order, each written as of the first year. */
export function mappingsBetween(from: number, to: number, mappings: readonly Mapping[]): Mapping[] {
  const direct = mappings.filter(({ fromYear, toYear }) => fromYear === from && toYear === to);
  if (direct.length > 0) return direct;
  const sign = Math.sign(to - from);
  return mappings
    .filter(
      ({ fromYear, toYear }) =>
        (toYear - fromYear) * sign > 0 && (fromYear - from) * sign >= 0 && (to - toYear) * sign >= 0,
    )
    .sort((a, b) => (a.fromYear - b.fromYear) * sign)
    .map((mapping) => ({ ...mapping, fromYear: from }));
}

/** Gives a name of the links' first year as the other year has it. */
export function renamer(links: readonly NameLink[]): (name: string) => string {
  const names = new Map(links.flatMap(({ from, to }) => from.map((name) => [name, to] as const)));
  return (name) => names.get(name) ?? name;
}
