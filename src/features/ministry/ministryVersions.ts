import { measureVersions, planVersions, type ReceivedVersion } from "../../app/figures/versionFacts.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type { JournalState } from "../../journal/fold/state.ts";

/** Everything that a ministry reported for a year, newest cut-off first, of one cut-off the latest receipt first. */
export function submissionsReceived(
  journal: JournalState,
  ministry: string,
  year: number,
): ReceivedVersion<Submission>[] {
  return newestFirst(planVersions(journal, (each) => each.ministry === ministry && each.year === year));
}

/** As {@link submissionsReceived}, for the programme's measures. */
export function measuresReceived(
  journal: JournalState,
  ministry: string,
  year: number,
): ReceivedVersion<MeasureSubmission>[] {
  return newestFirst(measureVersions(journal, (each) => each.ministry === ministry && each.year === year));
}

/** @param versions in the order of their receipt */
function newestFirst<Version extends ReceivedVersion>(versions: readonly Version[]): Version[] {
  return versions.toReversed().sort((a, b) => (a.cutoff < b.cutoff ? 1 : a.cutoff > b.cutoff ? -1 : 0));
}
