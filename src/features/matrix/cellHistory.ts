import { receivedVersions, type VersionFacts } from "../../app/figures/versionFacts.ts";
import type { Month } from "../../domain/cutoff.ts";
import { noteOf } from "../../domain/progress/submission.ts";
import type { JournalState } from "../../journal/fold/state.ts";

/** One submission seen from one cell. */
export interface CellRecord extends VersionFacts {
  /** Cumulative people; null when the submission leaves the field out (未报). */
  readonly people: number | null;
  /**
   * Against the counting submission before it that has a figure; the first counts from zero. Null where there is
   * no figure or the submission does not count.
   */
  readonly change: number | null;
  /** 备注 of this field, with or without a figure; may be empty. */
  readonly note: string;
}

/**
 * All that was received for one ministry and field of a year up to the as-of month, oldest cut-off first and
 * within a cut-off in the order of receipt. Replaced and withdrawn submissions are included.
 */
export function cellHistory(
  journal: JournalState,
  { year, ministry, field, asOf }: { year: number; ministry: string; field: string; asOf: Month },
): CellRecord[] {
  const received = receivedVersions(
    journal,
    "submissions",
    (each) => each.year === year && each.ministry === ministry && each.cutoff <= asOf,
  ).sort((a, b) => (a.cutoff < b.cutoff ? -1 : Number(a.cutoff > b.cutoff)));
  let before = 0;
  return received.map((version) => {
    const { submission, standing } = version;
    const people = Object.hasOwn(submission.counts, field) ? (submission.counts[field] ?? null) : null;
    const change = standing === "counts" && people !== null ? people - before : null;
    if (change !== null) before += change;
    return { ...version, people, change, note: noteOf(submission, field) };
  });
}
