import type { QuotaGrid } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { type Clash, clashOf } from "./clash.ts";
import { canonicalOrder, type Demand, type Limits, limitsOf, STEP } from "./demand.ts";
import { fitTable } from "./fitTable.ts";
import { at, circulation, tableNetwork } from "./flow.ts";
import { roundTable } from "./roundTable.ts";

/** Which condition of its own holds a figure: a bound, a lock, or none (null). */
export type Held = "lower" | "upper" | "lock" | null;

/** A table that meets a demand, with the factors and bounds behind it. Everything is in the demand's order of names. */
export interface Allocation {
  readonly kind: "table";
  /** People in whole steps; null is no quota. */
  readonly table: QuotaGrid;
  /** The table before rounding: people, not whole; null where `table` is. */
  readonly fitted: QuotaGrid;
  readonly ministrySums: readonly number[];
  readonly fieldSums: readonly number[];
  readonly factors: {
    /** The factor of every cell, by which the table comes to the national total. */
    readonly total: number;
    /** By ministry a second factor of its cells; 1 unless the ministry's own bound or lock holds it. */
    readonly ministries: readonly number[];
    readonly fields: readonly number[];
  };
  readonly held: {
    readonly cells: readonly (readonly Held[])[];
    readonly ministries: readonly Held[];
    readonly fields: readonly Held[];
  };
  /**
   * False where the fit did not converge or could not be rounded to floors and ceilings. All bounds hold then, but a cell
   * may be more than a step from the fitted one.
   */
  readonly exact: boolean;
}

/** No table meets the demand. */
export interface AllocationRefusal {
  readonly kind: "clash";
  readonly clash: Clash;
}

/**
 * Makes the table that a demand asks for, or says which conditions exclude each other; never a table that breaks one.
 *
 * 1. Whether the demand can be met, exactly (`clashOf`, `circulation`).
 * 2. Biproportional fitting within the bounds (`fitTable`).
 * 3. Controlled rounding to steps of 100 people (`roundTable`).
 *
 * The same demand with its ministries or fields in another order gives the same table in that order. Why it is made by
 * hand: `docs/decisions/hand-made-solver.md`.
 *
 * @throws RangeError where the demand contradicts its own form, see `limitsOf`
 */
export function allocate(demand: Demand): Allocation | AllocationRefusal {
  const limits = limitsOf(demand);
  const net = tableNetwork(limits);
  const clash = clashOf(limits, net);
  if (clash) return { kind: "clash", clash };
  const { cells, factors, converged } = fitTable(limits, net, circulation(net).flow);
  const rounded = roundTable(limits, net, cells);

  const place = { rows: indexesOf(demand.ministries), columns: indexesOf(demand.fields) };
  const grid = <T>(pick: (cell: number, start: number | null) => T): T[][] =>
    place.rows.map((row, m) =>
      place.columns.map((column, f) =>
        pick(row * limits.fields.length + column, demand.start[m]?.[f] ?? null),
      ),
    );
  const people = (values: Float64Array) =>
    grid((cell, start) => (isEmptyCell(limits, cell, start) ? null : at(values, cell) * STEP));
  const table = people(rounded.cells);
  const heldAll = (own: Float64Array, { lower, upper }: Limits["rows"], places: readonly number[]) =>
    places.map((index) => held(at(own, index) > 1, at(own, index) < 1, at(lower, index), at(upper, index)));
  return {
    kind: "table",
    table,
    fitted: people(cells),
    ministrySums: table.map(sumPeople),
    fieldSums: demand.fields.map((_, field) => sumPeople(table.map((row) => row[field] ?? null))),
    factors: {
      total: factors.total,
      ministries: place.rows.map((row) => at(factors.rows, row)),
      fields: place.columns.map((column) => at(factors.columns, column)),
    },
    held: {
      cells: grid((cell) => {
        const [least, most] = [at(limits.cells.lower, cell), at(limits.cells.upper, cell)];
        if (limits.closed[cell]) return null;
        const atLower = least > 0 && at(cells, cell) === least;
        return held(atLower, at(cells, cell) === most, least, most);
      }),
      ministries: heldAll(factors.rows, limits.rows, place.rows),
      fields: heldAll(factors.columns, limits.columns, place.columns),
    },
    exact: converged && rounded.controlled,
  };
}

/** For each name of a demand, its row or column in the limits. */
function indexesOf(names: readonly string[]): number[] {
  const places: number[] = [];
  for (const [place, index] of canonicalOrder(names).entries()) places[index] = place;
  return places;
}

/** No quota: no start and nothing asked for, or an upper bound below one step. A start of 0 stays 0. */
function isEmptyCell(limits: Limits, cell: number, start: number | null): boolean {
  return at(limits.cells.upper, cell) === 0 && !(start === 0 && limits.closed[cell]);
}

/** An upper bound of 0 counts as a bound, not as a lock, also where the lower bound is 0 too. */
function held(atLower: boolean, atUpper: boolean, lower: number, upper: number): Held {
  if (upper === 0) return "upper";
  if (lower === upper) return "lock";
  if (atLower) return "lower";
  return atUpper ? "upper" : null;
}
