import type { Country } from "../../app/data/country.ts";
import { formatCutoff, formatPeople, formatRate } from "../../app/words/format.ts";
import { PACE_NAMES } from "../../app/words/paceWords.ts";
import { reportedCounts } from "../../app/words/reporting/reportedCounts.ts";
import { UNIT } from "../../domain/edition.ts";
import { coverage } from "../../domain/progress/completion.ts";
import { gapsOf } from "../../domain/progress/gaps.ts";
import { type Band, isYearOver, otherRule } from "../../domain/progress/pace.ts";
import { type Position, plannedByState } from "../../domain/progress/position.ts";
import type { Rollup } from "../../domain/progress/rollup.ts";
import { plannedCellBands } from "../../domain/standing/countryStanding.ts";
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

/** What the finding is made from: the country, with submissions of any kind. */
interface JudgedMatrix extends Pick<Country, "rollup" | "expect" | "otherExpect" | "pace"> {
  readonly position: Position;
}

/**
 * The matrix's finding: how many planned cells are late or silent, and where most is missing. Where the pace rule that is
 * not chosen finds another number late, it stands beside (domain rule 6).
 */
export function matrixTitle({ position, rollup, expect, otherExpect, pace }: JudgedMatrix): string {
  const counts = plannedCellBands(position, rollup, expect);
  const planned = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (rollup.country.reportedCells === 0) return `${planned} 项计划均无上报`;
  const [largest] = gapsOf(position, rollup);
  const where = largest
    ? `最大缺口 ${formatPeople(largest.gap)} 人，在${largest.ministry}·${largest.field}`
    : "没有缺口";
  const [late, otherLate] = [lateOf(counts), lateOf(plannedCellBands(position, rollup, otherExpect))];
  const other = late === otherLate ? "" : `（${PACE_NAMES[otherRule(pace)]}为 ${otherLate} 项）`;
  const [outdated, silent] = [counts.get("outdated") ?? 0, counts.get("not-reported") ?? 0];
  const standings = [
    isYearOver(position.asOf)
      ? `${counts.get("unfinished") ?? 0} 项未完成`
      : `${late} 项落后于时间进度${other}`,
    ...(outdated > 0 ? [`${outdated} 项未更新`] : []),
    ...(silent > 0 ? [`${silent} 项未报送`] : []),
  ];
  return `${planned} 项计划中 ${standings.join("、")}，${where}`;
}

function lateOf(counts: ReadonlyMap<Band, number>): number {
  return (counts.get("slow") ?? 0) + (counts.get("behind") ?? 0);
}

/** Measure, cut-off and coverage. */
export function matrixSubtitle(position: Position, rollup: Rollup, measure: MatrixMeasure): string {
  return [
    `${MEASURES[measure].label}，${UNIT} × 领域`,
    `截至${formatCutoff(position.asOf)}`,
    reportedCounts(plannedByState(position)),
    `覆盖计划数的 ${formatRate(coverage(rollup.country) ?? 0)}`,
    MEASURES[measure].rule,
  ].join(" · ");
}
