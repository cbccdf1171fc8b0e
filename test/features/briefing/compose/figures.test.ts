import { describe, expect, it } from "vitest";
import type { Tally } from "../../../../src/domain/progress/completion.ts";
import { figuresOf, headlineDetail } from "../../../../src/features/briefing/compose/figures.ts";
import { plan, tally } from "../../../builders.ts";

const printed = (tally: Tally) =>
  figuresOf(tally, "计划1,000人").map(({ label, text, detail }) => [label, text, detail]);

describe("figuresOf(tally, planned)", () => {
  it("gives three figures with their unit, the plan, the capped rate and the unreported part of the gap", () => {
    const own = tally({
      quota: 100_000,
      actual: 65_000,
      capped: 60_000,
      gap: 40_000,
      unreportedGap: 2_500,
      surplus: 3_000,
      offPlan: 2_000,
      plannedCells: 4,
      reportedCells: 3,
    });
    expect(printed(own)).toEqual([
      ["完成数", "6.50万人", "计划1,000人"],
      ["完成率", "65.0%", "结构完成率60.0%"],
      ["缺口", "4.00万人", "其中未报送2,500人"],
    ]);
  });

  it("has no rate where nothing was reported, and no gap without a quota", () => {
    expect(printed(tally({ quota: 10, gap: 10, unreportedGap: 10, plannedCells: 1 }))).toEqual([
      ["完成数", "未报", "计划1,000人"],
      ["完成率", "未报", ""],
      ["缺口", "10人", "其中未报送10人"],
    ]);
    const outside = printed(tally({ actual: 5, offPlan: 5, plannedCells: 0, reportedCells: 1 }));
    expect(outside.map(([, text]) => text)).toEqual(["5人", "—", "—"]);
  });
});

describe("headlineDetail(plan)", () => {
  it("gives the plan, and what it differs from the document's number", () => {
    expect(headlineDetail(plan(2025, ["其他"], { 教育部: [100] }))).toBe("计划100人");
    expect(headlineDetail(plan(2024, ["其他"], { 教育部: [1_200] }, 1_000))).toBe(
      "计划1,200人，比文件总目标多200人",
    );
    expect(headlineDetail(plan(2024, ["其他"], { 教育部: [900] }, 1_000))).toBe(
      "计划900人，比文件总目标少100人",
    );
  });
});
