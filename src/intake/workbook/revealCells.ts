import type { CellFault } from "../table/openTable.ts";
import { attribute, type CellFormat, decodeXml } from "./cellFormats.ts";
import { excelNumber } from "./excelNumber.ts";

/** A sheet's XML in which every cell shows what a person sees in it. */
export interface RevealedSheet {
  readonly xml: string;
  readonly faults: readonly CellFault[];
  /** Dates that are shown as a month, by {@link cellKey}. */
  readonly months: ReadonlySet<number>;
  /** Last row and column with content, from 1; 0 in an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Columns that a sheet can have. */
const MAX_SHEET_COLUMNS = 16_384;

/** One number for a row and a column from 1. */
export function cellKey(row: number, column: number): number {
  return row * MAX_SHEET_COLUMNS + column;
}

// None of their attributes can hold a ">".
const ELEMENT = /<(?:\w+:)?(row|c)((?:\s[^>]*|\/)?)>|<\/(?:\w+:)?(row|c)\s*>/g;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v\s*>/;
const INLINE = /<(?:\w+:)?is(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?is\s*>/;
const FORMULA = /<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f\s*>)/;

/**
 * Rewrites a sheet so that the workbook library shows what it would leave out, and only cells with content stay.
 *
 * The library reads a cell with an error, and a formula without a stored value, as empty, which here would mean
 * *not reported*; it reads 50 % as 0.5 and `2"万人"` as 2; it needs an address in every cell. Errors and formulas
 * without a value become faults at their cell; a number takes on what its format adds to it.
 *
 * @param formats by style number
 */
export function revealCells(sheet: string, formats: readonly CellFormat[]): RevealedSheet {
  const [, data = ""] =
    /<(?:\w+:)?sheetData\b[^>]*>([\s\S]*)<\/(?:\w+:)?sheetData\s*>/.exec(plainXml(sheet)) ?? [];
  const out: string[] = [];
  const faults: CellFault[] = [];
  const months = new Set<number>();
  let [row, column, lastRow, lastColumn] = [0, 0, 0, 0];
  let open: { tag: string; end: number } | null = null;
  let cells: string[] = [];

  const take = (tag: string, content: string) => {
    const address = /^([A-Z]{1,3})(\d+)$/.exec(attribute(tag, "r") ?? "");
    column = address ? columnNumber(address[1] ?? "") : column + 1;
    const cell = revealCell(tag, content, formats);
    if (!cell) return;
    if (cell.fault) faults.push({ row, index: column - 1, ...cell.fault });
    if (cell.month) months.add(cellKey(row, column));
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
    cells.push(`<c r="${columnName(column)}${row}"${cell.xml}</c>`);
  };
  const closeRow = () => {
    if (cells.length > 0) out.push(`<row r="${row}">${cells.join("")}</row>`);
    cells = [];
  };

  for (const match of data.matchAll(ELEMENT)) {
    const [whole, opened, attributes = "", closedTag] = match;
    if (opened === "row") {
      closeRow();
      row = Number(attribute(attributes, "r") ?? row + 1);
      column = 0;
    } else if (opened === "c") {
      if (whole.endsWith("/>")) take(attributes, "");
      else open = { tag: attributes, end: match.index + whole.length };
    } else if (closedTag === "c" && open) {
      take(open.tag, data.slice(open.end, match.index));
      open = null;
    }
  }
  closeRow();
  const xml = `<worksheet><sheetData>${out.join("")}</sheetData></worksheet>`;
  return { xml, faults, months, lastRow, lastColumn };
}

interface RevealedCell {
  readonly xml: string;
  readonly fault?: Pick<CellFault, "code" | "facts">;
  readonly month?: boolean;
}

/** A cell without its address, from the attributes on; null when it is empty. */
function revealCell(tag: string, content: string, formats: readonly CellFormat[]): RevealedCell | null {
  const type = attribute(tag, "t") ?? "n";
  const value = VALUE.exec(content)?.[1];
  if (type === "inlineStr") {
    const text = INLINE.exec(content)?.[1];
    return text === undefined ? null : { xml: ` t="inlineStr"><is>${text}</is>` };
  }
  if (type === "e") {
    const error = value || "#VALUE!";
    return { xml: text(error), fault: { code: "excel-error-value", facts: { value: decodeXml(error) } } };
  }
  if (value === undefined || (value === "" && type !== "str")) {
    const formula = FORMULA.exec(content);
    if (!formula) return null;
    const written = `=${formula[1] ?? ""}`;
    return { xml: text(written), fault: { code: "formula-text", facts: { value: decodeXml(written) } } };
  }
  if (value === "") return null;
  // The library reads a date without a zone as local time.
  if (type === "d") return { xml: text(value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "")) };
  if (type !== "n") return { xml: ` t="${type}"><v>${value}</v>` };
  const style = attribute(tag, "s");
  const format = style === null ? undefined : formats[Number(style)];
  const plainNumber = { xml: `${format ? ` s="${style}"` : ""}><v>${value}</v>` };
  if (!format) return plainNumber;
  if (format.month) return { ...plainNumber, month: true };
  const number = excelNumber(value);
  if (format.scaled && Number(number) !== 0) {
    return { ...plainNumber, fault: { code: "unit-conflict", facts: { storedNumber: number } } };
  }
  if (format.percent) return { xml: text(`${excelNumber(String(Number(value) * 100))}%`) };
  if (number.startsWith("-") || (format.prefix === "" && format.suffix === "")) return plainNumber;
  return { xml: text(`${format.prefix}${number}${format.suffix}`) };
}

function text(value: string): string {
  return ` t="str"><v>${value.replace(/&(?!(?:#\d+|#x[\da-fA-F]+|\w+);)/g, "&amp;").replaceAll("<", "&lt;")}</v>`;
}

/** XML without comments, and with character data as escaped text. */
export function plainXml(xml: string): string {
  if (!xml.includes("<!")) return xml;
  return xml
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, data: string) =>
      data.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
    );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  let name = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
