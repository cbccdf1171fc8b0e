import type { Month } from "../cutoff.ts";
import type { Tally } from "../progress/completion.ts";
import { paceBand } from "../progress/pace.ts";
import { ministryParts } from "../progress/partStandings.ts";
import type { Position } from "../progress/position.ts";
import type { Expect } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";

/** A ministry of the plan below what was due by its own cut-off. */
export interface LateMinistry {
  readonly name: string;
  readonly tally: Tally;
  readonly cutoff: Month | null;
  readonly carriedForward: boolean;
}

/** The ministries that are 偏慢 or 滞后; first the one that has done the smallest part of what was due. */
export function lateMinistries(position: Position, rollup: Rollup, expect: Expect): LateMinistry[] {
  const doneOfDue = ({ tally, expectation }: ReturnType<typeof ministryParts>[number]) =>
    (tally.actual * expectation.total) / (tally.quota * expectation.elapsed);
  return ministryParts(position, rollup, expect)
    .slice(0, position.plan.ministries.length)
    .filter(({ tally, expectation }) => ["slow", "behind"].includes(paceBand(tally, expectation)))
    .sort((a, b) => doneOfDue(a) - doneOfDue(b));
}
