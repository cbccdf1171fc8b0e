import type { TablePlace } from "../plan/tablePlace.ts";
import { clashPair } from "./clashPair.ts";
import { type Limits, STEP } from "./demand.ts";
import { at, circulation, type Network, reachableNodes, tableArcs, tableNetwork } from "./flow.ts";

/** One side of a condition that takes part in a clash. */
export interface ClashMember extends TablePlace {
  /** `cell`, `ministry`, `field` as the place says; `total` is the national total. */
  readonly kind: "cell" | "ministry" | "field" | "total";
  /** `lower`: it asks for at least `people`; `upper`: it allows at most `people`. A lock and the total are both. */
  readonly side: "lower" | "upper";
  /** In whole steps, as the bound was read. */
  readonly people: number;
}

/** Why a demand cannot be met. */
export interface Clash {
  /**
   * Conditions that cannot hold together, whatever all others say; leave out any one of them and the rest can hold.
   * The total comes first, then ministries, fields and cells, each in the order of the names' character codes.
   */
  readonly members: readonly ClashMember[];
  /**
   * By how many people they clash, above 0: what the lower ones ask for together less what the upper ones allow. If any
   * one of them gives way by so much, these conditions can hold together, and by no less.
   */
  readonly people: number;
  /** Cells without a start that could have taken the people, or given them: opening one may solve it, too. */
  readonly closed: readonly TablePlace[];
}

/** A bound by its arc: 2 x arc for the lower one, 2 x arc + 1 for the upper one. */
type Bound = number;

interface Cut {
  /** Bounds whose lower ones ask for more than the upper ones allow; sorted. */
  readonly bounds: readonly Bound[];
  readonly closedArcs: readonly number[];
}

/** Of the cuts found, the smallest with so many bounds together are reduced. */
const MOST_TRIED = 150;

/**
 * The clash of a demand that cannot be met, null of one that can.
 *
 * A circulation is impossible exactly if some set of nodes must take in more than it can let out (Hoffman 1960, Gale
 * 1957): the bounds on that cut clash by themselves. One bound or two are found for certain where they are enough
 * (`clashPair`). Else cuts are looked for while every bound gives way by more and more, which favours few bounds that
 * clash by much; each is then reduced until every bound in it is needed, and the one with the fewest is reported. It is
 * irreducible for certain; that none has fewer from three on is likely and not certain.
 */
export function clashOf(limits: Limits): Clash | null {
  const net = tableNetwork(limits);
  const closed = closedArcs(limits);
  const all = allBounds(net, closed);
  const found = cutsOf(net, all, closed, 0);
  if (found.length === 0) return null;
  const pair = clashPair(limits, net);
  if (pair) {
    const bounds = pair.map((arc, i) => 2 * arc + i).sort((a, b) => a - b);
    const cuts = cutsOf(net, bounds, closed, 0).map((cut) => trim(net, cut));
    return clash(limits, net, cuts[0] as Cut);
  }
  // The largest give that every bound can be granted, alike, with the demand still impossible.
  let [still, possible] = [0, Math.max(...net.lower) + 1];
  while (possible - still > 1) {
    const give = Math.floor((still + possible) / 2);
    const cuts = cutsOf(net, all, closed, give);
    found.push(...cuts);
    if (cuts.length > 0) still = give;
    else possible = give;
  }
  const candidates = distinct(found.map((cut) => trim(net, cut))).sort(bySize);
  let best: Cut | undefined;
  let tried = 0;
  for (const cut of candidates) {
    if (best && tried > MOST_TRIED) break;
    tried += cut.bounds.length;
    const reduced = reduce(net, cut, closed);
    if (!best || reduced.bounds.length < best.bounds.length) best = reduced;
  }
  return best ? clash(limits, net, best) : null;
}

/** Arcs of cells without a start: that they hold nobody is part of the table, not of the demand. */
function closedArcs({ closed, rows, columns }: Limits): Uint8Array {
  const offset = tableArcs(rows.lower.length, columns.lower.length).cells;
  const arcs = new Uint8Array(offset + closed.length);
  arcs.set(closed, offset);
  return arcs;
}

/** Every bound that asks for something: a lower one above 0, an upper one below Infinity that is not of the table. */
function allBounds({ lower, upper }: Network, closed: Uint8Array): Bound[] {
  const bounds: Bound[] = [];
  for (let arc = 0; arc < lower.length; arc++) {
    if (at(lower, arc) > 0) bounds.push(2 * arc);
    if (at(upper, arc) < Number.POSITIVE_INFINITY && !closed[arc]) bounds.push(2 * arc + 1);
  }
  return bounds;
}

/** Cuts that show some of `bounds` to clash, none where they can hold together with `give` steps granted to each. */
function cutsOf(full: Network, bounds: readonly Bound[], closed: Uint8Array, give: number): Cut[] {
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

/** What must come into the reached nodes, and what can leave them. */
function cutAround({ from, to, lower, upper }: Network, closed: Uint8Array, level: Int32Array): Cut {
  const cut = { bounds: [] as Bound[], closedArcs: [] as number[] };
  for (let arc = 0; arc < lower.length; arc++) {
    const [tail, head] = [at(level, at(from, arc)) >= 0, at(level, at(to, arc)) >= 0];
    if (head && !tail && at(lower, arc) > 0) cut.bounds.push(2 * arc);
    else if (tail && !head && closed[arc]) cut.closedArcs.push(arc);
    else if (tail && !head && at(upper, arc) < Number.POSITIVE_INFINITY) cut.bounds.push(2 * arc + 1);
  }
  return cut;
}

/** All upper bounds of a cut and of its lower ones only the largest, as many as ask for more than those allow. */
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

function amount({ lower, upper }: Network, bound: Bound): number {
  return at(bound & 1 ? upper : lower, bound >> 1);
}

/** Leaves out one bound after the other, cells first, until each that is left is needed for the clash. */
function reduce(net: Network, cut: Cut, closed: Uint8Array): Cut {
  let current = cut;
  const needed = new Set<Bound>();
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

function clash(limits: Limits, net: Network, { bounds, closedArcs }: Cut): Clash {
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
