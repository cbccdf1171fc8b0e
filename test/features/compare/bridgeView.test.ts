import { describe, expect, it } from "vitest";
import { comparePlans } from "../../../src/domain/comparing/comparison.ts";
import { bridgeView } from "../../../src/features/compare/bridgeView.ts";
import { plan } from "../../builders.ts";

const comparison = comparePlans(
  plan(2024, ["甲域", "乙域"], { 甲部: [10, 20], 乙部: [5, null] }),
  plan(2025, ["甲域", "乙域"], { 甲部: [8, 20], 乙部: [45, null] }),
);
const viewOf = (query: string) => {
  const { by, kind, order, steps } = bridgeView(new URLSearchParams(query), comparison);
  return [by, kind, order, steps.map(({ name }) => name)];
};

describe("the bridge", () => {
  it("goes by ministry, the largest growth first", () => {
    expect(viewOf("")).toEqual(["ministry", "部门", "change", ["乙部", "甲部"]]);
    expect(viewOf("by=size&order=largest")).toEqual(viewOf(""));
  });

  it("goes by field and in the plan's order where the address asks for it", () => {
    expect(viewOf("by=field")).toEqual(["field", "领域", "change", ["甲域", "乙域"]]);
    expect(viewOf("order=plan")).toEqual(["ministry", "部门", "plan", ["甲部", "乙部"]]);
  });
});
