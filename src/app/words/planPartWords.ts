import { type Plan, type PlanTable, quotaOf } from "../../domain/plan/plan.ts";
import { originalPlan } from "../../domain/plan/planAdjustment.ts";
import { formatQuota } from "./format.ts";
import { adjustedMonths, planMark } from "./planWords.ts";

/** A part of a plan: a cell (both names), a ministry, a field, or the whole (neither). */
interface PlanPart {
  readonly ministry?: string;
  readonly field?: string;
}

/**
 * Which of a year's plans a table is, for the subtitle of what draws on it; empty in a year without adjustment.
 *
 * `计划数为7月起调整后的`, `计划数为调整前的（7月起调整）` before an adjustment takes hold, or, where the original was chosen,
 * `计划数为原计划，未计7月起的调整`.
 */
export function planRemark({ applied, setAside, revision }: Plan): string {
  if (applied) return `计划数为${adjustedMonths(applied)}起调整后的`;
  if (setAside) return `计划数为原计划，未计${adjustedMonths(setAside)}起的调整`;
  return revision ? `计划数为调整前的（${adjustedMonths(revision.adjustments)}起调整）` : "";
}

/** A subtitle with {@link planRemark} behind it. */
export function withPlanRemark(subtitle: string, plan: Plan): string {
  return [subtitle, planRemark(plan)].filter(Boolean).join(" · ");
}

/** Text under planned people: of an adjusted plan both figures, `原计划 12,000 → 调整后 13,000 人`, else the plan's name. */
export function plannedDetail(plan: Plan, part: PlanPart): string {
  if (!plan.applied) return `年度计划${planMark(plan)}`;
  const [was, is] = [partQuota(originalPlan(plan), part), partQuota(plan, part)];
  return was === is
    ? `${adjustedMonths(plan.applied)}起的调整没有改动`
    : `原计划 ${formatQuota(was)} → 调整后 ${formatQuota(is)} 人`;
}

function partQuota(plan: PlanTable, { ministry, field }: PlanPart): number | null {
  let sum: number | null = null;
  for (const m of ministry === undefined ? plan.ministries : [ministry]) {
    for (const f of field === undefined ? plan.fields : [field]) {
      const quota = quotaOf(plan, m, f);
      if (quota !== null) sum = (sum ?? 0) + quota;
    }
  }
  return sum;
}
