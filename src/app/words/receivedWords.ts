import type { PlanStanding } from "../../journal/fold/planState.ts";
import type { Standing } from "../../journal/fold/state.ts";

/** What became of a submission that was received. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  counts: "有效",
  replaced: "已被更正",
  withdrawn: "已撤回",
};

/** What became of an adopted plan or an adjustment of a plan. */
export const PLAN_STANDING_WORDS: Readonly<Record<PlanStanding, string>> = {
  ...STANDING_WORDS,
  replaced: "已被替换",
};

/** Why something was received, and why it was withdrawn, as its sender wrote it. */
export interface GivenReasons {
  readonly reason?: string | null;
  readonly withdrawn: { readonly reason?: string | null } | null;
}

/** Both reasons as one text, `漏报一个领域；撤回：重复`; empty without any. */
export function reasonWords({ reason, withdrawn }: GivenReasons, withoutReason = ""): string {
  return [reason, withdrawn && `撤回：${withdrawn.reason ?? withoutReason}`].filter(Boolean).join("；");
}
