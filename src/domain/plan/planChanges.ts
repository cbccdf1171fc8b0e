import {
  type PlanTable,
  planTotal,
  type QuotaChange,
  type QuotaTable,
  type TableNames,
  tableNames,
} from "./plan.ts";
import { sumPeople } from "./sumPeople.ts";
import { quotaSum, type TablePlace } from "./tablePlace.ts";

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
