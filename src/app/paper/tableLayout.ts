import { paperCellText } from "./paperCellText.ts";
import type { PaperColumn, PaperRow, PaperTable } from "./paperTable.ts";
import { linesOf, TYPE } from "./sheetPage.ts";
import { textWidth } from "./textWidth.ts";

/** Points on every side of a cell's text; the style sheet has the same. */
export const CELL_PADDING = 1.5;
/** A longer head widens its column. */
const MAX_HEAD_LINES = 4;
/** A name of more letters than this is wrapped. */
const MAX_NAME_LETTERS = 9;

/** The columns of a table on one page, with their widths in points. */
export interface Panel {
  readonly columns: readonly PaperColumn[];
  readonly widths: readonly number[];
}

/**
 * Cuts a table that is wider than the type area between columns: the fixed columns are repeated in every panel, the others
 * are spread evenly. No column is narrower than its longest figure, so that no figure is cut or wrapped.
 *
 * @param width of the type area, points
 */
export function panelsOf(table: PaperTable, width: number): Panel[] {
  const needs = table.columns.map((column) => leastWidth(column, table.rows));
  const fixed = table.columns.slice(0, table.fixedColumns);
  const others = table.columns.slice(table.fixedColumns);
  const room = width - sum(needs.slice(0, table.fixedColumns));
  const widest = Math.max(0, ...needs.slice(table.fixedColumns));
  const whole = sum(needs) <= width;
  const most = whole ? others.length : Math.max(1, Math.floor(room / widest));
  const count = Math.max(1, Math.ceil(others.length / Math.max(1, most)));
  const each = Math.ceil(others.length / count);
  return Array.from({ length: count }, (_, i) => {
    const columns = [...fixed, ...others.slice(i * each, (i + 1) * each)];
    return { columns, widths: spread(columns, table.rows, width) };
  });
}

/** The least widths, the remaining width shared by the columns' weights. */
function spread(columns: readonly PaperColumn[], rows: readonly PaperRow[], width: number): number[] {
  const least = columns.map((column) => leastWidth(column, rows));
  const left = Math.max(0, width - sum(least));
  const weights = sum(columns.map((column) => column.width));
  return columns.map((column, i) => (least[i] ?? 0) + (left * column.width) / weights);
}

function leastWidth(column: PaperColumn, rows: readonly PaperRow[]): number {
  const { size } = TYPE.cell;
  let widest = textWidth(column.head, size) / MAX_HEAD_LINES + size;
  for (const row of rows) {
    const cell = row.cells[column.key];
    if (!cell) continue;
    const whole = textWidth(paperCellText(cell), size);
    widest = Math.max(widest, cell.kind === "text" ? Math.min(whole, MAX_NAME_LETTERS * size) : whole);
  }
  return widest + 2 * CELL_PADDING;
}

/** Height of a row in points: its tallest cell. */
export function rowHeight(row: PaperRow, panel: Panel): number {
  return heightOf(panel, (column) => {
    const cell = row.cells[column.key];
    return cell ? paperCellText(cell) : "";
  });
}

/** Height of the head in points. */
export function headHeight(panel: Panel): number {
  return heightOf(panel, (column) => column.head);
}

function heightOf({ columns, widths }: Panel, words: (column: PaperColumn) => string): number {
  const lines = columns.map((column, i) =>
    linesOf(words(column), "cell", (widths[i] ?? 0) - 2 * CELL_PADDING),
  );
  return Math.max(...lines) * TYPE.cell.line + 2 * CELL_PADDING;
}

/** The sum of widths or heights. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
