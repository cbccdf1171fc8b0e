import type { Month } from "../../src/domain/cutoff.ts";
import type { Tally } from "../../src/domain/progress/completion.ts";
import type { DatedTally } from "../../src/domain/progress/pace.ts";
import { calendarExpectation } from "../../src/domain/progress/profile.ts";

/** A tally reported at its as-of month, with what is due by calendar days. */
export function dated(tally: Tally, cutoff: Month, facts: Partial<DatedTally> = {}): DatedTally {
  return { tally, cutoff, asOf: cutoff, expectation: calendarExpectation(cutoff), ...facts };
}
