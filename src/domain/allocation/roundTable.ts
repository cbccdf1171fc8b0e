import type { Bounds, Limits } from "./demand.ts";
import { lineSums } from "./factors.ts";
import { arcBounds, at, type Network, network, tableArcs } from "./flow.ts";
import { minimumCostFlow } from "./minimumCostFlow.ts";

/** A figure within this distance of a whole number counts as that number: the fit is no more exact. */
const WHOLE_TOLERANCE = 1e-7;
/** Costs are distances in these units, rounded: distances that differ by less are equal, and the order of names decides. */
const COST_SCALE = 2 ** 20;

/** A whole table, steps by cell, and whether every cell and sum is the floor or ceiling of the fitted one. */
export interface Rounded {
  readonly cells: Float64Array;
  readonly controlled: boolean;
}

/**
 * Controlled rounding (Bacharach 1966; Cox 1987): every cell and every sum of a row or column becomes the floor or the
 * ceiling of the fitted one, all bounds and the total hold exactly, and the distances from the fitted cells add up to
 * the least possible. It is a minimum-cost flow, which has whole solutions.
 *
 * Where the fitted table misses its sums, the nearest whole table within the bounds is taken instead.
 *
 * @param limits a demand that can be met
 * @param net its network
 * @param fitted steps by cell, not whole
 */
export function roundTable(limits: Limits, net: Network, fitted: Float64Array): Rounded {
  const cells = floorsOrCeilings(limits, net, fitted);
  return cells
    ? { cells, controlled: true }
    : { cells: nearestTable(limits, net, fitted), controlled: false };
}

function floorsOrCeilings(limits: Limits, net: Network, fitted: Float64Array): Float64Array | null {
  const sums = lineSums(fitted, limits.rows.lower.length, limits.columns.lower.length);
  const bounds = arcBounds({
    total: limits.total,
    rows: floorsAndCeilings(sums[0], limits.rows),
    columns: floorsAndCeilings(sums[1], limits.columns),
    cells: floorsAndCeilings(fitted, limits.cells),
  });
  const offset = net.from.length - fitted.length;
  const cost = new Float64Array(net.from.length);
  for (let cell = 0; cell < fitted.length; cell++) cost[offset + cell] = costUp(at(fitted, cell));
  return minimumCostFlow({ ...net, ...bounds }, cost)?.subarray(offset) ?? null;
}

/** Floors and ceilings, within the bounds. */
function floorsAndCeilings(values: Float64Array, { lower, upper }: Bounds): Bounds {
  const within = (value: number, index: number) =>
    Math.min(Math.max(value, at(lower, index)), at(upper, index));
  return {
    lower: values.map((value, index) => within(Math.floor(value + WHOLE_TOLERANCE), index)),
    upper: values.map((value, index) => within(Math.ceil(value - WHOLE_TOLERANCE), index)),
  };
}

/** What it costs to take the ceiling instead of the floor: how much further it is. */
function costUp(value: number): number {
  return Math.round((1 - 2 * (value - Math.floor(value))) * COST_SCALE);
}

/**
 * The whole table within the bounds that is nearest to a table that may break them. A cell has three arcs, each dearer
 * than the one before: up to its floor, from there to its ceiling, and beyond.
 */
function nearestTable(limits: Limits, net: Network, fitted: Float64Array): Float64Array {
  const offset = tableArcs(limits.rows.lower.length, limits.columns.lower.length).cells;
  const [from, to] = [Array.from(net.from.subarray(0, offset)), Array.from(net.to.subarray(0, offset))];
  const bounds = {
    lower: Array.from(net.lower.subarray(0, offset)),
    upper: Array.from(net.upper.subarray(0, offset)),
  };
  const cost: number[] = from.map(() => 0);
  const arc = (cell: number, least: number, most: number, price: number) => {
    from.push(at(net.from, offset + cell));
    to.push(at(net.to, offset + cell));
    bounds.lower.push(least);
    bounds.upper.push(most);
    cost.push(price);
  };
  for (const [cell, value] of fitted.entries()) {
    const [least, most] = [at(limits.cells.lower, cell), at(limits.cells.upper, cell)];
    const floor = Math.min(Math.max(Math.floor(value), least), most);
    const ceiling = Math.min(floor + 1, most);
    arc(cell, least, floor, -COST_SCALE);
    arc(cell, 0, ceiling - floor, costUp(Math.min(Math.max(value, floor), floor + 1)));
    arc(cell, 0, most - ceiling, COST_SCALE);
  }
  const whole = network(net.nodes, from, to, {
    lower: Float64Array.from(bounds.lower),
    upper: Float64Array.from(bounds.upper),
  });
  const flow = minimumCostFlow(whole, Float64Array.from(cost));
  if (!flow) throw new RangeError("no whole table lies within the bounds");
  return fitted.map(
    (_, cell) =>
      at(flow, offset + 3 * cell) + at(flow, offset + 3 * cell + 1) + at(flow, offset + 3 * cell + 2),
  );
}
