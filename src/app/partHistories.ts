import type { Month } from "../domain/cutoff.ts";
import type { MonthOfHistory } from "../domain/history.ts";
import { expectedShare } from "../domain/pace.ts";
import type { Expect } from "../domain/profile.ts";

/** One month of one cell. */
export interface PartMonth {
  /** Cumulative people; null when nothing was reported by then. */
  readonly actual: number | null;
  /** actual / quota, 0..; null when nothing was reported. */
  readonly rate: number | null;
  /** True when the figure is an earlier cut-off's. */
  readonly carriedForward: boolean;
}

/** The year of one planned part: a field of a ministry, or a ministry of a field. */
export interface PartHistory {
  readonly name: string;
  /** Planned people, above 0. */
  readonly quota: number;
  /** From January to the as-of month. */
  readonly months: readonly PartMonth[];
  /** Share of the quota due by the end of each of the twelve months, 0..1. */
  readonly due: readonly number[];
}

/**
 * The histories of the planned cells of one ministry (its fields) or of one field (its ministries), in the plan's order.
 * Cells without a quota above 0 have no rate and are left out.
 *
 * @param of which ministry or which field
 * @param history the year's months up to the as-of month
 * @param months all twelve months of the year
 */
export function partHistories(
  of: { readonly ministry: string } | { readonly field: string },
  history: readonly MonthOfHistory[],
  months: readonly Month[],
  expect: Expect,
): PartHistory[] {
  const plan = history[0]?.position.plan;
  if (!plan) return [];
  const byField = "ministry" in of;
  const whole = byField ? plan.ministries.indexOf(of.ministry) : plan.fields.indexOf(of.field);
  const names = byField ? plan.fields : plan.ministries;
  return names.flatMap((name, n): PartHistory[] => {
    // A position lists the plan's names first, so their places hold in every month.
    const [m, f] = byField ? [whole, n] : [n, whole];
    const quota = plan.quotas[m]?.[f] ?? 0;
    if (quota === 0) return [];
    const ministry = plan.ministries[m] ?? "";
    return [
      {
        name,
        quota,
        months: history.map(({ position }) => {
          const actual = position.actuals[m]?.[f] ?? null;
          return {
            actual,
            rate: actual === null ? null : actual / quota,
            carriedForward: actual !== null && (position.ministries[m]?.carriedForward ?? false),
          };
        }),
        due: months.map((month) => expectedShare(month, expect(ministry, month))),
      },
    ];
  });
}
