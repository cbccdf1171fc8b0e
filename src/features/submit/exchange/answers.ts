import { holderWords } from "../../../app/words/keyWords.ts";
import { isAwaiting, type ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import type { JournalState } from "../../../journal/fold/state.ts";

/** The reports of ministries that the planner has neither signed for nor returned. */
export function awaitingReports({ reports }: Pick<JournalState, "reports">): ReceivedReport[] {
  return reports.filter(isAwaiting);
}

/**
 * The ministries with a verdict later than their last receipt, or without any receipt: a receipt is due to them. What was
 * returned without an entry of theirs is answered only where a key of theirs is known, that is, a copy to read it.
 */
export function ministriesToAnswer({
  reports,
  receipts,
  returned,
  keys,
}: Pick<JournalState, "reports" | "receipts" | "returned" | "keys">): string[] {
  const answers = [
    ...reports.flatMap(({ verdict, author }) => (verdict ? [{ author, time: verdict.time }] : [])),
    ...returned.filter(({ target, author }) => {
      return target === null && keys.some(({ holder }) => holderWords(holder) === holderWords(author));
    }),
  ];
  const due = answers.flatMap(({ author, time }) => {
    if (author.kind !== "ministry") return [];
    const last = receipts.findLast(({ ministry }) => ministry === author.name);
    return !last || last.time < time ? [author.name] : [];
  });
  return [...new Set(due)];
}
