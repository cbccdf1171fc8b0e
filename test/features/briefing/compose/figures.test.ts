import { describe, expect, it } from "vitest";
import { paperCellText } from "../../../../src/app/paper/paperCellText.ts";
import type { Tally } from "../../../../src/domain/progress/completion.ts";
import { figuresOf, headlineDetail } from "../../../../src/features/briefing/compose/figures.ts";
import { plan, tally } from "../../../builders.ts";

const printed = (tally: Tally) =>
  figuresOf(tally, "与文件总目标一致", "2个部门中1个已报").map(({ label, cell, detail }) => [
    label,
    paperCellText(cell),
    detail,
  ]);

describe("figuresOf(tally, planned, covered)", () => {
  it("gives the six headline figures with the people they leave out", () => {
    const own = tally({
      quota: 1_000,
      actual: 650,
      capped: 600,
      gap: 400,
      unreportedGap: 250,
      surplus: 30,
      offPlan: 20,
      plannedCells: 4,
      reportedCells: 3,
    });
    expect(printed(own)).toEqual([
      ["计划数", "1,000", "与文件总目标一致"],
      ["完成数", "650", "超额30，计划外20"],
      ["完成率", "65.0%", "完成数 ÷ 计划数"],
      ["结构完成率", "60.0%", "不计超额与计划外50人"],
      ["缺口", "400", "其中未报送250人"],
      ["覆盖率", "75.0%", "2个部门中1个已报"],
    ]);
  });

  it("has no rate where nothing was reported, and no plan without a quota", () => {
    const words = (sum: Tally) => printed(sum).map(([, cell]) => cell);
    expect(words(tally({ quota: 10, gap: 10, unreportedGap: 10, plannedCells: 1 }))).toEqual([
      "10",
      "未报",
      "未报",
      "未报",
      "10",
      "0.0%",
    ]);
    expect(words(tally({ actual: 5, offPlan: 5, plannedCells: 0, reportedCells: 1 }))).toEqual([
      "—",
      "5",
      "—",
      "—",
      "—",
      "—",
    ]);
  });
});

describe("headlineDetail(plan)", () => {
  it("says whether the table agrees with the document's number", () => {
    expect(headlineDetail(plan(2025, ["其他"], { 教育部: [100] }))).toBe("与文件总目标一致");
    expect(headlineDetail(plan(2024, ["其他"], { 教育部: [1_200] }, 1_000))).toBe(
      "比文件总目标1,000人多200人",
    );
    expect(headlineDetail(plan(2024, ["其他"], { 教育部: [900] }, 1_000))).toBe("比文件总目标1,000人少100人");
  });
});
