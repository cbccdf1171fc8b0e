import { formatCutoff, formatPeople, formatRate } from "../../app/words/format.ts";
import { standingTitle } from "../../app/words/standingTitle.ts";
import { ZERO_QUOTA } from "../../app/words/tallyWords.ts";
import { monthNumber } from "../../domain/cutoff.ts";
import { completionRate, coverage } from "../../domain/progress/completion.ts";
import type { MinistryStanding } from "../../domain/standing/ministryStanding.ts";
import { monthlyAverage, monthlyNeed } from "../../domain/yearEnd/monthlyNeed.ts";

/** The finding: rate, band and gap of the ministry in one sentence; `otherwise` as of {@link standingTitle}. */
export function ministryTitle(standing: MinistryStanding, otherwise = ""): string {
  return standingTitle(standing.ministry, standing, "未报送", otherwise);
}

/** What the finding rests on: cut-off, carried forward or not, fields covered. */
export function ministrySubtitle(standing: MinistryStanding): string {
  const { asOf, tally, cutoff } = standing;
  const parts = [
    cutoff === null
      ? `截至${formatCutoff(asOf)}没有收到上报`
      : cutoff < asOf
        ? `统计截止${formatCutoff(cutoff)}，沿用至统计时点${formatCutoff(asOf)}`
        : `统计截止${formatCutoff(cutoff)}`,
  ];
  if (tally.quota > 0) {
    parts.push(coveredFields(standing));
    if (cutoff !== null) parts.push(`覆盖计划数的 ${formatRate(coverage(tally) ?? 0)}`);
  }
  if (completionRate(tally) !== null) parts.push("完成率 = 完成数 ÷ 计划数");
  return parts.join(" · ");
}

/** `8 个计划领域中 7 个已报`. */
export function coveredFields({ fields }: MinistryStanding): string {
  return `${fields.planned} 个计划领域中 ${fields.reported} 个已报`;
}

/** What must still be done a month, in words. */
export function monthlyNeedWords({ tally, cutoff }: MinistryStanding): string {
  if (tally.quota === 0) return `${tally.plannedCells > 0 ? ZERO_QUOTA : "没有计划数"}，不推算。`;
  if (cutoff === null) return `没有上报，不知道还差多少，不推算。全年计划 ${formatPeople(tally.quota)} 人。`;
  if (tally.gap === 0) return "各领域计划均已完成，没有缺口。";
  const { monthsLeft, perMonth } = monthlyNeed(tally, cutoff);
  const unreported =
    tally.unreportedGap > 0
      ? `（其中 ${formatPeople(tally.unreportedGap)} 人在未报送的领域，可能已完成一部分）`
      : "";
  if (perMonth === null) return `年度已结束，尚缺 ${formatPeople(tally.gap)} 人${unreported}。`;
  return (
    `统计截止后还有 ${monthsLeft} 个月，缺口 ${formatPeople(tally.gap)} 人${unreported}：平均每月须完成 ${formatPeople(perMonth)} 人。` +
    `此前 ${monthNumber(cutoff)} 个月平均每月完成计划内 ${formatPeople(monthlyAverage(tally, cutoff))} 人。`
  );
}
