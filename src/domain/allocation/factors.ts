import type { Bounds, Limits } from "./demand.ts";
import { at } from "./flow.ts";

/** What the start was multiplied by; a factor of 1 moved nothing. */
export interface Factors {
  total: number;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/** Fills in the cells that the factors make of the start. */
export function fill(cells: Float64Array, limits: Limits, start: Float64Array, factors: Factors): void {
  const columns = factors.columns.length;
  for (let row = 0, cell = 0; row < factors.rows.length; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const value = at(start, cell) * at(factors.rows, row) * at(factors.columns, column) * factors.total;
      const least = at(limits.cells.lower, cell);
      cells[cell] = value <= 0 ? 0 : Math.max(least, Math.min(value, at(limits.cells.upper, cell)));
    }
}

/** Sums of the rows and of the columns. */
export function sumsOf(cells: Float64Array, rows: number, columns: number): [Float64Array, Float64Array] {
  const [ofRows, ofColumns] = [new Float64Array(rows), new Float64Array(columns)];
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      ofRows[row] = at(ofRows, row) + at(cells, cell);
      ofColumns[column] = at(ofColumns, column) + at(cells, cell);
    }
  return [ofRows, ofColumns];
}

/** The largest distance, steps, of a sum from where it must lie: on the bound that its factor answers to, if any. */
export function missed(limits: Limits, cells: Float64Array, factors: Factors): number {
  const [rows, columns] = sumsOf(cells, factors.rows.length, factors.columns.length);
  let most = Math.abs(rows.reduce((sum, row) => sum + row, 0) - limits.total);
  const look = (sums: Float64Array, { lower, upper }: Bounds, own: Float64Array) => {
    for (const [index, sum] of sums.entries()) {
      const [least, greatest, factor] = [at(lower, index), at(upper, index), at(own, index)];
      const low = factor < 1 ? greatest : least;
      const high = factor > 1 ? least : greatest;
      // A NaN counts as a miss: whoever asks compares with ">" negated.
      most = Math.max(most, low - sum, sum - high);
    }
  };
  look(rows, limits.rows, factors.rows);
  look(columns, limits.columns, factors.columns);
  return most;
}
