import type { CellEdit } from "../table/applyEdits.ts";

/**
 * The changes by which a row counts no more: its filled cells are emptied, so that it is read as a blank row. A way out
 * where a class stands twice under one number, or where a row is none.
 *
 * @param row record number, from 1
 */
export function leaveOutRow(rows: readonly (readonly string[])[], row: number): CellEdit[] {
  const cells = rows[row - 1] ?? [];
  return cells.flatMap((cell, index) => (cell === "" ? [] : [{ row, index, to: "" }]));
}
