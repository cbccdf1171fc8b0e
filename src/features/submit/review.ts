import type { Plan } from "../../domain/plan.ts";
import type { ProgrammeReport } from "../../domain/programmeReport.ts";
import { type Submission, submissionKey } from "../../domain/submission.ts";
import { compareWithReceived } from "../../intake/compareWithReceived.ts";
import type { Finding } from "../../intake/findings.ts";
import type { ReportRecord } from "../../intake/readReport.ts";
import { submissionsOf } from "../../intake/submissionsOf.ts";
import { type MeasureChange, measureChanges } from "./measureChanges.ts";
import { type Preview, previewOf } from "./preview.ts";

/** What a checked file means against the plans and what was received: worked out anew when those change. */
export interface Review {
  readonly submissions: readonly Submission[];
  /** On top of those of the reading. */
  readonly findings: readonly Finding[];
  /** Those that arise only because earlier cut-offs of the same batch will have been stored before. */
  readonly batchFindings: readonly Finding[];
  readonly preview: Preview;
  /** The programme measures of the file before and after. */
  readonly measures: readonly MeasureChange[];
}

/**
 * Reviews a file.
 *
 * @param received submissions that count today
 * @param earlier submissions of other files of the batch that will be stored before this one
 * @param receivedMeasures programme reports that count today
 */
export function reviewOf(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  received: readonly Submission[],
  earlier: readonly Submission[] = [],
  receivedMeasures: readonly ProgrammeReport[] = [],
): Review {
  const submissions = submissionsOf(records);
  const findings = compareWithReceived(records, plans, received, receivedMeasures);
  return {
    submissions,
    findings,
    batchFindings: batchFindingsOf(
      records.filter(({ measureUnit }) => !measureUnit),
      plans,
      received,
      earlier,
      findings,
    ),
    preview: previewOf(submissions, plans, received),
    measures: measureChanges(records, receivedMeasures),
  };
}

function batchFindingsOf(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  received: readonly Submission[],
  earlier: readonly Submission[],
  known: readonly Finding[],
): Finding[] {
  if (earlier.length === 0) return [];
  const placed = new Set(known.map(placeOf));
  const after = compareWithReceived(records, plans, afterStoring(received, earlier));
  return after
    .filter((finding) => finding.severity === "confirm" && !placed.has(placeOf(finding)))
    .map((finding) => ({ ...finding, message: finding.message.replace("已收到的", "同批另一文件中的") }));
}

function placeOf({ code, row, column }: Finding): string {
  return `${code}|${row}|${column}`;
}

/** What counts once further submissions are stored. */
function afterStoring(
  received: readonly Submission[],
  further: readonly Submission[],
): readonly Submission[] {
  if (further.length === 0) return received;
  const replaced = new Set(further.map(submissionKey));
  return [...received.filter((other) => !replaced.has(submissionKey(other))), ...further];
}
