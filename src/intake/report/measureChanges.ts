import type { Month } from "../../domain/cutoff.ts";
import { type MeasureSubmission, measureSubmissionsOf } from "../../domain/programme/programmeReport.ts";
import { latestSubmissions } from "../../domain/progress/latestSubmissions.ts";
import { countIn } from "../../domain/progress/submission.ts";
import { programmeReportsOf } from "./programmeReportsOf.ts";
import type { ReportRecord } from "./reportRecord.ts";

/** What a file changes in one programme measure, in the measure's unit; null is not reported. */
export interface MeasureChange {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly measure: string;
  /** What counts at this cut-off today, an earlier cut-off carried forward. */
  readonly before: number | null;
  /** Null where the ministry's last report had the measure and this one leaves it out (domain rule 3). */
  readonly after: number | null;
}

/**
 * The programme measures that a file touches, in its order: those that it holds, and after them, for each ministry
 * and cut-off, those that it leaves out though they count today.
 *
 * @param received positions in the measures that count today
 */
export function measureChanges(
  records: readonly ReportRecord[],
  received: readonly MeasureSubmission[],
): MeasureChange[] {
  return measureSubmissionsOf(programmeReportsOf(records)).flatMap((incoming) => {
    const { year, ministry, cutoff } = incoming;
    const today = latestSubmissions(received, year, cutoff).get(ministry);
    const names = new Set([...Object.keys(incoming.counts), ...Object.keys(today?.counts ?? {})]);
    return [...names].map((measure) => {
      const [before, after] = [countIn(today, measure), countIn(incoming, measure)];
      return { ministry, cutoff, measure, before, after };
    });
  });
}
