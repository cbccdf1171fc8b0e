import type { Plan } from "../../domain/plan/plan.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import { notReplaced, type Submission } from "../../domain/progress/submission.ts";
import type { Finding } from "../findings/finding.ts";
import { compareWithReceived, type Received } from "./compareWithReceived.ts";
import { type MeasureChange, measureChanges } from "./measureChanges.ts";
import { type Preview, previewOf } from "./preview.ts";
import type { ReportRecord } from "./reportRecord.ts";
import { submissionsOf } from "./submissionsOf.ts";

/** What ministries handed in, or what a file holds: the plan's fields, and apart from them the programme's measures. */
export interface Positions {
  readonly submissions: readonly Received<Submission>[];
  readonly measures: readonly Received<MeasureSubmission>[];
}

const NOTHING: Positions = { submissions: [], measures: [] };

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
 * @param received what counts today
 * @param earlier what other files of the batch hold that will be stored before this one
 */
export function reviewOf(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  received: Positions = NOTHING,
  earlier: Positions = NOTHING,
): Review {
  const submissions = submissionsOf(records);
  const findings = compareWithReceived(records, plans, received.submissions, received.measures);
  return {
    submissions,
    findings,
    batchFindings: batchFindingsOf(records, plans, received, earlier, findings),
    preview: previewOf(submissions, plans, received.submissions),
    measures: measureChanges(records, received.measures),
  };
}

function batchFindingsOf(
  records: readonly ReportRecord[],
  plans: readonly Plan[],
  received: Positions,
  earlier: Positions,
  known: readonly Finding[],
): Finding[] {
  if (earlier.submissions.length === 0 && earlier.measures.length === 0) return [];
  const placed = new Set(known.map(findingPlaceKey));
  const submissions = [...notReplaced(received.submissions, earlier.submissions), ...earlier.submissions];
  const measures = [...notReplaced(received.measures, earlier.measures), ...earlier.measures];
  return compareWithReceived(records, plans, submissions, measures)
    .filter((finding) => finding.severity === "confirm" && !placed.has(findingPlaceKey(finding)))
    .map(inBatch);
}

/** The figure of another file of the batch counts as received once that file is stored. */
function inBatch(finding: Finding): Finding {
  if (finding.code !== "cumulative-decreased") return finding;
  const { facts } = finding;
  return { ...finding, facts: { ...facts, other: { ...facts.other, source: "batch" } } };
}

function findingPlaceKey({ code, row, column }: Finding): string {
  return `${code}|${row}|${column}`;
}
