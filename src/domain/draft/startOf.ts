import type { QuotaGrid, TableNames } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import type { TablePlace } from "../plan/tablePlace.ts";

/** One of several tables of the same size that are mixed into a start. */
export interface MixPart {
  /** People: a year's quotas, its actuals, its landing. */
  readonly grid: QuotaGrid;
  /** 0 or more; only the proportions matter. */
  readonly weight: number;
}

/**
 * The weighted mean of several tables, cell by cell over those that have a figure there; people, not whole. Null where
 * none has one: unknown is not 0, so a field that was not reported does not lower the mean.
 *
 * @throws RangeError where the tables differ in size or a weight is below 0 or no number
 */
export function mixOf(ingredients: readonly MixPart[]): (number | null)[][] {
  const [first] = ingredients;
  for (const { grid, weight } of ingredients) {
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) throw new RangeError(`weight ${weight}`);
    if (grid.length !== first?.grid.length || grid.some((row, m) => row.length !== first.grid[m]?.length))
      throw new RangeError("the tables differ in size");
  }
  return (first?.grid ?? []).map((row, m) =>
    row.map((_, f) => {
      let [people, weights] = [0, 0];
      for (const { grid, weight } of ingredients) {
        const cell = grid[m]?.[f] ?? null;
        if (cell === null || weight === 0) continue;
        people += cell * weight;
        weights += weight;
      }
      return weights > 0 ? people / weights : null;
    }),
  );
}

/** A new ministry (`field` null) or field (`ministry` null), and the people it starts with. */
export interface Seed extends TablePlace {
  readonly people: number;
}

/**
 * A start with people for new ministries or fields. A new ministry's people are spread over its empty cells in proportion
 * to the fields' sums in the table, a new field's in proportion to the ministries' sums. In an empty table there are no
 * proportions and nothing changes.
 *
 * @throws RangeError where a seed is for no ministry and no field, for a cell, or below 0
 */
export function withSeeds(
  table: TableNames & { readonly start: QuotaGrid },
  seeds: readonly Seed[],
): (number | null)[][] {
  const start = table.start.map((row) => [...row]);
  for (const { ministry, field, people } of seeds) {
    const [m, f] = [table.ministries.indexOf(ministry ?? ""), table.fields.indexOf(field ?? "")];
    const ofRow = ministry !== null && field === null && m >= 0;
    const ofColumn = ministry === null && field !== null && f >= 0;
    if (!(ofRow || ofColumn) || !(people >= 0 && people < Number.POSITIVE_INFINITY))
      throw new RangeError(`no seed: ${ministry}, ${field}, ${people}`);
    const shares = ofRow
      ? table.fields.map((_, column) => sumPeople(table.start.map((row) => row[column] ?? null)))
      : table.ministries.map((_, row) => sumPeople(table.start[row] ?? []));
    const cells = shares.map((share, i) => ({ share, row: ofRow ? m : i, column: ofRow ? i : f }));
    const empty = cells.filter(({ share, row, column }) => share > 0 && !start[row]?.[column]);
    const all = empty.reduce((sum, { share }) => sum + share, 0);
    for (const { share, row, column } of empty) {
      const line = start[row];
      if (line) line[column] = (people * share) / all;
    }
  }
  return start;
}
