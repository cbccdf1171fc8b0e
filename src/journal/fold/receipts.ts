import type { Entry } from "../entries/entry.ts";
import { isAuthority, type Roster } from "./roster.ts";

/** A receipt (回执) of the planner for a ministry. */
export interface Receipt {
  /** Id of the entry. */
  readonly id: string;
  /** ISO 8601 UTC instant of the entry. */
  readonly time: string;
  readonly ministry: string;
  readonly number: number;
  /** Ids of the ministry's entries that the planner held. */
  readonly holds: readonly string[];
}

/**
 * The receipts that this copy or the planner issued.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function receiptsIn(entries: readonly Entry[], roster: Roster): Receipt[] {
  return entries.flatMap((entry) => {
    const { id, time, author, body } = entry;
    if (body.kind !== "receipt-issued" || author.kind !== "ministry") return [];
    if (!isAuthority(roster.roleOf(entry))) return [];
    return [{ id, time, ministry: author.name, number: body.number, holds: body.holds }];
  });
}
