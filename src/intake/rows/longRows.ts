import type { Month } from "../../domain/cutoff.ts";
import { readCutoff, readYear } from "../cells/dates.ts";
import { isBlank } from "../cells/fold.ts";
import { type Column, type ColumnKind, columnOf } from "../table/header.ts";
import { sumWord } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { type ReadFigure, readFigure, readPersonsCell } from "./figures.ts";
import { type CellsAbove, checkCutoff, checkYear, keyText } from "./keyCells.ts";
import {
  cellText,
  checkName,
  checkNote,
  fitsHeader,
  type RecordOfKind,
  readName,
  reportStray,
  type TableContext,
} from "./tableContext.ts";

/** One row of the long layout as read; null for what could not be read. */
export interface LongRow extends RecordOfKind {
  readonly year: number | null;
  readonly ministry: string | null;
  /** A field of the plan, or a programme measure. */
  readonly field: string | null;
  readonly cutoff: Month | null;
  readonly persons: ReadFigure;
  readonly note: string;
}

/**
 * Reads the rows of the long layout, reporting as it goes.
 *
 * A blank 年度, 部门 or 统计截止 under a filled one is filled down; after a sum, note or repeated header it is an
 * error, because there the merged cell has ended.
 */
export function readLongRows(sheet: TableContext, rows: readonly RecordOfKind[]): LongRow[] {
  const above: CellsAbove = new Map();
  return rows.map(({ record, kind }) => {
    if (kind === "data") return readDataRow(sheet, record, above);
    if (kind !== "blank") above.clear();
    const empty = { record, kind, year: null, ministry: null, field: null, cutoff: null, note: "" };
    if (kind === "subtotal" || kind === "total") return { ...empty, ...readSumRow(sheet, record) };
    return { ...empty, persons: null };
  });
}

function readDataRow(sheet: TableContext, record: TableRecord, above: CellsAbove): LongRow {
  const of = (kind: ColumnKind) => columnOf(sheet.header, kind);
  const [yearColumn, ministryColumn, fieldColumn] = [of("year"), of("ministry"), of("field")];
  const [cutoffColumn, personsColumn, noteColumn] = [of("cutoff"), of("persons"), of("note")];
  const unread = { record, kind: "error", year: null, ministry: null, field: null, cutoff: null } as const;
  const note = cellText(record, noteColumn);

  const needed = [yearColumn, ministryColumn, fieldColumn, cutoffColumn, personsColumn];
  const isStray = looksStray(sheet, record, [ministryColumn, fieldColumn, personsColumn]);
  if (isStray) reportStray(sheet, record);
  if (isStray || !fitsHeader(sheet, record, needed)) return { ...unread, persons: "unreadable", note };

  const yearText = keyText(sheet, record, "year", yearColumn, above);
  const year = yearText === null ? null : checkYear(sheet, record, yearColumn, yearText);
  const ministryText = keyText(sheet, record, "ministry", ministryColumn, above);
  const ministry =
    ministryText === null ? null : checkName(sheet, record, ministryColumn, ministryText, sheet.ministries);
  const field = readName(sheet, record, fieldColumn, sheet.reported);
  const cutoffText = keyText(sheet, record, "cutoff", cutoffColumn, above);
  const cutoff = cutoffText === null ? null : checkCutoff(sheet, record, cutoffColumn, cutoffText, year);
  const persons = readPersonsCell(sheet, record, personsColumn, noteColumn, sheet.measures.get(field ?? ""));
  checkNote(sheet, record, noteColumn);

  const isFaulty = (column: Column | undefined, isRead: boolean) =>
    column === undefined || (!isRead && !sheet.isDamaged(record, column.index));
  const isError =
    isFaulty(yearColumn, year !== null) ||
    isFaulty(ministryColumn, ministry !== null) ||
    isFaulty(fieldColumn, field !== null) ||
    isFaulty(cutoffColumn, cutoff !== null) ||
    isFaulty(personsColumn, persons !== "unreadable");
  return { record, kind: isError ? "error" : "data", year, ministry, field, cutoff, persons, note };
}

/** A row that names neither ministry, field nor figure, or has one cell that is no field, is not data. */
function looksStray(
  sheet: TableContext,
  record: TableRecord,
  columns: readonly (Column | undefined)[],
): boolean {
  if (columns.every((column) => isBlank(cellText(record, column)))) return true;
  const filled = record.cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 && !sheet.reported.resolve(filled[0] ?? "");
}

/** The keys that a sum row names (those of its parts) and its figure. */
function readSumRow(sheet: TableContext, record: TableRecord): Omit<LongRow, "record" | "kind" | "note"> {
  const text = (kind: ColumnKind) => {
    const cell = cellText(record, columnOf(sheet.header, kind));
    return sumWord(cell) ? "" : cell;
  };
  const year = readYear(text("year"));
  const cutoff = readCutoff(text("cutoff"), null, sheet.today);
  const personsColumn = columnOf(sheet.header, "persons");
  const field = sheet.reported.resolve(text("field"))?.name ?? null;
  const measure = sheet.measures.get(field ?? "");
  return {
    year: year.ok ? year.year : null,
    ministry: sheet.ministries.resolve(text("ministry"))?.name ?? null,
    field,
    cutoff: cutoff.ok ? cutoff.month : null,
    persons: personsColumn ? readFigure(sheet, record, personsColumn, () => {}, measure) : null,
  };
}
