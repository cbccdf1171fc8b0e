import { groupBy } from "../../domain/groupBy.ts";
import { type Submission, submissionKey } from "../../domain/progress/submission.ts";
import type { ReportRecord } from "./reportRecord.ts";

/**
 * Groups a report's records into submissions by year, ministry and cut-off, in the order of first appearance.
 *
 * What was not reported (null) is left out of the counts, but its remark stays: it may say why. A group without any
 * figure gives no submission. Programme measures are none of the plan's, see `programmeReportsOf`.
 */
export function submissionsOf(records: readonly ReportRecord[]): Submission[] {
  const ofPlan = records.filter(({ measureUnit }) => !measureUnit);
  return [...groupBy(ofPlan, submissionKey).values()].flatMap((group) => {
    const counts = group.flatMap(({ field, persons }) =>
      persons === null ? [] : [[field, persons] as const],
    );
    const first = group[0];
    if (!first || counts.length === 0) return [];
    return {
      year: first.year,
      ministry: first.ministry,
      cutoff: first.cutoff,
      counts: Object.fromEntries(counts),
      notes: Object.fromEntries(
        group.filter((record) => record.note !== "").map((record) => [record.field, record.note]),
      ),
    };
  });
}
