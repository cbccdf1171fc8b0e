import type { Receipt } from "./receipts.ts";

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
