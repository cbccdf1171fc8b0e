import { type Band, type DatedTally, expectedShare, isYearOver, paceBand } from "../progress/pace.ts";
import type { Position } from "../progress/position.ts";
import type { Expect } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";
import { sumDated } from "../progress/sumDated.ts";
import { type MinistryPart, ministryParts, partStandings } from "./partStandings.ts";

/** The country with counts of the plan's ministries by band; every sentence on the country uses them. */
export interface CountryStanding extends DatedTally {
  /** Every ministry, in the position's order. */
  readonly parts: readonly MinistryPart[];
  /** Number of ministries in the plan; every one of them is in exactly one band. */
  readonly planned: number;
  /** How many of them reported at least one figure, earlier cut-offs included. */
  readonly reported: number;
  /** The plan's ministries by band in the plan's order, each judged at its own cut-off (domain rule 6). */
  readonly bands: Readonly<Record<Band, readonly MinistryPart[]>>;
}

/**
 * Adds the country up and counts the plan's ministries by band.
 *
 * @param expect what is due of a ministry by its own cut-off
 */
export function countryStanding(position: Position, rollup: Rollup, expect: Expect): CountryStanding {
  const bands: Record<Band, MinistryPart[]> = {
    done: [],
    "done-with-gap": [],
    "on-pace": [],
    slow: [],
    behind: [],
    outdated: [],
    unfinished: [],
    returned: [],
    "not-due": [],
    "not-reported": [],
    "no-quota": [],
  };
  const parts = ministryParts(position, rollup, expect);
  const planned = parts.slice(0, position.plan.ministries.length);
  for (const part of planned) bands[paceBand(part)].push(part);
  return {
    ...sumDated(parts, position.asOf),
    parts,
    planned: planned.length,
    reported: planned.filter(({ tally }) => tally.reportedCells > 0).length,
    bands,
  };
}

/**
 * The ministries that are 偏慢 or 滞后, in December those that are 未完成; first the one that has done the smallest part of
 * what was due, in December of its plan.
 */
export function lateMinistries({ asOf, bands }: Pick<CountryStanding, "asOf" | "bands">): MinistryPart[] {
  const doneOfDue = ({ tally, expectation }: DatedTally) =>
    tally.actual / tally.quota / (isYearOver(asOf) ? 1 : expectedShare(expectation));
  return [...bands.slow, ...bands.behind, ...bands.unfinished].sort((a, b) => doneOfDue(a) - doneOfDue(b));
}

/** How many planned cells are in each band, each judged at its ministry's own cut-off (domain rule 6). */
export function plannedCellBands(
  position: Position,
  rollup: Rollup,
  expect: Expect,
): ReadonlyMap<Band, number> {
  const counts = new Map<Band, number>();
  for (const { ministry } of position.ministries) {
    for (const part of partStandings({ ministry }, position, rollup, expect)) {
      if (!part.planned) continue;
      // By its figures alone: a cell was not reported, whatever became of the ministry's file.
      const { tally, cutoff, asOf, expectation } = part;
      const band = paceBand({ tally, cutoff, asOf, expectation });
      counts.set(band, (counts.get(band) ?? 0) + 1);
    }
  }
  return counts;
}
