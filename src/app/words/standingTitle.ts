import { yearOf } from "../../domain/cutoff.ts";
import { completionRate } from "../../domain/progress/completion.ts";
import { type DatedTally, paceBand } from "../../domain/progress/pace.ts";
import { formatPeople, formatRate } from "./format.ts";
import { BAND_WORDS } from "./paceWords.ts";
import { ZERO_QUOTA } from "./tallyWords.ts";

/**
 * The finding of a ministry's or field's screen: rate, band and gap in one sentence.
 *
 * @param unreported what is said of it where nothing was reported, after the name
 * @param otherwise said after the band, from `otherBandWords`
 */
export function standingTitle(
  name: string,
  standing: DatedTally,
  unreported: string,
  otherwise: string,
): string {
  const { tally, asOf } = standing;
  if (tally.quota === 0) {
    const isPlanned = tally.plannedCells > 0;
    const none = `${name}在 ${yearOf(asOf)} 年度${isPlanned ? ZERO_QUOTA : "没有计划"}`;
    return tally.reportedCells === 0
      ? `${none}，也没有上报`
      : `${none}，${isPlanned ? "" : "计划外"}完成 ${formatPeople(tally.actual)} 人`;
  }
  const rate = completionRate(tally);
  if (rate === null) return `${name}${unreported}，计划 ${formatPeople(tally.quota)} 人没有完成率`;
  const band = paceBand(standing);
  const start = `${name}完成率 ${formatRate(rate)}，${BAND_WORDS[band]}${otherwise}`;
  if (tally.gap === 0) return `${start}，没有缺口`;
  const gap = `${formatPeople(tally.gap)} 人`;
  // The word of this band ends in 缺口.
  return band === "done-with-gap" ? `${start} ${gap}` : `${start}，缺口 ${gap}`;
}
