import type { CountedVersion } from "../../domain/briefing/corrections.ts";
import { submissionTotal } from "../../domain/progress/submission.ts";
import { isSampleDisplaced, type JournalState, standingOf } from "../../journal/fold/state.ts";

/** The submissions of a year in the order of receipt, without samples that a real report replaced (no 更正). */
export function versionsIn(journal: JournalState, year: number): CountedVersion[] {
  return journal.reports.flatMap((report) =>
    report.submissions
      .filter((submission) => submission.year === year)
      .filter((submission) => !isSampleDisplaced(journal.submissions, report, submission))
      .map((submission) => ({
        ministry: submission.ministry,
        cutoff: submission.cutoff,
        receivedOn: report.receivedOn,
        people: submissionTotal(submission),
        standing: standingOf(journal.submissions, report, submission),
      })),
  );
}
