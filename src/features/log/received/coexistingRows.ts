import { type Submission, submissionKey, submissionTotal } from "../../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import type { JournalState } from "../../../journal/fold/state.ts";

/** One of several reports of a ministry and cut-off that were written without knowledge of each other (并存). */
export interface CoexistingRow {
  readonly key: string;
  readonly report: ReceivedReport;
  readonly ministry: string;
  readonly cutoff: Submission["cutoff"];
  /** People; null where the report has nothing of the plan's fields. */
  readonly people: number | null;
  /** Whether it counts meanwhile. */
  readonly counts: boolean;
  /** Ids of the other reports. */
  readonly others: readonly string[];
}

/** Every report between which the planner has not decided, those of one ministry and cut-off together, the one that counts first. */
export function coexistingRows({ coexisting, reports }: JournalState): CoexistingRow[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return coexisting.flatMap((place) => {
    const all = [place.counts, ...place.others];
    const { ministry, cutoff } = place;
    return all.flatMap((id): CoexistingRow[] => {
      const report = byId.get(id);
      if (!report) return [];
      const part = report.submissions.find((each) => submissionKey(each) === submissionKey(place));
      return [
        {
          key: `${submissionKey(place)}|${id}`,
          report,
          ministry,
          cutoff,
          people: part ? submissionTotal(part) : null,
          counts: id === place.counts,
          others: all.filter((other) => other !== id),
        },
      ];
    });
  });
}
