import type { Month } from "../../domain/cutoff.ts";
import { submissionKey } from "../../domain/progress/submission.ts";
import { followedBy } from "../entries/chains.ts";
import type { Entry } from "../entries/entry.ts";
import { isInForce, type ReceivedReport } from "./receivedReports.ts";

/** Reports of one ministry and cut-off that were written without knowledge of each other (并存). */
export interface Coexisting {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
  /** Id of the report that counts meanwhile: the one accepted or signed for last. */
  readonly counts: string;
  /** Ids of the reports beside it, in the order in which they count. */
  readonly others: readonly string[];
}

/**
 * The concurrent reports between which the planner has not decided: neither was written after the other, both are in
 * force, none of them was replaced by a later one, and no signature for the one that counts names the other (`over`).
 * Entries from before they were signed do not say what they knew, and are taken in their order.
 *
 * @param reports in the order in which they count
 * @param entries in the order in which they count, see `causalOrder`
 * @param ranks places of the entries in that order, by their ids
 */
export function coexistingIn(
  reports: readonly ReceivedReport[],
  entries: readonly Entry[],
  ranks: ReadonlyMap<string, number>,
): Coexisting[] {
  const byKey = new Map<string, { id: Omit<Coexisting, "counts" | "others">; reports: ReceivedReport[] }>();
  for (const report of reports) {
    if (!isInForce(report) || report.sample || report.writer === null) continue;
    for (const { year, ministry, cutoff } of report.submissions) {
      const key = submissionKey({ year, ministry, cutoff });
      const found = byKey.get(key) ?? { id: { year, ministry, cutoff }, reports: [] };
      found.reports.push(report);
      byKey.set(key, found);
    }
  }
  const several = [...byKey.values()].filter(
    ({ reports: found }) => new Set(found.map(({ writer }) => writer)).size > 1,
  );
  if (several.length === 0) return [];

  const rankOf = (id: string) => ranks.get(id) ?? 0;
  const isBefore = knownBefore(entries, rankOf);
  return several.flatMap(({ id, reports: found }) => {
    const latest = found.reduce((a, b) => (rankOf(b.claim) > rankOf(a.claim) ? b : a));
    const others = found.filter(
      (other) =>
        other !== latest &&
        !latest.verdict?.over.includes(other.id) &&
        !found.some((later) => later !== other && isBefore(other.id, later.id)) &&
        !isBefore(latest.id, other.id),
    );
    return others.length > 0 ? [{ ...id, counts: latest.id, others: others.map((other) => other.id) }] : [];
  });
}

/** Whether the first entry was known to the writer of the second. */
function knownBefore(
  entries: readonly Entry[],
  rankOf: (id: string) => number,
): (first: string, second: string) => boolean {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (first, second) => {
    const seen = new Set<string>([second]);
    const waiting = [second];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (id === first) return true;
      const entry = byId.get(id);
      for (const known of entry ? followedBy(entry) : []) {
        // What comes before the first in order cannot have followed it.
        if (seen.has(known) || rankOf(known) < rankOf(first)) continue;
        seen.add(known);
        waiting.push(known);
      }
    }
    return false;
  };
}
