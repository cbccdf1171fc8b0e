import { describe, expect, it } from "vitest";
import { leftOutNames } from "../../../src/app/words/sameMonthWords.ts";
import { compareSameMonth } from "../../../src/domain/comparing/compareSameMonth.ts";
import type { YearAt } from "../../../src/domain/comparing/comparison.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { sameMonthRows, sameMonthTitle } from "../../../src/features/compare/sameMonthRows.ts";
import { plan, submission } from "../../builders.ts";

const BEFORE = plan(2024, ["甲域", "乙域"], { 甲部: [100, 100], 乙部: [50, null], 旧部: [10, null] });
const AFTER = plan(2025, ["甲域", "乙域"], { 甲部: [100, 300], 乙部: [50, null], 新部: [40, null] });

const at = (table: Plan, reports: readonly Submission[], month: string): YearAt => {
  const position = positionAt(table, reports, month);
  return { position, rollup: rollUp(position) };
};

const sameMonth = (before: readonly Submission[], after: readonly Submission[]) =>
  compareSameMonth(at(BEFORE, before, "2024-06"), at(AFTER, after, "2025-06"));

const BOTH = sameMonth(
  [submission("甲部", "2024-06", { 甲域: 50, 乙域: 50 }), submission("乙部", "2024-05", { 甲域: 20 })],
  [submission("甲部", "2025-06", { 甲域: 80 }), submission("新部", "2025-06", { 甲域: 10 })],
);

describe("sameMonthRows(compared, by)", () => {
  it("begins with the sum of what is compared, then its ministries or its fields", () => {
    const rows = sameMonthRows(BOTH, "ministries");
    expect(rows.map(({ name, isSum, change }) => [name, isSum, change])).toEqual([
      ["合计", true, -20],
      ["甲部", false, -20],
    ]);
    expect(sameMonthRows(BOTH, "fields").map(({ name }) => name)).toEqual(["合计", "甲域", "乙域"]);
  });
});

describe("sameMonthTitle(compared)", () => {
  it("compares only the ministries that reported the month in both years", () => {
    expect(sameMonthTitle(BOTH)).toBe(
      "截至6月，两年都上报了该月数的 1 个部门完成 80 人，比2024年6月少 20 人",
    );
  });

  it("names the year without reports", () => {
    const reports = [submission("甲部", "2025-06", { 甲域: 80 })];
    expect(sameMonthTitle(sameMonth([], reports))).toBe("截至2024年6月没有上报，不能同月对比");
    expect(sameMonthTitle(sameMonth([], []))).toBe("截至2024年6月和2025年6月没有上报，不能同月对比");
  });

  it("says that no ministry reported the month in both", () => {
    const carried = sameMonth(
      [submission("甲部", "2024-05", { 甲域: 1 })],
      [submission("甲部", "2025-06", { 甲域: 80 })],
    );
    expect(sameMonthTitle(carried)).toBe("没有两年都上报了6月数的部门，不能同月对比");
  });
});

describe("leftOutNames(compared)", () => {
  it("gives each ministry that is not compared with the reason", () => {
    expect(leftOutNames(BOTH)).toBe("乙部（只有2024年上报）、新部（只有2025年上报）");
    const carried = sameMonth(
      [submission("甲部", "2024-05", { 甲域: 1 }), submission("乙部", "2024-06", { 甲域: 1 })],
      [submission("甲部", "2025-03", { 甲域: 2 }), submission("乙部", "2025-04", { 甲域: 2 })],
    );
    expect(leftOutNames(carried)).toBe("甲部（2024年沿用5月，2025年沿用3月）、乙部（2025年沿用4月）");
  });
});
