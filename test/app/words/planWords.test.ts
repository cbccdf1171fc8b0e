import { describe, expect, it } from "vitest";
import { plannedDetail, planRemark, withPlanRemark } from "../../../src/app/words/planPartWords.ts";
import { adjustedTotals, approvalWords, planMark } from "../../../src/app/words/planWords.ts";
import type { PlanAdjustment } from "../../../src/domain/plan/plan.ts";
import { planAt, withAdjustments, withoutAdjustments } from "../../../src/domain/plan/planAdjustment.ts";
import { plan } from "../../builders.ts";

const PLAN = plan(2025, ["其他", "数字技术"], { 财政部: [10_000, null], 教育部: [20_000, 30_000] });
const JULY: PlanAdjustment = {
  year: 2025,
  from: "2025-07",
  changes: [
    { ministry: "财政部", field: "其他", before: 10_000, after: 15_000, remark: "" },
    { ministry: "财政部", field: "数字技术", before: null, after: 500, remark: "" },
  ],
  headline: null,
  documentNumber: "人社厅函〔2025〕88号",
  date: "2025-07-10",
};
const YEAR = withAdjustments(PLAN, [JULY, { ...JULY, from: "2025-10", changes: [] }]);

describe("planRemark(plan) and planMark(plan)", () => {
  it("say nothing of a plan that was never adjusted", () => {
    expect(planRemark(PLAN)).toBe("");
    expect(planMark(PLAN)).toBe("");
    expect(withPlanRemark("截至6月", PLAN)).toBe("截至6月");
  });

  it("say of an adjusted plan from which months, and only those that hold", () => {
    expect(planRemark(planAt(YEAR, "2025-07"))).toBe("计划数为7月起调整后的");
    expect(planMark(planAt(YEAR, "2025-12"))).toBe("（7月、10月起调整后）");
    expect(withPlanRemark("截至8月", planAt(YEAR, "2025-08"))).toBe("截至8月 · 计划数为7月起调整后的");
  });

  it("say of an earlier month that it is before the adjustment, and of the original that it leaves it out", () => {
    expect(planRemark(planAt(YEAR, "2025-06"))).toBe("计划数为调整前的（7月、10月起调整）");
    expect(planRemark(withoutAdjustments(YEAR))).toBe("计划数为原计划，未计7月、10月起的调整");
  });
});

describe("plannedDetail(plan, part)", () => {
  const july = planAt(YEAR, "2025-07");
  it("sets both quotas of a ministry, a field or a cell side by side", () => {
    expect(plannedDetail(july, { ministry: "财政部" })).toBe("原计划 10,000 → 调整后 15,500 人");
    expect(plannedDetail(july, { field: "其他" })).toBe("原计划 30,000 → 调整后 35,000 人");
    expect(plannedDetail(july, { ministry: "财政部", field: "数字技术" })).toBe("原计划 — → 调整后 500 人");
  });
  it("says where the adjustment left a part as it was, and which plan it is where none holds", () => {
    expect(plannedDetail(july, { ministry: "教育部" })).toBe("7月起的调整没有改动");
    expect(plannedDetail(PLAN, { ministry: "教育部" })).toBe("年度计划");
    expect(plannedDetail(withoutAdjustments(YEAR), {})).toBe("年度计划（原计划，未计7月、10月起的调整）");
  });
});

describe("adjustedTotals(plan)", () => {
  it("states both totals", () => {
    expect(adjustedTotals(planAt(YEAR, "2025-07"))).toBe("计划数 6.00万 → 调整后 6.55万");
  });
});

describe("approvalWords(adjustments)", () => {
  it("names each by its document and date, one without a number by its date", () => {
    expect(approvalWords([JULY, { ...JULY, documentNumber: "" }])).toBe(
      "人社厅函〔2025〕88号（2025-07-10）、2025-07-10",
    );
  });
});
