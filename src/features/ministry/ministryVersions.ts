import { measureFacts, type VersionFacts, versionFacts } from "../../app/figures/versionFacts.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type { JournalState, ReceivedReport } from "../../journal/fold/state.ts";

/** A version of a ministry's submission with the report that it came with. */
export interface ReceivedSubmission extends VersionFacts {
  readonly report: ReceivedReport;
  readonly submission: Submission;
}

/** A position in the programme's measures with the report that it came with. */
export interface ReceivedMeasures extends VersionFacts {
  readonly report: ReceivedReport;
  readonly measures: MeasureSubmission;
}

/** Everything that a ministry reported for a year, newest cut-off first, of one cut-off the latest receipt first. */
export function submissionsReceived(
  journal: JournalState,
  ministry: string,
  year: number,
): ReceivedSubmission[] {
  return newestFirst(
    journal.reports.flatMap((report) =>
      report.submissions
        .filter((submission) => submission.ministry === ministry && submission.year === year)
        .map((submission) => ({ report, submission, ...versionFacts(journal, report, submission) })),
    ),
  );
}

/** As {@link submissionsReceived}, for the programme's measures. */
export function measuresReceived(journal: JournalState, ministry: string, year: number): ReceivedMeasures[] {
  return newestFirst(
    journal.reports.flatMap((report) =>
      report.measures
        .filter((measures) => measures.ministry === ministry && measures.year === year)
        .map((measures) => ({ report, measures, ...measureFacts(journal, report, measures) })),
    ),
  );
}

/** @param versions in the order of their receipt */
function newestFirst<Version extends VersionFacts>(versions: readonly Version[]): Version[] {
  return versions.toReversed().sort((a, b) => (a.cutoff < b.cutoff ? 1 : a.cutoff > b.cutoff ? -1 : 0));
}
