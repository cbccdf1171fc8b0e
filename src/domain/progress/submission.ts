import type { Month } from "../cutoff.ts";

/**
 * One ministry's whole position at one cut-off (上报): cumulative people since 1 January.
 *
 * `counts` holds the fields that were reported. A field that is absent was *not reported* (未报送), which is
 * not zero.
 */
export interface Submission {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
  /** People by field, whole and not negative. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * The reporter's remarks (备注) by field, as written. A field that is not in `counts` may have one: it says why
   * nothing was reported, and counts for nothing. What was received before such remarks were kept has none.
   */
  readonly notes: Readonly<Record<string, string>>;
}

/** Identifies what a later submission replaces: the same year, ministry and cut-off. */
export function submissionKey(submission: Pick<Submission, "year" | "ministry" | "cutoff">): string {
  return `${submission.year}|${submission.cutoff}|${submission.ministry}`;
}

/** All people of a submission, in people. */
export function submissionTotal(submission: Submission): number {
  return Object.values(submission.counts).reduce((sum, people) => sum + people, 0);
}

/** The remark on a field, as written; empty when there is none. */
export function noteOf({ notes }: Submission, field: string): string {
  return Object.hasOwn(notes, field) ? (notes[field] ?? "") : "";
}
