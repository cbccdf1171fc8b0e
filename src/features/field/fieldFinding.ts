import { formatCutoff, formatPeople, formatRate } from "../../app/words/format.ts";
import { standingTitle } from "../../app/words/standingTitle.ts";
import { UNIT } from "../../domain/edition.ts";
import { completionRate, coverage } from "../../domain/progress/completion.ts";
import type { FieldStanding } from "../../domain/standing/fieldStanding.ts";
import { monthlyNeed } from "../../domain/yearEnd/monthlyNeed.ts";

/** The finding: rate, band and gap of the field in one sentence; `otherwise` as of {@link standingTitle}. */
export function fieldTitle(standing: FieldStanding, otherwise = ""): string {
  return standingTitle(standing.field, standing, `没有${UNIT}上报`, otherwise);
}

/** What the finding rests on: as-of date, ministries covered, what is carried forward. */
export function fieldSubtitle(standing: FieldStanding): string {
  const { asOf, tally, ministries } = standing;
  const parts = [`截至${formatCutoff(asOf)}`];
  if (tally.quota > 0) {
    parts.push(coveredMinistries(standing));
    if (tally.reportedCells > 0) parts.push(`覆盖计划数的 ${formatRate(coverage(tally) ?? 0)}`);
  }
  if (ministries.carriedForward > 0) parts.push(`${ministries.carriedForward} 个${UNIT}沿用较早的统计截止`);
  if (completionRate(tally) !== null) parts.push("完成率 = 完成数 ÷ 全部计划数");
  return parts.join(" · ");
}

/** `10 个有计划的部门中 9 个已报`. */
export function coveredMinistries({ ministries }: FieldStanding): string {
  return `${ministries.planned} 个有计划的${UNIT}中 ${ministries.reported} 个已报`;
}

/** What must still be done a month across ministries, in words, counted from the as-of date. */
export function fieldNeedWords({ tally, asOf, ministries }: FieldStanding): string {
  if (tally.reportedCells === 0) {
    return `没有${UNIT}上报，不知道还差多少，不推算。全年计划 ${formatPeople(tally.quota)} 人。`;
  }
  if (tally.gap === 0) return `各${UNIT}计划均已完成，没有缺口。`;
  const { monthsLeft, perMonth } = monthlyNeed(tally, asOf);
  const unknown =
    tally.unreportedGap > 0
      ? `（其中 ${formatPeople(tally.unreportedGap)} 人属未报送的${UNIT}，可能已完成一部分）`
      : "";
  if (perMonth === null) return `年度已结束，尚缺 ${formatPeople(tally.gap)} 人${unknown}。`;
  const carried = ministries.carriedForward > 0 ? `沿用较早数据的${UNIT}实际缺口可能更小。` : "";
  return `统计时点后还有 ${monthsLeft} 个月，缺口 ${formatPeople(tally.gap)} 人${unknown}：各${UNIT}合计平均每月须完成 ${formatPeople(perMonth)} 人。${carried}`;
}
