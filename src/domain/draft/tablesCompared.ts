import { planTotal, type QuotaTable, quotaLookup, tableNames } from "../plan/plan.ts";
import { quotaSum, type TablePlace } from "../plan/tablePlace.ts";

/** One figure of several tables, in the tables' order. */
export interface ComparedFigures {
  /** Null where a table has no quota there. */
  readonly people: readonly (number | null)[];
  /** Each table's people less the first table's; no quota counts as nobody. The first is 0. */
  readonly differences: readonly number[];
}

export interface ComparedLine extends ComparedFigures {
  readonly name: string;
}

export interface ComparedCell extends ComparedFigures {
  readonly ministry: string;
  readonly field: string;
}

/** Several tables compared; all their names in the order of their first appearance. */
export interface TablesCompared {
  readonly total: ComparedFigures;
  readonly ministries: readonly ComparedLine[];
  readonly fields: readonly ComparedLine[];
  /** Every cell that is not the same in all tables; no quota and a quota of 0 are not the same. */
  readonly different: readonly ComparedCell[];
  /** Number of cells with a quota in some table. */
  readonly cells: number;
}

/** Compares tables by name, to the person. */
export function compareTables(tables: readonly QuotaTable[]): TablesCompared {
  const lookups = tables.map(quotaLookup);
  const { ministries, fields } = tableNames(tables);
  const cells = ministries.flatMap((ministry) =>
    fields.map((field) => ({ ministry, field, people: lookups.map((quota) => quota(ministry, field)) })),
  );
  const planned = cells.filter(({ people }) => people.some((quota) => quota !== null));
  const sums = (place: TablePlace) => comparedFigures(tables.map((table) => quotaSum(table, place)));
  return {
    total: comparedFigures(tables.map(planTotal)),
    ministries: ministries.map((name) => ({ name, ...sums({ ministry: name, field: null }) })),
    fields: fields.map((name) => ({ name, ...sums({ ministry: null, field: name }) })),
    different: planned
      .filter(({ people }) => people.some((quota) => quota !== people[0]))
      .map((cell) => ({ ...cell, ...comparedFigures(cell.people) })),
    cells: planned.length,
  };
}

function comparedFigures(people: readonly (number | null)[]): ComparedFigures {
  return { people, differences: people.map((each) => (each ?? 0) - (people[0] ?? 0)) };
}

/** The distance of two tables, cell by cell. */
export interface TableDistance {
  /** Sum of the absolute differences of all cells, people; no quota counts as 0. */
  readonly people: number;
  /** The same as a share of the second table's people, 0..; null where it has none. */
  readonly share: number | null;
  /** Cells with a quota in either table, and those of them that are the same in both. */
  readonly cells: number;
  readonly alike: number;
  /** The cells that differ, the farthest first. */
  readonly farthest: readonly (ComparedCell & { readonly apart: number })[];
  readonly ministries: number;
  readonly fields: number;
}

/** Measures how far a table is from another one, e.g. from the published one. */
export function distanceOf(table: QuotaTable, other: QuotaTable): TableDistance {
  const { total, different, cells, ministries, fields } = compareTables([table, other]);
  const farthest = different
    .map((cell) => ({ ...cell, apart: Math.abs(cell.differences[1] ?? 0) }))
    .sort((a, b) => b.apart - a.apart);
  const people = farthest.reduce((sum, { apart }) => sum + apart, 0);
  const unlike = (lines: readonly ComparedLine[]) =>
    lines.filter(({ differences }) => differences[1] !== 0).length;
  return {
    people,
    share: total.people[1] ? people / total.people[1] : null,
    cells,
    alike: cells - different.length,
    farthest,
    ministries: unlike(ministries),
    fields: unlike(fields),
  };
}
