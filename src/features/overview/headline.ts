import { formatPeople, formatSigned, formatWan } from "../../app/words/format.ts";
import { adjustedTotals } from "../../app/words/planWords.ts";
import { headlineDifference, type Plan, planTotal } from "../../domain/plan/plan.ts";

/**
 * A plan's headline (总目标) beside its table, short: for under the planned people. Of an adjusted plan both totals
 * instead; the headline stands in the sentence below.
 */
export function headlineNote(plan: Plan): string {
  if (plan.applied) return adjustedTotals(plan);
  const difference = headlineDifference(plan);
  if (difference === 0) return `${formatPeople(plan.headline)} 人，与文件总目标一致`;
  return `总目标 ${formatPeople(plan.headline)} 人，表内${difference > 0 ? "多" : "少"} ${formatPeople(Math.abs(difference))} 人`;
}

/** The same as a sentence. Both are always shown: neither is quietly picked. */
export function headlineAgainstTable(plan: Plan): string {
  const difference = headlineDifference(plan);
  const set = plan.applied?.some(({ headline }) => headline !== null) ? "调整后总目标" : "文件总目标";
  const words = `${set} ${formatWan(plan.headline)} 万人，计划表合计 ${formatWan(planTotal(plan))} 万人`;
  return difference === 0 ? `${words}，两者一致` : `${words}，相差 ${formatSigned(difference)} 人`;
}
