import type { Month } from "../../domain/cutoff.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import type { Submission, SubmissionId } from "../../domain/progress/submission.ts";
import {
  type Counting,
  isSampleDisplaced,
  type JournalState,
  type ReceivedReport,
  type Standing,
  standingOf,
} from "../../journal/fold/state.ts";
import { STANDING_WORDS } from "../words/receivedWords.ts";

/** What every table of versions says of one. */
export interface VersionFacts {
  readonly cutoff: Month;
  readonly standing: Standing;
  /** The standing as the screens word it. */
  readonly result: string;
  /** ISO 8601 UTC instant. */
  readonly receivedAt: string;
  readonly fileName: string;
  readonly sample: boolean;
}

/** A version with what was reported, of the plan's fields or of the programme's measures, and its report. */
export interface ReceivedVersion<Part = Submission | MeasureSubmission> extends VersionFacts {
  readonly report: ReceivedReport;
  readonly submission: Part;
}

/** The submissions of plan fields that are wanted, withdrawn and replaced ones included, in the order of receipt. */
export function planVersions(
  journal: JournalState,
  isWanted: (submission: Submission) => boolean,
): ReceivedVersion<Submission>[] {
  return journal.reports.flatMap((report) =>
    report.submissions
      .filter(isWanted)
      .map((submission) => ({ report, submission, ...versionFacts(journal, report, submission) })),
  );
}

/** As {@link planVersions}, for the programme's measures. */
export function measureVersions(
  journal: JournalState,
  isWanted: (submission: MeasureSubmission) => boolean,
): ReceivedVersion<MeasureSubmission>[] {
  return journal.reports.flatMap((report) =>
    report.measures
      .filter(isWanted)
      .map((submission) => ({ report, submission, ...measureFacts(journal, report, submission) })),
  );
}

/** The facts of a report's submission of plan fields. */
export function versionFacts(
  journal: JournalState,
  report: ReceivedReport,
  submission: Submission,
): VersionFacts {
  return submissionFacts(journal.submissions, report, submission);
}

/** The facts of a report's position in the programme's measures. */
export function measureFacts(
  journal: JournalState,
  report: ReceivedReport,
  part: MeasureSubmission,
): VersionFacts {
  return submissionFacts(journal.measures, report, part);
}

function submissionFacts(counting: Counting, report: ReceivedReport, part: SubmissionId): VersionFacts {
  const { time: receivedAt, fileName, sample } = report;
  const standing = standingOf(counting, report, part);
  const result = isSampleDisplaced(counting, report, part) ? "示例，不计入" : STANDING_WORDS[standing];
  return { cutoff: part.cutoff, standing, result, receivedAt, fileName, sample };
}
