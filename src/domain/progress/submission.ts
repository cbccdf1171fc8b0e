import type { Month } from "../cutoff.ts";

/** What a later submission must share with an earlier one to replace it (domain rule 3). */
export interface SubmissionId {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
}

/**
 * One ministry's whole position at one cut-off (上报): cumulative people since 1 January.
 *
 * `counts` holds the fields that were reported. A field that is absent was *not reported* (未报送), which is
 * not zero.
 */
export interface Submission extends SubmissionId {
  /** People by field, whole and not negative. */
  readonly counts: Readonly<Record<string, number>>;
  /**
   * The reporter's remarks (备注) by field, as written. A field that is not in `counts` may have one: it says why
   * nothing was reported, and counts for nothing. What was received before such remarks were kept has none.
   */
  readonly notes: Readonly<Record<string, string>>;
}

/** The key of a submission in maps. */
export function submissionKey({ year, ministry, cutoff }: SubmissionId): string {
  return `${year}|${cutoff}|${ministry}`;
}

/** Submissions by key; of several with one key the last in the list (domain rule 3). */
export function submissionsByKey<S extends SubmissionId>(submissions: readonly S[]): ReadonlyMap<string, S> {
  return new Map(submissions.map((submission) => [submissionKey(submission), submission]));
}

/** The submissions that still count once `further` ones are stored, without those. */
export function notReplaced<S extends SubmissionId>(
  submissions: readonly S[],
  further: readonly SubmissionId[],
): S[] {
  const replaced = submissionsByKey(further);
  return submissions.filter((submission) => !replaced.has(submissionKey(submission)));
}

/** A submission's figure for a field or a measure; null where it was not reported, or without a submission. */
export function countIn(
  submission: Pick<Submission, "counts"> | null | undefined,
  name: string,
): number | null {
  return submission && Object.hasOwn(submission.counts, name) ? (submission.counts[name] ?? null) : null;
}

/** All people of a submission, in people. */
export function submissionTotal(submission: Submission): number {
  return Object.values(submission.counts).reduce((sum, people) => sum + people, 0);
}

/** The remark on a field, as written; empty without one. */
export function noteOf({ notes }: Submission, field: string): string {
  return Object.hasOwn(notes, field) ? (notes[field] ?? "") : "";
}
