import type { Month } from "../cutoff.ts";
import { type PlanTable, type QuotaGrid, quotaLookup, type TableNames, tableNames } from "../plan/plan.ts";
import type { Position } from "../progress/position.ts";
import { mixOf } from "./startOf.ts";

/** The source of a start: a year's plan, its actuals, or its landings (year-end forecasts). */
export interface StartSource {
  readonly kind: "plan" | "actual" | "landing";
  readonly year: number;
  /** The month up to which the figures hold; null of a plan. */
  readonly asOf: Month | null;
}

/** A table to start from, copied when it was chosen, so that later reports do not change a draft. */
export interface StartTable extends TableNames {
  readonly source: StartSource;
  /** People; null is no quota, or not reported. */
  readonly people: QuotaGrid;
  /** True where a figure is made from sample data; it stays true after the sample data was removed. */
  readonly sample: boolean;
}

/** A table with its weight in the mix, 0 or more; only the proportions matter. */
export interface StartPart {
  readonly table: StartTable;
  readonly weight: number;
}

export interface MixedStart extends TableNames {
  /** People, not necessarily whole. */
  readonly start: QuotaGrid;
  /** Number of cells without a figure in any table of the mix that take the plan's quota. */
  readonly filled: number;
}

/** A plan as a table to start from. */
export function startOfPlan(plan: PlanTable): StartTable {
  const { year, ministries, fields, quotas } = plan;
  return { source: { kind: "plan", year, asOf: null }, ministries, fields, people: quotas, sample: false };
}

/**
 * Actuals or landings of a position as a table to start from. Only cells with a quota are taken: off-plan people are no
 * reason to plan a quota.
 *
 * @param people by ministry and field of the position; null is not reported
 * @param sample see {@link StartTable.sample}
 */
export function startOfPosition(
  kind: "actual" | "landing",
  { plan, asOf, ministries, fields }: Position,
  people: QuotaGrid,
  sample: boolean,
): StartTable {
  const peopleOf = quotaLookup({
    ministries: ministries.map(({ ministry }) => ministry),
    fields,
    quotas: people,
  });
  return {
    source: { kind, year: plan.year, asOf },
    ministries: plan.ministries,
    fields: plan.fields,
    sample,
    people: plan.ministries.map((ministry, m) =>
      plan.fields.map((field, f) =>
        (plan.quotas[m]?.[f] ?? null) === null ? null : peopleOf(ministry, field),
      ),
    ),
  };
}

/**
 * Mixes tables of different names; the result has all names of the tables with a weight above 0, in the order of their
 * first appearance. A cell is the weighted mean of the tables that have a figure there. A cell without one takes the
 * quota of the first plan among the parts, whatever its weight: unknown is not 0, and a ministry that has not reported
 * would otherwise lose its quota.
 */
export function mixedStart(parts: readonly StartPart[]): MixedStart {
  const mixed = parts.filter(({ weight }) => weight > 0);
  const plan = parts.find(({ table }) => table.source.kind === "plan")?.table ?? null;
  const tables = mixed.map(({ table }) => table);
  const names = tableNames(tables);
  const start = mixOf(mixed.map(({ table, weight }) => ({ grid: aligned(table, names), weight })));
  const planned = plan && aligned(plan, names);
  let filled = 0;
  const whole = start.map((row, m) =>
    row.map((people, f) => {
      const quota = planned?.[m]?.[f] ?? null;
      if (people !== null || quota === null) return people;
      filled += 1;
      return quota;
    }),
  );
  return { ...names, start: whole, filled };
}

/** A table rearranged to other names; null where it does not have them. */
function aligned(table: StartTable, { ministries, fields }: TableNames): (number | null)[][] {
  const peopleOf = quotaLookup({ ministries: table.ministries, fields: table.fields, quotas: table.people });
  return ministries.map((ministry) => fields.map((field) => peopleOf(ministry, field)));
}
