import type { CellObject, Feature, Sheet } from "write-excel-file/universal";
import { IN_FONT_ORDER } from "../../../outgoing/fontOrder.ts";
import { textCell } from "../../../outgoing/writeTable.ts";
import { xmlText } from "../charts/xmlText.ts";
import { addressOf, type Value } from "./xlsxFormulas.ts";
import { type PrintedSheet, printedWorkbook, printedWorksheet } from "./xlsxPrint.ts";

/** One sheet of a workbook with formulas. */
export interface BookSheet extends PrintedSheet {
  readonly rows: readonly BookRow[];
  /** In digits of the standard font. */
  readonly widths: readonly number[];
}

export interface BookRow {
  /** From the left; null is empty. */
  readonly cells: readonly (BookCell | null)[];
  /** Points; without it one line. */
  readonly height?: number;
}

export interface BookCell {
  /** Of a formula its result; null for an empty cell with a look. */
  readonly value: Value | null;
  /** Without `=`. */
  readonly formula?: string | undefined;
  /** Number format; text has none. */
  readonly format?: string | undefined;
  readonly look: Look;
}

/** The look of a cell in the words of the writer. */
export type Look = Omit<CellObject, "type" | "value" | "format">;

/** The standard font, in which widths are counted. */
const FONT = { fontFamily: "宋体", fontSize: 10 };

/**
 * A workbook (.xlsx): formulas with their results, which programs that do not calculate show, frozen heads, and A4 pages
 * with the head on each.
 *
 * The writer is loaded on the first call. Runs in a browser and in Node.
 */
export async function writeBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/universal");
  const file = writeXlsxFile(sheets.map(sheetOf), { ...FONT, features: [IN_FONT_ORDER, finishing(sheets)] });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}

function sheetOf({ name, rows, widths, frozenRows, frozenColumns }: BookSheet): Sheet<Blob> {
  return {
    sheet: name,
    showGridLines: false,
    columns: widths.map((width) => ({ width })),
    ...(frozenRows > 0 && { stickyRowsCount: frozenRows }),
    ...(frozenColumns > 0 && { stickyColumnsCount: frozenColumns }),
    data: rows.map(({ cells, height }) =>
      cells.map(
        (cell) =>
          cell && { ...contentOf(cell), alignVertical: "center", ...cell.look, ...(height && { height }) },
      ),
    ),
  };
}

function contentOf({ value, formula, format }: BookCell): CellObject {
  if (formula !== undefined) return { type: "Formula", value: formula, ...(format && { format }) };
  if (value === null) return {};
  return typeof value === "number" ? { type: Number, value, ...(format && { format }) } : textCell(value);
}

/** Adds what the writer has no option for: results of formulas and the print settings. */
function finishing(sheets: readonly BookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet ? printedWorksheet(withResults(xml, sheet.rows), sheet) : xml;
          },
        },
        "xl/workbook.xml": { transform: (xml) => printedWorkbook(xml, sheets) },
      },
    },
  };
}

/** A formula as the writer writes it: `<c r="B4" s="3"><f>SUM(B5:B8)</f></c>`. */
const FORMULA = /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g;

function withResults(xml: string, rows: readonly BookRow[]): string {
  const results = new Map(
    rows.flatMap(({ cells }, r) =>
      cells.flatMap((cell, c) =>
        cell?.formula === undefined ? [] : [[addressOf(r + 1, c), cell.value] as const],
      ),
    ),
  );
  return xml.replace(FORMULA, (whole, at: string, attributes: string, formula: string) => {
    const value = results.get(at) ?? null;
    if (value === null) return whole;
    const type = typeof value === "string" ? ' t="str"' : "";
    return `<c r="${at}"${attributes}${type}><f>${formula}</f><v>${xmlText(String(value))}</v></c>`;
  });
}
