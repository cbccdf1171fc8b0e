import type { Entry } from "../entries/entry.ts";
import { isAuthority, type Roster } from "./roster.ts";

/** What the planner decided about an entry of a ministry: signed for it (签收), or returned it (退回). */
export interface Verdict {
  readonly kind: "acknowledged" | "returned";
  /** Id of the entry that says so. */
  readonly entryId: string;
  /** ISO 8601 UTC instant of that entry. */
  readonly time: string;
  readonly reason: string | null;
  /** The day on which the planner received it, `YYYY-MM-DD`. */
  readonly receivedOn: string;
  /** Ids of the concurrent reports in whose place it counts. */
  readonly over: readonly string[];
}

/**
 * The verdicts by the ids of their targets. Of several for one target the last counts.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function verdictsIn(entries: readonly Entry[], roster: Roster): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const entry of entries) {
    const { id: entryId, time, reason, body } = entry;
    if (body.kind !== "report-acknowledged" && body.kind !== "report-returned") continue;
    if (body.target === null || !isAuthority(roster.roleOf(entry))) continue;
    const kind = body.kind === "report-acknowledged" ? "acknowledged" : "returned";
    const over = body.kind === "report-acknowledged" ? (body.over ?? []) : [];
    verdicts.set(body.target, { kind, entryId, time, reason, receivedOn: body.receivedOn, over });
  }
  return verdicts;
}
