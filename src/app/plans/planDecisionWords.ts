import { monthInWords } from "../../domain/cutoff.ts";
import { planTotal } from "../../domain/plan/plan.ts";
import { netChange } from "../../domain/plan/planChanges.ts";
import type { AdoptedPlan, ReceivedAdjustment } from "../../journal/fold/planState.ts";
import { formatPeople, formatSigned } from "../words/format.ts";

/** A decision on a plan: an adopted table, or an adjustment. */
export type PlanDecision = AdoptedPlan | ReceivedAdjustment;

interface PlanDecisionLists {
  readonly plans: readonly AdoptedPlan[];
  readonly adjustments: readonly ReceivedAdjustment[];
}

/** All decisions, or those on one year's plan, the newest first. */
export function planDecisions({ plans, adjustments }: PlanDecisionLists, year?: number): PlanDecision[] {
  return [...plans, ...adjustments]
    .filter((decision) => year === undefined || yearOfDecision(decision) === year)
    .sort((a, b) => (a.time < b.time ? 1 : -1));
}

export function yearOfDecision(decision: PlanDecision): number {
  return "adjustment" in decision ? decision.adjustment.year : decision.plan.year;
}

/** The document behind a decision; both members may be empty. */
export function documentOf(decision: PlanDecision): {
  readonly documentNumber: string;
  readonly date: string;
} {
  return "adjustment" in decision ? decision.adjustment : decision.plan.source;
}

/** What was decided, e.g. `7月起的调整，12 格`. */
export function decisionWords(decision: PlanDecision): string {
  if (!("adjustment" in decision)) return "采用的计划表";
  const { from, changes } = decision.adjustment;
  return `${monthInWords(from)}起的调整，${changes.length} 格`;
}

/** The sum of an adopted table, or the signed net change of an adjustment; people. */
export function decisionFigure(decision: PlanDecision): string {
  return "adjustment" in decision
    ? formatSigned(netChange(decision.adjustment.changes))
    : formatPeople(planTotal(decision.plan));
}

/** What withdrawing a decision changes, as sentences. */
export function consequenceOf(decision: PlanDecision): string {
  return "adjustment" in decision
    ? "它改动的计划数将恢复；其他有效的调整不受影响。"
    : "这一年度将恢复此前的计划表；没有的，该年度不再列出。对它的调整也不再计入。";
}
