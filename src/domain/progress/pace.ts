import type { Tally } from "./completion.ts";
import type { Expectation } from "./profile.ts";

/**
 * The progress of a ministry or field against what is due (domain rule 6):
 * `done` 已完成 (rate >= 100 %), `on-pace` 正常 (actual >= expected), `slow` 偏慢 (>= 80 % of expected),
 * `behind` 滞后 (< 80 % of expected), `not-reported` 未报送, `no-quota` where the plan sets nothing.
 */
export type Band = "done" | "on-pace" | "slow" | "behind" | "not-reported" | "no-quota";

/** Share of the year's work that is due, 0..1. */
export function expectedShare({ elapsed, total }: Expectation): number {
  return elapsed / total;
}

/**
 * The band of a tally, by volume: surplus and off-plan people count (domain rule 5).
 *
 * @param expectation what is due by the tally's cut-off: for a ministry that of its submission, also where it is carried
 *   forward; for a field or the country, which mix cut-offs, the as-of month
 */
export function paceBand(tally: Tally, expectation: Expectation): Band {
  if (tally.quota === 0) return "no-quota";
  if (tally.reportedCells === 0) return "not-reported";
  if (tally.actual >= tally.quota) return "done";
  const step = shortfallStep(tally, expectation);
  return step === 0 ? "on-pace" : step === 1 ? "slow" : "behind";
}

/**
 * The part of a quota that is due, rounded up to whole people: `actual >= expectedPeople` holds exactly when `actual` is
 * not below the unrounded figure.
 */
export function expectedPeople(quota: number, { elapsed, total }: Expectation): number {
  return Math.ceil((quota * elapsed) / total);
}

/** How far a tally is below what is due, as a step of shade: 0 not below, 4 less than 40 % of what is due. */
export type ShortfallStep = 0 | 1 | 2 | 3 | 4;

/**
 * The shade of a tally: 0 from 100 % of what is due, 1 from 80 %, 2 from 60 %, 3 from 40 %,
 * else 4; null where nothing is planned or nothing was reported. Compared as products of whole numbers, so that a figure
 * exactly at a limit reaches it.
 */
export function shortfallStep(tally: Tally, expectation: Expectation): ShortfallStep | null {
  if (tally.quota === 0 || tally.reportedCells === 0) return null;
  const done = tally.actual * expectation.total * 10;
  const due = tally.quota * expectation.elapsed;
  if (done >= due * 10) return 0;
  if (done >= due * 8) return 1;
  if (done >= due * 6) return 2;
  return done >= due * 4 ? 3 : 4;
}

/** The rule for what is due by a cut-off: calendar days, or the profile of the year before. */
export type PaceRule = "calendar" | "last-year";
