import type { CellEdit } from "./applyEdits.ts";

/**
 * The changes that empty a row, which is then read as a blank line: the way to take a row out of a file.
 *
 * @param cells what the row holds now
 * @param row record number, from 1
 */
export function emptiedRow(cells: readonly string[], row: number): CellEdit[] {
  return cells.flatMap((cell, index) => (cell === "" ? [] : [{ row, index, to: "" }]));
}
