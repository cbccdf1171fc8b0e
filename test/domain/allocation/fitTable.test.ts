import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/domain/allocation/allocation.ts";
import { type Condition, type Demand, type Limits, limitsOf } from "../../../src/domain/allocation/demand.ts";
import { type Fit, fitTable } from "../../../src/domain/allocation/fitTable.ts";
import { circulation, tableNetwork } from "../../../src/domain/allocation/flow.ts";
import { possibleDemand } from "./demandArbitrary.ts";
import { NARROW, STEEP } from "./hardDemands.ts";

function fitOf(limits: Limits): Fit {
  const net = tableNetwork(limits);
  return fitTable(limits, net, circulation(net).flow);
}

function demand(start: Demand["start"], total: number, conditions: readonly Condition[]): Demand {
  const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  return {
    ministries: names("部", start.length),
    fields: names("域", start[0]?.length ?? 0),
    start,
    total,
    conditions,
  };
}

const row = (index: number, asked: Partial<Condition>): Condition => ({
  ministry: `部${index}`,
  field: null,
  ...asked,
});
const column = (index: number, asked: Partial<Condition>): Condition => ({
  ministry: null,
  field: `域${index}`,
  ...asked,
});
const cells = (fit: Fit) => Array.from(fit.cells, (steps) => Math.round(steps * 1e6) / 1e6);

/** Kullback-Leibler divergence of a table from the weighted start, over the cells that may hold people. */
function divergence(table: Float64Array, { start }: Limits): number {
  return table.reduce((sum, x, cell) => {
    const s = start[cell] ?? 0;
    return s === 0 ? sum : sum + (x > 0 ? x * Math.log(x / s) : 0) - x + s;
  }, 0);
}

/**
 * The same table by another road and slowly: Bregman's projections onto one half-space after the other, each bound of
 * each cell and sum by itself, with Hildreth's correction that takes back what a later one made needless.
 */
function byProjections({ start, cells, rows, columns, total }: Limits, rounds: number): Float64Array {
  const table = start.slice();
  const width = columns.lower.length;
  const all = Array.from(start.keys());
  const groups = [
    { lower: total, upper: total, members: all },
    ...Array.from(rows.lower, (lower, r) => {
      return { lower, upper: rows.upper[r]!, members: all.filter((cell) => Math.floor(cell / width) === r) };
    }),
    ...Array.from(columns.lower, (lower, c) => {
      return { lower, upper: columns.upper[c]!, members: all.filter((cell) => cell % width === c) };
    }),
    ...all.map((cell) => ({ lower: cells.lower[cell]!, upper: cells.upper[cell]!, members: [cell] })),
  ].map((group) => ({
    ...group,
    members: group.members.filter((cell) => start[cell]! > 0),
    raised: 0,
    lowered: 0,
  }));
  for (let round = 0; round < rounds; round++)
    for (const group of groups) {
      const sum = group.members.reduce((sum, cell) => sum + table[cell]!, 0);
      if (sum === 0) continue;
      // In logarithms: up to the lower bound, or back down by at most what it was raised before; then the other one.
      const up = Math.max(-group.raised, group.lower > 0 ? Math.log(group.lower / sum) : -group.raised);
      const down = Math.max(-group.lowered, Math.log((sum * Math.exp(up)) / group.upper));
      group.raised += up;
      group.lowered += down;
      for (const cell of group.members) table[cell] = table[cell]! * Math.exp(up - down);
    }
  return table;
}

