import type { QuotaGrid } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { type Clash, clashOf } from "./clash.ts";
import { canonicalOrder, type Demand, type Limits, limitsOf, STEP } from "./demand.ts";
import { fitTable } from "./fitTable.ts";
import { at, circulation, tableNetwork } from "./flow.ts";
import { roundTable } from "./roundTable.ts";

/** What stopped a figure: one of its own bounds, a lock, or nothing (null). */
export type Held = "lower" | "upper" | "lock" | null;

/** A table that meets a demand, with what made it so. Everything is in the demand's order of names. */
export interface Allocation {
  readonly kind: "table";
  /** People in whole steps; null is no quota. */
  readonly table: QuotaGrid;
  /** The table before rounding: people, not whole; null where `table` is. */
  readonly fitted: QuotaGrid;
  readonly ministrySums: readonly number[];
  readonly fieldSums: readonly number[];
  readonly factors: {
    /** What every cell was multiplied by to come to the total. */
    readonly total: number;
    /** What a ministry's cells were multiplied by beside that; 1 unless its own bound or lock holds it. */
    readonly ministries: readonly number[];
    readonly fields: readonly number[];
  };
  readonly held: {
    readonly cells: readonly (readonly Held[])[];
    readonly ministries: readonly Held[];
    readonly fields: readonly Held[];
  };
  /** False where the fit or its rounding fell back to the nearest table: all bounds hold, a cell may be off by more. */
  readonly exact: boolean;
}

/** No table meets the demand. */
export interface Refusal {
  readonly kind: "clash";
  readonly clash: Clash;
}

/**
 * Makes the table that is asked for, or says why there is none; never a table that breaks a condition.
 *
 * First whether the demand can be met at all, exactly (`circulation`, `clashOf`); then biproportional fitting within the
 * bounds (`fitTable`); then controlled rounding to steps of 100 people (`roundTable`). The same demand with its ministries
 * or fields in another order gives the same table in that order.
 *
 * @throws RangeError where the demand contradicts its own form, see `limitsOf`
 */
export function allocate(demand: Demand): Allocation | Refusal {
  const limits = limitsOf(demand);
  const clash = clashOf(limits);
  if (clash) return { kind: "clash", clash };
  const net = tableNetwork(limits);
  const { cells, factors, converged } = fitTable(limits, net, circulation(net).flow);
  const rounded = roundTable(limits, cells);

  const place = { rows: placesOf(demand.ministries), columns: placesOf(demand.fields) };
  const grid = <T>(pick: (cell: number, start: number | null) => T): T[][] =>
    place.rows.map((row, m) =>
      place.columns.map((column, f) =>
        pick(row * limits.fields.length + column, demand.start[m]?.[f] ?? null),
      ),
    );
  const people = (values: Float64Array) =>
    grid((cell, start) => (isBlank(limits, cell, start) ? null : at(values, cell) * STEP));
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
function placesOf(names: readonly string[]): number[] {
  const places: number[] = [];
  for (const [place, index] of canonicalOrder(names).entries()) places[index] = place;
  return places;
}

/** No quota: none at the start and none asked for, or less than a step allowed. A start of 0 stays 0. */
function isBlank(limits: Limits, cell: number, start: number | null): boolean {
  return at(limits.cells.upper, cell) === 0 && !(start === 0 && limits.closed[cell]);
}

/** A place that may hold nobody is held by its upper bound, not by a lock. */
function held(atLower: boolean, atUpper: boolean, lower: number, upper: number): Held {
  if (upper === 0) return "upper";
  if (lower === upper) return "lock";
  if (atLower) return "lower";
  return atUpper ? "upper" : null;
}
