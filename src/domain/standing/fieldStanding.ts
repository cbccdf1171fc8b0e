import type { DatedTally } from "../progress/pace.ts";
import type { Position } from "../progress/position.ts";
import type { Expect } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";
import { sumDated } from "../progress/sumDated.ts";
import { type PartStanding, type PlannedParts, partStandings, plannedParts } from "./partStandings.ts";

/** One field at an as-of date: the source of its title, figures and table of ministries. */
export interface FieldStanding extends DatedTally {
  readonly field: string;
  /** The ministries with a quota or a reported figure in this field, in the position's order; none for an unknown name. */
  readonly parts: readonly PartStanding[];
  /** Counts of the ministries with a quota in this field. */
  readonly ministries: PlannedParts;
}

/** The standing of one field across its ministries. */
export function fieldStanding(
  field: string,
  position: Position,
  rollup: Rollup,
  expect: Expect,
): FieldStanding {
  const parts = partStandings({ field }, position, rollup, expect);
  return { field, ...sumDated(parts, position.asOf), parts, ministries: plannedParts(parts) };
}
