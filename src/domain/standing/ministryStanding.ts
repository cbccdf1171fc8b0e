import { EMPTY_TALLY } from "../progress/completion.ts";
import type { DatedTally } from "../progress/pace.ts";
import type { Position } from "../progress/position.ts";
import type { Expect } from "../progress/profile.ts";
import { ministryTally, type Rollup } from "../progress/rollup.ts";
import { type PartStanding, type PlannedParts, partStandings, plannedParts } from "./partStandings.ts";

/** One ministry at an as-of date: the source of its title, figures and table of fields. */
export interface MinistryStanding extends DatedTally {
  readonly ministry: string;
  /** The fields with a quota or a reported figure, in the position's order. */
  readonly parts: readonly PartStanding[];
  /** Counts of the fields with a quota. */
  readonly fields: PlannedParts;
}

/** The standing of one ministry, judged at its own cut-off (domain rule 6). */
export function ministryStanding(
  ministry: string,
  position: Position,
  rollup: Rollup,
  expect: Expect,
): MinistryStanding {
  const { asOf } = position;
  const row = position.ministries.find((each) => each.ministry === ministry);
  const cutoff = row?.submission?.cutoff ?? null;
  const parts = partStandings({ ministry }, position, rollup, expect);
  return {
    ministry,
    asOf,
    tally: ministryTally(position, rollup, ministry) ?? EMPTY_TALLY,
    cutoff,
    expectation: expect(ministry, cutoff ?? asOf),
    ...(row && { state: row.state }),
    parts,
    fields: plannedParts(parts),
  };
}
