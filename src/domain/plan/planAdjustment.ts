import type { Month } from "../cutoff.ts";
import { type Plan, type PlanAdjustment, type PlanTable, tableNames } from "./plan.ts";

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

/** The plan that completion is measured against: with each adjustment from its month on, or the original. */
export type PlanBasis = "adjusted" | "original";
