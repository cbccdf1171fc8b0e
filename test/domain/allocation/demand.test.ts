import { describe, expect, it } from "vitest";
import { type Condition, type Demand, limitsOf, wholeSteps } from "../../../src/domain/allocation/demand.ts";

const base: Demand = {
  ministries: ["科技部", "教育部"],
  fields: ["其他", "数字技术"],
  start: [
    [100, null],
    [0, 250],
  ],
  total: 400,
  conditions: [],
};
const asking = (...conditions: Condition[]): Demand => ({ ...base, conditions });
const cell = (asked: Partial<Condition>): Condition => ({ ministry: "教育部", field: "数字技术", ...asked });

describe("limitsOf(demand)", () => {
  it("lays the table in the order of the names, in steps", () => {
    const { ministries, fields, start, closed, total } = limitsOf(base);
    expect([ministries, fields, total]).toEqual([["教育部", "科技部"], ["其他", "数字技术"], 4]);
    expect(Array.from(start)).toEqual([0, 2.5, 1, 0]);
    expect(Array.from(closed)).toEqual([1, 0, 0, 1]);
  });

  it("rounds a lower bound up to a step and an upper bound down", () => {
    const { cells } = limitsOf(asking(cell({ lower: 101, upper: 399 })));
    expect([cells.lower[1], cells.upper[1]]).toEqual([2, 3]);
  });

  it("reads a lock as both bounds, beside bounds of the same place", () => {
    const { cells } = limitsOf(asking(cell({ lock: 300, lower: 400, upper: 1000 })));
    expect([cells.lower[1], cells.upper[1]]).toEqual([4, 3]);
  });

  it("opens a cell without a start where people are asked for, and starts it from them", () => {
    const { start, closed, cells } = limitsOf(
      asking({ ministry: "科技部", field: "数字技术", lower: 300, weight: 2 }),
    );
    expect([start[3], closed[3], cells.upper[3]]).toEqual([6, 0, Infinity]);
  });

  it("does not open it for an upper bound", () => {
    expect(limitsOf(asking({ ministry: "科技部", field: "数字技术", upper: 300 })).closed[3]).toBe(1);
  });

  it("multiplies the weights of a cell, its ministry and its field", () => {
    const { start } = limitsOf(
      asking(
        cell({ weight: 2 }),
        { ministry: "教育部", field: null, weight: 3 },
        { ministry: null, field: "数字技术", weight: 0.5 },
      ),
    );
    expect(start[1]).toBe(7.5);
  });

  it.each<[string, Demand]>([
    ["a name twice", { ...base, ministries: ["教育部", "教育部"] }],
    ["a start with too few rows", { ...base, start: [[100, null]] }],
    ["a row with too few cells", { ...base, start: [[100], [0, 250]] }],
    [
      "a start below 0",
      {
        ...base,
        start: [
          [-1, null],
          [0, 250],
        ],
      },
    ],
    [
      "a start that is no number",
      {
        ...base,
        start: [
          [Number.NaN, null],
          [0, 250],
        ],
      },
    ],
    ["a total between two steps", { ...base, total: 450 }],
    ["a total below 0", { ...base, total: -100 }],
    ["a lock between two steps", asking(cell({ lock: 250 }))],
    ["a bound below 0", asking(cell({ upper: -100 }))],
    ["a bound that is no number", asking(cell({ lower: Number.NaN }))],
    ["a weight of 0", asking(cell({ weight: 0 }))],
    ["an unknown name", asking({ ministry: "水利部", field: null, lock: 100 })],
    ["a condition for no place", asking({ ministry: null, field: null, lock: 100 })],
    ["two conditions for one place", asking(cell({ lower: 100 }), cell({ weight: 2 }))],
  ])("refuses %s", (_, demand) => {
    expect(() => limitsOf(demand)).toThrow(RangeError);
  });
});

describe("wholeSteps(people)", () => {
  it("is the nearest hundred, the larger of two", () => {
    expect([0, 49, 50, 149, 150, 920_349].map(wholeSteps)).toEqual([0, 0, 100, 100, 200, 920_300]);
  });
});
