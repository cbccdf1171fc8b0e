import { describe, expect, it } from "vitest";
import { placeKey, quotaChange, quotaSum, valueAtPlace } from "../../../src/domain/plan/tablePlace.ts";
import { plan } from "../../builders.ts";

const TABLE = plan(2025, ["数字技术", "其他", "新材料"], {
  教育部: [600, 400, null],
  科技部: [null, 1000, null],
});

describe("quotaSum(table, place)", () => {
  it("adds the cells of a ministry, of a field and of the whole table", () => {
    expect(quotaSum(TABLE, { ministry: "教育部", field: null })).toBe(1000);
    expect(quotaSum(TABLE, { ministry: null, field: "其他" })).toBe(1400);
    expect(quotaSum(TABLE, { ministry: null, field: null })).toBe(2000);
  });

  it("is the quota of a cell", () => {
    expect(quotaSum(TABLE, { ministry: "教育部", field: "其他" })).toBe(400);
    expect(quotaSum(TABLE, { ministry: "科技部", field: "数字技术" })).toBeNull();
  });

  it("is null, not 0, where nothing is planned or the name is not in the table", () => {
    expect(quotaSum(TABLE, { ministry: null, field: "新材料" })).toBeNull();
    expect(quotaSum(TABLE, { ministry: "财政部", field: null })).toBeNull();
  });
});

describe("placeKey(place)", () => {
  it("distinguishes a ministry from a field of the same name", () => {
    expect(placeKey({ ministry: "其他", field: null })).not.toBe(placeKey({ ministry: null, field: "其他" }));
  });
});

describe("valueAtPlace(names, values, place)", () => {
  const values = {
    cells: [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ],
    ministries: ["g", "h"],
    fields: ["i", "j", "k"],
  };
  const at = (ministry: string | null, field: string | null) =>
    valueAtPlace(TABLE, values, { ministry, field });

  it("uses the value of the cell, the ministry or the field", () => {
    expect([at("科技部", "其他"), at("科技部", null), at(null, "新材料")]).toEqual(["e", "h", "k"]);
  });

  it("is undefined for the whole table and for a name it does not have", () => {
    expect([at(null, null), at("财政部", "其他"), at("教育部", "旅游")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe("quotaChange(before, place, people)", () => {
  it("counts a place without a quota, before or now, as nobody, and is null where it has neither", () => {
    const before = plan(2025, ["新材料", "其他"], { 教育部: [600, 400], 科技部: [null, 1000] });
    const change = (ministry: string, field: string, people: number | null) =>
      quotaChange(before, { ministry, field }, people);
    expect(change("教育部", "新材料", 700)).toBe(100);
    expect(change("教育部", "新材料", null)).toBe(-600);
    expect(change("财政部", "其他", 200)).toBe(200);
    expect(change("科技部", "新材料", null)).toBeNull();
  });
});
