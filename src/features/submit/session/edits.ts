import { columnLetter } from "../../../app/grid/pastedEdits.ts";
import type { LedgerRow } from "../../../intake/report/readReport.ts";
import type { CellEdit } from "../../../intake/report/readReportFile.ts";
import type { CellChange } from "../../../journal/entries/entry.ts";

/** What a person changed in a file, step by step; a block that was pasted is one step. */
export interface EditHistory {
  /** Oldest first. */
  readonly done: readonly (readonly CellEdit[])[];
  /** Taken back, the latest last. */
  readonly undone: readonly (readonly CellEdit[])[];
}

export const NO_EDITS: EditHistory = { done: [], undone: [] };

/** A cell's place as one key: record number and column from 0. */
export function cellPlaceKey(row: number, index: number): string {
  return `${row}|${index}`;
}

/** A step more; what had been taken back is gone. */
export function withEdits(history: EditHistory, edits: readonly CellEdit[]): EditHistory {
  return edits.length === 0 ? history : { done: [...history.done, edits], undone: [] };
}

/** The last step taken back; the same history when there is none. */
export function undoEdits(history: EditHistory): EditHistory {
  const last = history.done.at(-1);
  if (!last) return history;
  return { done: history.done.slice(0, -1), undone: [...history.undone, last] };
}

/** The step that was taken back last, done again; the same history when there is none. */
export function redoEdits(history: EditHistory): EditHistory {
  const last = history.undone.at(-1);
  if (!last) return history;
  return { done: [...history.done, last], undone: history.undone.slice(0, -1) };
}

/** The texts of the file as it came. */
export function textsOf(original: readonly LedgerRow[]): (row: number, index: number) => string {
  const byRow = new Map(original.map(({ row, cells }) => [row, cells]));
  return (row, index) => byRow.get(row)?.[index] ?? "";
}

/**
 * What stands changed in the end, one edit a cell in the order of the file: a cell that was changed back is as
 * it came, and so is not among them.
 */
export function currentEdits(history: EditHistory, original: readonly LedgerRow[]): CellEdit[] {
  if (history.done.length === 0) return [];
  const latest = new Map<string, CellEdit>();
  for (const step of history.done)
    for (const edit of step) latest.set(cellPlaceKey(edit.row, edit.index), edit);
  const textAt = textsOf(original);
  return [...latest.values()]
    .filter(({ row, index, to }) => to !== textAt(row, index))
    .sort((a, b) => a.row - b.row || a.index - b.index);
}

/** Edits in words for the journal: the column by its header, or by its letter where the header names none. */
export function changesOf(
  edits: readonly CellEdit[],
  original: readonly LedgerRow[],
  columns: readonly { readonly index: number; readonly name: string }[],
): CellChange[] {
  const textAt = textsOf(original);
  const names = new Map(columns.map(({ index, name }) => [index, name]));
  return edits.map(({ row, index, to }) => ({
    row,
    column: names.get(index) ?? columnLetter(index),
    from: textAt(row, index),
    to,
  }));
}
