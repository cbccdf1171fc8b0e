import type { Month } from "../../domain/cutoff.ts";
import { groupBy } from "../../domain/groupBy.ts";
import { isBlank } from "../cells/fold.ts";
import { runsAsFormula } from "../cells/formulaGuard.ts";
import type { NameBooks } from "../cells/nameBooks.ts";
import type { NameBook } from "../cells/names.ts";
import { hasControlCharacter, type Unit } from "../cells/numbers.ts";
import type { FindingPlace, ReportFinding } from "../findings/finding.ts";
import type { Column, Header } from "../table/header.ts";
import type { RowKind } from "../table/rowKinds.ts";
import type { SheetMarks } from "../table/sheetMarks.ts";
import type { TableRecord } from "../table/table.ts";

/** A table with all that is known of it before its rows are read. */
export interface TableContext extends NameBooks {
  readonly header: Header;
  /** The unit that header and titles agree on; null where none is named (then 人). */
  readonly unit: Unit | null;
  /** From the titles. */
  readonly year: number | null;
  /** From the titles. */
  readonly cutoff: Month | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly report: ReportFinding;
  readonly widths: Widths;
  /** True for a cell whose text is damaged; it was reported and is not read. */
  readonly isDamaged: (record: TableRecord, index: number) => boolean;
}

/** How many cells records have, so that a delimiter too many or too few is seen where cells are blank. */
export interface Widths {
  readonly header: number;
  /** Of the rows of data where all have the same, and are at least two; else null. */
  readonly rows: number | null;
  /** Rows of data that are as long as the header. */
  readonly full: number;
}

/** Measures the records of a table. */
export function widthsOf(header: Header, rows: readonly TableRecord[]): Widths {
  const widths = new Set(rows.map(({ cells }) => cells.length));
  const [common = null] = widths;
  const width = Math.max(...header.records.map(({ cells }) => cells.length));
  return {
    header: width,
    rows: widths.size === 1 && rows.length > 1 ? common : null,
    full: rows.filter(({ cells }) => cells.length >= width).length,
  };
}

/** A record under the header and what it was taken for. */
export interface RecordOfKind {
  readonly record: TableRecord;
  readonly kind: RowKind;
}

/** The place of a cell, or of a whole row. */
export function placeOf(record: TableRecord, column?: Column | null): FindingPlace {
  return { row: record.row, line: record.line, column: column?.name ?? null };
}

/**
 * Reports a header in two rows and columns that stand in it twice, and which of these are hidden.
 *
 * @returns the place of a column of the header by its name, or of the whole header (null)
 */
export function reportHeaderForm(
  { records: [first, second], duplicates, columns }: Header,
  report: ReportFinding,
  marks?: SheetMarks,
): (column: string | null) => FindingPlace {
  const at = (column: string | null) => ({ row: first?.row ?? null, line: first?.line ?? null, column });
  if (second) report("header-multirow", at(null), { otherRow: second.row });
  const hidden = groupBy(
    columns.filter(({ index }) => marks?.hiddenColumns.has(index)),
    ({ name }) => name,
  );
  for (const name of duplicates) {
    const positions = (hidden.get(name) ?? []).map(({ index }) => index + 1);
    report("header-duplicate-column", at(name), positions.length > 0 ? { hidden: positions } : {});
  }
  return at;
}

/** The text of a cell; empty where the row or the table has none. */
export function cellText(record: TableRecord, column: Column | undefined): string {
  return (column && record.cells[column.index]) ?? "";
}

/** Reports a row that is no data. */
export function reportStray({ report }: TableContext, record: TableRecord): void {
  report("unexpected-row", placeOf(record), { value: record.cells.find((cell) => !isBlank(cell)) ?? "" });
}

/**
 * Reports cells that stand outside the named columns, and a row that ends before a column it needs.
 *
 * A row that alone has a cell more than the header, be it blank, or a cell less and its last figure blank, has a
 * delimiter too many or too few: its figures stand under the wrong fields.
 *
 * @param columns those that the row must reach; an exporter may leave out empty cells after them
 * @returns false when the row does not fit the header
 */
export function fitsHeader(
  sheet: TableContext,
  record: TableRecord,
  columns: readonly (Column | undefined)[],
): boolean {
  const needed = columns.filter((column) => column !== undefined);
  const { cells } = record;
  const { header, rows } = sheet.widths;
  const isOdd = cells.length !== rows;
  for (let index = 0; index < cells.length; index++) {
    const column = sheet.header.columns[index];
    if (column && column.kind !== "blank") continue;
    const value = cells[index] ?? "";
    if (isBlank(value)) continue;
    sheet.report("extra-cell", placeOf(record, null), { value, position: index + 1 });
    return false;
  }
  if (isOdd && cells.length > header) {
    sheet.report("extra-cell", placeOf(record, null), {
      headerWidth: header,
      rowWidth: cells.length,
    });
    return false;
  }
  const last = needed.at(-1);
  const isShifted =
    isOdd &&
    cells.length < header &&
    sheet.header.layout === "wide" &&
    last &&
    isBlank(cellText(record, last));
  const missing = isShifted ? last : needed.find((column) => column.index >= cells.length);
  if (missing) sheet.report("missing-cell", placeOf(record, missing));
  return missing === undefined;
}

/** Reads the cell of a ministry or field; null where it is damaged, blank or unknown. */
export function readName(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  book: NameBook,
): string | null {
  if (!column || sheet.isDamaged(record, column.index)) return null;
  const text = cellText(record, column);
  if (!isBlank(text)) return checkName(sheet, record, column, text, book);
  sheet.report("missing-key", placeOf(record, column));
  return null;
}

/** Resolves a ministry or field name and reports how it was found, or the nearest one. */
export function checkName(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  text: string,
  book: NameBook,
): string | null {
  const place = placeOf(record, column);
  const match = book.resolve(text);
  if (!match && hasControlCharacter(text)) {
    sheet.report("control-character", place, { value: text });
    return null;
  }
  if (!match) {
    const code = book === sheet.ministries ? "unknown-ministry" : "unknown-field";
    sheet.report(code, place, { value: text, suggestion: book.nearest(text) });
    return null;
  }
  if (match.how === "alias") sheet.report("alias-resolved", place, { value: text, to: match.name });
  if (match.how === "folded") sheet.report("name-normalised", place, { value: text, to: match.name });
  return match.name;
}

/** A note is kept as written; that it would run as a formula in a spreadsheet is said. */
export function checkNote(sheet: TableContext, record: TableRecord, column: Column | undefined): void {
  if (!column) return;
  const text = cellText(record, column);
  if (runsAsFormula(text)) sheet.report("formula-like-text", placeOf(record, column), { value: text });
}
