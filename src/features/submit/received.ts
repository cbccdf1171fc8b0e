import type { Month } from "../../domain/cutoff.ts";
import type { Submission } from "../../domain/submission.ts";
import type { CellChange, Entry } from "../../journal/entry.ts";
import { type JournalState, type ReceivedReport, type Standing, standingOf } from "../../journal/state.ts";

/** One submission that was received, with its report. */
export interface ReceivedVersion {
  readonly report: ReceivedReport;
  readonly submission: Submission;
  readonly standing: Standing;
  /** The report whose submission counts instead; null when this one does, or none. */
  readonly countsInstead: ReceivedReport | null;
  /** What a person changed in the file before it was confirmed. */
  readonly changes: readonly CellChange[];
  readonly sheet: string | null;
}

/** All versions of a ministry's report for a cut-off, the one received last first. */
export function versionsOf(
  journal: JournalState,
  entries: readonly Entry[],
  ministry: string,
  cutoff: Month,
): ReceivedVersion[] {
  const versions: ReceivedVersion[] = [];
  const counting = journal.submissions.find((each) => each.ministry === ministry && each.cutoff === cutoff);
  const countsInstead = journal.reports.find(({ id }) => id === counting?.reportId) ?? null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const report of journal.reports) {
    const body = byId.get(report.entryId)?.body;
    const accepted = body?.kind === "report-accepted" ? body : null;
    for (const submission of report.submissions) {
      if (submission.ministry !== ministry || submission.cutoff !== cutoff) continue;
      const standing = standingOf(journal, report, submission);
      versions.push({
        report,
        submission,
        standing,
        countsInstead: standing === "counts" ? null : countsInstead,
        changes: accepted?.changes ?? [],
        sheet: accepted?.sheet ?? null,
      });
    }
  }
  return versions.reverse();
}
