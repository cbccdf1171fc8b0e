import { monthNumber } from "../../domain/cutoff.ts";
import {
  type Plan,
  type PlanAdjustment,
  type PlanTable,
  planTotal,
  quotaOf,
} from "../../domain/plan/plan.ts";
import { originalPlan } from "../../domain/plan/planAdjustment.ts";
import { formatQuota, formatWan } from "./format.ts";

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

/** The same as a short mark behind the plan's name: `（7月起调整后）`; empty in a year without adjustment. */
export function planMark({ applied, setAside, revision }: Plan): string {
  if (applied) return `（${adjustedMonths(applied)}起调整后）`;
  if (setAside) return `（原计划，未计${adjustedMonths(setAside)}起的调整）`;
  return revision ? `（调整前，${adjustedMonths(revision.adjustments)}起调整）` : "";
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

/** Both totals of an adjusted plan: `计划数 98.00万 → 调整后 98.50万`. */
export function adjustedTotals(plan: Plan): string {
  return `计划数 ${formatWan(planTotal(originalPlan(plan)))}万 → 调整后 ${formatWan(planTotal(plan))}万`;
}

/** The documents behind adjustments: `某文〔年〕号（2025-07-10）`; one without a number by its date. */
export function approvalWords(adjustments: readonly PlanAdjustment[]): string {
  return adjustments
    .map(({ documentNumber, date }) => (documentNumber === "" ? date : `${documentNumber}（${date}）`))
    .join("、");
}

/** `7月、10月`. */
export function adjustedMonths(adjustments: readonly PlanAdjustment[]): string {
  return [...new Set(adjustments.map(({ from }) => `${monthNumber(from)}月`))].join("、");
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
