import type { PaperStatement } from "../../app/check/paperStatement.ts";
import { lastCutoff, receiptStatement } from "../../app/check/receiptStatement.ts";
import {
  type Submission,
  type SubmissionId,
  submissionKey,
  submissionTotal,
} from "../../domain/progress/submission.ts";
import type { Entry } from "../../journal/entries/entry.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import { foldJournal, type Standing, standingOf } from "../../journal/fold/state.ts";

/** One submission of a receipt: as printed, and what became of it. */
export interface ReceiptLine extends SubmissionId {
  /** People. */
  readonly printed: number;
  /** People that count for this ministry and cut-off today; null where nothing does. */
  readonly today: number | null;
  readonly standing: Standing;
}

/** What a receipt certifies, and what became of it. */
export interface CheckedReceipt {
  readonly report: ReceivedReport;
  readonly lines: readonly ReceiptLine[];
}

/**
 * Finds the report of a receipt; null where none of that month has the receipt's figures.
 *
 * @param behind the entries that were there when it was printed
 * @param entries those that are there today
 */
export function checkReceipt(
  { asOf }: PaperStatement["paper"],
  hasFigures: (statement: PaperStatement) => boolean,
  {
    behind,
    entries,
    own,
  }: Readonly<Record<"behind" | "entries", readonly Entry[]>> & {
    readonly own: ReadonlySet<string>;
  },
): CheckedReceipt | null {
  const then = foldJournal(behind, { own });
  const report = then.reports.find(
    (each) => !each.sample && lastCutoff(each) === asOf && hasFigures(receiptStatement(each, then)),
  );
  if (!report) return null;
  const now = foldJournal(entries, { own });
  const current = now.reports.find(({ id }) => id === report.id) ?? report;
  const counting = new Map(now.submissions.map((each) => [submissionKey(each), each]));
  const lines = report.submissions.map((submission: Submission): ReceiptLine => {
    const { year, ministry, cutoff } = submission;
    const today = counting.get(submissionKey(submission));
    return {
      year,
      ministry,
      cutoff,
      printed: submissionTotal(submission),
      today: today ? submissionTotal(today) : null,
      standing: standingOf(now.submissions, current, submission),
    };
  });
  return { report, lines };
}
