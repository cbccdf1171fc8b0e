import type { Month } from "../../domain/cutoff.ts";
import type { Author, Entry, ReportReturned } from "../entries/entry.ts";
import { isAwaiting, isInForce, type ReceivedReport } from "./receivedReports.ts";
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
  /** Whether a report of the same ministry and month came since, also one that still awaits the planner's signature. */
  readonly answered: boolean;
}

/** What the planner has received, and the places of the entries in the order in which they count. */
interface Received {
  readonly reports: readonly ReceivedReport[];
  readonly ranks: ReadonlyMap<string, number>;
}

/**
 * What this copy or the planner returned.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function returnedReports(
  entries: readonly Entry[],
  roster: Roster,
  { reports, ranks }: Received,
): ReturnedReport[] {
  const answers = reports.filter((report) => !report.sample && (isInForce(report) || isAwaiting(report)));
  const isAnswered = (id: string, { cutoff }: ReportReturned, ministry: string | null) =>
    answers.some(
      ({ entryId, submissions, measures }) =>
        (ranks.get(entryId) ?? 0) > (ranks.get(id) ?? 0) &&
        [...submissions, ...measures].some(
          (part) => part.ministry === ministry && (cutoff === null || part.cutoff === cutoff),
        ),
    );
  return entries.flatMap((entry) => {
    const { id, time, author, reason, body } = entry;
    if (body.kind !== "report-returned" || !isAuthority(roster.roleOf(entry))) return [];
    const { kind: _, ...returned } = body;
    const answered = isAnswered(id, body, author.kind === "ministry" ? author.name : null);
    return [{ ...returned, id, time, author, reason, answered }];
  });
}

/**
 * The last report of a ministry that was returned and not answered: of a later month than the latest that counts; of an
 * unknown month while none counts. Null without any.
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
    ({ author, cutoff, year: of, answered }) =>
      !answered &&
      author.kind === "ministry" &&
      author.name === ministry &&
      (of === null || of === year) &&
      (latest === null || (cutoff !== null && cutoff > latest)),
  );
  return open ?? null;
}
