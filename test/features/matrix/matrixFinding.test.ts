import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR, expectBy, profileOf } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { matrixSubtitle, matrixTitle } from "../../../src/features/matrix/matrixFinding.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["新能源", "新材料"], { 教育部: [1000, 2000], 科技部: [400, null] });

function title(...reports: Submission[]): string {
  return titleAt("2025-06", reports);
}

function titleAt(asOf: string, reports: readonly Submission[]): string {
  const position = positionAt(PLAN, reports, asOf);
  return matrixTitle({
    position,
    rollup: rollUp(position),
    expect: BY_CALENDAR,
    otherExpect: expectBy(profileOf(2024, reports)),
    pace: "calendar",
  });
}

describe("matrixTitle(country)", () => {
  it("counts late and silent cells of the plan and names the largest gap", () => {
    expect(title(submission("教育部", "2025-06", { 新能源: 990, 新材料: 10 }))).toBe(
      "3 项计划中 1 项落后于时间进度、1 项未报送，最大缺口 1,990 人，在教育部·新材料",
    );
  });

  it("counts cells that are not up to date, and once the year is over those that are not completed", () => {
    const old = submission("科技部", "2025-03", { 新能源: 399 });
    expect(titleAt("2025-06", [old])).toContain("0 项落后于时间进度、1 项未更新、2 项未报送，");
    expect(titleAt("2025-12", [old])).toContain("3 项计划中 1 项未完成、2 项未报送，");
  });

  it("gives the count by the other pace rule beside, where it differs", () => {
    const reports = [
      submission("教育部", "2024-06", { 新能源: 100, 新材料: 100 }),
      submission("教育部", "2024-12", { 新能源: 1000, 新材料: 1000 }),
      submission("教育部", "2025-06", { 新能源: 150, 新材料: 10 }),
    ];
    expect(title(...reports)).toBe(
      "3 项计划中 2 项落后于时间进度（按上年进度为 1 项）、1 项未报送，最大缺口 1,990 人，在教育部·新材料",
    );
  });

  it("holds a ministry against its own cut-off", () => {
    expect(
      title(
        submission("教育部", "2025-06", { 新能源: 1000, 新材料: 2000 }),
        submission("科技部", "2025-04", { 新能源: 132 }),
      ),
    ).toBe("3 项计划中 0 项落后于时间进度，最大缺口 268 人，在科技部·新能源");
  });

  it("says that nothing was reported", () => {
    expect(title()).toBe("3 项计划均无上报");
  });

  it("does not count what was reported without a quota", () => {
    expect(title(submission("科技部", "2025-06", { 新能源: 400, 新材料: 5 }))).toContain("3 项计划中 0 项");
  });
});

describe("matrixSubtitle(position, rollup, measure)", () => {
  it("names measure, cut-off, coverage and what is carried forward", () => {
    const position = positionAt(PLAN, [submission("科技部", "2025-04", { 新能源: 132 })], "2025-06");
    expect(matrixSubtitle(position, rollUp(position), "gap")).toBe(
      "缺口，部门 × 领域 · 截至2025年6月30日 · 2 个部门中 0 个当月已报，1 个沿用，1 个未报送 · 覆盖计划数的 11.8% · 缺口 = 计划数 − 完成数，只计不足的部分",
    );
  });

  it("counts no submission without any figure as a report", () => {
    const reports = [submission("科技部", "2025-06", { 新能源: 0 }), submission("教育部", "2025-06", {})];
    const position = positionAt(PLAN, reports, "2025-06");
    expect(matrixSubtitle(position, rollUp(position), "gap")).toContain(
      "2 个部门中 1 个当月已报，1 个未报送",
    );
  });
});
