import { describe, expect, it } from "vitest";
import { planCode, stateCode } from "../../src/app/stateCode.ts";
import { plan, publishedPlan } from "../builders.ts";

describe("stateCode(state)", () => {
  it("is eight hexadecimal digits, for an empty journal as well", () => {
    expect(stateCode({ chainEnds: [] })).toMatch(/^[0-9a-f]{8}$/);
  });

  it("changes with the head of any author's chain", () => {
    const codes = [[], ["a"], ["b"], ["a", "b"]].map((chainEnds) => stateCode({ chainEnds }));
    expect(new Set(codes).size).toBe(4);
  });
});

describe("planCode(plan)", () => {
  it("is the same for the same table, wherever it was read", () => {
    expect(planCode(publishedPlan(2025))).toBe(planCode({ ...publishedPlan(2025) }));
  });

  it("differs by one cell, by no quota instead of a quota of zero, and by the headline", () => {
    const tables = [
      plan(2025, ["数字技术"], { 教育部: [100] }),
      plan(2025, ["数字技术"], { 教育部: [200] }, 100),
      plan(2025, ["数字技术"], { 教育部: [0] }),
      plan(2025, ["数字技术"], { 教育部: [null] }),
      plan(2025, ["数字技术"], { 教育部: [100] }, 200),
    ];
    expect(new Set(tables.map(planCode)).size).toBe(5);
  });
});
