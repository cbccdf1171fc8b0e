import { formatWan } from "../../../app/words/format.ts";
import { adjustedTotals } from "../../../app/words/planWords.ts";
import { monthInWords, monthOf } from "../../../domain/cutoff.ts";
import { type Plan, planTotal } from "../../../domain/plan/plan.ts";
import { planAt } from "../../../domain/plan/planAdjustment.ts";
import type { AdjustDraft } from "./adjustDraft.ts";

/** The finding: the year's total, and what its adjustments have made of it by the end of the year. */
export function adjustTitle(plan: Plan): string {
  const count = plan.revision?.adjustments.length ?? 0;
  if (count === 0) return `${plan.year}年度计划 ${formatWan(planTotal(plan))} 万人，没有调整过`;
  return `${plan.year}年度计划调整过 ${count} 次：${adjustedTotals(planAt(plan, monthOf(plan.year, 12)))}`;
}

/** True if there is anything to drop: a changed cell, an added name, or a text about the approval. */
export function isBegun({ done, documentNumber, date, reason }: AdjustDraft): boolean {
  return done.length > 0 || [documentNumber, date, reason].some(Boolean);
}

/** The hint beside 确认入库: what storing does, or what of it is still `missing`; `busy` while it is being stored. */
export function confirmHint(draft: AdjustDraft, missing: readonly string[], busy: boolean): string {
  if (busy) return "正在入库……";
  if (missing.length === 0)
    return `确认后记为一条记录，${monthInWords(draft.from)}起各页面按调整后计划数计算。`;
  return isBegun(draft)
    ? `还须：${missing.join("；")}。`
    : "在上表中修改计划数，填写批准文号、日期与原因后确认。";
}
