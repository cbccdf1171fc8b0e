import { type Month, monthNumber } from "../cutoff.ts";
import type { Tally } from "./completion.ts";
import type { Expectation } from "./profile.ts";
import type { ReportedState } from "./reportedState.ts";

/** A tally with what is due of it by its cut-off, seen from an as-of month. */
export interface DatedTally {
  readonly tally: Tally;
  /** Cut-off of its figures; of a sum the latest of its reported parts; null where nothing was reported. */
  readonly cutoff: Month | null;
  readonly asOf: Month;
  /** What is due by that cut-off, or by the as-of month where nothing was reported. */
  readonly expectation: Expectation;
  /** Of a ministry or its cell, what stands for the ministry; absent of a sum. */
  readonly state?: ReportedState;
}

/**
 * The progress of a cell, ministry, field or the country (domain rule 6), by volume. The first that holds:
 * `no-quota` the plan sets nothing; without a figure `returned` 已退回待重报, `not-due` 未到期 or `not-reported` 未报送;
 * `done` 已完成 rate >= 100 % and no gap;
 * `done-with-gap` 总量已完成，尚有缺口 rate >= 100 % with a gap in a part; `unfinished` 未完成 in December, when the year is
 * over and nobody is behind time; `outdated` 未更新 the cut-off is {@link MONTHS_UNTIL_OUTDATED} months old; `on-pace` 正常
 * actual >= expected; `slow` 偏慢 >= 80 % of expected; `behind` 滞后 < 80 % of expected.
 *
 * What was completed stays completed however old the report, because cumulative counts do not fall. An old report that was
 * below what was due then says as little about today as one that was not, so both are 未更新.
 */
export type Band =
  | "done"
  | "done-with-gap"
  | "on-pace"
  | "slow"
  | "behind"
  | "outdated"
  | "unfinished"
  | "returned"
  | "not-due"
  | "not-reported"
  | "no-quota";

/** From this age on, in months, a cut-off says nothing about the pace at the as-of month. */
const MONTHS_UNTIL_OUTDATED = 3;

/** Share of the year's work that is due, 0..1. */
export function expectedShare({ elapsed, total }: Expectation): number {
  return elapsed / total;
}

/** The band of a tally; see {@link Band} for the rule. */
export function paceBand({ tally, cutoff, asOf, expectation, state }: DatedTally): Band {
  if (tally.quota === 0) return "no-quota";
  if (tally.reportedCells === 0) return state === "returned" || state === "not-due" ? state : "not-reported";
  if (tally.actual >= tally.quota) return tally.gap === 0 ? "done" : "done-with-gap";
  if (isYearOver(asOf)) return "unfinished";
  const age = cutoff === null ? 0 : monthNumber(asOf) - monthNumber(cutoff);
  if (age >= MONTHS_UNTIL_OUTDATED) return "outdated";
  const step = shortfallStep(tally, expectation);
  return step === 0 ? "on-pace" : step === 1 ? "slow" : "behind";
}

/** True from the year's last cut-off on, when what is missing is 未完成 and no longer behind time. */
export function isYearOver(asOf: Month): boolean {
  return monthNumber(asOf) === 12;
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

/** The rule that is not chosen: its verdict stands beside that of the chosen one where they differ. */
export function otherRule(chosen: PaceRule): PaceRule {
  return chosen === "calendar" ? "last-year" : "calendar";
}
