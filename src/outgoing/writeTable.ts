import type { Cell, CellObject, Sheet } from "write-excel-file/universal";
import { drawnWidth } from "../intake/cells/fold.ts";
import { guardFormula } from "../intake/cells/formulaGuard.ts";
import { MAX_CELL_LENGTH } from "../intake/table/table.ts";
import { IN_FONT_ORDER } from "./fontOrder.ts";

/** A cell of a table that is written: text, a figure, or nothing. */
export type TableCell = string | number | null;

/** Rows of cells; they need not be equally long. */
export type TableCells = readonly (readonly TableCell[])[];

/** A kind of file that tables are written as; also its extension. */
export type TableForm = "csv" | "xlsx";

export const TABLE_TYPES: Readonly<Record<TableForm, string>> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * A table as CSV: UTF-8 with byte-order mark, CRLF, quotes after RFC 4180; Excel and WPS open it with a double click.
 * Text that a spreadsheet would run as a formula is neutralised, see {@link guardFormula}.
 */
export function tableCsv(cells: TableCells): Uint8Array {
  const lines = cells.map((row) => `${row.map(csvCell).join(",")}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join("")}`);
}

function csvCell(cell: TableCell): string {
  if (cell === null) return "";
  const text = typeof cell === "number" ? String(cell) : guardFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The look of a cell of a workbook, where it is not the usual one. */
export interface CellLook {
  /** Filled and bold, so that it is found. */
  readonly marked?: boolean;
  /** A number that is not a count, e.g. a year: without thousands separators. */
  readonly plain?: boolean;
  /** A number of 万人: with no more decimals than it has. */
  readonly decimals?: boolean;
}

/** One sheet of a workbook. */
export interface TableSheet {
  /** At most 31 characters without `[]/\:*?`. */
  readonly name: string;
  readonly cells: TableCells;
  /** Rows from the top that stay in view; the last of them is the header and bold. 0 where there is no header. */
  readonly headerRows: number;
  /** Row and column from 0. */
  readonly lookOf?: (row: number, column: number) => CellLook | null;
}

/** Distinct from white also when printed in grey. */
const FILL = "#CFE3F6";
/** Column widths in digits of the default font. */
const MIN_COLUMN_WIDTH = 8;
const MAX_COLUMN_WIDTH = 60;
/** A row with fewer filled cells is a title or a note, which runs over other cells and widens no column. */
const MIN_CELLS_IN_TABLE_ROW = 3;

/**
 * Tables as an .xlsx workbook. Figures are number cells (`#,##0`), text is text cells and never a formula; text that
 * would become one when edited has the text format. Control characters, invalid in a workbook, are left out, and text is
 * cut at 32 767 characters.
 *
 * The writer is loaded on the first call. Runs in a browser and in Node.
 */
export async function tableXlsx(sheets: readonly TableSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const file = writeXlsxFile(sheets.map(sheetOf), {
    fontFamily: "等线",
    fontSize: 11,
    features: [IN_FONT_ORDER],
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

/** Tables as a file; as CSV the first of them alone. */
export async function tableFile(
  form: TableForm,
  sheets: readonly [TableSheet, ...TableSheet[]],
): Promise<Uint8Array> {
  return form === "csv" ? tableCsv(sheets[0].cells) : tableXlsx(sheets);
}

function sheetOf({ name, cells, headerRows, lookOf }: TableSheet): Sheet<Blob> {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
  const tableRows = cells.filter(
    (row) => row.filter((cell) => cell !== null && cell !== "").length >= MIN_CELLS_IN_TABLE_ROW,
  );
  const columns = Array.from({ length: width }, (_, column) => {
    const widest = tableRows.reduce(
      (most, row) => Math.max(most, widthOf(row[column] ?? null)),
      MIN_COLUMN_WIDTH,
    );
    return { width: Math.min(MAX_COLUMN_WIDTH, widest) + 2 };
  });
  const inTable = new Set(tableRows);
  const data = cells.map((row, r) =>
    row.map((cell, c): Cell => {
      const look = lookOf?.(r, c) ?? {};
      const bold = look.marked || r === headerRows - 1;
      const style: CellObject = {
        alignVertical: "top",
        ...(bold && { fontWeight: "bold" }),
        ...(look.marked && { backgroundColor: FILL }),
        ...(inTable.has(row) && widthOf(cell) > MAX_COLUMN_WIDTH && { wrap: true }),
      };
      if (cell === null || cell === "") return look.marked ? style : null;
      if (typeof cell === "number") return { ...style, type: Number, value: cell, format: formatOf(look) };
      return { ...style, ...textCell(cell) };
    }),
  );
  return { sheet: name, data, columns, ...(headerRows > 0 && { stickyRowsCount: headerRows }) };
}

function formatOf({ plain, decimals }: CellLook): string {
  if (decimals) return "General";
  return plain ? "0" : "#,##0";
}

/** A cell that stays text when it is edited; text that is too long for a workbook is cut. */
export function textCell(text: string): CellObject {
  const isFormula = guardFormula(text) !== text;
  return { type: String, value: sharedText(text), ...(isFormula && { format: "@" }) };
}

/**
 * The writer looks texts up in a plain object, which has `constructor` from the start. A control character in front makes
 * it another name, and is left out of the file.
 */
function sharedText(text: string): string {
  const cut = text.slice(0, MAX_CELL_LENGTH);
  return cut in {} ? `\u0001${cut}` : cut;
}

/** Width of the longest line in digits; Chinese letters are as wide as two. */
export function widthOf(cell: TableCell): number {
  if (cell === null) return 0;
  if (typeof cell === "number") return String(cell).length + Math.floor((String(cell).length - 1) / 3);
  let widest = 0;
  for (const line of cell.slice(0, MAX_CELL_LENGTH).split(/\r\n?|\n/)) {
    widest = Math.max(widest, drawnWidth(line));
  }
  return widest;
}
