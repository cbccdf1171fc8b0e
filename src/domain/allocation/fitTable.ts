import type { Bounds, Limits } from "./demand.ts";
import { type Factors, fillCells, largestMiss } from "./factors.ts";
import { at, type Network, strongComponents, tableArcs } from "./flow.ts";
import { newtonStep } from "./newtonStep.ts";
import { solveFactor, sumOfLine, sumOfLines, type TableLine } from "./solveFactor.ts";

/** The table within all bounds that is nearest to the weighted start, before rounding. */
export interface Fit {
  /** Steps by cell, not whole. */
  readonly cells: Float64Array;
  readonly factors: Factors;
  /** False where the rounds ended before every sum was within the tolerance. */
  readonly converged: boolean;
  readonly rounds: number;
}

const MAX_ROUNDS = 400;
/**
 * A step of Newton's method follows each round after the first ones, since rounds alone can converge slowly: after one round
 * for so many rows and columns. Its equations cost the cube of their number, a round the square.
 */
const LINES_PER_ROUND_ALONE = 30;
/** Damping of Newton's method, used in turn: no value suits every table. */
const DAMPINGS = [1e-10, 1e-6, 1e-3];

/**
 * Biproportional fitting within bounds: each cell is its weighted start times the factors of the table, of its row and of
 * its column, kept within its bounds. The factor of a row or column is 1 unless its own bound or lock holds it.
 *
 * Of all tables within the bounds this is the one with the least Kullback-Leibler divergence from the weighted start,
 * the sum of x ln(x / s) - x + s. A round solves for the total and each row, then for the total and each column: block
 * coordinate ascent in the dual. This is iterative proportional fitting (Deming & Stephan 1940; RAS, Bacharach 1970) with
 * half-spaces and boxes (Bregman 1967; Censor & Lent 1981).
 *
 * @param limits a demand that can be met
 * @param net the network of `limits`
 * @param flow a circulation in `net`: any table that meets the demand
 */
export function fitTable(limits: Limits, net: Network, flow: Float64Array): Fit {
  const start = withoutForcedZeros(limits, net, flow);
  const [rows, columns] = [limits.rows.lower.length, limits.columns.lower.length];
  const factors: Factors = {
    total: 1,
    rows: new Float64Array(rows).fill(1),
    columns: new Float64Array(columns).fill(1),
  };
  const roundsAlone = (rows + columns) / LINES_PER_ROUND_ALONE;
  const tolerance = Math.max(1e-9, 1e-13 * limits.total);
  const byRow = Array.from({ length: rows }, (_, row) => ({
    offset: row * columns,
    stride: 1,
    count: columns,
  }));
  const byColumn = Array.from({ length: columns }, (_, column) => ({
    offset: column,
    stride: columns,
    count: rows,
  }));
  const parts = new Float64Array(rows * columns);

  /** Solves for the factors of the total and the rows with those of the columns fixed, or the other way round. */
  const solve = (
    lines: readonly TableLine[],
    sums: Bounds,
    own: Float64Array,
    others: Float64Array,
    across: boolean,
  ) => {
    for (let row = 0, cell = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, cell++)
        parts[cell] = at(start, cell) * at(others, across ? column : row);
    const all = (factor: number) => sumOfLines(parts, limits.cells, lines, sums, factor);
    const whole = { lower: limits.total, upper: limits.total };
    factors.total = solveFactor(all, whole, factors.total, factors.total);
    for (const [index, line] of lines.entries()) {
      const target = { lower: at(sums.lower, index), upper: at(sums.upper, index) };
      if (target.lower === 0 && target.upper === Number.POSITIVE_INFINITY) continue;
      const one = (factor: number) => sumOfLine(parts, limits.cells, line, factor);
      const found = solveFactor(one, target, factors.total, at(own, index) * factors.total);
      own[index] = found / factors.total;
    }
  };

  const cells = new Float64Array(rows * columns);
  for (let rounds = 1; ; rounds++) {
    solve(byRow, limits.rows, factors.rows, factors.columns, true);
    solve(byColumn, limits.columns, factors.columns, factors.rows, false);
    fillCells(cells, limits, start, factors);
    const distance = largestMiss(limits, cells, factors);
    if (!(distance > tolerance) || rounds === MAX_ROUNDS)
      return { cells, factors, converged: distance <= tolerance, rounds };
    if (rounds > roundsAlone)
      newtonStep(limits, start, cells, factors, DAMPINGS[rounds % DAMPINGS.length] ?? 1);
  }
}

/** The start with 0 where every table within the bounds has 0: a factor would tend to 0 there and the rounds not end. */
function withoutForcedZeros(limits: Limits, net: Network, flow: Float64Array): Float64Array {
  const component = strongComponents(net, flow);
  const offset = tableArcs(limits.rows.lower.length, limits.columns.lower.length).cells;
  return limits.start.map((start, cell) => {
    const arc = offset + cell;
    return at(flow, arc) > 0 || at(component, at(net.from, arc)) === at(component, at(net.to, arc))
      ? start
      : 0;
  });
}
