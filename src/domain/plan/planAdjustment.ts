import type { Month } from "../cutoff.ts";
import {
  type Plan,
  type PlanAdjustment,
  type PlanTable,
  planTotal,
  type QuotaChange,
  quotaOf,
} from "./plan.ts";

/**
 * A year's plan with the adjustments that count; the table is the original's until {@link planAt} is asked.
 *
 * @param adjustments of that year, in the order of receipt
 */
export function withAdjustments(original: PlanTable, adjustments: readonly PlanAdjustment[]): Plan {
  if (adjustments.length === 0) return original;
  // By the month from which they hold, so that of two for one cell the later month's holds from then on.
  const inOrder = [...adjustments].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  return { ...original, revision: { original, adjustments: inOrder } };
}

/** The plan before any adjustment. */
export function originalPlan(plan: Plan): PlanTable {
  return plan.revision?.original ?? plan;
}

/** The plan as it was before any adjustment, at every month; what is left out stays known. */
export function withoutAdjustments(plan: Plan): Plan {
  return plan.revision ? { ...plan.revision.original, setAside: plan.revision.adjustments } : plan;
}

/**
 * The plan that holds at a month: the original with every adjustment from that month or an earlier one. Of several
 * changes of one cell the one that holds from the latest month counts, of those the last received.
 *
 * A ministry or field that an adjustment brings in stands after the original's, and only while it has a quota.
 * The answer can be asked for any other month again.
 */
export function planAt(plan: Plan, month: Month): Plan {
  const { revision } = plan;
  if (!revision) return plan;
  const { original, adjustments } = revision;
  const applied = adjustments.filter(({ from }) => from <= month);
  if (applied.length === 0) return { ...original, revision };
  return { ...adjustedTable(original, applied), revision, applied };
}

/** A plan's table after adjustments, in the order in which they are given. */
function adjustedTable(original: PlanTable, adjustments: readonly PlanAdjustment[]): PlanTable {
  const changes = adjustments.flatMap((adjustment) => adjustment.changes);
  const ministries = [...new Set([...original.ministries, ...changes.map(({ ministry }) => ministry)])];
  const fields = [...new Set([...original.fields, ...changes.map(({ field }) => field)])];
  const quotas = ministries.map((_, m) => fields.map((_, f) => original.quotas[m]?.[f] ?? null));
  for (const { ministry, field, after } of changes) {
    const row = quotas[ministries.indexOf(ministry)];
    if (row) row[fields.indexOf(field)] = after;
  }
  const rows = places(ministries, (m) => m < original.ministries.length || isPlanned(quotas[m]));
  const columns = places(fields, (f) => f < original.fields.length || isPlanned(quotas.map((row) => row[f])));
  return {
    ...original,
    ministries: rows.map((m) => ministries[m] ?? ""),
    fields: columns.map((f) => fields[f] ?? ""),
    quotas: rows.map((m) => columns.map((f) => quotas[m]?.[f] ?? null)),
    headline: adjustments.findLast(({ headline }) => headline !== null)?.headline ?? original.headline,
  };
}

function places(names: readonly string[], stays: (place: number) => boolean): number[] {
  return [...names.keys()].filter(stays);
}

function isPlanned(quotas: readonly (number | null | undefined)[] = []): boolean {
  return quotas.some((quota) => quota !== null && quota !== undefined);
}

/** The cells in which two tables differ, by ministry and field in the order of the later table, names only in the earlier last. */
export function quotaChanges(before: PlanTable, after: PlanTable): QuotaChange[] {
  const ministries = [...new Set([...after.ministries, ...before.ministries])];
  const fields = [...new Set([...after.fields, ...before.fields])];
  return ministries.flatMap((ministry) =>
    fields.flatMap((field): QuotaChange[] => {
      const [was, is] = [quotaOf(before, ministry, field), quotaOf(after, ministry, field)];
      return was === is ? [] : [{ ministry, field, before: was, after: is, remark: "" }];
    }),
  );
}

/** How the totals of an adjusted plan stand to the plan before it and to its own headline, people. */
export interface AdjustmentTotals {
  readonly before: number;
  readonly after: number;
  /** after - before: the sum over the changed cells. */
  readonly change: number;
  readonly headline: number;
  /** after - headline; 0 where table and headline tie. */
  readonly headlineDifference: number;
}

/** Sets the totals of a plan before and after an adjustment side by side. */
export function adjustmentTotals(before: PlanTable, after: PlanTable): AdjustmentTotals {
  const [was, is] = [planTotal(before), planTotal(after)];
  return {
    before: was,
    after: is,
    change: is - was,
    headline: after.headline,
    headlineDifference: is - after.headline,
  };
}

/**
 * What completion is held against: the plan as adjusted, each adjustment from its month on, or the plan as it was
 * before any. It makes a difference only in a year with an adjustment.
 */
export type PlanBasis = "adjusted" | "original";
