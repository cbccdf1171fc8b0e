import type { NameBook } from "../cells/names.ts";
import { faultsThatCount } from "../rows/damage.ts";
import { mergedFigures } from "../rows/markFindings.ts";
import { type ColumnKind, findHeader } from "../table/header.ts";
import { closed, type Opened, openedTable } from "../table/openTable.ts";
import { type PlanContext, type PlanReading, planBooks, readOpenedPlan } from "./readPlan.ts";

/** A table as its cells' texts, row by row from the top; rows need not be equally long. */
export type Cells = readonly (readonly string[])[];

/** A plan table that is audited while a person mends it. */
export interface CellsReading extends PlanReading {
  /** The columns as they were recognised, by their place from 0; empty without a header. */
  readonly columns: readonly { readonly index: number; readonly kind: ColumnKind; readonly name: string }[];
  /** Rows of the header, counted from 1. */
  readonly headerRows: readonly number[];
}

/** Stands in a cell of a workbook that has no value to be read, so that it is not taken for an empty one. */
export const UNREAD_CELL = "（读不出）";

/** More rows or columns than this are no plan table that a person mends cell by cell. */
export const MAX_EDITED_ROWS = 300;
export const MAX_EDITED_COLUMNS = 100;

/** The cells of a file that was opened; a cell without a value says so. */
export function cellsOf(opened: Opened): Cells {
  const faults = opened.ok ? faultsThatCount(opened) : [];
  const cells = opened.table.records.map((record) => [...record.cells]);
  const merged = opened.ok ? mergedFigures(opened) : [];
  const unread = merged.map(({ record: { row }, column: { index } }) => ({ row, index }));
  for (const { row, index } of [...faults, ...unread]) {
    const texts = cells[row - 1];
    if (texts) texts[index] = UNREAD_CELL;
  }
  return cells;
}

/**
 * Reads a plan table that is held as cells, as {@link readOpenedPlan} reads a file; rows are counted from 1.
 * Never throws.
 */
export function readPlanCells(cells: Cells, context: PlanContext): CellsReading {
  const books = planBooks(context);
  const opened = openCells(cells, books.fields);
  const columns = opened.ok ? opened.header.columns : [];
  return {
    ...readOpenedPlan(opened, books),
    columns: columns.map(({ index, kind, name }) => ({ index, kind, name })),
    headerRows: opened.ok ? opened.header.records.map(({ row }) => row) : [],
  };
}

function openCells(cells: Cells, fields: NameBook): Opened {
  const records = cells.map((texts, i) => ({ row: i + 1, line: i + 1, cells: texts }));
  const table = { records, truncated: false };
  const header = findHeader(records, fields);
  if (!header) return { ...closed("header-not-found"), table };
  return openedTable(table, header);
}
