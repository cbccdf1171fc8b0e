import type { Month } from "../../domain/cutoff.ts";
import type { Position } from "../../domain/progress/position.ts";
import { noteOf } from "../../domain/progress/submission.ts";
import type { CountingSubmission } from "../../journal/fold/state.ts";

/** A remark (备注) on a figure, or on why it is missing. */
export interface Note {
  /** The field of a ministry, or the ministry of a field. */
  readonly name: string;
  readonly cutoff: Month;
  /** True when that cut-off is earlier than the as-of month. */
  readonly carriedForward: boolean;
  readonly sample: boolean;
  /** True where the plan has a quota and the submission no figure (未报送). */
  readonly silent: boolean;
  /** As written. */
  readonly text: string;
}

/**
 * The remarks of the submissions behind the figures of one ministry or of one field, in the position's order.
 *
 * The wide layout has one remark for a ministry's whole row: where nothing is planned or reported it is not repeated.
 */
export function notesOf(
  { ministries, fields, quotas }: Position<CountingSubmission>,
  of: { readonly ministry: string } | { readonly field: string },
): Note[] {
  return ministries.flatMap(({ ministry, submission, carriedForward }, m) => {
    if (!submission || ("ministry" in of && of.ministry !== ministry)) return [];
    const { cutoff, sample, counts, notes } = submission;
    const noted = "field" in of ? [of.field] : [...new Set([...fields, ...Object.keys(notes)])];
    return noted.flatMap((field) => {
      const text = noteOf(submission, field);
      const planned = (quotas[m]?.[fields.indexOf(field)] ?? null) !== null;
      const reported = Object.hasOwn(counts, field);
      if (text === "" || (!planned && !reported && isRepeated(text, field, submission))) return [];
      const name = "field" in of ? ministry : field;
      return { name, cutoff, carriedForward, sample, silent: planned && !reported, text };
    });
  });
}

function isRepeated(text: string, field: string, { notes }: CountingSubmission): boolean {
  return Object.entries(notes).some(([other, note]) => other !== field && note === text);
}
