import readXlsxFile from "read-excel-file/universal";
import { kindOfZip } from "../bytes/fileKind.ts";
import { unzip } from "../bytes/unzip.ts";
import { isBlankRow } from "../table/fold.ts";
import { findHeader } from "../table/header.ts";
import type { NameBook } from "../table/names.ts";
import { type ClosedTable, closed, type Opened, tooManyCells, tooManyRows } from "../table/openTable.ts";
import { MAX_CELLS, MAX_RECORDS, type Table } from "../table/table.ts";
import { excelNumber } from "./excelNumber.ts";
import { cellKey, type RevealedSheet } from "./revealCells.ts";
import { isWorkbookPart, workbookParts } from "./workbookParts.ts";

/** Bytes of a workbook's parts when inflated: ten times what a report of the most records has. */
const MAX_INFLATED = 64_000_000;

/** One sheet of a workbook as a table. */
export interface OpenedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly opened: Opened;
}

/**
 * Opens all sheets of an .xlsx workbook as tables; rows and columns as the sheet numbers them, from A1.
 *
 * Figures come as decimal text, dates as `2025-06-30`, a date that is shown without its day as `2025-06`, what a
 * formula comes to as its stored value. Merged cells have their text in the first one. Hidden rows and columns are
 * read like others.
 *
 * @returns the sheets in their order, or why the workbook as a whole cannot be read
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fields: NameBook,
): Promise<readonly OpenedSheet[] | ClosedTable> {
  const unzipped = unzip(bytes, isWorkbookPart, MAX_INFLATED);
  if (!unzipped.ok) {
    if (unzipped.fault === "too-large") return closed("file-too-large", { limit: "inflated" });
    return closed("not-text", DAMAGED);
  }
  try {
    const parts = workbookParts(unzipped.files);
    if (!parts) return closed("not-text", kindOfZip(unzipped.names.join("\n")));
    for (const { revealed } of parts.sheets) {
      if (!revealed) continue;
      // A sheet that is not read cannot be searched for personal data either.
      if (revealed.lastRow > MAX_RECORDS) return tooManyRows();
      if (revealed.lastRow * revealed.lastColumn > MAX_CELLS) return tooManyCells();
    }
    const read = await readXlsxFile(parts.archive, { trim: false, parseNumber: excelNumber });
    const sheets = read.flatMap(({ sheet, data }, i): OpenedSheet[] => {
      const part = parts.sheets[i];
      if (!part?.revealed) return [];
      return [{ name: sheet, isHidden: part.isHidden, opened: openSheet(data ?? [], part.revealed, fields) }];
    });
    return sheets.every(({ opened }) => opened.table.records.length === 0) ? closed("empty-file") : sheets;
  } catch {
    return closed("not-text", DAMAGED);
  }
}

const DAMAGED = {
  fileKind: "已经损坏的工作簿或压缩包",
  advice: "export-again",
} as const;

function openSheet(data: readonly (readonly unknown[])[], revealed: RevealedSheet, fields: NameBook): Opened {
  const records = data.map((cells, i) => ({
    row: i + 1,
    line: i + 1,
    cells: cells.map((cell, c) => textOf(cell, revealed.months.has(cellKey(i + 1, c + 1)))),
  }));
  const table: Table = { records, truncated: false };
  const header = findHeader(records, fields);
  if (!header) return { ...closed("header-not-found"), table };
  const cellFaults = revealed.faults;
  return {
    ok: true,
    encoding: null,
    delimiter: null,
    clean: true,
    table,
    header,
    quoteFaults: [],
    cellFaults,
  };
}

/** A cell as text. The library gives dates in universal time. */
function textOf(value: unknown, isMonth: boolean): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return String(value);
    const [date = "", time = ""] = value.toISOString().slice(0, 19).split("T");
    if (isMonth) return date.slice(0, 7);
    return time === "00:00:00" ? date : `${date} ${time}`;
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/**
 * The sheet that is read as a report: the named one, else the first with a known header, visible sheets first.
 *
 * @returns the sheet, or why there is none
 */
export function chooseSheet(
  sheets: readonly OpenedSheet[],
  name: string | undefined,
): OpenedSheet | ClosedTable {
  const names = sheets.map((sheet) => sheet.name);
  if (name !== undefined) {
    const chosen = sheets.find((sheet) => sheet.name === name);
    if (chosen) return chosen;
    return closed("header-not-found", { sheets: names, missingSheet: name });
  }
  const ordered = [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
  const found = ordered.find(({ opened }) => opened.ok);
  if (found) return found;
  const filled = ordered.find(({ opened }) => opened.table.records.some(({ cells }) => !isBlankRow(cells)));
  const first = filled ?? ordered[0];
  if (!first || first.opened.ok) return closed("empty-file");
  return { ...first, opened: { ...first.opened, facts: { sheets: names } } };
}
