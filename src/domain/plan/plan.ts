/**
 * The year's plan table (年度计划): target people (计划数) per ministry and field.
 *
 * All figures are whole people; 万人 is used only where documents are read and figures are formatted.
 */

import type { Month } from "../cutoff.ts";
import { sumPeople } from "./sumPeople.ts";

/** People by ministry (first index) and field (second); null where there is no figure, which is never 0. */
export type QuotaGrid = readonly (readonly (number | null)[])[];

/** Where a plan comes from, in the source's own words. */
export interface PlanSource {
  readonly documentNumber: string;
  readonly title: string;
  /** Date of the document, `YYYY-MM-DD`. */
  readonly date: string;
  /** The sentence of the document that sets the headline. */
  readonly words: string;
  /** A remark on the table for readers, e.g. that it was transcribed; else empty. */
  readonly note: string;
}

/** The ministries and fields of a table in its order, each once. */
export interface TableNames {
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
}

/** A table of quotas without its year, headline and source. */
export interface QuotaTable extends TableNames {
  /** Quotas in people; null is "no quota" (—), which is not a quota of zero. */
  readonly quotas: QuotaGrid;
}

/** A plan as one table, with its headline and source. */
export interface PlanTable extends QuotaTable {
  readonly year: number;
  /** The number in the document's text (总目标), people. */
  readonly headline: number;
  readonly source: PlanSource;
}

/** A year's plan. In a year with adjustments the table is the one that holds at a given month, see `planAt`. */
export interface Plan extends PlanTable {
  /** Present when the year has adjustments: `planAt` makes the table of any month from it. */
  readonly revision?: PlanRevision;
  /** The adjustments applied in this table, in the order of their months; absent in the original. */
  readonly applied?: readonly PlanAdjustment[];
  /** The adjustments that are left out of this table, because the original was chosen. */
  readonly setAside?: readonly PlanAdjustment[];
}

/** A year's plan before any adjustment, and all adjustments that count. */
export interface PlanRevision {
  readonly original: PlanTable;
  readonly adjustments: readonly PlanAdjustment[];
}

/** A signed-off change of quotas within the year (计划调整). */
export interface PlanAdjustment {
  readonly year: number;
  /** The first month in which it applies. */
  readonly from: Month;
  /** At most one a cell. */
  readonly changes: readonly QuotaChange[];
  /** The headline (总目标) that the approval sets, people; null where it leaves it as it was. */
  readonly headline: number | null;
  /** Number of the approving document, as written. */
  readonly documentNumber: string;
  /** Date of the approving document, `YYYY-MM-DD`. */
  readonly date: string;
}

/** The new quota of one cell. It is a value and not a difference, so it stays valid when an earlier change is withdrawn. */
export interface QuotaChange {
  readonly ministry: string;
  readonly field: string;
  /** People before the change; null where there was no quota. */
  readonly before: number | null;
  /** People; null takes the quota away. */
  readonly after: number | null;
  /** A remark on this cell; else empty. */
  readonly remark: string;
}

/** Quota of a ministry in a field, people; null where the table sets none or does not have the names. */
export function quotaOf(table: QuotaTable, ministry: string, field: string): number | null {
  return quotaLookup(table)(ministry, field);
}

/** {@link quotaOf} for many cells of one table: the names are indexed once. */
export function quotaLookup({
  ministries,
  fields,
  quotas,
}: QuotaTable): (ministry: string, field: string) => number | null {
  const rows = new Map(ministries.map((ministry, m) => [ministry, quotas[m]]));
  const columns = new Map(fields.map((field, f) => [field, f]));
  return (ministry, field) => rows.get(ministry)?.[columns.get(field) ?? -1] ?? null;
}

/** The names of several tables: each once, in the order of their first appearance. */
export function tableNames(tables: readonly TableNames[]): TableNames {
  return {
    ministries: [...new Set(tables.flatMap(({ ministries }) => ministries))],
    fields: [...new Set(tables.flatMap(({ fields }) => fields))],
  };
}

/** Sum of all quotas of the table, people. It may differ from the headline: show both. */
export function planTotal({ quotas }: QuotaTable): number {
  return sumPeople(quotas.flat());
}

/** Table minus headline in people: +20 300 in 2024, 0 in 2025. */
export function headlineDifference(plan: PlanTable): number {
  return planTotal(plan) - plan.headline;
}
