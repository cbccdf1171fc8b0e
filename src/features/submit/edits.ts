import type { LedgerRow } from "../../intake/readReport.ts";
import type { CellEdit } from "../../intake/readReportFile.ts";
import type { CellChange } from "../../journal/entry.ts";

/** What a person changed in a file, step by step; a block that was pasted is one step. */
export interface EditHistory {
  /** Oldest first. */
  readonly done: readonly (readonly CellEdit[])[];
  /** Taken back, the latest last. */
  readonly undone: readonly (readonly CellEdit[])[];
}

export const NO_EDITS: EditHistory = { done: [], undone: [] };

/** A cell's place as one key: record number and column from 0. */
export function cellKey(row: number, index: number): string {
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
  for (const step of history.done) for (const edit of step) latest.set(cellKey(edit.row, edit.index), edit);
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

/** A column's letters as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * A block of cells from the clipboard, laid over the table from a cell on.
 *
 * Tab-separated as Excel and WPS copy it: a cell with a tab, a quote or a line break stands in quotes.
 */
export function pastedEdits(text: string, row: number, index: number): CellEdit[] {
  return clipboardCells(text).flatMap((cells, down) =>
    cells.map((to, right) => ({ row: row + down, index: index + right, to })),
  );
}

const CELL = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y;

function clipboardCells(text: string): string[][] {
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  for (let at = 0; at <= body.length; ) {
    CELL.lastIndex = at;
    const [whole = "", quoted] = CELL.exec(body) ?? [];
    rows.at(-1)?.push(quoted === undefined ? whole : quoted.replace(/""/g, '"'));
    const end = at + whole.length;
    if (body[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}
