import { formatPeople } from "../../../app/words/format.ts";
import { adjustedMonths } from "../../../app/words/planWords.ts";
import { headlineDifference, type Plan, planTotal } from "../../../domain/plan/plan.ts";
import { originalPlan } from "../../../domain/plan/planAdjustment.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import type { BriefingFigure } from "../document/document.ts";
import { actualCell, cappedCell, gapCell, quotaCell, rateCell, share } from "../tables/cells.ts";

/**
 * The six headline figures of the country or a ministry, as on the screens.
 *
 * @param planned text under the planned people
 * @param covered text under the coverage
 */
export function figuresOf(tally: Tally, planned: string, covered: string): BriefingFigure[] {
  const beyond = tally.surplus + tally.offPlan;
  return [
    { label: "计划数", cell: quotaCell(tally), detail: planned },
    {
      label: "完成数",
      cell: actualCell(tally),
      detail:
        tally.reportedCells === 0
          ? "没有上报"
          : `超额${formatPeople(tally.surplus)}，计划外${formatPeople(tally.offPlan)}`,
    },
    { label: "完成率", cell: rateCell(tally), detail: "完成数 ÷ 计划数" },
    {
      label: "结构完成率",
      cell: cappedCell(tally),
      detail: beyond > 0 ? `不计超额与计划外${formatPeople(beyond)}人` : "每格至多计到计划数",
    },
    { label: "缺口", cell: gapCell(tally), detail: `其中未报送${formatPeople(tally.unreportedGap)}人` },
    { label: "覆盖率", cell: share(tally.quota - tally.unreportedGap, tally.quota), detail: covered },
  ];
}

/** The plan's table against its headline, short; of an adjusted plan against the original. */
export function headlineDetail(plan: Plan): string {
  if (plan.applied) {
    const was = formatPeople(planTotal(originalPlan(plan)));
    return `原计划${was}人，${adjustedMonths(plan.applied)}起调整`;
  }
  const difference = headlineDifference(plan);
  if (difference === 0) return "与文件总目标一致";
  const words = `${difference > 0 ? "多" : "少"}${formatPeople(Math.abs(difference))}人`;
  return `比文件总目标${formatPeople(plan.headline)}人${words}`;
}
