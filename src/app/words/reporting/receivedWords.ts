import { UNIT } from "../../../domain/edition.ts";
import type { PlanStanding } from "../../../journal/fold/planState.ts";
import type { Standing } from "../../../journal/fold/state.ts";

/** The state of a submission. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  counts: "有效",
  replaced: "已被更正",
  withdrawn: "已撤回",
  awaiting: "待签收，不计入",
  returned: "已退回，不计入",
  "unknown-key": "来自未登记的身份，不计入",
  "closed-key": "来自已停用的身份，不计入",
  "wrong-ministry": `身份属于别的${UNIT}，不计入`,
};

/** The state of an adopted plan or adjustment. */
export const PLAN_STANDING_WORDS: Readonly<Record<PlanStanding, string>> = {
  counts: STANDING_WORDS.counts,
  withdrawn: STANDING_WORDS.withdrawn,
  replaced: "已被替换",
};

/** The sender's reasons for an entry and for its withdrawal. */
export interface GivenReasons {
  readonly reason?: string | null;
  readonly withdrawn: { readonly reason?: string | null } | null;
}

/** Both reasons as one text, `漏报一个领域；撤回：重复`; empty without any. */
export function reasonWords({ reason, withdrawn }: GivenReasons, withoutReason = ""): string {
  return [reason, withdrawn && `撤回：${withdrawn.reason ?? withoutReason}`].filter(Boolean).join("；");
}
