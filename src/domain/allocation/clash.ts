import type { TablePlace } from "../plan/tablePlace.ts";
import { clashPair } from "./clashPair.ts";
import { type Limits, STEP } from "./demand.ts";
import { at, circulation, type Network, reachableNodes, tableArcs } from "./flow.ts";

/** A lower or an upper bound that takes part in a clash. */
export interface ClashMember extends TablePlace {
  /** `cell`, `ministry`, `field` as the place says; `total` is the national total. */
  readonly kind: "cell" | "ministry" | "field" | "total";
  /** `lower`: at least `people`; `upper`: at most `people`. A lock and the total are both. */
  readonly side: "lower" | "upper";
  /** In whole steps, as `limitsOf` rounded the bound. */
  readonly people: number;
}

/** Why a demand cannot be met. */
export interface Clash {
  /**
   * Conditions that cannot hold together, whatever the other conditions are. Without any one of them the rest can hold.
   * The total comes first, then ministries, fields and cells, each in the order of the names' character codes.
   */
  readonly members: readonly ClashMember[];
  /**
   * By how many people they clash, above 0: the sum of the lower bounds less the sum of the upper ones. If any one of them
   * gives way by this many people, these conditions can hold together; one step less is not enough.
   */
  readonly people: number;
  /** Cells without a start on the same cut: a start or a lower bound in one of them may also settle the clash. */
  readonly closed: readonly TablePlace[];
}

/** A bound of an arc as a number: 2 x arc for the lower one, 2 x arc + 1 for the upper one. */
type ArcBound = number;

interface Cut {
  /** Bounds of which the lower ones add up to more than the upper ones; sorted. */
  readonly bounds: readonly ArcBound[];
  readonly closedArcs: readonly number[];
}

/** Cuts are reduced, the smallest first, until this many bounds were reduced: each costs a circulation. */
const MAX_REDUCED_BOUNDS = 150;

/**
 * The conditions of a demand that exclude each other; null where the demand can be met.
 *
 * A circulation is impossible exactly if some set of nodes must take in more than it can let out (Hoffman 1960, Gale
 * 1957): the bounds on that cut clash. A clash of one or two bounds is always found (`clashPair`). Otherwise cuts are
 * searched for while all bounds are relaxed by more and more steps, which leaves few bounds that clash by much. Each cut
 * is reduced until every bound in it is needed, and the one with the fewest bounds is returned. The result is always
 * irreducible; from three bounds on another clash may have fewer.
 *
 * @param net the network of `limits`
 */
export function clashOf(limits: Limits, net: Network): Clash | null {
  const closed = closedArcs(limits);
  const all = allBounds(net, closed);
  const found = cutsOf(net, all, closed, 0);
  if (found.length === 0) return null;
  const pair = clashPair(limits, net);
  if (pair) {
    const bounds = pair.map((arc, i) => 2 * arc + i).sort((a, b) => a - b);
    const cuts = cutsOf(net, bounds, closed, 0).map((cut) => trim(net, cut));
    return clashFrom(limits, net, cuts[0] as Cut);
  }
  // By bisection: the largest number of steps by which all bounds can be relaxed with the demand still impossible.
  let [impossible, possible] = [0, Math.max(...net.lower) + 1];
  while (possible - impossible > 1) {
    const give = Math.floor((impossible + possible) / 2);
    const cuts = cutsOf(net, all, closed, give);
    found.push(...cuts);
    if (cuts.length > 0) impossible = give;
    else possible = give;
  }
  const candidates = distinct(found.map((cut) => trim(net, cut))).sort(bySize);
  let best: Cut | undefined;
  let tried = 0;
  for (const cut of candidates) {
    if (best && tried > MAX_REDUCED_BOUNDS) break;
    tried += cut.bounds.length;
    const reduced = reduce(net, cut, closed);
    if (!best || reduced.bounds.length < best.bounds.length) best = reduced;
  }
  return best ? clashFrom(limits, net, best) : null;
}

/** 1 for the arcs of cells without a start: their upper bound of 0 is no condition and takes part in no clash. */
function closedArcs({ closed, rows, columns }: Limits): Uint8Array {
  const offset = tableArcs(rows.lower.length, columns.lower.length).cells;
  const arcs = new Uint8Array(offset + closed.length);
  arcs.set(closed, offset);
  return arcs;
}

/** Every bound that restricts: a lower one above 0, an upper one below Infinity, without the closed cells. */
function allBounds({ lower, upper }: Network, closed: Uint8Array): ArcBound[] {
  const bounds: ArcBound[] = [];
  for (let arc = 0; arc < lower.length; arc++) {
    if (at(lower, arc) > 0) bounds.push(2 * arc);
    if (at(upper, arc) < Number.POSITIVE_INFINITY && !closed[arc]) bounds.push(2 * arc + 1);
  }
  return bounds;
}

