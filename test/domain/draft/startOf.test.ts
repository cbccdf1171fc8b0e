import { describe, expect, it } from "vitest";
import { mixOf, type Seed, withSeeds } from "../../../src/domain/draft/startOf.ts";

describe("mixOf(ingredients)", () => {
  it("is the weighted mean of the tables, whatever the weights add up to", () => {
    const plan = { grid: [[1000, 400]], weight: 3 };
    const actuals = { grid: [[2000, 0]], weight: 1 };
    expect(mixOf([plan, actuals])).toEqual([[1250, 300]]);
  });

  it("uses the other table's figure whole where one has none: unknown is not 0", () => {
    const plan = { grid: [[1000, null, null]], weight: 1 };
    const actuals = { grid: [[null, 300, null]], weight: 1 };
    expect(mixOf([plan, actuals])).toEqual([[1000, 300, null]]);
  });

  it("leaves out a table of weight 0, with the cells that it alone knows", () => {
    expect(
      mixOf([
        { grid: [[1000, null]], weight: 1 },
        { grid: [[3000, 300]], weight: 0 },
      ]),
    ).toEqual([[1000, null]]);
  });

  it("is an empty table without tables to mix", () => {
    expect(mixOf([])).toEqual([]);
  });

  it("refuses tables of several sizes and weights below 0", () => {
    const one = { grid: [[1, 2]], weight: 1 };
    expect(() => mixOf([one, { grid: [[1]], weight: 1 }])).toThrow(RangeError);
    expect(() => mixOf([one, { grid: [], weight: 1 }])).toThrow(RangeError);
    expect(() => mixOf([{ ...one, weight: -1 }])).toThrow(RangeError);
    expect(() => mixOf([{ ...one, weight: Number.NaN }])).toThrow(RangeError);
  });
});

describe("seeded(table, seeds)", () => {
  const table = {
    ministries: ["教育部", "科技部", "财政部"],
    fields: ["数字技术", "其他", "新材料"],
    start: [
      [1000, 500, null],
      [2000, null, null],
      [null, null, null],
    ],
  };
  const ministry = (name: string, people: number): Seed => ({ ministry: name, field: null, people });
  const field = (name: string, people: number): Seed => ({ ministry: null, field: name, people });

  it("spreads a new ministry's people by the fields' shares of the table", () => {
    expect(withSeeds(table, [ministry("财政部", 700)])).toEqual([
      [1000, 500, null],
      [2000, null, null],
      [600, 100, null],
    ]);
  });

  it("spreads a new field's people by the ministries' shares of the table", () => {
    expect(withSeeds(table, [field("新材料", 700)]).map((row) => row[2])).toEqual([300, 400, null]);
  });

  it("fills only cells that are empty", () => {
    expect(withSeeds(table, [ministry("科技部", 50)])[1]).toEqual([2000, 50, null]);
  });

  it("changes nothing where the others have no people to go by, and leaves the table it was given alone", () => {
    const nobody = { ...table, start: table.start.map((row) => row.map(() => null)) };
    expect(withSeeds(nobody, [ministry("财政部", 700)])).toEqual(nobody.start);
    withSeeds(table, [ministry("财政部", 700)]);
    expect(table.start[2]).toEqual([null, null, null]);
  });

  it("refuses a seed for a cell, for no place, for an unknown name and below 0", () => {
    for (const seed of [
      { ministry: "财政部", field: "其他", people: 100 },
      { ministry: null, field: null, people: 100 },
      ministry("水利部", 100),
      field("法律", 100),
      ministry("财政部", -1),
    ])
      expect(() => withSeeds(table, [seed])).toThrow(RangeError);
  });
});
