import { submissionTotal } from "../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { contentHash } from "./contentHash.ts";
import type { PaperStatement } from "./paperStatement.ts";
import { recordsBehind } from "./statementOf.ts";

/** A receipt is made from no plan. */
const NO_PLAN = "00000000";

/**
 * What the receipt (回执) of a report states of itself: its figures, and how far it had come. The same at every copy that has
 * the entries behind it.
 */
export function receiptStatement(
  report: ReceivedReport,
  journal: Pick<JournalState, "chainEnds" | "tips">,
): PaperStatement {
  const { entryId, submissions, measures, verdict, withdrawn } = report;
  const people = submissions.reduce((sum, each) => sum + submissionTotal(each), 0);
  return {
    paper: {
      kind: "receipt",
      asOf: lastCutoff(report),
      ministry: null,
      pace: "calendar",
      basis: "adjusted",
    },
    ...recordsBehind(journal),
    plan: NO_PLAN,
    figures: contentHash([
      entryId,
      submissions,
      measures,
      verdict && [verdict.kind, verdict.entryId],
      withdrawn !== null,
    ]),
    main: { quota: 0, actual: submissions.length === 0 ? null : people, capped: 0 },
  };
}

/** The latest cut-off of a report: the month under which its receipt is found. */
export function lastCutoff({ submissions, measures }: Pick<ReceivedReport, "submissions" | "measures">) {
  const cutoffs = [...submissions, ...measures].map(({ cutoff }) => cutoff);
  return cutoffs.reduce((last, each) => (each > last ? each : last));
}
