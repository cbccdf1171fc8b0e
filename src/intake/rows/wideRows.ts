import type { Month } from "../../domain/cutoff.ts";
import { foldName, isBlank } from "../cells/fold.ts";
import type { FindingCode } from "../findings/findingCodes.ts";
import { type Column, columnOf, columnsOf } from "../table/header.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { type ReadFigure, readFigure } from "./figures.ts";
import {
  cellText,
  checkNote,
  fitsHeader,
  placeOf,
  type RecordOfKind,
  readName,
  reportStray,
  type TableContext,
} from "./tableContext.ts";

/** One row of the wide layout as read. */
export interface WideRow extends RecordOfKind {
  /** Null for a sum row and where the name is unknown. */
  readonly ministry: string | null;
  /** The first cell of the row as written: what a sum row calls itself. */
  readonly label: string;
  /** By the header's count columns. */
  readonly figures: readonly ReadFigure[];
  /** 小计 as stated; null where it is not. */
  readonly subtotal: ReadFigure;
  readonly note: string;
}

/** The columns of the fields, in the file's order. */
export function countColumns(sheet: Pick<TableContext, "header">): readonly Column[] {
  return columnsOf(sheet.header, "count");
}

/**
 * Reads the rows of the wide layout, reporting as it goes; the notices of a row are gathered by code.
 *
 * @param year and cut-off come with the sheet, not with the row
 */
export function readWideRows(sheet: TableContext, rows: readonly RecordOfKind[]): WideRow[] {
  return rows.map(({ record, kind }) => {
    if (kind === "data") return readDataRow(sheet, record);
    if (kind === "subtotal" || kind === "total") return readRow(sheet, record, kind, null, () => {});
    return { record, kind, ministry: null, label: "", figures: [], subtotal: null, note: "" };
  });
}

function readDataRow(sheet: TableContext, record: TableRecord): WideRow {
  const { header, report } = sheet;
  const ministryColumn = columnOf(header, "ministry");
  const counts = countColumns(sheet);
  const subtotalColumn = columnOf(header, "subtotal");
  const unread: WideRow = {
    record,
    kind: "error",
    ministry: null,
    label: cellText(record, ministryColumn),
    figures: counts.map(() => "unreadable"),
    subtotal: "unreadable",
    note: "",
  };

  const empty = [...counts, subtotalColumn].every((column) => isBlank(cellText(record, column)));
  const known = sheet.ministries.resolve(cellText(record, ministryColumn)) !== null;
  const damaged = ministryColumn !== undefined && sheet.isDamaged(record, ministryColumn.index);
  const isStray = empty && !known && !damaged;
  if (isStray) reportStray(sheet, record);
  if (isStray || !fitsHeader(sheet, record, [ministryColumn, ...counts, subtotalColumn])) return unread;

  const ministry = readName(sheet, record, ministryColumn, sheet.ministries);
  const gathered = new Map<FindingCode, string[]>();
  const gather = (code: FindingCode, column: Column) => {
    gathered.set(code, [...(gathered.get(code) ?? []), column.name]);
  };
  const row = readRow(sheet, record, "data", ministry, gather);
  const silent = counts.filter((_, i) => row.figures[i] === null);
  if (silent.length > 0)
    gathered.set(
      "not-reported",
      silent.map(({ name }) => name),
    );
  for (const [code, columns] of gathered) report(code, placeOf(record), { columns });
  checkNote(sheet, record, columnOf(header, "note"));

  const unreadable = counts.some(
    (column, i) => row.figures[i] === "unreadable" && !sheet.isDamaged(record, column.index),
  );
  return unreadable || (ministry === null && !damaged) ? { ...row, kind: "error" } : row;
}

function readRow(
  sheet: TableContext,
  record: TableRecord,
  kind: RowKind,
  ministry: string | null,
  notice: (code: FindingCode, column: Column) => void,
): WideRow {
  const subtotalColumn = columnOf(sheet.header, "subtotal");
  const ministryColumn = columnOf(sheet.header, "ministry");
  return {
    record,
    kind,
    ministry,
    label: foldName(cellText(record, ministryColumn)),
    figures: countColumns(sheet).map((column) => readFigure(sheet, record, column, notice)),
    subtotal: subtotalColumn ? readFigure(sheet, record, subtotalColumn, notice) : null,
    note: cellText(record, columnOf(sheet.header, "note")),
  };
}

/** Year and cut-off of a wide table. The plan year of a cut-off is its own year where no title names one. */
export function yearOfSheet(sheet: {
  readonly year: number | null;
  readonly cutoff: Month | null;
}): number | null {
  return sheet.year ?? (sheet.cutoff === null ? null : Number(sheet.cutoff.slice(0, 4)));
}
