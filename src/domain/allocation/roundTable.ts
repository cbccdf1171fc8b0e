import { cheapestFlow } from "./cheapestFlow.ts";
import type { Bounds, Limits } from "./demand.ts";
import { sumsOf } from "./factors.ts";
import { at, network, tableArcs, tableNetwork } from "./flow.ts";

/** A figure so near to a whole number is that number; the fit is no more exact than that. */
const NEAR = 1e-7;
/** Units of a cost: distances that differ by less are equal, and the order of names decides. */
const UNIT = 2 ** 20;

/** A whole table, steps by cell, and whether every cell and sum is the floor or ceiling of the fitted one. */
export interface Rounded {
  readonly cells: Float64Array;
  readonly controlled: boolean;
}

/**
 * Controlled rounding (Bacharach 1966; Cox 1987): every cell, every sum of a row or column becomes the floor or the
 * ceiling of the fitted one, all bounds and the total hold exactly, and the distance from the fitted cells, added up, is
 * the least possible. It is a cheapest flow, whose solutions are whole.
 *
 * Should the fitted table itself miss its sums, the nearest whole table within the bounds is taken instead.
 *
 * @param limits a demand that can be met
 */
export function roundTable(limits: Limits, fitted: Float64Array): Rounded {
  const cells = controlled(limits, fitted);
  return cells ? { cells, controlled: true } : { cells: nearest(limits, fitted), controlled: false };
}

function controlled(limits: Limits, fitted: Float64Array): Float64Array | null {
  const sums = sumsOf(fitted, limits.rows.lower.length, limits.columns.lower.length);
  const net = tableNetwork({
    total: limits.total,
    rows: around(sums[0], limits.rows),
    columns: around(sums[1], limits.columns),
    cells: around(fitted, limits.cells),
  });
  const offset = net.from.length - fitted.length;
  const cost = new Float64Array(net.from.length);
  for (let cell = 0; cell < fitted.length; cell++) cost[offset + cell] = costUp(at(fitted, cell));
  return cheapestFlow(net, cost)?.subarray(offset) ?? null;
}

/** Floors and ceilings, within the bounds. */
function around(values: Float64Array, { lower, upper }: Bounds): Bounds {
  const within = (value: number, index: number) =>
    Math.min(Math.max(value, at(lower, index)), at(upper, index));
  return {
    lower: values.map((value, index) => within(Math.floor(value + NEAR), index)),
    upper: values.map((value, index) => within(Math.ceil(value - NEAR), index)),
  };
}

/** What it costs to take the ceiling instead of the floor: how much further it is. */
function costUp(value: number): number {
  return Math.round((1 - 2 * (value - Math.floor(value))) * UNIT);
}

/** The whole table within the bounds that is nearest to a table that need not be: three arcs a cell, each dearer. */
function nearest(limits: Limits, fitted: Float64Array): Float64Array {
  const net = tableNetwork(limits);
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
    arc(cell, least, floor, -UNIT);
    arc(cell, 0, ceiling - floor, costUp(Math.min(Math.max(value, floor), floor + 1)));
    arc(cell, 0, most - ceiling, UNIT);
  }
  const whole = network(net.nodes, from, to, {
    lower: Float64Array.from(bounds.lower),
    upper: Float64Array.from(bounds.upper),
  });
  const flow = cheapestFlow(whole, Float64Array.from(cost));
  if (!flow) throw new RangeError("no whole table lies within the bounds");
  return fitted.map(
    (_, cell) =>
      at(flow, offset + 3 * cell) + at(flow, offset + 3 * cell + 1) + at(flow, offset + 3 * cell + 2),
  );
}
