import { monthNumber } from "../../domain/cutoff.ts";
import { type Plan, type PlanAdjustment, planTotal } from "../../domain/plan/plan.ts";
import { originalPlan } from "../../domain/plan/planAdjustment.ts";
import { formatWan } from "./format.ts";

/** Which of a year's plans a table is, as a short mark behind the plan's name: `（7月起调整后）`; empty in a year without adjustment. */
export function planMark({ applied, setAside, revision }: Plan): string {
  if (applied) return `（${adjustedMonths(applied)}起调整后）`;
  if (setAside) return `（原计划，未计${adjustedMonths(setAside)}起的调整）`;
  return revision ? `（调整前，${adjustedMonths(revision.adjustments)}起调整）` : "";
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
