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

/** What a receipt no longer names although an earlier receipt for the same ministry did. */
export interface ReceiptLoss {
  readonly ministry: string;
  /** The last receipt, which lacks the entries. */
  readonly receipt: Receipt;
  /** Ids of the entries, sorted. */
  readonly missing: readonly string[];
}

/** The ministries whose last receipt lacks entries that an earlier one named: the planner's records were cut or are an old copy. */
export function receiptLosses(receipts: readonly Receipt[]): ReceiptLoss[] {
  const last = new Map(receipts.map((receipt) => [receipt.ministry, receipt]));
  return [...last.values()].flatMap((receipt) => {
    const { ministry } = receipt;
    const named = receipts.filter((each) => each.ministry === ministry).flatMap(({ holds }) => holds);
    const missing = [...new Set(named)].filter((id) => !receipt.holds.includes(id)).sort();
    return missing.length > 0 ? [{ ministry, receipt, missing }] : [];
  });
}
