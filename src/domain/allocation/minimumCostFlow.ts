import { at, type Network } from "./flow.ts";

/**
 * A whole circulation of least cost within the bounds, null without one.
 *
 * Successive shortest paths with potentials (Edmonds & Karp 1972). Every arc begins at its cheaper bound, so that no
 * residual arc has a negative cost; the excess that this leaves at nodes is then sent along shortest paths. One search
 * finds a shortest path to every node that lacks flow, and each of them is used as far as those before it leave room:
 * with the new potentials its arcs cost nothing in either direction, so the flow stays one of least cost. Exact for whole
 * costs; among circulations of equal cost the order of nodes and arcs decides. A search looks for the nearest node
 * without a heap, which is fastest where a node has almost as many arcs as there are nodes, as in a table.
 *
 * @param cost whole, by arc and unit; where it is below 0 the arc's upper bound is finite
 */
export function minimumCostFlow(net: Network, cost: Float64Array): Float64Array | null {
  const { nodes, from, to, lower, upper } = net;
  const flow = lower.map((least, arc) => (at(cost, arc) < 0 ? at(upper, arc) : least));
  if (flow.some((units, arc) => units > at(upper, arc))) return null;
  const excess = new Float64Array(nodes);
  const shift = (arc: number, units: number) => {
    excess[at(to, arc)] = at(excess, at(to, arc)) + units;
    excess[at(from, arc)] = at(excess, at(from, arc)) - units;
  };
  const slots = residualArcs(net, cost);
  const { start, ends, arcs, prices, open } = slots;
  const move = (arc: number, units: number) => {
    flow[arc] = at(flow, arc) + units;
    shift(arc, units);
    openOrClose(slots, net, flow, arc);
  };
  for (let arc = 0; arc < flow.length; arc++) {
    shift(arc, at(flow, arc));
    openOrClose(slots, net, flow, arc);
  }

  const potential = new Float64Array(nodes);
  const distance = new Float64Array(nodes);
  const via = new Int32Array(nodes);
  const done = new Uint8Array(nodes);
  for (;;) {
    if (!excess.some((units) => units > 0)) return flow;
    const lacking = shortestPaths();
    if (lacking.length === 0) return null;
    // The search ends there: what lies beyond keeps no distance of its own.
    const farthest = at(distance, lacking.at(-1) as number);
    for (let node = 0; node < nodes; node++)
      potential[node] = at(potential, node) + Math.min(at(distance, node), farthest);
    for (const end of lacking) sendAlong(net, flow, excess, via, end, move);
  }

  /** Fills `distance` and `via` from all nodes with excess. @returns the nodes reached that lack flow, nearest first */
  function shortestPaths(): readonly number[] {
    distance.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    for (let node = 0; node < nodes; node++)
      if (at(excess, node) > 0) {
        distance[node] = 0;
        via[node] = -1;
      }
    const lacking: number[] = [];
    const wanted = excess.reduce((count, units) => count + (units < 0 ? 1 : 0), 0);
    while (lacking.length < wanted) {
      let node = -1;
      for (let other = 0; other < nodes; other++)
        if (!done[other] && (node < 0 || at(distance, other) < at(distance, node))) node = other;
      if (node < 0 || at(distance, node) === Number.POSITIVE_INFINITY) return lacking;
      done[node] = 1;
      if (at(excess, node) < 0) lacking.push(node);
      const base = at(distance, node) + at(potential, node);
      for (let i = at(start, node); i < at(start, node + 1); i++) {
        const other = at(ends, i);
        if (!open[i] || done[other]) continue;
        const length = base + at(prices, i) - at(potential, other);
        if (length >= at(distance, other)) continue;
        distance[other] = length;
        via[other] = at(arcs, i);
      }
    }
    return lacking;
  }
}

/**
 * The residual arcs of each node, from `start[node]` up to before `start[node + 1]`, side by side as a search reads them.
 * An arc whose flow can change has two, one at either end; one whose flow cannot has none.
 */
interface ResidualArcs {
  readonly start: Int32Array;
  /** The node at the other end. */
  readonly ends: Int32Array;
  readonly arcs: Int32Array;
  /** Cost of a unit in this direction. */
  readonly prices: Float64Array;
  /** 1 where more flow can go in this direction. */
  readonly open: Uint8Array;
  /** By arc its place above at its tail and at its head; -1 for an arc whose flow cannot change. */
  readonly atTail: Int32Array;
  readonly atHead: Int32Array;
}

/** All residual arcs, none open. */
function residualArcs(
  { nodes, from, to, lower, upper, first, incident }: Network,
  cost: Float64Array,
): ResidualArcs {
  const [ends, arcs] = [new Int32Array(incident.length), new Int32Array(incident.length)];
  const [prices, open] = [new Float64Array(incident.length), new Uint8Array(incident.length)];
  const [atTail, atHead] = [new Int32Array(from.length).fill(-1), new Int32Array(from.length).fill(-1)];
  const start = new Int32Array(nodes + 1);
  let kept = 0;
  for (let node = 0; node < nodes; node++) {
    for (let i = at(first, node); i < at(first, node + 1); i++) {
      const arc = at(incident, i);
      if (at(lower, arc) === at(upper, arc)) continue;
      const forward = at(from, arc) === node;
      (forward ? atTail : atHead)[arc] = kept;
      arcs[kept] = arc;
      prices[kept] = forward ? at(cost, arc) : -at(cost, arc);
      ends[kept++] = forward ? at(to, arc) : at(from, arc);
    }
    start[node + 1] = kept;
  }
  return { start, ends, arcs, prices, open, atTail, atHead };
}

/** Opens and closes both directions of an arc as its flow says. */
function openOrClose(
  { open, atTail, atHead }: ResidualArcs,
  { lower, upper }: Network,
  flow: Float64Array,
  arc: number,
): void {
  if (at(atTail, arc) < 0) return;
  open[at(atTail, arc)] = at(flow, arc) < at(upper, arc) ? 1 : 0;
  open[at(atHead, arc)] = at(flow, arc) > at(lower, arc) ? 1 : 0;
}

/**
 * Sends as many units as fit along the path that `via` holds, from its first node to `end`; none where the paths before
 * it have taken its room or the excess of its first node.
 */
function sendAlong(
  { from, to, lower, upper }: Network,
  flow: Float64Array,
  excess: Float64Array,
  via: Int32Array,
  end: number,
  move: (arc: number, units: number) => void,
): void {
  const path: [arc: number, forward: boolean][] = [];
  let units = -at(excess, end);
  let node = end;
  while (at(via, node) >= 0) {
    const arc = at(via, node);
    const forward = at(to, arc) === node;
    path.push([arc, forward]);
    units = Math.min(units, forward ? at(upper, arc) - at(flow, arc) : at(flow, arc) - at(lower, arc));
    node = forward ? at(from, arc) : at(to, arc);
  }
  units = Math.min(units, at(excess, node));
  if (units <= 0) return;
  for (const [arc, forward] of path) move(arc, forward ? units : -units);
}
