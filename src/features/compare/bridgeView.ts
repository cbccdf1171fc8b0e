import type { Bridge, BridgeStep, PlanComparison } from "../../domain/comparing/comparison.ts";
import { UNIT } from "../../domain/edition.ts";

/** What a comparison can be taken apart by, for a choice. */
export const BY_OPTIONS = [
  ["ministry", `按${UNIT}`],
  ["field", "按领域"],
] as const;

/** What the bridge shows. */
export interface BridgeView {
  readonly by: "ministry" | "field";
  /** 部门 or 领域. */
  readonly kind: string;
  readonly bridge: Bridge;
  readonly order: "change" | "plan";
  /** The bridge's steps in that order. */
  readonly steps: readonly BridgeStep[];
}

/**
 * Reads from the address what the bridge shows: by ministry unless it asks for fields, with the largest growth first
 * unless it asks for the plan's order.
 */
export function bridgeView(params: URLSearchParams, { byMinistry, byField }: PlanComparison): BridgeView {
  const ofFields = params.get("by") === "field";
  const bridge = ofFields ? byField : byMinistry;
  const order = params.get("order") === "plan" ? "plan" : "change";
  const steps = order === "plan" ? bridge.steps : [...bridge.steps].sort((a, b) => b.change - a.change);
  return { by: ofFields ? "field" : "ministry", kind: ofFields ? "领域" : UNIT, bridge, order, steps };
}
