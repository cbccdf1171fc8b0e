import { EMPTY_TALLY, sumTallies, type Tally, tallyCell } from "./completion.ts";
import type { Position } from "./position.ts";

/** Tallies of a position by cell, ministry, field and country; every level is the sum of the one below. */
export interface Rollup {
  readonly country: Tally;
  /** In the order of `position.ministries`. */
  readonly ministries: readonly Tally[];
  /** In the order of `position.fields`. */
  readonly fields: readonly Tally[];
  /** By ministry, then field. */
  readonly cells: readonly (readonly Tally[])[];
}

/** Rolls a position up; parts and sums agree to the person (domain rule 7). */
export function rollUp(position: Position): Rollup {
  const cells = position.quotas.map((row, m) =>
    row.map((quota, f) => tallyCell(quota, position.actuals[m]?.[f] ?? null)),
  );
  const ministries = cells.map((row) => sumTallies(row));
  return {
    cells,
    ministries,
    fields: position.fields.map((_, f) => sumTallies(cells.map((row) => row[f] ?? EMPTY_TALLY))),
    country: sumTallies(ministries),
  };
}

/** The tally of one field in a roll-up, by the field's name. */
export function fieldTally(position: Position, rollup: Rollup, field: string): Tally | undefined {
  return rollup.fields[position.fields.indexOf(field)];
}

/** The tally of one ministry in a roll-up, by the ministry's name. */
export function ministryTally(position: Position, rollup: Rollup, ministry: string): Tally | undefined {
  return rollup.ministries[position.ministries.findIndex((row) => row.ministry === ministry)];
}
