import { expect, it } from "vitest";
import { plansUnderNamesOf } from "../../../src/domain/comparing/mapPlan.ts";
import { quotaOf } from "../../../src/domain/plan/plan.ts";
import { withAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import { plan } from "../../builders.ts";

const CHANGE = { ministry: "甲部", field: "其他", before: 300, after: 700, remark: "" };
const ADJUSTED = withAdjustments(plan(2024, ["其他"], { 甲部: [300] }), [
  {
    year: 2024,
    from: "2024-10",
    changes: [CHANGE],
    headline: null,
    documentNumber: "1号",
    date: "2024-09-30",
  },
]);
const RENAMED = {
  fromYear: 2024,
  toYear: 2025,
  ministries: [{ from: ["甲部"], to: "乙部" }],
  fields: [],
};

it("plans of earlier years are taken as they were in December, under the names of the year", () => {
  const plans = [ADJUSTED, plan(2025, ["其他"], { 乙部: [900] })];
  const [earlier, ...others] = plansUnderNamesOf(2025, plans, [RENAMED]);
  expect(others).toEqual([]);
  expect(earlier && quotaOf(earlier, "乙部", "其他")).toBe(700);
  const [unmapped] = plansUnderNamesOf(2025, plans, []);
  expect(unmapped && quotaOf(unmapped, "甲部", "其他")).toBe(700);
});
