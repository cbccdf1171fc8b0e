import type { Tally } from "./completion.ts";
import { daysElapsed, daysInYear, type Month, yearOf } from "./cutoff.ts";

/**
 * Where a ministry or field stands against time (domain rule 6):
 * `done` 已完成 (rate >= 100 %), `on-pace` 正常 (actual >= expected), `slow` 偏慢 (>= 80 % of expected),
 * `behind` 滞后 (< 80 % of expected), `not-reported` 未报送, `no-quota` where the plan sets nothing.
 */
export type Band = "done" | "on-pace" | "slow" | "behind" | "not-reported" | "no-quota";

/** Share of the year that has passed at a cut-off: calendar days elapsed / days in the year, 0..1. */
export function expectedShare(cutoff: Month): number {
  return daysElapsed(cutoff) / daysInYear(yearOf(cutoff));
}

/**
 * The band of a tally at a cut-off.
 *
 * Compared as products of whole numbers, so that a figure exactly on the mark is on it.
 */
export function paceBand(tally: Tally, cutoff: Month): Band {
  if (tally.quota === 0) return "no-quota";
  if (tally.reportedCells === 0) return "not-reported";
  if (tally.actual >= tally.quota) return "done";
  const done = tally.actual * daysInYear(yearOf(cutoff));
  const due = tally.quota * daysElapsed(cutoff);
  if (done >= due) return "on-pace";
  return done * 10 >= due * 8 ? "slow" : "behind";
}
