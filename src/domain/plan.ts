/**
 * The year's plan table (年度计划): target people (计划数) per ministry and field.
 *
 * All figures are whole people; the documents' 万人 exists only at the borders of the program.
 */

/** People by ministry (first index) and field (second); null where there is no figure, which is never 0. */
export type Grid = readonly (readonly (number | null)[])[];

/** Where a plan comes from, in the source's own words. */
export interface PlanSource {
  readonly documentNumber: string;
  readonly title: string;
  /** Date of the document, `YYYY-MM-DD`. */
  readonly date: string;
  /** The sentence of the document that sets the headline. */
  readonly words: string;
  /** What a reader must know of the table, e.g. that it was transcribed; empty when there is nothing. */
  readonly note: string;
}

export interface Plan {
  readonly year: number;
  /** Ministries in the table's order. */
  readonly ministries: readonly string[];
  /** Fields in the table's order. */
  readonly fields: readonly string[];
  /** Quotas in people; null is "no quota" (—), which is not a quota of zero. */
  readonly quotas: Grid;
  /** The number in the document's text (总目标), people. */
  readonly headline: number;
  readonly source: PlanSource;
}

/** Quota of a ministry in a field, people; null where the plan sets none or does not know the names. */
export function quotaOf(plan: Plan, ministry: string, field: string): number | null {
  const row = plan.quotas[plan.ministries.indexOf(ministry)];
  return row?.[plan.fields.indexOf(field)] ?? null;
}

/** Sum of all quotas of the table, people. It may differ from the headline: show both. */
export function planTotal(plan: Plan): number {
  let total = 0;
  for (const row of plan.quotas) for (const quota of row) total += quota ?? 0;
  return total;
}

/** Table minus headline in people: +20 300 in 2024, 0 in 2025. */
export function headlineDifference(plan: Plan): number {
  return planTotal(plan) - plan.headline;
}
