import type { Bounds, Limits } from "./demand.ts";
import { at } from "./flow.ts";

/** The factors by which the start is multiplied; 1 changes nothing. */
export interface Factors {
  total: number;
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

/** Sets each cell to start x row factor x column factor x total factor, kept within its bounds. */
export function fillCells(cells: Float64Array, limits: Limits, start: Float64Array, factors: Factors): void {
  const columns = factors.columns.length;
  for (let row = 0, cell = 0; row < factors.rows.length; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const value = at(start, cell) * at(factors.rows, row) * at(factors.columns, column) * factors.total;
      const least = at(limits.cells.lower, cell);
      cells[cell] = value <= 0 ? 0 : Math.max(least, Math.min(value, at(limits.cells.upper, cell)));
    }
}

/** The sums of the rows and of the columns of a table stored row by row. */
export function lineSums(cells: Float64Array, rows: number, columns: number): [Float64Array, Float64Array] {
  const [ofRows, ofColumns] = [new Float64Array(rows), new Float64Array(columns)];
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      ofRows[row] = at(ofRows, row) + at(cells, cell);
      ofColumns[column] = at(ofColumns, column) + at(cells, cell);
    }
  return [ofRows, ofColumns];
}

/**
 * The largest distance, in steps, of a sum from its bounds; a line whose factor is above 1 must be exactly at its lower
 * bound, one below 1 exactly at its upper bound.
 */
export function largestMiss(limits: Limits, cells: Float64Array, factors: Factors): number {
  const [rows, columns] = lineSums(cells, factors.rows.length, factors.columns.length);
  let most = Math.abs(rows.reduce((sum, row) => sum + row, 0) - limits.total);
  const look = (sums: Float64Array, { lower, upper }: Bounds, own: Float64Array) => {
    for (const [index, sum] of sums.entries()) {
      const [least, greatest, factor] = [at(lower, index), at(upper, index), at(own, index)];
      const low = factor < 1 ? greatest : least;
      const high = factor > 1 ? least : greatest;
      // NaN is passed on: callers compare with `!(miss > tolerance)`, so that it must be a miss there.
      most = Math.max(most, low - sum, sum - high);
    }
  };
  look(rows, limits.rows, factors.rows);
  look(columns, limits.columns, factors.columns);
  return most;
}
