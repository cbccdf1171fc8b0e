import { submissionKey, submissionsByKey } from "../../domain/progress/submission.ts";
import { programmeReportsOf } from "../../intake/report/programmeReportsOf.ts";
import type { ReportRecord } from "../../intake/report/reportRecord.ts";
import { submissionsOf } from "../../intake/report/submissionsOf.ts";
import type { SampleReport } from "../../journal/entries/entry.ts";

/** The records of a file of the sample data as one report per ministry and cut-off, in the order of the cut-offs. */
export function sampleReportsOf(
  file: Pick<SampleReport, "fileName" | "reason">,
  records: readonly ReportRecord[],
): SampleReport[] {
  const [submissions, programme] = [submissionsOf(records), programmeReportsOf(records)];
  const parts = submissionsByKey([...submissions, ...programme]);
  return [...parts]
    .sort(([, a], [, b]) => (a.cutoff < b.cutoff ? -1 : a.cutoff > b.cutoff ? 1 : 0))
    .map(([key]) => {
      const measures = programme.filter((part) => submissionKey(part) === key);
      return {
        ...file,
        submissions: submissions.filter((part) => submissionKey(part) === key),
        ...(measures.length > 0 && { programme: measures }),
      };
    });
}
