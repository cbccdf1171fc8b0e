import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "../../../src/domain/allocation/allocation.ts";
import type { Condition, Demand } from "../../../src/domain/allocation/demand.ts";
import { isMove, type Move, moveSums, movesOf } from "../../../src/domain/allocation/movesOf.ts";
import { possibleDemand } from "./demandArbitrary.ts";

const small: Demand = {
  ministries: ["教育部", "科技部"],
  fields: ["数字技术", "其他"],
  start: [
    [1000, 2000],
    [3000, null],
  ],
  total: 6000,
  conditions: [],
};

function moves(demand: Demand): Move[] {
  const allocation = allocate(demand);
  if (allocation.kind !== "table") throw new Error(JSON.stringify(allocation.clash));
  return movesOf(demand, allocation);
}

/** The one part that is not 0, by name. */
const cause = ({ parts }: Move) =>
  Object.entries(parts)
    .filter(([, people]) => Math.abs(people) > 1e-6)
    .map(([name, people]) => `${name} ${Math.round(people)}`);
const asking = (total: number, ...conditions: Condition[]) => moves({ ...small, total, conditions });

describe("movesOf(demand, allocation)", () => {
  it("states the total where only the total changed, the largest change first", () => {
    const found = asking(12_000);
    expect(found.map(({ ministry, field, from, to }) => [ministry, field, from, to])).toEqual([
      ["科技部", "数字技术", 3000, 6000],
      ["教育部", "其他", 2000, 4000],
      ["教育部", "数字技术", 1000, 2000],
    ]);
    expect(found.map(cause)).toEqual([["total 3000"], ["total 2000"], ["total 1000"]]);
  });

  it("states the ministry's lock, and the total that allows it", () => {
    const [first] = asking(6000, { ministry: "教育部", field: null, lock: 4500 });
    expect(first && [first.change, ...cause(first)]).toEqual([-1500, "total -1500"]);
    const last = asking(6000, { ministry: "教育部", field: null, lock: 4500 }).at(-1);
    expect(last && [last.field, last.change, ...cause(last)]).toEqual([
      "数字技术",
      500,
      "total -500",
      "ministry 1000",
    ]);
  });

  it("states the field's lock and the weight", () => {
    const field = asking(6000, { ministry: null, field: "其他", lock: 3000 });
    expect(field.find((move) => move.field === "其他")?.parts.field).toBeCloseTo(1500);
    const weight = asking(6000, { ministry: "教育部", field: null, weight: 3 });
    expect(weight.find((move) => move.field === "其他")?.parts.weights).toBe(4000);
  });

  it("states the bound of the cell itself, and that it was opened", () => {
    const bound = asking(6000, { ministry: "教育部", field: "其他", upper: 0 });
    expect(bound[0]).toMatchObject({ field: "其他", from: 2000, to: null, change: -2000 });
    expect(bound[0]?.parts.bound).toBeCloseTo(-3000);
    const opened = asking(7000, { ministry: "科技部", field: "其他", lock: 1000 });
    expect(opened[0]).toMatchObject({ from: null, to: 1000, change: 1000 });
    expect(opened[0] && cause(opened[0])).toEqual(["opened 1000"]);
  });

  it("names rounding where a start is not in steps", () => {
    const demand = {
      ...small,
      start: [
        [1030, 2000],
        [2970, null],
      ],
    };
    expect(moves(demand).map((move) => Math.round(move.parts.rounding))).toEqual([-30, 30, 0]);
  });

  it("adds up to the change, cause by cause, over random demands", () => {
    fc.assert(
      fc.property(possibleDemand, (demand) => {
        for (const { from, to, change, parts } of moves(demand)) {
          expect(change).toBe((to ?? 0) - (from ?? 0));
          const all = Object.values(parts).reduce((sum, people) => sum + people, 0);
          const largest = Math.max(...Object.values(parts).map(Math.abs));
          expect(Math.abs(all - change)).toBeLessThanOrEqual(1e-9 * (1 + largest));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("moveSums(moves, by, names)", () => {
  it("adds the cells of each ministry in the order of the names", () => {
    const sums = moveSums(asking(12_000), "ministry", ["科技部", "教育部"]);
    expect(sums).toMatchObject([
      { name: "科技部", from: 3000, to: 6000, change: 3000 },
      { name: "教育部", from: 3000, to: 6000, change: 3000 },
    ]);
    expect(sums[1]?.parts.total).toBeCloseTo(3000);
  });

  it("adds the cells of each field, and has null where a field has no figure before or after", () => {
    const demand = { ...small, conditions: [{ ministry: "教育部", field: "其他", upper: 0 }] };
    const sums = moveSums(moves(demand), "field", ["其他", "数字技术", "新材料"]);
    expect(sums).toMatchObject([
      { name: "其他", from: 2000, to: null, change: -2000 },
      { name: "数字技术", from: 4000, to: 6000, change: 2000 },
      { name: "新材料", from: null, to: null, change: 0 },
    ]);
  });

  it("gives causes that add up to the change", () => {
    const sums = moveSums(asking(6000, { ministry: "教育部", field: null, lock: 4500 }), "ministry", [
      "教育部",
    ]);
    const causes = Object.values(sums[0]?.parts ?? {}).reduce((sum, people) => sum + people, 0);
    expect(causes).toBeCloseTo(1500, 6);
  });
});

describe("isMove(people)", () => {
  it("leaves out what is less than half a step either way", () => {
    expect([50, -50, 49.9, -49.9, 0].map(isMove)).toEqual([true, true, false, false, false]);
  });
});
