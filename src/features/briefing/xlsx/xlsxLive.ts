import { paperCellText } from "../../../app/paper/paperCellText.ts";
import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { shownRate } from "../../../app/words/format.ts";
import { printedPoints } from "../tables/tableWords.ts";
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

/** A table's values as its sheet holds them. */
export interface FormulaGrid {
  readonly table: PaperTable;
  /** By row and column of the table. */
  readonly values: readonly (readonly Value[])[];
}

/** The formula of a cell by row and column of the table; null where the figure stands as it is. */
export type LiveAt = (row: number, column: number) => Live | null;

/** Rows above the rows of the table in its sheet: title, unit, head. */
export const ROWS_ABOVE = 3;

export function gridOf(table: PaperTable): FormulaGrid {
  const { columns, rows } = table;
  return { table, values: rows.map(({ cells }) => columns.map(({ key }) => valueIn(cells[key]))) };
}

/** People and differences as figures, rates and shares as they are printed, all else in the printed words: absence is never 0. */
function valueIn(cell: PaperCell | undefined): Value {
  if (!cell) return "";
  switch (cell.kind) {
    case "people":
    case "change":
      return cell.people;
    case "rate":
      return shownRate(cell.part / cell.whole);
    case "points":
      return printedPoints(cell.ratio);
    default:
      return paperCellText(cell);
  }
}

/** Totals of the columns that have them, and rates of the columns that are named for it. */
export function liveColumns(grid: FormulaGrid): LiveAt {
  const { columns, rows } = grid.table;
  return (row, column) => {
    const { sums, ratio } = columns[column] ?? {};
    if (sums && rows[row]?.role === "total") return sumDown(grid, row, column);
    if (!ratio) return null;
    const place = (key: string) => columns.findIndex((each) => each.key === key);
    const [part, whole] = [refTo(grid, row, place(ratio.part)), refTo(grid, row, place(ratio.whole))];
    return part && whole && liveQuotient(part, whole, false);
  };
}

/** Totals of all columns of figures, and in the column of this key those of the rows. */
export function liveBothWays(grid: FormulaGrid, total: string): LiveAt {
  const { columns, rows } = grid.table;
  const parts = columns.flatMap(({ key, align }, c) => (align === "right" && key !== total ? [c] : []));
  return (row, column) => {
    const { key, align } = columns[column] ?? {};
    if (align !== "right") return null;
    if (rows[row]?.role === "total") return sumDown(grid, row, column);
    if (key !== total) return null;
    const runs = runsOf(parts).map(
      ([first, last]): Run => ({
        at: `${at(row, first)}:${at(row, last)}`,
        values: (grid.values[row] ?? []).slice(first, last + 1),
      }),
    );
    return sumOf(runs, grid.values[row]?.[column]);
  };
}

/** Every rate from the cells at the same place of two other sheets. */
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

function sumDown({ table, values }: FormulaGrid, row: number, column: number): Live | null {
  const parts = table.rows.flatMap(({ role }: PaperRow, r) => (role === "total" ? [] : [r]));
  const runs = runsOf(parts).map(
    ([first, last]): Run => ({
      at: `${at(first, column)}:${at(last, column)}`,
      values: values.slice(first, last + 1).map((cells) => cells[column] ?? ""),
    }),
  );
  return sumOf(runs, values[row]?.[column]);
}

function sumOf(runs: readonly Run[], shown: Value | undefined): Live | null {
  if (runs.length === 0 || shown === undefined) return null;
  return typeof shown === "number" ? liveSum(runs) : liveSumOrWords(runs, shown);
}

function refTo({ values }: FormulaGrid, row: number, column: number): Ref | null {
  const value = values[row]?.[column];
  return value === undefined ? null : { at: at(row, column), value };
}

/** Address in the sheet of a cell by row and column of its table. */
function at(row: number, column: number): string {
  return addressOf(ROWS_ABOVE + row + 1, column);
}

/** Ascending numbers as runs of neighbours: first and last of each. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
