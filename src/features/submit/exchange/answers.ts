import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import type { JournalState } from "../../../journal/fold/state.ts";

/** The reports of ministries that the planner has neither signed for nor returned. */
export function awaitingReports({ reports }: Pick<JournalState, "reports">): ReceivedReport[] {
  return reports.filter(({ admission, withdrawn }) => admission === "awaiting" && !withdrawn);
}

/** The ministries with a verdict later than their last receipt, or without any receipt: a receipt is due to them. */
export function ministriesToAnswer({
  reports,
  receipts,
}: Pick<JournalState, "reports" | "receipts">): string[] {
  const due = reports.flatMap(({ verdict, author }) => {
    if (!verdict || author.kind !== "ministry") return [];
    const last = receipts.findLast(({ ministry }) => ministry === author.name);
    return !last || last.time < verdict.time ? [author.name] : [];
  });
  return [...new Set(due)];
}
