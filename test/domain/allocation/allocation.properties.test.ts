import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Allocation, allocate } from "../../../src/domain/allocation/allocation.ts";
import { type Demand, STEP, wholeSteps } from "../../../src/domain/allocation/demand.ts";
import type { QuotaGrid } from "../../../src/domain/plan/plan.ts";
import { anyDemand, permuted, possibleDemand } from "./demandArbitrary.ts";
import { arcsOf, shortfall } from "./tableBounds.ts";

const sum = (people: readonly (number | null)[]) =>
  people.reduce<number>((all, cell) => all + (cell ?? 0), 0);
const column = (grid: QuotaGrid, field: number) => grid.map((row) => row[field] ?? null);

function tableOf(demand: Demand): Allocation {
  const result = allocate(demand);
  if (result.kind !== "table") throw new Error(`a clash: ${JSON.stringify(result.clash)}`);
  return result;
}

/** Runs a check over every cell of a demand, with its figure in each of the grids. */
function eachCell(demand: Demand, check: (ministry: number, field: number) => void): void {
  for (const ministry of demand.ministries.keys())
    for (const field of demand.fields.keys()) check(ministry, field);
}

describe("allocate(demand) over random demands", () => {
  it("gives a table exactly when Hoffman's condition holds for every set of nodes", () => {
    fc.assert(
      fc.property(anyDemand, (demand) => {
        expect(allocate(demand).kind).toBe(shortfall(arcsOf(demand)) > 0 ? "clash" : "table");
      }),
      { numRuns: 400 },
    );
  });

  it("keeps every bound, every lock and the total, in whole steps, and its sums are its cells'", () => {
    fc.assert(
      fc.property(fc.oneof(possibleDemand, anyDemand), (demand) => {
        const result = allocate(demand);
        if (result.kind === "clash") return;
        const { table, ministrySums, fieldSums } = result;
        expect(sum(ministrySums)).toBe(demand.total);
        expect(ministrySums).toEqual(table.map(sum));
        expect(fieldSums).toEqual(demand.fields.map((_, field) => sum(column(table, field))));
        for (const { kind, ministry, field, lower, upper } of arcsOf(demand)) {
          const m = demand.ministries.indexOf(ministry ?? "");
          const f = demand.fields.indexOf(field ?? "");
          const people =
            kind === "cell" ? (table[m]?.[f] ?? 0) : kind === "ministry" ? ministrySums[m] : fieldSums[f];
          if (kind === "total" || people === undefined) continue;
          expect(people % STEP).toBe(0);
          expect(people).toBeGreaterThanOrEqual(lower * STEP);
          expect(people).toBeLessThanOrEqual(upper * STEP);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("rounds every cell, and every sum of a row or column, to the step below or above the fitted one", () => {
    fc.assert(
      fc.property(possibleDemand, (demand) => {
        const { table, fitted, ministrySums, fieldSums, exact } = tableOf(demand);
        expect(exact).toBe(true);
        const near = (people: number, real: number) => {
          expect(people).toBeGreaterThanOrEqual(Math.floor(real / STEP + 1e-6) * STEP);
          expect(people).toBeLessThanOrEqual(Math.ceil(real / STEP - 1e-6) * STEP);
        };
        eachCell(demand, (m, f) => near(table[m]?.[f] ?? 0, fitted[m]?.[f] ?? 0));
        for (const [m, people] of ministrySums.entries()) near(people, sum(fitted[m] ?? []));
        for (const [f, people] of fieldSums.entries()) near(people, sum(column(fitted, f)));
      }),
      { numRuns: 400 },
    );
  });

  it("leaves null and 0 unchanged where no condition requires people", () => {
    fc.assert(
      fc.property(possibleDemand, (demand) => {
        const { table, fitted } = tableOf(demand);
        eachCell(demand, (m, f) => {
          const start = demand.start[m]?.[f] ?? null;
          const asked = demand.conditions.find(
            ({ ministry, field }) => ministry === demand.ministries[m] && field === demand.fields[f],
          );
          if (!start && !asked) expect([table[m]?.[f], fitted[m]?.[f]]).toEqual([start, start]);
          if (asked?.lock === 0 || asked?.upper === 0) expect(table[m]?.[f]).toBeNull();
          if (start && !asked) expect(table[m]?.[f]).not.toBeNull();
        });
      }),
      { numRuns: 300 },
    );
  });

  it("changes no cell when nothing is asked for", () => {
    fc.assert(
      fc.property(possibleDemand, ({ ministries, fields, start: any }) => {
        const start = any.map((row) => row.map((people) => people && wholeSteps(people)));
        const total = sum(start.map(sum));
        const result = tableOf({ ministries, fields, start, total, conditions: [] });
        expect(result.table).toEqual(start);
        expect(result.factors.ministries).toEqual(ministries.map(() => 1));
        expect(result.factors.fields).toEqual(fields.map(() => 1));
      }),
    );
  });

  it("moves nothing when every sum is locked where it is", () => {
    fc.assert(
      fc.property(possibleDemand, ({ ministries, fields, start: any }) => {
        const start = any.map((row) => row.map((people) => people && wholeSteps(people)));
        const conditions = [
          ...ministries.map((ministry, m) => ({ ministry, field: null, lock: sum(start[m] ?? []) })),
          ...fields.map((field, f) => ({ ministry: null, field, lock: sum(column(start, f)) })),
        ];
        const result = tableOf({ ministries, fields, start, total: sum(start.map(sum)), conditions });
        expect(result.table).toEqual(start);
      }),
    );
  });

  it("rounds a start that is not in steps to the step below or above, and moves nothing else", () => {
    fc.assert(
      fc.property(possibleDemand, ({ ministries, fields, start }) => {
        const people = sum(start.map(sum));
        fc.pre(people % STEP === 0);
        const { table } = tableOf({ ministries, fields, start, total: people, conditions: [] });
        for (const [m, row] of start.entries())
          for (const [f, cell] of row.entries()) {
            if (cell === null) expect(table[m]?.[f]).toBeNull();
            else expect(Math.abs((table[m]?.[f] ?? 0) - cell)).toBeLessThan(STEP);
          }
      }),
    );
  });

  it("makes the same table of a start that is larger or smaller all over", () => {
    fc.assert(
      fc.property(possibleDemand, fc.constantFrom(0.001, 0.1, 3, 7, 1000), (demand, factor) => {
        // A cell that starts from what is asked of it does not grow with the others.
        fc.pre(
          arcsOf(demand).every(({ kind, lower, ministry, field }) => {
            const start =
              demand.start[demand.ministries.indexOf(ministry ?? "")]?.[demand.fields.indexOf(field ?? "")];
            return kind !== "cell" || lower === 0 || (start ?? 0) > 0;
          }),
        );
        const start = demand.start.map((row) => row.map((people) => people && people * factor));
        expect(tableOf({ ...demand, start }).table).toEqual(tableOf(demand).table);
      }),
      { numRuns: 200 },
    );
  });

  it("applies a weight as a factor of the start, of a ministry and a field as of all their cells", () => {
    fc.assert(
      fc.property(possibleDemand, fc.constantFrom(0.5, 2, 3), fc.nat(), (demand, weight, pick) => {
        const plain = { ...demand, conditions: demand.conditions.map(({ weight: _, ...rest }) => rest) };
        const m = pick % demand.ministries.length;
        const ministry = demand.ministries[m] ?? "";
        const others = plain.conditions.filter((one) => one.ministry !== ministry || one.field !== null);
        const own = plain.conditions.find((one) => one.ministry === ministry && one.field === null);
        const weighted = [...others, { ...(own ?? { ministry, field: null }), weight }];
        const start = plain.start.map((row, i) =>
          row.map((people) => people && people * (i === m ? weight : 1)),
        );
        expect(tableOf({ ...plain, conditions: weighted }).table).toEqual(tableOf({ ...plain, start }).table);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same table, or the same clash, when ministries and fields change places", () => {
    fc.assert(
      fc.property(fc.oneof(possibleDemand, anyDemand), fc.nat(5000), (demand, seed) => {
        const other = permuted(demand, seed);
        const [one, two] = [allocate(demand), allocate(other)];
        if (one.kind === "clash" || two.kind === "clash") {
          expect(two).toEqual(one);
          return;
        }
        eachCell(demand, (m, f) => {
          const place = [
            other.ministries.indexOf(demand.ministries[m] ?? ""),
            other.fields.indexOf(demand.fields[f] ?? ""),
          ] as const;
          expect(two.table[place[0]]?.[place[1]]).toBe(one.table[m]?.[f]);
          expect(two.fitted[place[0]]?.[place[1]]).toBe(one.fitted[m]?.[f]);
        });
      }),
      { numRuns: 400 },
    );
  });
});
