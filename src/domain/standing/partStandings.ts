import type { DatedTally } from "../progress/pace.ts";
import type { Position } from "../progress/position.ts";
import type { Expect } from "../progress/profile.ts";
import type { ReportedState } from "../progress/reportedState.ts";
import type { Rollup } from "../progress/rollup.ts";

/** A ministry of which the fields are the parts, or a field of which the ministries are. */
export type PartsOf = { readonly ministry: string } | { readonly field: string };

/** One cell as a part of its ministry or of its field, held against the cut-off of its ministry's submission. */
export interface PartStanding extends DatedTally {
  /** The field of a ministry, or the ministry of a field. */
  readonly name: string;
  /** True where there is a quota, 0 included. */
  readonly planned: boolean;
  readonly carriedForward: boolean;
  readonly state: ReportedState;
}

/** The cells with a quota or a reported figure of one ministry or of one field, in the position's order. */
export function partStandings(
  of: PartsOf,
  position: Position,
  rollup: Rollup,
  expect: Expect,
): PartStanding[] {
  const { asOf } = position;
  return position.ministries.flatMap(({ ministry, submission, carriedForward, state }, m) => {
    if ("ministry" in of && of.ministry !== ministry) return [];
    const cutoff = submission?.cutoff ?? null;
    const expectation = expect(ministry, cutoff ?? asOf);
    return position.fields.flatMap((field, f): PartStanding[] => {
      if ("field" in of && of.field !== field) return [];
      const tally = rollup.cells[m]?.[f];
      const planned = (position.quotas[m]?.[f] ?? null) !== null;
      if (!tally || (!planned && tally.reportedCells === 0)) return [];
      const name = "ministry" in of ? field : ministry;
      return [{ name, tally, planned, cutoff, asOf, carriedForward, state, expectation }];
    });
  });
}

/** How many parts have a quota, how many of those were reported, and how many are of an earlier cut-off. */
export interface PlannedParts {
  readonly planned: number;
  readonly reported: number;
  readonly carriedForward: number;
}

/** Counts the parts that have a quota. */
export function plannedParts(parts: readonly PartStanding[]): PlannedParts {
  const planned = parts.filter((part) => part.planned);
  return {
    planned: planned.length,
    reported: planned.filter(({ tally }) => tally.reportedCells > 0).length,
    carriedForward: planned.filter((part) => part.carriedForward).length,
  };
}

/** A ministry as a part of the country. */
export type MinistryPart = Omit<PartStanding, "planned">;

/** Every ministry as a part of the country, in the position's order. */
export function ministryParts(
  { ministries, asOf }: Position,
  rollup: Rollup,
  expect: Expect,
): MinistryPart[] {
  return ministries.flatMap(({ ministry: name, submission, carriedForward, state }, m) => {
    const tally = rollup.ministries[m];
    const cutoff = submission?.cutoff ?? null;
    if (!tally) return [];
    return [{ name, tally, cutoff, asOf, carriedForward, state, expectation: expect(name, cutoff ?? asOf) }];
  });
}
