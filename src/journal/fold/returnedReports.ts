import type { Month } from "../../domain/cutoff.ts";
import type { Author, Entry, ReportReturned } from "../entries/entry.ts";
import { isAuthority, type Roster } from "./roster.ts";

/** A report or file that the planner returned. */
export interface ReturnedReport extends Omit<ReportReturned, "kind"> {
  /** Id of the entry. */
  readonly id: string;
  /** ISO 8601 UTC instant of the entry. */
  readonly time: string;
  /** The ministry that it was returned to. */
  readonly author: Author;
  readonly reason: string | null;
}

/**
 * What this copy or the planner returned.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function returnedReports(entries: readonly Entry[], roster: Roster): ReturnedReport[] {
  return entries.flatMap((entry) => {
    const { id, time, author, reason, body } = entry;
    if (body.kind !== "report-returned" || !isAuthority(roster.roleOf(entry))) return [];
    const { kind: _, ...returned } = body;
    return [{ ...returned, id, time, author, reason }];
  });
}

/**
 * The last report of a ministry that was returned and not answered by a better one: of a later month than the latest that
 * counts; of an unknown month while none counts. Null without any.
 *
 * @param latest cut-off of the ministry's latest report that counts in the year; null without one
 */
export function lastReturned(
  returned: readonly ReturnedReport[],
  {
    ministry,
    year,
    latest,
  }: { readonly ministry: string; readonly year: number; readonly latest: Month | null },
): ReturnedReport | null {
  const open = returned.findLast(
    ({ author, cutoff, year: of }) =>
      author.kind === "ministry" &&
      author.name === ministry &&
      (of === null || of === year) &&
      (latest === null || (cutoff !== null && cutoff > latest)),
  );
  return open ?? null;
}
