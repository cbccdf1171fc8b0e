import type { NameBook } from "../cells/names.ts";
import { findHeader } from "./header.ts";
import { closed, type Opened, type OpenTable, openedTable } from "./openTable.ts";
import type { CellSpan, SheetMarks } from "./sheetMarks.ts";
import type { TableRecord } from "./table.ts";

/** A cell that a person changed before the file is read again. */
export interface CellEdit {
  /** Record number in the file, from 1. */
  readonly row: number;
  /** Column from 0, as the file has them. */
  readonly index: number;
  /** The new text of the cell. */
  readonly to: string;
}

/**
 * A table after a person's changes; of several changes of a cell the last counts.
 *
 * Changes can correct any cell, a header that was not found, and a row that is too short. They cannot add or remove rows,
 * nor correct the encoding, the delimiter, quotes that do not close, or a file that is no table.
 */
export function applyEdits(opened: Opened, edits: readonly CellEdit[], fields: NameBook): Opened {
  const { records } = opened.table;
  if (edits.length === 0 || records.length === 0) return opened;
  if (!opened.ok && opened.code !== "header-not-found") return opened;

  const byRow = new Map<number, Map<number, string>>();
  for (const { row, index, to } of edits) {
    if (!Number.isInteger(index) || index < 0 || index >= MAX_SHEET_COLUMNS) continue;
    byRow.set(row, (byRow.get(row) ?? new Map<number, string>()).set(index, to));
  }
  const edited = records.map((record) => withEdits(record, byRow.get(record.row)));
  const table = { ...opened.table, records: edited };
  const header = findHeader(edited, fields);
  if (!header) {
    const { encoding, delimiter } = opened;
    const facts = opened.ok ? {} : opened.facts;
    return { ...closed("header-not-found"), facts, encoding, delimiter, table };
  }
  if (!opened.ok) {
    const { encoding, delimiter } = opened;
    return { ...openedTable(table, header), encoding, delimiter, ...unedited(opened, byRow) };
  }
  return { ...opened, table, header, ...unedited(opened, byRow) };
}

type Edited = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** Faults and marks of the cells that were not changed. */
function unedited(
  { cellFaults = [], marks }: Opened,
  edited: Edited,
): Pick<OpenTable, "cellFaults" | "marks"> {
  return {
    cellFaults: cellFaults.filter(({ row, index }) => !edited.get(row)?.has(index)),
    ...(marks && { marks: withoutEdited(marks, edited) }),
  };
}

/** A person who changes a cell says what it holds: what its look said of it does not count any more. */
function withoutEdited(marks: SheetMarks, edited: Edited): SheetMarks {
  const isEdited = ({ top, left, bottom, right }: CellSpan) =>
    [...edited].some(
      ([row, cells]) =>
        row >= top && row <= bottom && [...cells.keys()].some((index) => index >= left && index <= right),
    );
  return {
    ...marks,
    merged: marks.merged.filter((span) => !isEdited(span)),
    unseen: marks.unseen.filter(({ row, index }) => !edited.get(row)?.has(index)),
  };
}

/** Columns of a spreadsheet; changes of columns beyond are ignored. */
const MAX_SHEET_COLUMNS = 16_384;

function withEdits(record: TableRecord, edits: ReadonlyMap<number, string> | undefined): TableRecord {
  if (!edits) return record;
  const cells = [...record.cells];
  for (const [index, to] of edits) writeCell(cells, index, to);
  return { ...record, cells };
}

/** Writes a text into a row in place; a row that is too short is filled up with empty cells. */
export function writeCell(cells: string[], index: number, text: string): void {
  while (cells.length < index) cells.push("");
  cells[index] = text;
}
