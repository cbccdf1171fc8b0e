import type { PlanAdjustment, PlanTable } from "../../domain/plan/plan.ts";
import type { Entry } from "../entries/entry.ts";
import type { Confirmation } from "../entries/fileReference.ts";
import { type Withdrawal, withdrawalsIn } from "./withdrawalsIn.ts";

/**
 * Whether an adopted plan or an adjustment counts. A plan is `replaced` by one adopted later for the same year, an
 * adjustment when the plan that it changes is no longer its year's plan.
 */
export type PlanStanding = "counts" | "replaced" | "withdrawn";

/** What an entry about a plan says beside the plan itself. */
interface PlanReceipt {
  readonly id: string;
  /** ISO 8601 UTC instant of the entry. */
  readonly time: string;
  readonly reason: string | null;
  readonly confirmations: readonly Confirmation[];
  readonly withdrawn: Withdrawal | null;
  readonly standing: PlanStanding;
}

/** A plan table that was adopted through the journal. */
export interface AdoptedPlan extends PlanReceipt {
  readonly plan: PlanTable;
}

/** A received adjustment of a year's plan. */
export interface ReceivedAdjustment extends PlanReceipt {
  readonly adjustment: PlanAdjustment;
  /** Id of the adopted plan that it changes; null for the published file. */
  readonly planId: string | null;
}

/** The plans and adjustments of the journal in the order in which they count, also those that do not count. */
export interface PlanState {
  readonly plans: readonly AdoptedPlan[];
  readonly adjustments: readonly ReceivedAdjustment[];
}

/**
 * Folds a journal's entries about plans; ignores all others. Pure.
 *
 * - Of several plans adopted for a year the last that is not withdrawn counts; without one, the published file does.
 * - An adjustment counts while it is not withdrawn and the plan that it changes is its year's plan.
 * - A withdrawal counts wherever it stands; of an unknown target it changes nothing, and of two withdrawals the first
 *   counts.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function foldPlans(entries: readonly Entry[]): PlanState {
  const withdrawals = withdrawalsIn(entries, "plan-withdrawn");
  const inForce = new Map<number, string>();
  for (const { id, body } of entries)
    if (body.kind === "plan-added" && !withdrawals.has(id)) inForce.set(body.plan.year, id);

  const standingOf = (id: string, year: number, planId: string | null): PlanStanding => {
    if (withdrawals.has(id)) return "withdrawn";
    return (inForce.get(year) ?? null) === planId ? "counts" : "replaced";
  };
  const plans: AdoptedPlan[] = [];
  const adjustments: ReceivedAdjustment[] = [];
  for (const { id, time, reason, body } of entries) {
    const withdrawn = withdrawals.get(id) ?? null;
    if (body.kind === "plan-added") {
      const { plan, confirmations } = body;
      const standing = standingOf(id, plan.year, id);
      plans.push({ id, time, reason, confirmations, withdrawn, standing, plan });
    } else if (body.kind === "plan-adjusted") {
      const { plan: planId, adjustment, confirmations } = body;
      const standing = standingOf(id, adjustment.year, planId);
      adjustments.push({ id, time, reason, confirmations, withdrawn, standing, adjustment, planId });
    }
  }
  return { plans, adjustments };
}
