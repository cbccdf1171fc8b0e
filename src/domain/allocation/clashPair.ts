import type { Limits } from "./demand.ts";
import { at, type Network, tableArcs } from "./flow.ts";

/** The arc of a lower bound that cannot hold by itself, or the arcs of a lower bound and of the upper one it exceeds. */
export type ClashPair = readonly [lower: number] | readonly [lower: number, upper: number];

/**
 * Looks for a clash of one bound, then of two, by trying all: a lower bound of a ministry, a field or the total without
 * an open cell, or a lower bound above the upper bound of an arc that all its people must pass through.
 *
 * @returns null where no clash has fewer than three bounds
 */
export function clashPair(limits: Limits, { lower, upper }: Network): ClashPair | null {
  const [rows, columns] = [limits.ministries.length, limits.fields.length];
  const arcs = tableArcs(rows, columns);
  /** By arc: how many open cells it leads to, and the row, column and cell that all of them share (-1 if they differ). */
  const shared = Array.from({ length: arcs.cells }, () => ({ count: 0, row: -1, column: -1, cell: -1 }));
  const meet = (known: number, arc: number, first: boolean) => (first || known === arc ? arc : -1);
  for (let cell = 0; cell < limits.closed.length; cell++) {
    if (limits.closed[cell]) continue;
    const [row, column] = [arcs.rows + Math.floor(cell / columns), arcs.columns + (cell % columns)];
    for (const arc of [0, row, column]) {
      const one = shared[arc];
      if (!one) continue;
      const first = one.count++ === 0;
      one.row = meet(one.row, row, first);
      one.column = meet(one.column, column, first);
      one.cell = meet(one.cell, arcs.cells + cell, first);
    }
  }
  for (const [arc, { count }] of shared.entries()) if (at(lower, arc) > 0 && count === 0) return [arc];
  for (let arc = 0; arc < lower.length; arc++) {
    const least = at(lower, arc);
    if (least === 0) continue;
    const cell = arc - arcs.cells;
    const alone = {
      row: arcs.rows + Math.floor(cell / columns),
      column: arcs.columns + (cell % columns),
      cell: arc,
    };
    const gates = shared[arc] ?? alone;
    for (const gate of [0, gates.row, gates.column, gates.cell])
      if (gate >= 0 && least > at(upper, gate)) return [arc, gate];
  }
  return null;
}
