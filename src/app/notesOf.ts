import type { Month } from "../domain/cutoff.ts";
import type { Position } from "../domain/position.ts";
import type { CountingSubmission } from "../journal/state.ts";

/** A remark (备注) that came with a figure. */
export interface Note {
  /** The field of a ministry, or the ministry of a field. */
  readonly name: string;
  readonly cutoff: Month;
  /** True when that cut-off is earlier than the as-of month. */
  readonly carriedForward: boolean;
  readonly sample: boolean;
  /** As written. */
  readonly text: string;
}

/** The remarks of the submissions behind the figures of one ministry or of one field, in the position's order. */
export function notesOf(
  { ministries, fields }: Position<CountingSubmission>,
  of: { readonly ministry: string } | { readonly field: string },
): Note[] {
  return ministries.flatMap(({ ministry, submission, carriedForward }) => {
    if (!submission || ("ministry" in of && of.ministry !== ministry)) return [];
    const { cutoff, sample, notes } = submission;
    return ("field" in of ? [of.field] : fields).flatMap((field) => {
      const text = Object.hasOwn(notes, field) ? (notes[field] ?? "") : "";
      const name = "field" in of ? ministry : field;
      return text === "" ? [] : [{ name, cutoff, carriedForward, sample, text }];
    });
  });
}
