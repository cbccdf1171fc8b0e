import type { Bounds, Limits } from "./demand.ts";
import { type Factors, fill, missed } from "./factors.ts";
import { at, components, type Network, tableArcs } from "./flow.ts";
import { newtonStep } from "./newtonStep.ts";
import { type Line, measureLine, measureLines, solveFactor } from "./solveFactor.ts";

/** The table that adds up and lies nearest to the weighted start, before rounding. */
export interface Fit {
  /** Steps by cell, not whole. */
  readonly cells: Float64Array;
  readonly factors: Factors;
  /** False where the rounds ended before every sum held; the sums are then as near as they came. */
  readonly converged: boolean;
  readonly rounds: number;
}

const MOST_ROUNDS = 400;
/** After so many rounds Newton's method is tried between them: the rounds alone can crawl. */
const PATIENCE = 20;
/** Tried in turn: none is right for every table. */
const DAMPINGS = [1e-10, 1e-6, 1e-3];

/**
 * Biproportional fitting within bounds: each cell is its weighted start times the factor of the table, of its row and of
 * its column, kept within its bounds. A row's or column's factor is 1 unless its own bound or lock holds it.
 *
 * Of all tables within the bounds this is the one with the least Kullback-Leibler divergence from the weighted start,
 * the sum of x ln(x / s) - x + s. The rounds solve for the total, each row and each column in turn, which is ascent by
 * blocks in the dual: the iterative proportional fitting of Deming & Stephan (1940), RAS in Bacharach (1970), with
 * the half-spaces and boxes of Bregman (1967) and Censor & Lent (1981).
 *
 * @param limits a demand that can be met
 * @param flow any whole table that meets it, as a circulation in `net`
 */
export function fitTable(limits: Limits, net: Network, flow: Float64Array): Fit {
  const start = withoutForcedZeros(limits, net, flow);
  const [rows, columns] = [limits.rows.lower.length, limits.columns.lower.length];
  const factors: Factors = {
    total: 1,
    rows: new Float64Array(rows).fill(1),
    columns: new Float64Array(columns).fill(1),
  };
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

  /** Solves for the total and the rows at once, given the columns, or the other way round. */
  const solve = (
    lines: readonly Line[],
    sums: Bounds,
    own: Float64Array,
    others: Float64Array,
    across: boolean,
  ) => {
    for (let row = 0, cell = 0; row < rows; row++)
      for (let column = 0; column < columns; column++, cell++)
        parts[cell] = at(start, cell) * at(others, across ? column : row);
    const all = (factor: number) => measureLines(parts, limits.cells, lines, sums, factor);
    const whole = { lower: limits.total, upper: limits.total };
    factors.total = solveFactor(all, whole, factors.total, factors.total);
    for (const [index, line] of lines.entries()) {
      const target = { lower: at(sums.lower, index), upper: at(sums.upper, index) };
      if (target.lower === 0 && target.upper === Number.POSITIVE_INFINITY) continue;
      const one = (factor: number) => measureLine(parts, limits.cells, line, factor);
      const found = solveFactor(one, target, factors.total, at(own, index) * factors.total);
      own[index] = found / factors.total;
    }
  };

  const cells = new Float64Array(rows * columns);
  for (let rounds = 1; ; rounds++) {
    solve(byRow, limits.rows, factors.rows, factors.columns, true);
    solve(byColumn, limits.columns, factors.columns, factors.rows, false);
    fill(cells, limits, start, factors);
    const distance = missed(limits, cells, factors);
    if (!(distance > tolerance) || rounds === MOST_ROUNDS)
      return { cells, factors, converged: distance <= tolerance, rounds };
    if (rounds > PATIENCE) newtonStep(limits, start, cells, factors, DAMPINGS[rounds % DAMPINGS.length] ?? 1);
  }
}

/**
 * The start without the cells that hold nobody in every table within the bounds. Their factor would have to fall for
 * ever; without them every factor is finite.
 */
function withoutForcedZeros(limits: Limits, net: Network, flow: Float64Array): Float64Array {
  const component = components(net, flow);
  const offset = tableArcs(limits.rows.lower.length, limits.columns.lower.length).cells;
  return limits.start.map((start, cell) => {
    const arc = offset + cell;
    return at(flow, arc) > 0 || at(component, at(net.from, arc)) === at(component, at(net.to, arc))
      ? start
      : 0;
  });
}
