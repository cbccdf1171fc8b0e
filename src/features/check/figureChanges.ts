import { type Month, yearOf } from "../../domain/cutoff.ts";
import { type SubmissionId, submissionKey, submissionTotal } from "../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import type { CountingSubmission, JournalState } from "../../journal/fold/state.ts";
import type { PaperMade } from "./paperMade.ts";

/** What counted for a ministry and cut-off when a paper was made, and what counts today. */
export interface FigureChange extends SubmissionId {
  /** People; null where nothing counted. */
  readonly printed: number | null;
  readonly today: number | null;
  /** The report by which it changed: the one that counts today, or the one that was withdrawn. */
  readonly by: ReceivedReport | null;
}

/**
 * The submissions behind a paper that changed since it was made: of its year up to its month and of the years before, from
 * which pace and year end are computed; of a ministry's paper those of this ministry alone in its year.
 */
export function figureChanges(printed: PaperMade, today: PaperMade): FigureChange[] {
  const { asOf } = printed.statement.paper;
  const isBehind = ({ year, cutoff, ministry }: SubmissionId) =>
    year < yearOf(asOf) ||
    (year === yearOf(asOf) && cutoff <= asOf && (printed.ministry ?? ministry) === ministry);
  const before = countingByKey(printed.journal);
  const after = countingByKey(today.journal);
  return [...new Map([...before, ...after]).values()]
    .filter(isBehind)
    .map((submission): FigureChange => {
      const [old, current] = [before.get(submissionKey(submission)), after.get(submissionKey(submission))];
      const { year, ministry, cutoff } = submission;
      const by = current?.reportId ?? old?.reportId;
      return {
        year,
        ministry,
        cutoff,
        printed: old ? submissionTotal(old) : null,
        today: current ? submissionTotal(current) : null,
        by: today.journal.reports.find(({ id }) => id === by) ?? null,
      };
    })
    .filter((change) => {
      const [old, current] = [before.get(submissionKey(change)), after.get(submissionKey(change))];
      return old?.reportId !== current?.reportId;
    })
    .sort((a, b) => compare(b.cutoff, a.cutoff) || compare(a.ministry, b.ministry));
}

function countingByKey({ submissions }: JournalState): ReadonlyMap<string, CountingSubmission> {
  return new Map(submissions.map((submission) => [submissionKey(submission), submission]));
}

function compare(a: Month | string, b: Month | string): number {
  return a < b ? -1 : Number(a > b);
}
