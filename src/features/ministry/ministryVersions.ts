import { type PartKind, type ReceivedVersion, receivedVersions } from "../../app/figures/versionFacts.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import type { JournalState } from "../../journal/fold/state.ts";

/** Everything that a ministry reported for a year, newest cut-off first, of one cut-off the latest receipt first. */
export function ministryVersions<Kind extends PartKind>(
  journal: JournalState,
  kind: Kind,
  ministry: string,
  year: number,
): ReceivedVersion<ReceivedReport[Kind][number]>[] {
  return receivedVersions(journal, kind, (each) => each.ministry === ministry && each.year === year)
    .reverse()
    .sort((a, b) => (a.cutoff < b.cutoff ? 1 : a.cutoff > b.cutoff ? -1 : 0));
}
