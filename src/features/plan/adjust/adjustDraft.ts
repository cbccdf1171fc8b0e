import { type Month, monthOf, monthOfDate, monthsOf } from "../../../domain/cutoff.ts";
import type { Undoable } from "../../../domain/undoable.ts";

/** A quota that a person typed, as text in 万人. */
export interface QuotaEdit {
  readonly ministry: string;
  readonly field: string;
  readonly text: string;
}

/** One step that can be taken back: cells that were typed or pasted, or a name that was brought in. */
export type AdjustStep =
  | { readonly kind: "quotas"; readonly edits: readonly QuotaEdit[] }
  | { readonly kind: "ministry" | "field"; readonly name: string };

/** An adjustment that is being made; nothing of it counts before it is confirmed. */
export interface AdjustDraft extends Undoable<AdjustStep> {
  /** First month for which it is to hold. */
  readonly from: Month;
  readonly documentNumber: string;
  readonly date: string;
  readonly headline: string;
  readonly reason: string;
  readonly remarks: Readonly<Record<string, string>>;
  /** What a person agreed to, as `DraftReading.agreement` was then; null when nothing is agreed to. */
  readonly agreed: string | null;
}

/** The month from which an adjustment holds unless another is chosen: no earlier than the one of `today` (`YYYY-MM-DD`). */
export function firstMonthFor(year: number, today: string): Month {
  return monthsOf(year).find((month) => month >= monthOfDate(today)) ?? monthOf(year, 12);
}

export function newDraft(from: Month): AdjustDraft {
  return {
    from,
    documentNumber: "",
    date: "",
    headline: "",
    reason: "",
    remarks: {},
    agreed: null,
    done: [],
    undone: [],
  };
}

export function quotaKey(ministry: string, field: string): string {
  return JSON.stringify([ministry, field]);
}
