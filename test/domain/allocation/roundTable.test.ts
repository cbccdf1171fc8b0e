import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Limits, limitsOf } from "../../../src/domain/allocation/demand.ts";
import { fitTable } from "../../../src/domain/allocation/fitTable.ts";
import { circulation, tableNetwork } from "../../../src/domain/allocation/flow.ts";
import { roundTable } from "../../../src/domain/allocation/roundTable.ts";
import { possibleDemand } from "./demandArbitrary.ts";

/** Limits of a table of which only the total is asked. */
function limits(rows: number, columns: number, total: number): Limits {
  const start = Array.from({ length: rows }, () => Array.from({ length: columns }, () => 100));
  return limitsOf({
    ministries: start.map((_, row) => `部${row}`),
    fields: Array.from({ length: columns }, (_, column) => `域${column}`),
    start,
    total: total * 100,
    conditions: [],
  });
}

const distance = (a: ArrayLike<number>, b: Float64Array) =>
  b.reduce((sum, x, cell) => sum + Math.abs(x - (a[cell] ?? 0)), 0);

/** The least distance over all tables of floors and ceilings whose sums are floors and ceilings, one after the other. */
function leastDistance({ cells, rows, columns, total }: Limits, fitted: Float64Array): number {
  const width = columns.lower.length;
  const near = (x: number, lower: number, upper: number, whole: number) =>
    whole >= Math.max(Math.floor(x + 1e-7), lower) && whole <= Math.min(Math.ceil(x - 1e-7), upper);
  const sum = (table: ArrayLike<number>, of: (cell: number) => boolean) =>
    Array.from(table).reduce((sum, x, cell) => sum + (of(cell) ? x : 0), 0);
  let least = Infinity;
  const complete = (table: readonly number[]) => {
    if (sum(table, () => true) !== total) return;
    for (const [r, lower] of rows.lower.entries()) {
      const own = (cell: number) => Math.floor(cell / width) === r;
      if (!near(sum(fitted, own), lower, rows.upper[r]!, sum(table, own))) return;
    }
    for (const [c, lower] of columns.lower.entries()) {
      const own = (cell: number) => cell % width === c;
      if (!near(sum(fitted, own), lower, columns.upper[c]!, sum(table, own))) return;
    }
    least = Math.min(least, distance(table, fitted));
  };
  const extend = (table: readonly number[]) => {
    const cell = table.length;
    if (cell === fitted.length) return complete(table);
    const floor = Math.floor(fitted[cell]!);
    for (const whole of [floor, floor + 1])
      if (near(fitted[cell]!, cells.lower[cell]!, cells.upper[cell]!, whole)) extend([...table, whole]);
  };
  extend([]);
  return least;
}

const rounded = (own: Limits, fitted: Float64Array) => roundTable(own, tableNetwork(own), fitted);

describe("roundTable(limits, net, fitted)", () => {
  it("rounds to the nearest where that adds up", () => {
    expect(Array.from(rounded(limits(2, 2, 10), Float64Array.of(1.1, 2.9, 3.8, 2.2)).cells)).toEqual([
      1, 3, 4, 2,
    ]);
  });

  it("rounds one cell the longer way where the sums need it, the one that costs least", () => {
    const { cells } = rounded(limits(1, 3, 10), Float64Array.of(3.3, 3.32, 3.38));
    expect(Array.from(cells)).toEqual([3, 3, 4]);
  });

  it("gives the steps among equals to the names that come first", () => {
    expect(Array.from(rounded(limits(1, 4, 6), Float64Array.of(1.5, 1.5, 1.5, 1.5)).cells)).toEqual([
      2, 2, 1, 1,
    ]);
  });

  it("reads a figure within 1e-7 of a whole number as that number", () => {
    const result = rounded(limits(1, 3, 9), Float64Array.of(3 + 5e-8, 3 - 5e-8, 3));
    expect(Array.from(result.cells)).toEqual([3, 3, 3]);
    expect(result.controlled).toBe(true);
  });

  it("moves no figure that is whole but for 1e-7, and says so where the sums would need it", () => {
    expect(rounded(limits(1, 2, 5), Float64Array.of(3 - 5e-8, 3)).controlled).toBe(false);
    expect(rounded(limits(1, 2, 7), Float64Array.of(3 + 5e-8, 3)).controlled).toBe(false);
  });

  it("is the least distance that any table of floors and ceilings has", () => {
    fc.assert(
      fc.property(possibleDemand, (demand) => {
        fc.pre(demand.ministries.length * demand.fields.length <= 12);
        const own = limitsOf(demand);
        const net = tableNetwork(own);
        const fitted = fitTable(own, net, circulation(net).flow).cells;
        const { cells, controlled } = rounded(own, fitted);
        expect(controlled).toBe(true);
        expect(distance(cells, fitted)).toBeCloseTo(leastDistance(own, fitted), 4);
      }),
      { numRuns: 150 },
    );
  });

  it("uses the nearest table within the bounds, and says so, where the fitted one does not add up", () => {
    const result = rounded(limits(2, 2, 20), Float64Array.of(1.2, 2.6, 3, 4.4));
    expect(result.controlled).toBe(false);
    expect(result.cells.reduce((sum, x) => sum + x, 0)).toBe(20);
    expect(distance(result.cells, Float64Array.of(1.2, 2.6, 3, 4.4))).toBeCloseTo(8.8, 5);
    const lower = rounded(limits(2, 2, 5), Float64Array.of(1.2, 2.6, 3, 4.4));
    expect(distance(lower.cells, Float64Array.of(1.2, 2.6, 3, 4.4))).toBeCloseTo(6.2, 5);
  });

  it("keeps every bound even of a fitted table that keeps none", () => {
    fc.assert(
      fc.property(
        possibleDemand,
        fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 25, maxLength: 25 }),
        (demand, any) => {
          const own = limitsOf(demand);
          const { cells } = rounded(
            own,
            own.start.map((_, cell) => any[cell]!),
          );
          const width = demand.fields.length;
          const within = (x: number, lower: number, upper: number) => {
            expect(Number.isInteger(x)).toBe(true);
            expect(x).toBeGreaterThanOrEqual(lower);
            expect(x).toBeLessThanOrEqual(upper);
          };
          const sum = (of: (cell: number) => boolean) =>
            cells.reduce((sum, x, cell) => sum + (of(cell) ? x : 0), 0);
          expect(sum(() => true)).toBe(own.total);
          for (const [cell, x] of cells.entries()) within(x, own.cells.lower[cell]!, own.cells.upper[cell]!);
          for (const [r, lower] of own.rows.lower.entries())
            within(
              sum((cell) => Math.floor(cell / width) === r),
              lower,
              own.rows.upper[r]!,
            );
          for (const [c, lower] of own.columns.lower.entries())
            within(
              sum((cell) => cell % width === c),
              lower,
              own.columns.upper[c]!,
            );
        },
      ),
      { numRuns: 200 },
    );
  });
});
