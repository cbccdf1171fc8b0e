import type { PlanTable } from "../plan/plan.ts";

/** A table of quotas without the words around it. */
export type QuotaTable = Pick<PlanTable, "ministries" | "fields" | "quotas">;

/** A ministry, a field or a cell in several tables: people in the tables' order, null where a table has none. */
export interface ComparedLine {
  readonly name: string;
  readonly people: readonly (number | null)[];
}

export interface ComparedCell {
  readonly ministry: string;
  readonly field: string;
  readonly people: readonly (number | null)[];
}

/** Tables side by side; names of all of them in the order in which they first stand. */
export interface TablesCompared {
  readonly totals: readonly number[];
  readonly ministries: readonly ComparedLine[];
  readonly fields: readonly ComparedLine[];
  /** Every cell that is not the same in all tables; no quota and a quota of 0 are not the same. */
  readonly different: readonly ComparedCell[];
  /** Cells with a quota in some table. */
  readonly cells: number;
}

/** Lays tables side by side by name, to the person. */
export function compareTables(tables: readonly QuotaTable[]): TablesCompared {
  const looked = tables.map(lookUp);
  const ministries = [...new Set(tables.flatMap((table) => table.ministries))];
  const fields = [...new Set(tables.flatMap((table) => table.fields))];
  const cells = ministries.flatMap((ministry) =>
    fields.map((field) => ({ ministry, field, people: looked.map((at) => at(ministry, field)) })),
  );
  const planned = cells.filter(({ people }) => people.some((quota) => quota !== null));
  return {
    totals: tables.map(({ quotas }) => sumOf(quotas.flat()) ?? 0),
    ministries: ministries.map((name) => ({
      name,
      people: looked.map((at) => sumOf(fields.map((field) => at(name, field)))),
    })),
    fields: fields.map((name) => ({
      name,
      people: looked.map((at) => sumOf(ministries.map((ministry) => at(ministry, name)))),
    })),
    different: planned.filter(({ people }) => people.some((quota) => quota !== people[0])),
    cells: planned.length,
  };
}

/** How far two tables are from each other, cell by cell. */
export interface TableDistance {
  /** Differences of all cells added up without their signs, people; no quota counts as nobody. */
  readonly people: number;
  /** The same as a share of the second table's people, 0..; null where it has none. */
  readonly share: number | null;
  /** Cells with a quota in either table, and those of them that are the same in both. */
  readonly cells: number;
  readonly alike: number;
  /** The cells that differ, the farthest first. */
  readonly farthest: readonly (ComparedCell & { readonly apart: number })[];
  /** Ministries and fields whose sums differ. */
  readonly ministries: number;
  readonly fields: number;
}

/** Measures a table against another, as against the one that was really published. */
export function distanceOf(table: QuotaTable, other: QuotaTable): TableDistance {
  const { totals, different, cells, ministries, fields } = compareTables([table, other]);
  const farthest = different
    .map((cell) => ({ ...cell, apart: Math.abs((cell.people[0] ?? 0) - (cell.people[1] ?? 0)) }))
    .sort((a, b) => b.apart - a.apart);
  const people = farthest.reduce((sum, { apart }) => sum + apart, 0);
  const unlike = (lines: readonly ComparedLine[]) =>
    lines.filter(({ people: [one, two] }) => (one ?? 0) !== (two ?? 0)).length;
  return {
    people,
    share: totals[1] ? people / totals[1] : null,
    cells,
    alike: cells - different.length,
    farthest,
    ministries: unlike(ministries),
    fields: unlike(fields),
  };
}

function lookUp({ ministries, fields, quotas }: QuotaTable) {
  const rows = new Map(ministries.map((ministry, m) => [ministry, quotas[m]]));
  const columns = new Map(fields.map((field, f) => [field, f]));
  return (ministry: string, field: string) => rows.get(ministry)?.[columns.get(field) ?? -1] ?? null;
}

/** Null where there is no figure at all. */
function sumOf(people: readonly (number | null)[]): number | null {
  const known = people.filter((quota) => quota !== null);
  return known.length === 0 ? null : known.reduce((sum, quota) => sum + quota, 0);
}
