import { formatPeople, formatSigned, formatWan } from "../../app/words/format.ts";
import { adjustedMonths, adjustedTotals, approvalWords, planMark } from "../../app/words/planWords.ts";
import { headlineDifference, type Plan, planTotal } from "../../domain/plan/plan.ts";
import { originalPlan } from "../../domain/plan/planAdjustment.ts";

/**
 * A plan's headline (总目标) beside its table, short: for under the planned people. Of an adjusted plan both totals
 * instead; the headline is in the sentence below.
 */
export function headlineNote(plan: Plan): string {
  if (plan.applied) return adjustedTotals(plan);
  const difference = headlineDifference(plan);
  if (difference === 0) return `${formatPeople(plan.headline)} 人，与文件总目标一致`;
  return `总目标 ${formatPeople(plan.headline)} 人，表内${difference > 0 ? "多" : "少"} ${formatPeople(Math.abs(difference))} 人`;
}

/** Headline and table of the plan, the document that it comes from, and what was adjusted since. */
export function planSentences(plan: Plan): string {
  const { documentNumber, date, note } = plan.source;
  const document = `${documentNumber && `${documentNumber}，`}${date && `${date}印发。`}${note}`;
  const words = `${plan.year}年度计划${planMark(plan)}：${headlineAgainstTable(plan)}。${document}`;
  if (!plan.applied) return words;
  const change = formatSigned(planTotal(plan) - planTotal(originalPlan(plan)));
  return `${words}${adjustedMonths(plan.applied)}起按${approvalWords(plan.applied)}调整：${adjustedTotals(plan)}（${change} 人）。`;
}

/** Both figures are always shown. */
function headlineAgainstTable(plan: Plan): string {
  const difference = headlineDifference(plan);
  const set = plan.applied?.some(({ headline }) => headline !== null) ? "调整后总目标" : "文件总目标";
  const words = `${set} ${formatWan(plan.headline)} 万人，计划表合计 ${formatWan(planTotal(plan))} 万人`;
  return difference === 0 ? `${words}，两者一致` : `${words}，相差 ${formatSigned(difference)} 人`;
}
