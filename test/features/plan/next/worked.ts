import { startOfPlan } from "../../../../src/domain/draft/draftStart.ts";
import {
  baseOf,
  type DraftDecision,
  decide,
  type PlanDraft,
} from "../../../../src/domain/draft/planDraft.ts";
import type { PlanTable } from "../../../../src/domain/plan/plan.ts";
import { plan } from "../../../builders.ts";

/** A small plan of this year, people. */
export const THIS_YEAR = plan(2025, ["数字技术", "其他"], { 教育部: [6000, 4000], 科技部: [null, 10_000] });

/** A draft of the next year after some decisions. */
export function draftOf(decisions: readonly DraftDecision[], from: PlanTable = THIS_YEAR): PlanDraft {
  const base = baseOf([{ table: startOfPlan(from), weight: 100 }]);
  const begun: PlanDraft = { id: "a", name: "方案1", year: from.year + 1, base, done: [], undone: [] };
  return decisions.reduce<PlanDraft>((draft, decision) => decide(draft, decision), begun);
}

/** One thing asked of one place. */
export function asked(
  ministry: string | null,
  field: string | null,
  what: { lock?: number; lower?: number; upper?: number; weight?: number },
): DraftDecision {
  return { kind: "conditions", conditions: [{ ministry, field, ...what }] };
}
