import type { Month } from "../../domain/cutoff.ts";
import type { Measure } from "../../domain/programme.ts";
import { measureTotal, type ProgrammeReport } from "../../domain/programmeReport.ts";
import type { ReportRecord } from "../../intake/readReport.ts";

/** What one programme measure of the file changes, in its unit. */
export interface MeasureChange {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly measure: string;
  readonly unit: Measure["unit"];
  /** What counts at this cut-off today, an earlier cut-off carried forward; null is not reported. */
  readonly before: number | null;
  readonly after: number;
}

/**
 * The programme measures of a file, in its order, against what counts today.
 *
 * @param received programme reports that count today
 */
export function measureChanges(
  records: readonly ReportRecord[],
  received: readonly ProgrammeReport[],
): MeasureChange[] {
  return records.flatMap(({ year, ministry, cutoff, field: measure, persons: after, measureUnit: unit }) => {
    if (!unit || after === null) return [];
    const own = received.filter((report) => report.ministry === ministry);
    const before = measureTotal(own, measure, year, cutoff).count;
    return [{ ministry, cutoff, measure, unit, before, after }];
  });
}
