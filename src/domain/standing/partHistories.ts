import type { Month } from "../cutoff.ts";
import { quotaOf } from "../plan/plan.ts";
import type { MonthOfHistory } from "../progress/history.ts";
import { expectedShare } from "../progress/pace.ts";
import type { Expect } from "../progress/profile.ts";
import type { PartsOf } from "./partStandings.ts";

/** One month of one cell. */
export interface PartMonth {
  /** Cumulative people; null when nothing was reported by then. */
  readonly actual: number | null;
  /** actual / the quota that held at that month, 0..; null when nothing was reported. */
  readonly rate: number | null;
  /** True when the figure is an earlier cut-off's. */
  readonly carriedForward: boolean;
}

/** The year of one planned part: a field of a ministry, or a ministry of a field. */
export interface PartHistory {
  readonly name: string;
  /** Planned people at the as-of month, above 0. */
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
  of: PartsOf,
  history: readonly MonthOfHistory[],
  months: readonly Month[],
  expect: Expect,
): PartHistory[] {
  // The last month's plan has the names and quotas that adjustments added during the year.
  const plan = history.at(-1)?.position.plan;
  if (!plan) return [];
  const byField = "ministry" in of;
  const names = byField ? plan.fields : plan.ministries;
  return names.flatMap((name): PartHistory[] => {
    const [ministry, field] = byField ? [of.ministry, name] : [name, of.field];
    const quota = quotaOf(plan, ministry, field) ?? 0;
    if (quota === 0) return [];
    return [
      {
        name,
        quota,
        months: history.map(({ position }) => {
          const m = position.ministries.findIndex((row) => row.ministry === ministry);
          const f = position.fields.indexOf(field);
          const actual = position.actuals[m]?.[f] ?? null;
          // In months before an adjustment set the quota, the quota of the as-of month is used.
          const planned = position.quotas[m]?.[f] || quota;
          return {
            actual,
            rate: actual === null ? null : actual / planned,
            carriedForward: actual !== null && (position.ministries[m]?.carriedForward ?? false),
          };
        }),
        due: months.map((month) => expectedShare(expect(ministry, month))),
      },
    ];
  });
}
