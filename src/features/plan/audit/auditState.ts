import { type Undoable, withStep } from "../../../domain/undoable.ts";
import { applyPlanEdit, type PlanEdit } from "../../../intake/plan/planEdits.ts";
import type { Cells } from "../../../intake/plan/readPlanCells.ts";

/** Where an audited table comes from. */
export interface AuditSource {
  readonly kind: "plan" | "file" | "text" | "sample";
  /** For the title: a plan's year, a file's name. */
  readonly name: string;
  /** The year that the table is for; null where neither table nor text names one. */
  readonly year: number | null;
  /** The known headline, people, and where it is written. */
  readonly headline: { readonly people: number; readonly from: string } | null;
  /** What a reader must know of how it was read; whole sentences. */
  readonly notes: readonly string[];
}

/** One change by hand that was made. */
interface AuditStep {
  readonly edit: PlanEdit;
  readonly before: Cells;
  readonly after: Cells;
  readonly sentences: readonly string[];
}

/** A table under audit with what was changed in it. Nothing of it is stored. */
export interface AuditState extends Undoable<AuditStep> {
  readonly source: AuditSource;
  readonly original: Cells;
  /** Why the last change could not be made; null when it was. */
  readonly problem: string | null;
}

export function startAudit(source: AuditSource, original: Cells): AuditState {
  return { source, original, done: [], undone: [], problem: null };
}

export function cellsNow({ original, done }: Pick<AuditState, "original" | "done">): Cells {
  return done.at(-1)?.after ?? original;
}

/** Makes a change, after which nothing can be redone; one that cannot be made leaves the table and says why. */
export function changed(state: AuditState, edit: PlanEdit, nameOf: (index: number) => string): AuditState {
  const before = cellsNow(state);
  const edited = applyPlanEdit(before, edit, nameOf);
  if (!edited.ok) return { ...state, problem: edited.problem };
  const step = { edit, before, after: edited.cells, sentences: edited.sentences };
  return { ...withStep(state, step), problem: null };
}

/** For each row after all changes, its number from 1 in the original table. */
export function originalRows({ original, done }: AuditState): readonly number[] {
  let rows = original.map((_, i) => i + 1);
  for (const { edit } of done) if (edit.kind === "join") rows = rows.filter((_, i) => i !== edit.row - 1);
  return rows;
}
