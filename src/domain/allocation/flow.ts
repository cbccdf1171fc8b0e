import type { Bounds, Limits } from "./demand.ts";

/**
 * A directed network with a lower and an upper bound on the flow of each arc.
 *
 * A table is such a network: people flow from a source through their ministry (row), their cell and their field (column)
 * to a sink, and the arc of the national total leads back from sink to source. A table within all bounds is a circulation
 * within the arcs' bounds. If whole bounds have any circulation, they have a whole one (Hoffman 1960; Gale 1957).
 */
export interface Network {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whole and not negative. */
  readonly lower: Float64Array;
  /** Whole, or Infinity. */
  readonly upper: Float64Array;
  /** The arcs that touch node v are `incident[first[v]]` up to before `incident[first[v + 1]]`. */
  readonly first: Int32Array;
  readonly incident: Int32Array;
}

/** Arcs of a table's network in their order: the total, the rows, the columns, the cells row by row. */
export interface TableArcs {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** What {@link TableArcs} counts: the index of the first row's, column's and cell's arc. */
export function tableArcs(rows: number, columns: number): TableArcs {
  return { rows: 1, columns: 1 + rows, cells: 1 + rows + columns };
}

/** What bounds the arcs of a table's network. */
export type TableLimits = Pick<Limits, "cells" | "rows" | "columns" | "total">;

/** The bounds of a table's arcs, in the order of {@link TableArcs}. */
export function arcBounds({ cells, rows, columns, total }: TableLimits): Bounds {
  const own = new Float64Array([total]);
  const parts: readonly Bounds[] = [{ lower: own, upper: own }, rows, columns, cells];
  return {
    lower: joined(parts.map(({ lower }) => lower)),
    upper: joined(parts.map(({ upper }) => upper)),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

/** The network of a table's limits. For other bounds of the same table: `{ ...net, ...arcBounds(limits) }`. */
export function tableNetwork(limits: TableLimits): Network {
  const [rows, columns] = [limits.rows.lower.length, limits.columns.lower.length];
  const sink = 1 + rows + columns;
  const from = [sink];
  const to = [0];
  for (let row = 0; row < rows; row++) addArc(from, to, 0, 1 + row);
  for (let column = 0; column < columns; column++) addArc(from, to, 1 + rows + column, sink);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) addArc(from, to, 1 + row, 1 + rows + column);
  return network(sink + 1, from, to, arcBounds(limits));
}

function addArc(from: number[], to: number[], tail: number, head: number): void {
  from.push(tail);
  to.push(head);
}

/** A network of any shape; arcs may be parallel. */
export function network(
  nodes: number,
  from: readonly number[],
  to: readonly number[],
  { lower, upper }: Bounds,
): Network {
  const first = new Int32Array(nodes + 1);
  for (const ends of [from, to]) for (const node of ends) first[node + 1] = at(first, node + 1) + 1;
  for (let node = 0; node < nodes; node++) first[node + 1] = at(first, node + 1) + at(first, node);
  const next = first.slice();
  const incident = new Int32Array(2 * from.length);
  for (let arc = 0; arc < from.length; arc++)
    for (const node of [at(from, arc), at(to, arc)]) {
      incident[at(next, node)] = arc;
      next[node] = at(next, node) + 1;
    }
  return { nodes, from: Int32Array.from(from), to: Int32Array.from(to), lower, upper, first, incident };
}

/** A circulation, or the nearest that was found. */
export interface Circulation {
  /** Units by arc, within the arcs' bounds. */
  readonly flow: Float64Array;
  /** By node the inflow less the outflow; 0 everywhere in a circulation. */
  readonly excess: Float64Array;
  readonly feasible: boolean;
}

/**
 * A whole circulation within the bounds, by blocking flows from the nodes that have too much to those that have too
 * little (Dinic 1970), starting from every arc's lower bound. Exact. Every `lower` must be at most its `upper`.
 */
export function circulation(net: Network): Circulation {
  const { nodes, from, to, lower, upper, first, incident } = net;
  const flow = lower.slice();
  const excess = new Float64Array(nodes);
  for (let arc = 0; arc < flow.length; arc++) {
    excess[at(to, arc)] = at(excess, at(to, arc)) + at(flow, arc);
    excess[at(from, arc)] = at(excess, at(from, arc)) - at(flow, arc);
  }
  const level = new Int32Array(nodes);
  const next = new Int32Array(nodes);

  const advance = (node: number, most: number): number => {
    const deficit = -at(excess, node);
    if (deficit > 0) {
      const taken = Math.min(deficit, most);
      excess[node] = at(excess, node) + taken;
      return taken;
    }
    let sent = 0;
    for (; at(next, node) < at(first, node + 1); next[node] = at(next, node) + 1) {
      const arc = at(incident, at(next, node));
      const forward = at(from, arc) === node;
      const other = forward ? at(to, arc) : at(from, arc);
      const room = forward ? at(upper, arc) - at(flow, arc) : at(flow, arc) - at(lower, arc);
      if (room <= 0 || at(level, other) !== at(level, node) + 1) continue;
      const part = advance(other, Math.min(room, most - sent));
      flow[arc] = at(flow, arc) + (forward ? part : -part);
      sent += part;
      if (sent === most) break;
    }
    return sent;
  };

  for (;;) {
    const sources: number[] = [];
    for (let node = 0; node < nodes; node++) if (at(excess, node) > 0) sources.push(node);
    const reached = reachableNodes(net, flow, sources, level);
    if (sources.length === 0 || !reached.some((node) => at(excess, node) < 0))
      return { flow, excess, feasible: sources.length === 0 };
    next.set(first.subarray(0, nodes));
    for (const node of sources) {
      const sent = advance(node, at(excess, node));
      excess[node] = at(excess, node) - sent;
    }
  }
}

/** The nodes that more flow could be sent to, by their distance in arcs; `level` is filled with it, -1 for the others. */
export function reachableNodes(
  { from, to, lower, upper, first, incident }: Network,
  flow: Float64Array,
  sources: readonly number[],
  level: Int32Array,
): readonly number[] {
  level.fill(-1);
  for (const node of sources) level[node] = 0;
  const queue = [...sources];
  for (let done = 0; done < queue.length; done++) {
    const node = at(queue, done);
    for (let i = at(first, node); i < at(first, node + 1); i++) {
      const arc = at(incident, i);
      const forward = at(from, arc) === node;
      const other = forward ? at(to, arc) : at(from, arc);
      const open = forward ? at(flow, arc) < at(upper, arc) : at(flow, arc) > at(lower, arc);
      if (!open || at(level, other) >= 0) continue;
      level[other] = at(level, node) + 1;
      queue.push(other);
    }
  }
  return queue;
}

/** The element of an array that is known to be long enough: `array[index]` without `undefined`. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}

/**
 * The strongly connected component of each node in the residual network of a flow (Tarjan 1972), named by one of its
 * nodes. An arc without flow can carry flow in some circulation exactly if both its ends lie in one component.
 */
export function strongComponents(net: Network, flow: Float64Array): Int32Array {
  const { nodes, from, to, lower, upper, first, incident } = net;
  const component = new Int32Array(nodes).fill(-1);
  const seen = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const stack: number[] = [];
  let clock = 0;
  const visit = (node: number): void => {
    seen[node] = low[node] = clock++;
    stack.push(node);
    for (let i = at(first, node); i < at(first, node + 1); i++) {
      const arc = at(incident, i);
      const forward = at(from, arc) === node;
      const other = forward ? at(to, arc) : at(from, arc);
      if (forward ? at(flow, arc) >= at(upper, arc) : at(flow, arc) <= at(lower, arc)) continue;
      if (at(seen, other) < 0) {
        visit(other);
        low[node] = Math.min(at(low, node), at(low, other));
      } else if (at(component, other) < 0) {
        low[node] = Math.min(at(low, node), at(seen, other));
      }
    }
    if (at(low, node) !== at(seen, node)) return;
    for (let member = -1; member !== node; ) {
      member = stack.pop() as number;
      component[member] = node;
    }
  };
  for (let node = 0; node < nodes; node++) if (at(seen, node) < 0) visit(node);
  return component;
}
