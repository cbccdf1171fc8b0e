import type { Month } from "../../domain/cutoff.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import type { Submission, SubmissionId } from "../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import { isSampleDisplaced, type JournalState, type Standing, standingOf } from "../../journal/fold/state.ts";
import { STANDING_WORDS } from "../words/reporting/receivedWords.ts";

/** What every table of versions says of one. */
export interface VersionFacts {
  readonly cutoff: Month;
  readonly standing: Standing;
  /** The standing as the screens word it. */
  readonly result: string;
  /** The day of receipt, `YYYY-MM-DD`; null for sample data. */
  readonly receivedOn: string | null;
  readonly fileName: string;
  readonly sample: boolean;
}

/** A version with what was reported, of the plan's fields or of the programme's measures, and its report. */
export interface ReceivedVersion<Part = Submission | MeasureSubmission> extends VersionFacts {
  readonly report: ReceivedReport;
  readonly submission: Part;
}

/** What a report holds: submissions of the plan's fields, or of the programme's measures. */
export type PartKind = "submissions" | "measures";

/** The submissions of one kind that are wanted, withdrawn and replaced ones included, in the order of receipt. */
export function receivedVersions<Kind extends PartKind>(
  journal: JournalState,
  kind: Kind,
  isWanted: (submission: SubmissionId) => boolean,
): ReceivedVersion<ReceivedReport[Kind][number]>[] {
  return journal.reports.flatMap((report) =>
    (report[kind] as readonly ReceivedReport[Kind][number][])
      .filter(isWanted)
      .map((submission) => ({ report, submission, ...versionFacts(journal, kind, report, submission) })),
  );
}

export function versionFacts(
  journal: JournalState,
  kind: PartKind,
  report: ReceivedReport,
  submission: SubmissionId,
): VersionFacts {
  const { receivedOn, sample, ledger } = report;
  const fileName = ledger === undefined ? report.fileName : `${report.fileName}（由台账生成）`;
  const standing = standingOf(journal[kind], report, submission);
  const isDisplaced = isSampleDisplaced(journal[kind], report, submission);
  const result = isDisplaced ? "示例，不计入" : STANDING_WORDS[standing];
  return { cutoff: submission.cutoff, standing, result, receivedOn, fileName, sample };
}
