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
 * Compared as products of whole numbers, so that a figure exactly on the mark is on it. Goes by volume: surplus
 * and off-plan people count (domain rule 5).
 *
 * @param cutoff the date up to which the tally holds: for a ministry its submission's own cut-off, also where that
 *   is carried forward; for a field or the country, which mix cut-offs, the as-of date
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

/**
 * People that should be done by a cut-off, rounded up to whole people: `actual >= expectedPeople` holds
 * exactly when `actual` is not below the unrounded expectation.
 */
export function expectedPeople(quota: number, cutoff: Month): number {
  return Math.ceil((quota * daysElapsed(cutoff)) / daysInYear(yearOf(cutoff)));
}

/** How far below what is due a tally lies, in steps of shade: 0 not below, 4 less than 40 % of what is due. */
export type ShortfallStep = 0 | 1 | 2 | 3 | 4;

/**
 * The shade of a tally at a cut-off: 0 from 100 % of what is due, 1 from 80 %, 2 from 60 %, 3 from 40 %,
 * else 4; null where nothing is planned or nothing was reported. Step 0 and 1 split where the bands do.
 */
export function shortfallStep(tally: Tally, cutoff: Month): ShortfallStep | null {
  if (tally.quota === 0 || tally.reportedCells === 0) return null;
  const done = tally.actual * daysInYear(yearOf(cutoff)) * 10;
  const due = tally.quota * daysElapsed(cutoff);
  if (done >= due * 10) return 0;
  if (done >= due * 8) return 1;
  if (done >= due * 6) return 2;
  return done >= due * 4 ? 3 : 4;
}
