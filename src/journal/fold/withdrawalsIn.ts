import type { Entry } from "../entries/entry.ts";

/** Time and reason of a withdrawal. */
export interface Withdrawal {
  /** ISO 8601 UTC instant. */
  readonly time: string;
  readonly reason: string | null;
}

/**
 * The withdrawals of one kind by the id of their target, wherever they stand; of two of one target the first.
 *
 * @param isEffective whether a withdrawal with this target takes effect; all do when left out
 */
export function withdrawalsIn(
  entries: readonly Entry[],
  kind: "report-withdrawn" | "plan-withdrawn" | "rules-withdrawn" | "ledger-withdrawn",
  isEffective: (withdrawal: Entry, target: string) => boolean = () => true,
): ReadonlyMap<string, Withdrawal> {
  const withdrawals = new Map<string, Withdrawal>();
  for (const entry of entries) {
    const { body, time, reason } = entry;
    if (body.kind === kind && !withdrawals.has(body.target) && isEffective(entry, body.target))
      withdrawals.set(body.target, { time, reason });
  }
  return withdrawals;
}
