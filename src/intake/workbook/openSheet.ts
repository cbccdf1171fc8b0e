import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import { isBlank } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import { reportMarks } from "../rows/markFindings.ts";
import { findHeader } from "../table/header.ts";
import { type CellFault, closed, type Opened, openedTable } from "../table/openTable.ts";
import type { CellSpan, SheetMarks } from "../table/sheetMarks.ts";
import { MAX_CELLS, MAX_RECORDS, type TableRecord } from "../table/table.ts";
import { cellKey, type SheetFacts, TooMuchContent } from "./sheetFacts.ts";
import { shownText } from "./shownText.ts";

/** A cell that shows something, or holds what is not shown; row and column from 0. */
interface Content {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly fault: Pick<CellFault, "code" | "facts" | "scope"> | null;
  readonly isUnseen: boolean;
}

/**
 * Makes a table of a sheet as the workbook library gives it; rows and columns as the sheet numbers them, from A1.
 *
 * Cells under a merged one are left out: nobody sees them.
 *
 * @throws TooMuchContent for a cell that lies too far away
 */
export function openSheet(sheet: WorkSheet, facts: SheetFacts, is1904: boolean, fields: NameBook): Opened {
  const merged = spansOf(sheet);
  const rows = contentOf(sheet, facts, is1904, coveredCells(merged));
  const records = recordsOf(rows);
  const table = { records, truncated: false };
  const header = findHeader(records, fields);
  const struckRows = new Set<number>();
  const cellFaults: CellFault[] = [];
  for (const [row, all] of rows) {
    const cells = all.filter(({ text }) => !isBlank(text));
    const struck = cells.filter(({ column }) => facts.struck.has(cellKey(row, column)));
    if (cells.length > 1 && struck.length === cells.length) struckRows.add(row + 1);
    for (const { column, text, fault } of cells) {
      const key = cellKey(row, column);
      const isMarked = facts.markedRuns.has(key) || (facts.struck.has(key) && !struckRows.has(row + 1));
      const found = isMarked
        ? ({ code: "rich-text-figure", facts: { value: text }, scope: "read" } as const)
        : fault;
      if (found) cellFaults.push({ row: row + 1, index: column, ...found });
    }
  }
  const marks: SheetMarks = {
    merged: merged.filter(({ top, left }) =>
      rows.get(top - 1)?.some(({ column, text }) => column === left && !isBlank(text)),
    ),
    hiddenRows: new Set([...facts.hiddenRows].map((row) => row + 1)),
    struckRows,
    hiddenColumns: facts.hiddenColumns,
    unseen: [...rows.values()].flatMap((cells) =>
      cells.flatMap(({ row, column, isUnseen }) => (isUnseen ? { row: row + 1, index: column } : [])),
    ),
    concerns: facts.concerns,
  };
  if (!header) return { ...closed("header-not-found"), table, cellFaults, marks };
  return { ...openedTable(table, header), cellFaults, marks, reportMarks };
}

function contentOf(
  sheet: WorkSheet,
  facts: SheetFacts,
  is1904: boolean,
  covered: ReadonlySet<number>,
): Map<number, Content[]> {
  const rows = new Map<number, Content[]>();
  const add = (content: Content) => {
    const row = rows.get(content.row);
    if (row) row.push(content);
    else rows.set(content.row, [content]);
  };
  for (const [key, formula] of facts.formulas) {
    const written = `=${formula}`;
    const fault = { code: "formula-text", facts: { value: written }, scope: "read" } as const;
    const [row, column] = placeOf(key);
    if (!covered.has(key)) add({ row, column, text: written, fault, isUnseen: false });
  }
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell || cell.t === "z") return;
      const key = cellKey(row, column);
      if (facts.formulas.has(key) || covered.has(key)) return;
      const { text, fault, isUnseen } = shownText(cell, is1904, facts.showsZeros);
      if (text === "") return;
      const scope = fault?.code === "excel-error-value" ? "read" : "figures";
      add({
        row,
        column,
        text,
        fault: fault ? { ...fault, scope } : null,
        isUnseen: isUnseen || facts.white.has(key),
      });
    });
  });
  return rows;
}

/**
 * Rows from the first of the sheet to the last with content, all of one width. Cells of blanks alone are no content:
 * one may stand in the last row of all.
 */
function recordsOf(rows: ReadonlyMap<number, readonly Content[]>): TableRecord[] {
  let [height, width] = [0, 0];
  for (const [row, cells] of rows) {
    const columns = cells.filter(({ text }) => !isBlank(text)).map(({ column }) => column);
    const last = columns.reduce((most, column) => Math.max(most, column), -1);
    if (last < 0) continue;
    height = Math.max(height, row + 1);
    width = Math.max(width, last + 1);
    if (height > MAX_RECORDS || height * width > MAX_CELLS)
      throw new TooMuchContent(utils.encode_cell({ r: row, c: last }));
  }
  return Array.from({ length: height }, (_, row): TableRecord => {
    const cells = new Array<string>(width).fill("");
    for (const { column, text } of rows.get(row) ?? []) if (column < width) cells[column] = text;
    return { row: row + 1, line: row + 1, cells };
  });
}

function spansOf(sheet: WorkSheet): CellSpan[] {
  return (sheet["!merges"] ?? [])
    .map(({ s, e }) => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }))
    .filter(({ top, left, bottom, right }) => bottom > top || right > left);
}

/** Keys of the cells under merged ones, their first cells aside. A range that takes up the sheet is no merged cell. */
function coveredCells(merged: readonly CellSpan[]): Set<number> {
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of merged) {
    const size = (bottom - top + 1) * (right - left + 1);
    if (covered.size + size > MAX_CELLS) throw new TooMuchContent(utils.encode_cell({ r: top - 1, c: left }));
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) covered.add(cellKey(row - 1, column));
      }
    }
  }
  return covered;
}

function placeOf(key: number): [row: number, column: number] {
  const column = key % cellKey(1, 0);
  return [(key - column) / cellKey(1, 0), column];
}
