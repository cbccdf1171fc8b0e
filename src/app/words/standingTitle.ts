import { type Month, yearOf } from "../../domain/cutoff.ts";
import { completionRate, type Tally } from "../../domain/progress/completion.ts";
import { paceBand } from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import { formatPeople, formatRate } from "./format.ts";
import { BAND_WORDS } from "./paceWords.ts";
import { ZERO_QUOTA } from "./tallyWords.ts";

/**
 * The finding of a ministry's or field's screen: rate, band and gap in one sentence.
 *
 * @param unreported what is said of it where nothing was reported, after the name
 */
export function standingTitle(
  name: string,
  tally: Tally,
  asOf: Month,
  expectation: Expectation,
  unreported: string,
): string {
  if (tally.quota === 0) {
    const isPlanned = tally.plannedCells > 0;
    const none = `${name}在 ${yearOf(asOf)} 年度${isPlanned ? ZERO_QUOTA : "没有计划"}`;
    return tally.reportedCells === 0
      ? `${none}，也没有上报`
      : `${none}，${isPlanned ? "" : "计划外"}完成 ${formatPeople(tally.actual)} 人`;
  }
  const rate = completionRate(tally);
  if (rate === null) return `${name}${unreported}，计划 ${formatPeople(tally.quota)} 人没有完成率`;
  const gap = tally.gap === 0 ? "没有缺口" : `缺口 ${formatPeople(tally.gap)} 人`;
  return `${name}完成率 ${formatRate(rate)}，${BAND_WORDS[paceBand(tally, expectation)]}，${gap}`;
}
