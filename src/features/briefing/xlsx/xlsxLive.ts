import type { PaperCell, PaperTable } from "../../../app/paper/paperTable.ts";
import { shownRate } from "../../../app/words/format.ts";
import { figureOrText } from "../tables/tableWords.ts";
import {
  addressOf,
  type Live,
  liveQuotient,
  liveSum,
  liveSumOrWords,
  quotedName,
  type Ref,
  type Run,
  type Value,
} from "./xlsxFormulas.ts";

/** A table and the values of its cells in the sheet. */
export interface FormulaGrid {
  readonly table: PaperTable;
  /** By row and column of the table. */
  readonly values: readonly (readonly Value[])[];
}

/** The formula of a cell by row and column of the table; null for a cell without one. */
export type LiveAt = (row: number, column: number) => Live | null;

/** Rows above the rows of the table in its sheet: title, unit, head. */
export const ROWS_ABOVE = 3;

export function gridOf(table: PaperTable): FormulaGrid {
  const { columns, rows } = table;
  return { table, values: rows.map(({ cells }) => columns.map(({ key }) => valueIn(cells[key]))) };
}

function valueIn(cell: PaperCell | undefined): Value {
  if (!cell) return "";
  return cell.kind === "rate" ? shownRate(cell.part / cell.whole) : figureOrText(cell);
}

/** The total of every column that is to be summed, and the rates of the columns that divide two others. */
export function liveColumns(grid: FormulaGrid): LiveAt {
  const { columns, rows } = grid.table;
  return (row, column) => {
    const { sums, ratio } = columns[column] ?? {};
    if (sums && rows[row]?.role === "total") return sumDown(grid, row, column);
    if (!ratio) return null;
    const [part, whole] = [ratio.part, ratio.whole].map((key) =>
      refTo(
        grid,
        row,
        columns.findIndex((each) => each.key === key),
      ),
    );
    return part && whole ? liveQuotient(part, whole, false) : null;
  };
}

/** The total of every column of figures, and in the column with the key `total` those of the rows. */
export function liveBothWays(grid: FormulaGrid, total: string): LiveAt {
  const { columns, rows } = grid.table;
  const parts = columns.flatMap(({ key, align }, c) => (align === "right" && key !== total ? [c] : []));
  return (row, column) => {
    const { key, align } = columns[column] ?? {};
    if (align !== "right") return null;
    if (rows[row]?.role === "total") return sumDown(grid, row, column);
    if (key !== total) return null;
    return liveTotal(grid, [row, column], parts, (part) => [row, part]);
  };
}

/** Every rate as the quotient of the cells with its row and column in two other sheets. */
export function liveQuotients(
  part: { readonly sheet: string; readonly grid: FormulaGrid },
  whole: { readonly sheet: string; readonly grid: FormulaGrid },
): LiveAt {
  const { columns } = whole.grid.table;
  return (row, column) => {
    if (columns[column]?.align !== "right") return null;
    const refs = [part, whole].map(({ sheet, grid }) => {
      const ref = refTo(grid, row, column);
      return ref && { ...ref, at: `${quotedName(sheet)}!${ref.at}` };
    });
    return refs[0] && refs[1] ? liveQuotient(refs[0], refs[1], true) : null;
  };
}

function sumDown(grid: FormulaGrid, row: number, column: number): Live | null {
  const parts = grid.table.rows.flatMap(({ role }, r) => (role === "total" ? [] : [r]));
  return liveTotal(grid, [row, column], parts, (part) => [part, column]);
}

/** Row and column of a table. */
type GridCell = readonly [row: number, column: number];

/** The sum of a row's or column's cells; `cellOf` gives the cell of each of the ascending numbers `parts`. */
function liveTotal(
  grid: FormulaGrid,
  [row, column]: GridCell,
  parts: readonly number[],
  cellOf: (part: number) => GridCell,
): Live | null {
  const shown = grid.values[row]?.[column];
  if (parts.length === 0 || shown === undefined) return null;
  const runs = runsOf(parts).map((run): Run => {
    const refs = run.map((part) => refTo(grid, ...cellOf(part)));
    return { at: `${refs[0]?.at}:${refs.at(-1)?.at}`, values: refs.map((ref) => ref?.value ?? "") };
  });
  return typeof shown === "number" ? liveSum(runs) : liveSumOrWords(runs, shown);
}

/** Null outside of the table. */
function refTo({ values }: FormulaGrid, row: number, column: number): Ref | null {
  const value = values[row]?.[column];
  return value === undefined ? null : { at: addressOf(ROWS_ABOVE + row + 1, column), value };
}

/** Ascending numbers in runs without a gap. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}
