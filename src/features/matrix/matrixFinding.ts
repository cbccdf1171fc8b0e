import { formatCutoff, formatPeople, formatRate } from "../../app/words/format.ts";
import { reportedCounts } from "../../app/words/reportedCounts.ts";
import { coverage } from "../../domain/progress/completion.ts";
import { type Band, isYearOver, paceBand } from "../../domain/progress/pace.ts";
import { type Position, plannedByState } from "../../domain/progress/position.ts";
import { BY_CALENDAR, type Expect } from "../../domain/progress/profile.ts";
import type { Rollup } from "../../domain/progress/rollup.ts";
import type { MatrixMeasure } from "./matrixRows.ts";

/** What a measure is called, what its figures are in, and how it comes about. */
export const MEASURES: Readonly<
  Record<MatrixMeasure, { readonly label: string; readonly unit: string; readonly rule: string }>
> = {
  rate: { label: "完成率", unit: "单位：%", rule: "完成率 = 完成数 ÷ 计划数" },
  actual: { label: "完成数", unit: "单位：人", rule: "完成数为自 1 月 1 日起的累计人数" },
  quota: { label: "计划数", unit: "单位：人", rule: "计划数取自年度计划表" },
  gap: { label: "缺口", unit: "单位：人", rule: "缺口 = 计划数 − 完成数，只计不足的部分" },
  change: {
    label: "较上月变化",
    unit: "单位：人",
    rule: "变化 = 本统计时点完成数 − 上月时点完成数；上月时点为沿用的，变化从所沿用的统计截止算起",
  },
};

/** The matrix's finding: how many planned cells are late or silent, and where most is missing. */
export function matrixTitle(position: Position, rollup: Rollup, expect: Expect = BY_CALENDAR): string {
  let planned = 0;
  const counts: Partial<Record<Band, number>> = {};
  let largest = { name: "", gap: 0 };
  for (const [m, { ministry, submission }] of position.ministries.entries()) {
    const { asOf } = position;
    const cutoff = submission?.cutoff ?? null;
    const expectation = expect(ministry, cutoff ?? asOf);
    for (const [f, field] of position.fields.entries()) {
      const tally = rollup.cells[m]?.[f];
      if (!tally || (position.quotas[m]?.[f] ?? null) === null) continue;
      planned++;
      const band = paceBand({ tally, cutoff, asOf, expectation });
      counts[band] = (counts[band] ?? 0) + 1;
      if (tally.gap > largest.gap) largest = { name: `${ministry}·${field}`, gap: tally.gap };
    }
  }
  if (rollup.country.reportedCells === 0) return `${planned} 项计划均无上报`;
  const where = largest.gap > 0 ? `最大缺口 ${formatPeople(largest.gap)} 人，在${largest.name}` : "没有缺口";
  const { slow = 0, behind = 0, outdated = 0, unfinished = 0 } = counts;
  const silent = counts["not-reported"] ?? 0;
  const standings = [
    isYearOver(position.asOf) ? `${unfinished} 项未完成` : `${slow + behind} 项落后于时间进度`,
    ...(outdated > 0 ? [`${outdated} 项未更新`] : []),
    ...(silent > 0 ? [`${silent} 项未报送`] : []),
  ];
  return `${planned} 项计划中 ${standings.join("、")}，${where}`;
}

/** Measure, cut-off and coverage. */
export function matrixSubtitle(position: Position, rollup: Rollup, measure: MatrixMeasure): string {
  return [
    `${MEASURES[measure].label}，部门 × 领域`,
    `截至${formatCutoff(position.asOf)}`,
    reportedCounts(plannedByState(position)),
    `覆盖计划数的 ${formatRate(coverage(rollup.country) ?? 0)}`,
    MEASURES[measure].rule,
  ].join(" · ");
}
