import { type Band, paceBand } from "./pace.ts";
import type { Position } from "./position.ts";
import type { Expect } from "./profile.ts";
import type { Rollup } from "./rollup.ts";

/** Counts of the plan's ministries by band; every sentence on the country uses them. */
export interface CountryStanding {
  /** Number of ministries in the plan; every one of them is in exactly one band. */
  readonly planned: number;
  /** How many of them reported at least one figure. */
  readonly reported: number;
  /** Ministries, those outside the plan included, whose figures are of an earlier cut-off. */
  readonly carriedForward: number;
  /** The plan's ministries by band in the plan's order, each judged at its own cut-off (domain rule 6). */
  readonly bands: Readonly<Record<Band, readonly string[]>>;
}

/**
 * Counts the plan's ministries by band.
 *
 * @param expect what is due of a ministry by its own cut-off
 */
export function countryStanding(position: Position, rollup: Rollup, expect: Expect): CountryStanding {
  const bands: Record<Band, string[]> = {
    done: [],
    "on-pace": [],
    slow: [],
    behind: [],
    "not-reported": [],
    "no-quota": [],
  };
  let reported = 0;
  const planned = position.plan.ministries.length;
  for (const [m, { ministry, submission }] of position.ministries.slice(0, planned).entries()) {
    const tally = rollup.ministries[m];
    const cutoff = submission?.cutoff ?? position.asOf;
    bands[tally ? paceBand(tally, expect(ministry, cutoff)) : "not-reported"].push(ministry);
    if (tally && tally.reportedCells > 0) reported++;
  }
  const carriedForward = position.ministries.filter((row) => row.carriedForward).length;
  return { planned, reported, carriedForward, bands };
}
