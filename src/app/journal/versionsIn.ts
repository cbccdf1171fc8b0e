import type { CountedVersion } from "../../domain/briefing/corrections.ts";
import { submissionTotal } from "../../domain/progress/submission.ts";
import { isSampleDisplaced, type JournalState, standingOf } from "../../journal/fold/state.ts";

/**
 * The submissions of a year in the order of receipt that count, were replaced or withdrawn; without samples that a real
 * report replaced, and without what came a second time (no 更正).
 */
export function versionsIn(journal: JournalState, year: number): CountedVersion[] {
  return journal.reports
    .filter(({ sameAs }) => sameAs === null)
    .flatMap((report) =>
      report.submissions
        .filter((submission) => submission.year === year)
        .filter((submission) => !isSampleDisplaced(journal.submissions, report, submission))
        .flatMap((submission) => {
          const standing = standingOf(journal.submissions, report, submission);
          if (standing !== "counts" && standing !== "replaced" && standing !== "withdrawn") return [];
          const { ministry, cutoff } = submission;
          const people = submissionTotal(submission);
          return [{ ministry, cutoff, receivedOn: report.receivedOn, people, standing }];
        }),
    );
}
