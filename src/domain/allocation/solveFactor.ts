import type { Bounds } from "./demand.ts";
import { at } from "./flow.ts";

/** The interval in which a sum must lie; both ends are equal for a locked one. */
export interface SumTarget {
  readonly lower: number;
  readonly upper: number;
}

/** A sum of cells at one value of their factor. */
export interface SumAtFactor {
  readonly sum: number;
  /** The derivative of the sum by the factor, to the right and to the left: they differ at a corner. */
  readonly slopeAbove: number;
  readonly slopeBelow: number;
  /** The next factor, above and below, at which the slope may no longer be 0: at or near the next corner. */
  readonly cornerAbove: number;
  readonly cornerBelow: number;
}

const MAX_STEPS = 200;
/** Relative rounding error of a sum of doubles: a sum this near to its target has reached it. */
const SUM_TOLERANCE = 1e-14;

/**
 * The factor nearest to `home` for which a sum lies in its target.
 *
 * The sum rises with the factor and is piecewise linear, with a corner where a cell reaches one of its bounds. Newton's
 * method is exact within a piece; a bracket that only narrows makes it converge. Where no factor reaches the target the
 * last one tried is returned; the result is never NaN.
 *
 * @param from the first factor to try after `home`, e.g. that of the round before
 */
export function solveFactor(
  measure: (factor: number) => SumAtFactor,
  target: SumTarget,
  home: number,
  from: number,
): number {
  const first = measure(home);
  const slack = SUM_TOLERANCE * Math.max(target.lower, Math.min(target.upper, first.sum));
  if (first.sum >= target.lower - slack && first.sum <= target.upper + slack) return home;
  const rising = first.sum < target.lower;
  const aim = rising ? target.lower : target.upper;
  let [low, high] = rising ? [home, Number.POSITIVE_INFINITY] : [0, home];
  let factor = from > low && from < high ? from : home;
  for (let step = 0; step < MAX_STEPS; step++) {
    const here = factor === home ? first : measure(factor);
    if (Math.abs(here.sum - aim) <= SUM_TOLERANCE * aim) return factor;
    const below = here.sum < aim;
    if (below) low = Math.max(low, factor);
    else high = Math.min(high, factor);
    const slope = below ? here.slopeAbove : here.slopeBelow;
    const corner = below ? here.cornerAbove : here.cornerBelow;
    let next = slope > 0 ? factor + (aim - here.sum) / slope : corner;
    if (!(next > low && next < high)) next = between(low, high, corner);
    if (!(next > low && next < high)) return factor;
    factor = next;
  }
  return factor;
}

/** A factor inside the bracket, for a Newton step that left it: the geometric mean, or the next corner while an end is open. */
function between(low: number, high: number, corner: number): number {
  if (low > 0 && high < Number.POSITIVE_INFINITY) return Math.sqrt(low) * Math.sqrt(high);
  if (corner > low && corner < high) return corner;
  return low > 0 ? low * 2 : high / 2;
}

/** A row or column of a table in one array: `count` cells, `stride` apart, from `offset` on. */
export interface TableLine {
  readonly offset: number;
  readonly stride: number;
  readonly count: number;
}

/** The sum of a line's cells, each kept within its own bounds; `parts` are all cells before the factor, 0 stays 0. */
export function sumOfLine(
  parts: Float64Array,
  { lower, upper }: Bounds,
  { offset, stride, count }: TableLine,
  factor: number,
): SumAtFactor {
  let [sum, slopeAbove, slopeBelow] = [0, 0, 0];
  let [cornerAbove, cornerBelow] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0, cell = offset; i < count; i++, cell += stride) {
    const part = at(parts, cell);
    if (part === 0) continue;
    const [least, most] = [at(lower, cell), at(upper, cell)];
    const value = part * factor;
    if (value < least) {
      sum += least;
      if (least < most) cornerAbove = Math.min(cornerAbove, (least / part) * (1 + Number.EPSILON));
    } else if (value > most) {
      sum += most;
      if (least < most) cornerBelow = Math.max(cornerBelow, (most / part) * (1 - Number.EPSILON));
    } else {
      sum += value;
      if (value < most) slopeAbove += part;
      if (value > least) slopeBelow += part;
    }
  }
  return { sum, slopeAbove, slopeBelow, cornerAbove, cornerBelow };
}

/** The sum of several lines, each line's sum kept within its own bounds. */
export function sumOfLines(
  parts: Float64Array,
  bounds: Bounds,
  lines: readonly TableLine[],
  sums: Bounds,
  factor: number,
): SumAtFactor {
  let [sum, slopeAbove, slopeBelow] = [0, 0, 0];
  let [cornerAbove, cornerBelow] = [Number.POSITIVE_INFINITY, 0];
  for (const [index, line] of lines.entries()) {
    const own = sumOfLine(parts, bounds, line, factor);
    const [least, most] = [at(sums.lower, index), at(sums.upper, index)];
    if (own.sum < least) {
      sum += least;
      const next = own.slopeAbove > 0 ? factor + (least - own.sum) / own.slopeAbove : own.cornerAbove;
      if (least < most) cornerAbove = Math.min(cornerAbove, next * (1 + Number.EPSILON));
    } else if (own.sum > most) {
      sum += most;
      const next = own.slopeBelow > 0 ? factor - (own.sum - most) / own.slopeBelow : own.cornerBelow;
      if (least < most) cornerBelow = Math.max(cornerBelow, next * (1 - Number.EPSILON));
    } else {
      sum += own.sum;
      if (own.sum < most) {
        slopeAbove += own.slopeAbove;
        cornerAbove = Math.min(cornerAbove, own.cornerAbove);
      }
      if (own.sum > least) {
        slopeBelow += own.slopeBelow;
        cornerBelow = Math.max(cornerBelow, own.cornerBelow);
      }
    }
  }
  return { sum, slopeAbove, slopeBelow, cornerAbove, cornerBelow };
}
