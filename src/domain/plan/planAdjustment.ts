import type { Month } from "../cutoff.ts";
import {
  type Plan,
  type PlanAdjustment,
  type PlanTable,
  planTotal,
  type QuotaChange,
  type QuotaTable,
  type TableNames,
  tableNames,
} from "./plan.ts";
import { sumPeople } from "./sumPeople.ts";
import { quotaSum, type TablePlace } from "./tablePlace.ts";

/** The original table with a year's adjustments, in the order of receipt; {@link planAt} gives the table of a month. */
export function withAdjustments(original: PlanTable, adjustments: readonly PlanAdjustment[]): Plan {
  if (adjustments.length === 0) return original;
  // Sorted by month, so that of two changes of one cell the later month's is applied last.
  const inOrder = [...adjustments].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
  return { ...original, revision: { original, adjustments: inOrder } };
}

/** The plan before any adjustment. */
export function originalPlan(plan: Plan): PlanTable {
  return plan.revision?.original ?? plan;
}

/** The original plan for every month; the adjustments are kept in `setAside`. */
export function withoutAdjustments(plan: Plan): Plan {
  return plan.revision ? { ...plan.revision.original, setAside: plan.revision.adjustments } : plan;
}

/**
 * The plan that holds at a month: the original with every adjustment from that month or an earlier one. Of several
 * changes of one cell the one that holds from the latest month counts, of those the last received.
 *
 * A ministry or field that an adjustment adds follows the original's, and only while it has a quota. The result can be
 * passed to `planAt` again for any other month.
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
  const { ministries, fields } = tableNames([
    original,
    { ministries: changes.map(({ ministry }) => ministry), fields: changes.map(({ field }) => field) },
  ]);
  const quotas = ministries.map((_, m) => fields.map((_, f) => original.quotas[m]?.[f] ?? null));
  for (const { ministry, field, after } of changes) {
    const row = quotas[ministries.indexOf(ministry)];
    if (row) row[fields.indexOf(field)] = after;
  }
  const rows = [...ministries.keys()].filter((m) => m < original.ministries.length || isPlanned(quotas[m]));
  const columns = [...fields.keys()].filter(
    (f) => f < original.fields.length || isPlanned(quotas.map((row) => row[f])),
  );
  return {
    ...original,
    ministries: rows.map((m) => ministries[m] ?? ""),
    fields: columns.map((f) => fields[f] ?? ""),
    quotas: rows.map((m) => columns.map((f) => quotas[m]?.[f] ?? null)),
    headline: adjustments.findLast(({ headline }) => headline !== null)?.headline ?? original.headline,
  };
}

function isPlanned(quotas: readonly (number | null | undefined)[] = []): boolean {
  return quotas.some((quota) => quota !== null && quota !== undefined);
}

/** By how many people changes of quotas change the plan's total; a quota that is set or removed counts in full. */
export function netChange(changes: readonly Pick<QuotaChange, "before" | "after">[]): number {
  return sumPeople(changes.map(({ before, after }) => (after ?? 0) - (before ?? 0)));
}

/** A sum of a table before and after a change, in people; 0 for a ministry or field without a quota. */
export interface SumChange {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  /** after - before. */
  readonly change: number;
}

/** The sums before and after a change, unchanged ones included: those of `names`, or of all names of both tables. */
export function sumChanges(
  before: QuotaTable,
  after: QuotaTable,
  { ministries, fields }: TableNames = tableNames([after, before]),
): { readonly ministries: readonly SumChange[]; readonly fields: readonly SumChange[] } {
  const changeOf = (name: string, place: TablePlace): SumChange => {
    const [was, is] = [quotaSum(before, place) ?? 0, quotaSum(after, place) ?? 0];
    return { name, before: was, after: is, change: is - was };
  };
  return {
    ministries: ministries.map((ministry) => changeOf(ministry, { ministry, field: null })),
    fields: fields.map((field) => changeOf(field, { ministry: null, field })),
  };
}

/** The totals of an adjusted plan against the plan before it and against its own headline, people. */
export interface AdjustmentTotals {
  readonly before: number;
  readonly after: number;
  /** after - before: the sum over the changed cells. */
  readonly change: number;
  readonly headline: number;
  /** after - headline; 0 where they are equal. */
  readonly headlineDifference: number;
}

/** Compares the totals of a plan before and after an adjustment. */
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

/** The plan that completion is measured against: with each adjustment from its month on, or the original. */
export type PlanBasis = "adjusted" | "original";
