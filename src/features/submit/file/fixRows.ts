import { cellPlaceKey } from "../../../app/editableGrid/cellPlaceOf.ts";
import type { CellMark, EditedCell } from "../../../app/editableGrid/gridEditProps.ts";
import { columnLetter } from "../../../app/editableGrid/pastedEdits.ts";
import { isSameList } from "../../../domain/isSameList.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { LedgerRow } from "../../../intake/report/readReport.ts";

/** The rows with the edits that are not checked yet; an unchanged row stays the same object and is not drawn again. */
export function withPending(
  rows: readonly LedgerRow[],
  original: readonly LedgerRow[],
  edits: readonly EditedCell[],
  before: readonly LedgerRow[],
): readonly LedgerRow[] {
  const byRow = new Map<number, EditedCell[]>();
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit]);
  return rows.map((read, i) => {
    const cells = editedCells(original[i]?.cells ?? read.cells, byRow.get(read.row) ?? []);
    const was = before[i];
    if (was && was.row === read.row && was.kind === read.kind && isSameList(was.cells, cells)) return was;
    return { ...read, cells };
  });
}

function editedCells(cells: readonly string[], edits: readonly EditedCell[]): readonly string[] {
  if (edits.length === 0) return cells;
  const edited = [...cells];
  for (const { index, to } of edits) {
    while (edited.length < index) edited.push("");
    edited[index] = to;
  }
  return edited;
}

/** Titles of all columns that any row has: the letter, and the name where the header has one. */
export function columnTitles(
  rows: readonly LedgerRow[],
  columns: readonly { readonly index: number; readonly name: string }[],
): readonly string[] {
  const names = new Map(columns.map(({ index, name }) => [index, name]));
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 1);
  return Array.from(
    { length: width },
    (_, i) => `${columnLetter(i)}${names.has(i) ? ` ${names.get(i)?.replace(/\s+/g, " ")}` : ""}`,
  );
}

/** How a cell is marked: by what was found in it, or in its row, and where it was changed. */
export function markAt(
  byCell: ReadonlyMap<string, Finding>,
  changed: ReadonlyMap<string, string>,
  row: number,
  index: number,
): CellMark | undefined {
  const finding = byCell.get(cellPlaceKey(row, index)) ?? (index === 0 ? byCell.get(`${row}|`) : undefined);
  const from = changed.get(cellPlaceKey(row, index));
  const found = finding && finding.severity !== "notice" ? finding : undefined;
  if (!found && from === undefined) return undefined;
  return {
    className: [found && `cell-${found.severity}`, from !== undefined && "cell-changed"]
      .filter(Boolean)
      .join(" "),
    title: [found && messageOf(found), from !== undefined && `原为“${from}”`].filter(Boolean).join(" "),
  };
}