describe("fitTable(limits)", () => {
  it("multiplies every cell alike where only the total is asked for", () => {
    const fit = fitOf(
      limitsOf(
        demand(
          [
            [1000, 2000],
            [3000, null],
          ],
          9000,
          [],
        ),
      ),
    );
    expect(cells(fit)).toEqual([15, 30, 45, 0]);
    expect(fit.factors).toEqual({ total: 1.5, rows: Float64Array.of(1, 1), columns: Float64Array.of(1, 1) });
  });

  it("reduces the others in proportion by what a locked ministry gets more", () => {
    const fit = fitOf(
      limitsOf(
        demand(
          [
            [1000, 1000],
            [1000, 3000],
          ],
          6000,
          [row(0, { lock: 4000 })],
        ),
      ),
    );
    expect(cells(fit)).toEqual([20, 20, 5, 15]);
    expect(fit.factors.total).toBeCloseTo(0.5);
    expect(Array.from(fit.factors.rows)).toEqual([4, 1]);
  });

  it("leaves a bound alone that does not bind", () => {
    const fit = fitOf(
      limitsOf(demand([[1000, 1000]], 3000, [row(0, { upper: 3500 }), column(1, { lower: 1200 })])),
    );
    expect(cells(fit)).toEqual([15, 15]);
    expect([...fit.factors.rows, ...fit.factors.columns]).toEqual([1, 1, 1]);
  });

  it("is the classical fit where all sums are locked: cross ratios stay", () => {
    const conditions = [
      row(0, { lock: 3000 }),
      row(1, { lock: 4000 }),
      column(0, { lock: 2000 }),
      column(1, { lock: 5000 }),
    ];
    const { cells, converged } = fitOf(
      limitsOf(
        demand(
          [
            [100, 200],
            [300, 400],
          ],
          7000,
          conditions,
        ),
      ),
    );
    const [a, b, c, d] = cells as unknown as [number, number, number, number];
    expect(converged).toBe(true);
    expect([a + b, c + d, a + c, b + d].map((sum) => Math.round(sum * 1e9) / 1e9)).toEqual([30, 40, 20, 50]);
    expect((a * d) / (b * c)).toBeCloseTo((1 * 4) / (2 * 3), 10);
  });

  it("sets a cell to 0 that the sums leave nothing for, without approaching it for ever", () => {
    const conditions = [
      row(0, { lock: 1000 }),
      row(1, { lock: 2000 }),
      column(0, { lock: 1000 }),
      column(1, { lock: 2000 }),
    ];
    const fit = fitOf(
      limitsOf(
        demand(
          [
            [500, null],
            [500, 500],
          ],
          3000,
          conditions,
        ),
      ),
    );
    expect(cells(fit)).toEqual([10, 0, 0, 20]);
    expect(fit.rounds).toBeLessThan(5);
  });

  it("comes to the end where rounds alone would crawl: two halves with a thread between them", () => {
    const start = [
      [10_000, 10_000, 1],
      [10_000, 10_000, null],
      [null, 1, 10_000],
    ];
    const conditions = [8000, 20_000, 12_000].flatMap((lock, i) => [
      row(i, { lock }),
      column(i, { lock: [9000, 20_000, 11_000][i] ?? 0 }),
    ]);
    const fit = fitOf(limitsOf(demand(start, 40_000, conditions)));
    expect(fit.converged).toBe(true);
    expect(fit.rounds).toBeLessThan(60);
  });

  it.each([
    ["narrow", NARROW],
    ["steep", STEEP],
  ] as const)("comes to the end in demands that are %s", (_, asked) => {
    const { converged, rounds } = fitOf(limitsOf(asked));
    expect(converged).toBe(true);
    expect(rounds).toBeLessThan(60);
  });

  it("holds the conditions that make it the nearest table, over random demands", () => {
    fc.assert(
      fc.property(possibleDemand, (asked) => {
        const limits = limitsOf(asked);
        const { cells, factors, converged } = fitOf(limits);
        expect(converged).toBe(true);
        const width = asked.fields.length;
        const free = (lower: number, upper: number, factor: number, sum: number) => {
          const slack = 1e-8 * Math.max(1, limits.total);
          expect(sum).toBeGreaterThanOrEqual(lower - slack);
          expect(sum).toBeLessThanOrEqual(upper + slack);
          if (factor > 1) expect(sum).toBeCloseTo(lower, 6);
          if (factor < 1) expect(sum).toBeCloseTo(upper, 6);
        };
        for (const [cell, x] of cells.entries()) {
          const [r, c] = [Math.floor(cell / width), cell % width];
          const free = limits.start[cell]! * factors.rows[r]! * factors.columns[c]! * factors.total;
          const own = Math.min(Math.max(free, limits.cells.lower[cell]!), limits.cells.upper[cell]!);
          // A cell that no table within the bounds fills is taken out and has no factor of its own.
          if (x > 0) expect(x).toBeCloseTo(own, 9);
          else expect(limits.cells.lower[cell]).toBe(0);
        }
        for (const [r, factor] of factors.rows.entries())
          free(
            limits.rows.lower[r]!,
            limits.rows.upper[r]!,
            factor,
            sumOf(cells.subarray(r * width, (r + 1) * width)),
          );
        for (const [c, factor] of factors.columns.entries())
          free(
            limits.columns.lower[c]!,
            limits.columns.upper[c]!,
            factor,
            sumOf(cells.filter((_, i) => i % width === c)),
          );
      }),
      { numRuns: 300 },
    );
  });

  it("is nearer to the start than the table of any other start within the same bounds", () => {
    fc.assert(
      fc.property(
        possibleDemand,
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 25, maxLength: 25 }),
        (asked, other) => {
          const limits = limitsOf(asked);
          const elsewhere = { ...limits, start: limits.start.map((s, cell) => s && s * other[cell % 25]!) };
          const here = divergence(fitOf(limits).cells, limits);
          expect(here).toBeLessThanOrEqual(divergence(fitOf(elsewhere).cells, limits) + 1e-7 * (1 + here));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is the table that slow projections come to", () => {
    fc.assert(
      fc.property(possibleDemand, (asked) => {
        fc.pre(asked.ministries.length * asked.fields.length <= 9);
        const limits = limitsOf(asked);
        const [fast, slow] = [fitOf(limits).cells, byProjections(limits, 3000)];
        const missed = Math.abs(sumOf(slow) - limits.total);
        // Where a table's only way to its sums lets a cell go to 0, projections are still on their way.
        fc.pre(missed < 1e-9 && fast.every((x, cell) => x > 0 || limits.cells.upper[cell] === 0));
        for (const [cell, x] of fast.entries()) expect(x).toBeCloseTo(slow[cell]!, 3);
      }),
      { numRuns: 60 },
    );
  });
});

function sumOf(cells: Float64Array): number {
  return cells.reduce((sum, x) => sum + x, 0);
}

describe("allocate(demand) where it hurts", () => {
  it("stays exact over starts from a hundredth of a person to ten million", () => {
    const start = [
      [0.01, 10_000_000, null],
      [500, 0.3, 700],
      [null, 1_000_000, 1],
    ];
    const conditions = [row(0, { lock: 500_000 }), row(1, { lock: 400_000 }), column(0, { lock: 600_000 })];
    const result = allocate(demand(start, 1_000_000, conditions));
    expect(result.kind === "table" && [result.exact, result.ministrySums, result.fieldSums[0]]).toEqual([
      true,
      [500_000, 400_000, 100_000],
      600_000,
    ]);
  });
});
