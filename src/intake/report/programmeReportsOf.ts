import type { ProgrammeReport } from "../../domain/programme/programmeReport.ts";
import type { ReportRecord } from "./reportRecord.ts";

/** The programme measures among a report's records, in their order; what was not reported (null) is left out. */
export function programmeReportsOf(records: readonly ReportRecord[]): ProgrammeReport[] {
  return records.flatMap(({ year, ministry, cutoff, field: measure, persons: count, measureUnit }) =>
    measureUnit && count !== null ? [{ year, ministry, cutoff, measure, count }] : [],
  );
}
