import type { QuotaTable, TableNames } from "./plan.ts";
import { sumKnownPeople } from "./sumPeople.ts";

/** A cell, a whole ministry (`field` null), a whole field (`ministry` null) or the whole table (both null). */
export interface TablePlace {
  readonly ministry: string | null;
  readonly field: string | null;
}

/** The key of a place in maps: no two places share it, whatever the names are. */
export function placeKey({ ministry, field }: TablePlace): string {
  return JSON.stringify([ministry, field]);
}

/** Sum of the quotas that a place covers, people; null where it has none. */
export function quotaSum(table: QuotaTable, { ministry, field }: TablePlace): number | null {
  const rows = table.quotas.filter((_, m) => ministry === null || table.ministries[m] === ministry);
  return sumKnownPeople(
    rows.flatMap((row) => row.filter((_, f) => field === null || table.fields[f] === field)),
  );
}

/** By how many people a place's quota differs from that of a table; null where neither has one. */
export function quotaChange(before: QuotaTable, place: TablePlace, people: number | null): number | null {
  const then = quotaSum(before, place);
  return people === null && then === null ? null : (people ?? 0) - (then ?? 0);
}

/** A value for every cell, ministry and field of a table, in the order of its names. */
export interface PlaceValues<T> {
  readonly cells: readonly (readonly T[])[];
  readonly ministries: readonly T[];
  readonly fields: readonly T[];
}

/** The value of a cell, a ministry or a field; undefined for the whole table and for a name that it does not have. */
export function valueAtPlace<T>(
  names: TableNames,
  { cells, ministries, fields }: PlaceValues<T>,
  { ministry, field }: TablePlace,
): T | undefined {
  const m = names.ministries.indexOf(ministry ?? "");
  const f = names.fields.indexOf(field ?? "");
  if (ministry === null) return field === null ? undefined : fields[f];
  return field === null ? ministries[m] : cells[m]?.[f];
}
