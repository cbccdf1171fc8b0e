import { at, type Network } from "./flow.ts";

/**
 * A whole circulation of least cost within the bounds, null without one.
 *
 * Successive shortest paths with potentials (Edmonds & Karp 1972). Every arc begins at its cheaper bound, so that no
 * residual arc has a negative cost; the excess that this leaves at nodes is then sent along shortest paths. Exact for
 * whole costs; among circulations of equal cost the order of nodes and arcs decides. Each path costs a search over all
 * nodes for the nearest, without a heap: fit for tables of some hundred names.
 *
 * @param cost whole, by arc and unit; where it is below 0 the arc's upper bound is finite
 */
export function minimumCostFlow(net: Network, cost: Float64Array): Float64Array | null {
  const { nodes, from, to, lower, upper, first, incident } = net;
  const flow = lower.map((least, arc) => (at(cost, arc) < 0 ? at(upper, arc) : least));
  if (flow.some((units, arc) => units > at(upper, arc))) return null;
  const excess = new Float64Array(nodes);
  const move = (arc: number, units: number) => {
    flow[arc] = at(flow, arc) + units;
    shift(arc, units);
  };
  const shift = (arc: number, units: number) => {
    excess[at(to, arc)] = at(excess, at(to, arc)) + units;
    excess[at(from, arc)] = at(excess, at(from, arc)) - units;
  };
  for (let arc = 0; arc < flow.length; arc++) shift(arc, at(flow, arc));

  const potential = new Float64Array(nodes);
  const distance = new Float64Array(nodes);
  const via = new Int32Array(nodes);
  const done = new Uint8Array(nodes);
  for (;;) {
    distance.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    let waiting = false;
    for (let node = 0; node < nodes; node++)
      if (at(excess, node) > 0) {
        distance[node] = 0;
        via[node] = -1;
        waiting = true;
      }
    if (!waiting) return flow;

    let end = -1;
    for (;;) {
      let node = -1;
      for (let other = 0; other < nodes; other++)
        if (!done[other] && (node < 0 || at(distance, other) < at(distance, node))) node = other;
      if (node < 0 || at(distance, node) === Number.POSITIVE_INFINITY) return null;
      done[node] = 1;
      if (at(excess, node) < 0) {
        end = node;
        break;
      }
      for (let i = at(first, node); i < at(first, node + 1); i++) {
        const arc = at(incident, i);
        const forward = at(from, arc) === node;
        const other = forward ? at(to, arc) : at(from, arc);
        const open = forward ? at(flow, arc) < at(upper, arc) : at(flow, arc) > at(lower, arc);
        if (!open || done[other]) continue;
        const price = forward ? at(cost, arc) : -at(cost, arc);
        const length = at(distance, node) + price + at(potential, node) - at(potential, other);
        if (length >= at(distance, other)) continue;
        distance[other] = length;
        via[other] = arc;
      }
    }
    const reached = at(distance, end);
    for (let node = 0; node < nodes; node++)
      potential[node] = at(potential, node) + Math.min(at(distance, node), reached);
    sendAlong(net, flow, excess, via, end, move);
  }
}

/** Sends as many units as fit along the path that `via` holds, from its first node to `end`. */
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
  for (const [arc, forward] of path) move(arc, forward ? units : -units);
}
