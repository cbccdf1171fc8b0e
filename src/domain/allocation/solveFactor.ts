import type { Bounds } from "./demand.ts";
import { at } from "./flow.ts";

/** Where a sum should come to lie; both ends are the same for a locked one. */
export interface FactorTarget {
  readonly lower: number;
  readonly upper: number;
}

/** A sum as a function of the factor that its cells are multiplied by, at one factor. */
export interface FactorMeasure {
  readonly sum: number;
  /** What the sum gains for each unit of the factor, upwards and downwards: they differ in a corner. */
  readonly slopeAbove: number;
  readonly slopeBelow: number;
  /** Where to look next, upwards and downwards, while the slope is 0: at or near the next corner. */
  readonly cornerAbove: number;
  readonly cornerBelow: number;
}

const MOST_STEPS = 200;
/** Relative distance of a sum from its target that adding up doubles can make by itself. */
const EXACT = 1e-14;

/**
 * The factor nearest to `home` with which a sum lies in its target.
 *
 * The sum is a rising function of the factor made of straight pieces, with a corner where a cell meets one of its
 * bounds. Newton's method is exact within a piece; a bracket that only ever narrows keeps it from going astray.
 * Where no factor will do the last one tried is returned: never NaN, never endless.
 *
 * @param from where to look after `home`, e.g. the factor of the round before
 */
export function solveFactor(
  measure: (factor: number) => FactorMeasure,
  target: FactorTarget,
  home: number,
  from: number,
): number {
  const first = measure(home);
  const slack = EXACT * Math.max(target.lower, Math.min(target.upper, first.sum));
  if (first.sum >= target.lower - slack && first.sum <= target.upper + slack) return home;
  const rising = first.sum < target.lower;
  const aim = rising ? target.lower : target.upper;
  let [low, high] = rising ? [home, Number.POSITIVE_INFINITY] : [0, home];
  let factor = from > low && from < high ? from : home;
  for (let step = 0; step < MOST_STEPS; step++) {
    const here = factor === home ? first : measure(factor);
    if (Math.abs(here.sum - aim) <= EXACT * aim) return factor;
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

/** A factor inside the bracket where Newton's step left it: the middle, or while one end is open the next corner. */
function between(low: number, high: number, corner: number): number {
  if (low > 0 && high < Number.POSITIVE_INFINITY) return Math.sqrt(low) * Math.sqrt(high);
  if (corner > low && corner < high) return corner;
  return low > 0 ? low * 2 : high / 2;
}

/** The cells of a row or column lying in one array: `count` of them, `stride` apart, from `offset` on. */
export interface Line {
  readonly offset: number;
  readonly stride: number;
  readonly count: number;
}

/**
 * The sum of a line's cells, each kept within its own bounds.
 *
 * @param parts the whole table's cells before the factor; cells of 0 hold nobody
 */
export function measureLine(
  parts: Float64Array,
  { lower, upper }: Bounds,
  { offset, stride, count }: Line,
  factor: number,
): FactorMeasure {
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

/** The sum of several lines, each sum kept within the bounds of its own. */
export function measureLines(
  parts: Float64Array,
  bounds: Bounds,
  lines: readonly Line[],
  sums: Bounds,
  factor: number,
): FactorMeasure {
  let [sum, slopeAbove, slopeBelow] = [0, 0, 0];
  let [cornerAbove, cornerBelow] = [Number.POSITIVE_INFINITY, 0];
  for (const [index, line] of lines.entries()) {
    const own = measureLine(parts, bounds, line, factor);
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
