import type { Month } from "../cutoff.ts";
import { EMPTY_TALLY, type Tally } from "./completion.ts";
import { type PartStanding, type PlannedParts, partStandings, plannedParts } from "./partStandings.ts";
import type { Position } from "./position.ts";
import type { Expect, Expectation } from "./profile.ts";
import { fieldTally, type Rollup } from "./rollup.ts";

/** One field at an as-of date: the source of its title, figures and table of ministries. */
export interface FieldStanding {
  readonly field: string;
  readonly asOf: Month;
  /** All zero for a name that the position does not have. */
  readonly tally: Tally;
  /** What is due by the as-of month: a field mixes the cut-offs of its ministries. */
  readonly expectation: Expectation;
  /** The ministries with a quota or a reported figure in this field, in the position's order. */
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
  return {
    field,
    asOf: position.asOf,
    tally: fieldTally(position, rollup, field) ?? EMPTY_TALLY,
    expectation: expect(null, position.asOf),
    parts,
    ministries: plannedParts(parts),
  };
}
