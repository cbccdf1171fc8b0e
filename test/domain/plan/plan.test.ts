import { describe, expect, it } from "vitest";
import { headlineDifference, planTotal, quotaOf } from "../../../src/domain/plan/plan.ts";
import { plan, planOfGrid, publishedPlan } from "../../builders.ts";

const small = plan(2025, ["数字技术", "其他"], { 教育部: [6000, null], 财政部: [0, 60_000] });

describe("quotaOf(plan, ministry, field)", () => {
  it("is the cell's people", () => {
    expect(quotaOf(small, "财政部", "其他")).toBe(60_000);
  });

  it("is null where there is no quota, and 0 where the quota is zero", () => {
    expect(quotaOf(small, "教育部", "其他")).toBeNull();
    expect(quotaOf(small, "财政部", "数字技术")).toBe(0);
  });

  it("is null for names that the plan does not know", () => {
    expect(quotaOf(small, "水利部", "其他")).toBeNull();
    expect(quotaOf(small, "财政部", "量子信息")).toBeNull();
    expect(quotaOf(small, "水利部", "量子信息")).toBeNull();
    expect(quotaOf(small, "__proto__", "constructor")).toBeNull();
  });

  it("finds names that every JavaScript object carries", () => {
    const odd = planOfGrid(2025, ["constructor"], ["__proto__", "length"], [[700, null]]);
    expect(quotaOf(odd, "constructor", "__proto__")).toBe(700);
    expect(quotaOf(odd, "constructor", "length")).toBeNull();
  });
});

describe("planTotal(plan)", () => {
  it("adds the quotas and passes over cells without one", () => {
    expect(planTotal(small)).toBe(66_000);
  });

  it("is 0 for a table without figures", () => {
    expect(planTotal(plan(2025, ["其他"], { 教育部: [null] }))).toBe(0);
  });
});

describe("headlineDifference(plan)", () => {
  it("is positive where the table exceeds the document's number, negative where it falls short", () => {
    expect(headlineDifference({ ...small, headline: 60_000 })).toBe(6000);
    expect(headlineDifference({ ...small, headline: 70_000 })).toBe(-4000);
  });

  it("is 0 in 2025 and 20 300 people in 2024", () => {
    expect(headlineDifference(publishedPlan(2025))).toBe(0);
    expect(headlineDifference(publishedPlan(2024))).toBe(20_300);
  });
});
