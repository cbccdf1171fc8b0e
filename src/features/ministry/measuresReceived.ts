import { measureFacts, type VersionFacts } from "../../app/figures/versionFacts.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import type { JournalState, ReceivedReport } from "../../journal/fold/state.ts";

/** A position in the programme's measures with the report that it came with. */
export interface ReceivedMeasures extends VersionFacts {
  readonly report: ReceivedReport;
  readonly measures: MeasureSubmission;
}

/** Everything that a ministry reported of the measures for a year, newest cut-off first, of one the latest receipt first. */
export function measuresReceived(journal: JournalState, ministry: string, year: number): ReceivedMeasures[] {
  return journal.reports
    .flatMap((report) =>
      report.measures
        .filter((measures) => measures.ministry === ministry && measures.year === year)
        .map((measures) => ({ report, measures, ...measureFacts(journal, report, measures) })),
    )
    .reverse()
    .sort((a, b) => (a.cutoff < b.cutoff ? 1 : a.cutoff > b.cutoff ? -1 : 0));
}
