import type { CellEdit } from "../../intake/table/applyEdits.ts";

/** A column's letters as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/**
 * A block of cells from the clipboard as edits of the table, from a cell on.
 *
 * Tab-separated as Excel and WPS copy it: a cell with a tab, a quote or a line break is in quotes.
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
