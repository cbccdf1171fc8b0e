import type { ReportingCell, ReportingState, Version } from "../../domain/reporting.ts";
import { submissionKey } from "../../domain/submission.ts";
import type { JournalState } from "../../journal/state.ts";

const STATE_WORDS: Readonly<Record<ReportingState, string>> = {
  reported: "已报",
  withdrawn: "已撤回",
  missing: "未报送",
  due: "待报",
  "not-due": "未到期",
};

/** What a cell of the board says: the state, 迟报 for one that came late, and how often it was corrected. */
export function cellWords({ state, late, corrections }: ReportingCell): string[] {
  const corrected = corrections > 0 ? [`更正 ${corrections}`] : [];
  if (state !== "reported") return [STATE_WORDS[state]];
  return [...(late ? ["迟报"] : corrections > 0 ? [] : [STATE_WORDS.reported]), ...corrected];
}

/** Shade and hatching, which only repeat the words. */
export function cellClass({ state, late }: ReportingCell): string | undefined {
  if (state === "reported") return late ? "step-1" : undefined;
  return state === "not-due" || state === "due" ? "muted" : "hatched";
}

/**
 * The submissions of a year in the order of receipt, as the board counts them. Sample data was never handed in, so
 * its time says nothing; where a real report stands in its place it is left out, because that is no correction.
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