/** Cuts on which some of `bounds`, each relaxed by `give` steps, clash; none where they can hold together. */
function cutsOf(full: Network, bounds: readonly ArcBound[], closed: Uint8Array, give: number): Cut[] {
  const lower = new Float64Array(full.lower.length);
  const upper = new Float64Array(lower.length).fill(Number.POSITIVE_INFINITY);
  for (let arc = 0; arc < lower.length; arc++) if (closed[arc]) upper[arc] = 0;
  for (const bound of bounds) {
    const arc = bound >> 1;
    if (bound & 1) upper[arc] = at(full.upper, arc) + give;
    else lower[arc] = Math.max(0, at(full.lower, arc) - give);
  }
  const crossed = bounds.filter((bound) => bound & 1 && at(lower, bound >> 1) > at(upper, bound >> 1));
  if (crossed.length > 0) return crossed.map((bound) => ({ bounds: [bound - 1, bound], closedArcs: [] }));
  const net = { ...full, lower, upper };
  const { flow, excess, feasible } = circulation(net);
  if (feasible) return [];
  const level = new Int32Array(net.nodes);
  const cuts: Cut[] = [];
  for (let node = 0; node < net.nodes; node++) {
    if (at(excess, node) <= 0) continue;
    reachableNodes(net, flow, [node], level);
    cuts.push(cutAround(net, closed, level));
  }
  return cuts;
}

/** The lower bounds of the arcs into the reached nodes, and the upper bounds of the arcs out of them. */
function cutAround({ from, to, lower, upper }: Network, closed: Uint8Array, level: Int32Array): Cut {
  const cut = { bounds: [] as ArcBound[], closedArcs: [] as number[] };
  for (let arc = 0; arc < lower.length; arc++) {
    const [tail, head] = [at(level, at(from, arc)) >= 0, at(level, at(to, arc)) >= 0];
    if (head && !tail && at(lower, arc) > 0) cut.bounds.push(2 * arc);
    else if (tail && !head && closed[arc]) cut.closedArcs.push(arc);
    else if (tail && !head && at(upper, arc) < Number.POSITIVE_INFINITY) cut.bounds.push(2 * arc + 1);
  }
  return cut;
}

/** A cut with all its upper bounds and only as many lower ones, the largest first, as exceed them. */
function trim(net: Network, { bounds, closedArcs }: Cut): Cut {
  const upper = bounds.filter((bound) => bound & 1);
  const lower = bounds
    .filter((bound) => !(bound & 1))
    .sort((a, b) => amount(net, b) - amount(net, a) || a - b);
  let left = upper.reduce((sum, bound) => sum + amount(net, bound), 0);
  const kept = lower.filter((bound) => {
    const needed = left >= 0;
    left -= amount(net, bound);
    return needed;
  });
  return { bounds: [...upper, ...kept].sort((a, b) => a - b), closedArcs };
}

function amount({ lower, upper }: Network, bound: ArcBound): number {
  return at(bound & 1 ? upper : lower, bound >> 1);
}

/** Leaves out one bound after the other, cells first, until every remaining bound is needed for the clash. */
function reduce(net: Network, cut: Cut, closed: Uint8Array): Cut {
  let current = cut;
  const needed = new Set<ArcBound>();
  for (;;) {
    const tried = current.bounds.findLast((bound) => !needed.has(bound));
    if (tried === undefined) return current;
    const rest = current.bounds.filter((bound) => bound !== tried);
    const smaller = cutsOf(net, rest, closed, 0).map((next) => trim(net, next));
    if (smaller.length === 0) needed.add(tried);
    else current = smaller.sort(bySize)[0] as Cut;
  }
}

function distinct(cuts: readonly Cut[]): Cut[] {
  return [...new Map(cuts.map((cut) => [cut.bounds.join(), cut])).values()];
}

function bySize(a: Cut, b: Cut): number {
  return a.bounds.length - b.bounds.length;
}

function clashFrom(limits: Limits, net: Network, { bounds, closedArcs }: Cut): Clash {
  const arcs = tableArcs(limits.ministries.length, limits.fields.length);
  const place = (arc: number): TablePlace => {
    const cell = arc - arcs.cells;
    const row = cell >= 0 ? Math.floor(cell / limits.fields.length) : arc - arcs.rows;
    const column = cell >= 0 ? cell % limits.fields.length : arc - arcs.columns;
    return {
      ministry: cell >= 0 || arc < arcs.columns ? (limits.ministries[row] ?? null) : null,
      field: cell >= 0 || arc >= arcs.columns ? (limits.fields[column] ?? null) : null,
    };
  };
  const kind = (arc: number) =>
    arc >= arcs.cells ? "cell" : arc >= arcs.columns ? "field" : arc >= arcs.rows ? "ministry" : "total";
  const members = bounds.map((bound): ClashMember => {
    const side = bound & 1 ? "upper" : "lower";
    return { kind: kind(bound >> 1), ...place(bound >> 1), side, people: amount(net, bound) * STEP };
  });
  const people = members.reduce((sum, { side, people }) => sum + (side === "lower" ? people : -people), 0);
  return { members, people, closed: closedArcs.map(place) };
}
