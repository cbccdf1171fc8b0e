import type { Entry } from "../entries/entry.ts";

/** Time and reason of a withdrawal. */
export interface Withdrawal {
  /** ISO 8601 UTC instant. */
  readonly time: string;
  readonly reason: string | null;
}

/** The withdrawals of one kind by the id of their target, wherever they stand; of two of one target the first. */
export function withdrawalsIn(
  entries: readonly Entry[],
  kind: "report-withdrawn" | "plan-withdrawn",
): ReadonlyMap<string, Withdrawal> {
  const withdrawals = new Map<string, Withdrawal>();
  for (const { body, time, reason } of entries)
    if (body.kind === kind && !withdrawals.has(body.target)) withdrawals.set(body.target, { time, reason });
  return withdrawals;
}
