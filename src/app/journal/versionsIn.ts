import { submissionKey } from "../../domain/progress/submission.ts";
import type { Version } from "../../domain/reporting/reporting.ts";
import type { JournalState } from "../../journal/fold/state.ts";

/**
 * The submissions of a year in the order of receipt, as the boards of what was reported count them. Sample data was
 * never handed in, so its time says nothing; where a real report stands in its place it is left out, because that is
 * no correction (更正).
 */
export function versionsIn(journal: JournalState, year: number): Version[] {
  const counting = new Map(
    journal.submissions
      .filter((submission) => submission.year === year)
      .map((submission) => [submissionKey(submission), submission]),
  );
  return journal.reports.flatMap((report) =>
    report.submissions.flatMap((submission): Version[] => {
      if (submission.year !== year) return [];
      const inForce = counting.get(submissionKey(submission));
      if (report.sample && inForce && !inForce.sample) return [];
      const { ministry, cutoff } = submission;
      const counts = inForce?.reportId === report.id;
      return [
        {
          ministry,
          cutoff,
          receivedAt: report.sample ? null : report.time,
          standing: report.withdrawn ? "withdrawn" : counts ? "counts" : "replaced",
        },
      ];
    }),
  );
}
