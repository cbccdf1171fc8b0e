import type { Bounds, Limits } from "./demand.ts";
import { type Factors, fill, sumsOf } from "./factors.ts";
import { at } from "./flow.ts";
import { solveCholesky } from "./solveCholesky.ts";

/** Keeps an equation solvable all of whose cells stand at bounds. */
const SMALLEST = 1e-9;
/** No factor changes by more than e^LONGEST at once. */
const LONGEST = 60;
const HALVINGS = 50;
const MOST_PASSES = 8;

/**
 * Moves all factors at once towards the point where every sum that a factor answers to holds: Newton's method in the
 * factors' logarithms, with cells at their bounds standing still, and then as far that way as the dual of the fit rises.
 * Where the equations leave a way open because all its cells stand at bounds, that takes it to where one comes free.
 *
 * @param damping keeps the equations solvable where factors can be shifted against each other without moving a cell;
 * relative, above 0
 * @param cells scratch
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
  fill(cells, limits, start, factors);
  const gap = gaps(limits, cells, factors, still);

  const idle = Uint8Array.from(gap, (_, i) => (isAtHome(limits, factors, i) && gap[i] === 0 ? 1 : 0));
  let move = solved(limits, cells, gap, idle, damping);
  // A factor that stands at 1 can only leave it the way its sum draws it; one drawn the other way stays.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let turned = false;
    for (const [i, part] of move.entries()) {
      if (!isAtHome(limits, factors, i) || part * at(gap, i) >= 0) continue;
      idle[i] = 1;
      turned = true;
    }
    if (!turned) break;
    move = solved(limits, cells, gap, idle, damping);
  }
  const longest = move.reduce((longest, part) => Math.max(longest, Math.abs(part)), 0);
  if (!(longest > 0 && longest < Number.POSITIVE_INFINITY)) return;

  const moved = (length: number): Factors => ({
    total: factors.total * Math.exp(length * at(move, 0)),
    rows: factors.rows.map((factor, row) => factor * Math.exp(length * at(move, 1 + row))),
    columns: factors.columns.map((factor, column) => factor * Math.exp(length * at(move, 1 + rows + column))),
  });
  /** Whether the dual, which is concave, still rises there. */
  const rises = (length: number) => {
    const there = moved(length);
    fill(cells, limits, start, there);
    const slopes = gaps(limits, cells, there, move);
    return slopes.reduce((sum, slope, i) => sum + (slope === 0 ? 0 : slope * at(move, i)), 0) > 0;
  };
  let [low, high] = [0, Math.min(1, LONGEST / longest)];
  while (rises(high) && high * longest < LONGEST) [low, high] = [high, Math.min(2 * high, LONGEST / longest)];
  for (let i = 0; i < HALVINGS && high - low > 1e-12 * high; i++) {
    const middle = (low + high) / 2;
    if (rises(middle)) low = middle;
    else high = middle;
  }
  const best = moved(low);
  factors.total = best.total;
  factors.rows.set(best.rows);
  factors.columns.set(best.columns);
}

/**
 * By how much the sums miss what their factors answer to: the total, the rows, the columns.
 *
 * @param move which way the factors go: one that leaves 1 answers to the bound on that side, one that stands on it to
 * the bound that its sum breaks
 */
function gaps(limits: Limits, cells: Float64Array, factors: Factors, move: Float64Array): Float64Array {
  const [rows, columns] = sumsOf(cells, factors.rows.length, factors.columns.length);
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

/** Whether a factor stands at 1 and is free to: its own sum is not locked. */
function isAtHome(limits: Limits, { rows, columns }: Factors, i: number): boolean {
  if (i === 0) return false;
  const [own, { lower, upper }, index] =
    i <= rows.length ? [rows, limits.rows, i - 1] : [columns, limits.columns, i - 1 - rows.length];
  return own[index] === 1 && lower[index] !== upper[index];
}

/** Newton's equations, solved: how far the logarithm of each factor goes, 0 for the idle ones. */
function solved(
  { cells: { lower, upper }, rows: { lower: ofRows }, columns: { lower: ofColumns } }: Limits,
  cells: Float64Array,
  gap: Float64Array,
  idle: Uint8Array,
  damping: number,
): Float64Array {
  const [rows, columns, size] = [ofRows.length, ofColumns.length, gap.length];
  const matrix = new Float64Array(size * size);
  // Of a symmetric matrix the lower triangle is enough.
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
    matrix[i * size + i] = idle[i] ? 1 : own * (1 + damping) + SMALLEST;
  }
  return solveCholesky(
    matrix,
    gap.map((value, i) => (idle[i] ? 0 : value)),
  );
}
