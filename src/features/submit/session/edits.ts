import { cellPlaceKey } from "../../../app/editableGrid/cellPlaceOf.ts";
import { columnLetter } from "../../../app/editableGrid/pastedEdits.ts";
import type { Undoable } from "../../../domain/undoable.ts";
import type { LedgerRow } from "../../../intake/report/readReport.ts";
import type { CellEdit } from "../../../intake/report/readReportFile.ts";
import type { CellChange } from "../../../journal/entries/fileReference.ts";

/** What a person changed in a file; a pasted block is one step. */
export type EditHistory = Undoable<readonly CellEdit[]>;

export const NO_EDITS: EditHistory = { done: [], undone: [] };

/** The texts of the original file. */
export function textsOf(original: readonly LedgerRow[]): (row: number, index: number) => string {
  const byRow = new Map(original.map(({ row, cells }) => [row, cells]));
  return (row, index) => byRow.get(row)?.[index] ?? "";
}

/**
 * The edits in force, at most one a cell, in the order of the file; without cells that were changed back.
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

/** The edits that changes were, see {@link changesOf}. */
export function editsOf(
  changes: readonly CellChange[],
  columns: readonly { readonly index: number; readonly name: string }[],
): CellEdit[] {
  const byName = new Map(columns.map(({ name, index }) => [name, index]));
  return changes.map(({ row, column, to }) => ({
    row,
    index: byName.get(column) ?? columnIndex(column),
    to,
  }));
}

/** The index of a column by its letter: `A` is 0, `AB` is 27. */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => 26 * index + letter.charCodeAt(0) - 64, 0) - 1;
}
