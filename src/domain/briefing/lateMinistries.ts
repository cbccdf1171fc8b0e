import { type DatedTally, isYearOver, paceBand } from "../progress/pace.ts";
import { ministryParts } from "../progress/partStandings.ts";
import type { Position } from "../progress/position.ts";
import type { Expect } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";

/** A ministry of the plan below what was due by its own cut-off; in December, below its plan. */
export interface LateMinistry extends DatedTally {
  readonly name: string;
  readonly carriedForward: boolean;
}

/**
 * The ministries that are 偏慢 or 滞后, in December those that are 未完成; first the one that has done the smallest part of
 * what was due, in December of its plan.
 */
export function lateMinistries(position: Position, rollup: Rollup, expect: Expect): LateMinistry[] {
  const doneOfDue = ({ tally, expectation }: DatedTally) =>
    tally.actual / tally.quota / (isYearOver(position.asOf) ? 1 : expectation.elapsed / expectation.total);
  return ministryParts(position, rollup, expect)
    .slice(0, position.plan.ministries.length)
    .filter((part) => ["slow", "behind", "unfinished"].includes(paceBand(part)))
    .sort((a, b) => doneOfDue(a) - doneOfDue(b));
}
