import type { Bounds, Limits } from "./demand.ts";
import { type Factors, fillCells, lineSums } from "./factors.ts";
import { at } from "./flow.ts";
import { solveCholesky } from "./solveCholesky.ts";

/** Added to the diagonal, so that an equation all of whose cells are at bounds can be solved. */
const MIN_DIAGONAL = 1e-9;
/** The logarithm of a factor changes by at most this much in one step. */
const MAX_LOG_STEP = 60;
/** A slope of the dual of at most this part of its first one is near enough to its top. */
const FLAT = 0.1;
const MAX_TRIALS = 50;
const MAX_PASSES = 8;

/**
 * One step of Newton's method in the logarithms of all factors, towards the maximum of the dual of the fit. Cells at
 * their bounds are held constant in the equations; a line search then goes as far in that direction as the dual rises,
 * which also leads past a region where all cells of a line are at bounds.
 *
 * @param damping relative, above 0; keeps the equations solvable where a row's and a column's factor can change against
 *   each other without changing a cell
 * @param cells working storage, overwritten
 * @param factors changed in place
 */
export function newtonStep(
  limits: Limits,
  start: Float64Array,
  cells: Float64Array,
  factors: Factors,
  damping: number,
): void {
  const [rows, columns] = [factors.rows.length, factors.columns.length];
  const size = 1 + rows + columns;
  const still = new Float64Array(size);
  fillCells(cells, limits, start, factors);
  const gap = dualGradient(limits, cells, factors, still);

  const idle = Uint8Array.from(gap, (_, i) => (isAtOne(limits, factors, i) && gap[i] === 0 ? 1 : 0));
  let move = newtonDirection(limits, cells, gap, idle, damping);
  // A factor of 1 may only move in the direction that reduces its sum's miss; otherwise it stays at 1.
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    let turned = false;
    for (const [i, part] of move.entries()) {
      if (!isAtOne(limits, factors, i) || part * at(gap, i) >= 0) continue;
      idle[i] = 1;
      turned = true;
    }
    if (!turned) break;
    move = newtonDirection(limits, cells, gap, idle, damping);
  }
  const longest = move.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0);
  if (!(longest > 0 && longest < Number.POSITIVE_INFINITY)) return;

  const moved = (length: number): Factors => ({
    total: factors.total * Math.exp(length * at(move, 0)),
    rows: factors.rows.map((factor, row) => factor * Math.exp(length * at(move, 1 + row))),
    columns: factors.columns.map((factor, column) => factor * Math.exp(length * at(move, 1 + rows + column))),
  });
  /** The slope of the dual, which is concave, at this step length: above 0 while it still rises. */
  const slopeAt = (length: number) => {
    const there = moved(length);
    fillCells(cells, limits, start, there);
    return slopeAlong(move, dualGradient(limits, cells, there, move));
  };
  const best = moved(risingLength(slopeAt, slopeAlong(move, gap), MAX_LOG_STEP / longest));
  factors.total = best.total;
  factors.rows.set(best.rows);
  factors.columns.set(best.columns);
}

function slopeAlong(move: Float64Array, gradient: Float64Array): number {
  return gradient.reduce((sum, slope, i) => sum + (slope === 0 ? 0 : slope * at(move, i)), 0);
}

/**
 * A step length at which the dual still rises and is near its top: the whole step or more as long as the dual rises steeply,
 * else found between a length at which it rises and one at which it falls, by false position and bisection in turn.
 *
 * @param first the slope at length 0
 */
function risingLength(slopeAt: (length: number) => number, first: number, longest: number): number {
  const flat = FLAT * first;
  let [low, lowSlope, high] = [0, first, Math.min(1, longest)];
  let highSlope = slopeAt(high);
  while (highSlope > 0) {
    if (highSlope <= flat || high >= longest) return high;
    [low, lowSlope, high] = [high, highSlope, Math.min(2 * high, longest)];
    highSlope = slopeAt(high);
  }
  for (let trial = 0; trial < MAX_TRIALS && lowSlope > flat && high - low > 1e-12 * high; trial++) {
    // Just before the top: a length beyond it does not count, so that a nearly perfect step must not be made too long.
    const aim = Math.min(-highSlope, flat / 2);
    const part = trial % 2 === 0 ? (lowSlope - aim) / (lowSlope - highSlope) : 0.5;
    const middle = low + part * (high - low);
    const slope = slopeAt(middle);
    if (slope > 0) [low, lowSlope] = [middle, slope];
    else [high, highSlope] = [middle, slope];
  }
  return low;
}

/**
 * The gradient of the dual in the factors' logarithms: by how much the total, each row and each column miss the bound
 * that their factor belongs to.
 *
 * @param move the direction of the step: a factor of 1 that moves up belongs to the lower bound, one that moves down to
 *   the upper bound, one that does not move to the bound that its sum breaks
 */
function dualGradient(
  limits: Limits,
  cells: Float64Array,
  factors: Factors,
  move: Float64Array,
): Float64Array {
  const [rows, columns] = lineSums(cells, factors.rows.length, factors.columns.length);
  const total = limits.total - rows.reduce((sum, row) => sum + row, 0);
  const ofLines = (sums: Float64Array, { lower, upper }: Bounds, own: Float64Array, offset: number) =>
    sums.map((sum, index) => {
      const way = at(own, index) - 1 || at(move, offset + index);
      if (way > 0) return at(lower, index) - sum;
      if (way < 0) return at(upper, index) - sum;
      return Math.max(0, at(lower, index) - sum) + Math.min(0, at(upper, index) - sum);
    });
  return Float64Array.of(
    total,
    ...ofLines(rows, limits.rows, factors.rows, 1),
    ...ofLines(columns, limits.columns, factors.columns, 1 + rows.length),
  );
}

/** Whether a factor is 1 and may stay 1, because its sum is not locked. */
function isAtOne(limits: Limits, { rows, columns }: Factors, i: number): boolean {
  if (i === 0) return false;
  const [own, { lower, upper }, index] =
    i <= rows.length ? [rows, limits.rows, i - 1] : [columns, limits.columns, i - 1 - rows.length];
  return own[index] === 1 && lower[index] !== upper[index];
}

/** The direction of Newton's method: the change of each factor's logarithm, 0 for the idle ones. */
function newtonDirection(
  { cells: { lower, upper }, rows: { lower: ofRows }, columns: { lower: ofColumns } }: Limits,
  cells: Float64Array,
  gap: Float64Array,
  idle: Uint8Array,
  damping: number,
): Float64Array {
  const [rows, columns, size] = [ofRows.length, ofColumns.length, gap.length];
  const matrix = new Float64Array(size * size);
  // The matrix is symmetric; solveCholesky reads the lower triangle.
  const add = (a: number, b: number, value: number) => {
    if (!idle[a] && !idle[b]) matrix[a * size + b] = at(matrix, a * size + b) + value;
  };
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const value = at(cells, cell);
      if (value <= at(lower, cell) || value >= at(upper, cell)) continue;
      const [r, c] = [1 + row, 1 + rows + column];
      add(0, 0, value);
      add(r, 0, value);
      add(r, r, value);
      add(c, 0, value);
      add(c, r, value);
      add(c, c, value);
    }
  for (let i = 0; i < size; i++) {
    const own = at(matrix, i * size + i);
    matrix[i * size + i] = idle[i] ? 1 : own * (1 + damping) + MIN_DIAGONAL;
  }
  return solveCholesky(
    matrix,
    gap.map((value, i) => (idle[i] ? 0 : value)),
  );
}
