import { describe, expect, it } from "vitest";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { BY_CALENDAR, expectBy, profileOf } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { verdictOf } from "../../../src/features/overview/verdict.ts";
import { plan, submission } from "../../builders.ts";

const PLAN = plan(2025, ["新材料", "新能源"], { 教育部: [10_000, null], 科技部: [null, 20_000] });

function verdictAt(asOf: string, ...submissions: Submission[]) {
  const position = positionAt(PLAN, submissions, asOf);
  const expect = BY_CALENDAR;
  const otherExpect = expectBy(profileOf(2024, submissions));
  return verdictOf({ position, rollup: rollUp(position), expect, otherExpect, pace: "calendar" });
}

describe("verdictOf(country)", () => {
  it("says that nothing was reported, and gives no rate", () => {
    expect(verdictAt("2025-06")).toEqual({
      title: "尚无部门上报，计划培训 3.00 万人",
      subtitle: "截至2025年6月30日 · 2 个部门中 0 个当月已报，2 个未报送，没有完成率",
    });
  });
  it("counts who is behind and who is silent, and names the part of the gap that was not reported", () => {
    const verdict = verdictAt("2025-06", submission("教育部", "2025-06", { 新材料: 3000 }));
    expect(verdict.title).toMatch(
      /^截至6月底完成 3,000 人，比时间进度少 .*人；1 个部门落后于时间进度，1 个部门未报送$/,
    );
    expect(verdict.subtitle).toContain("2 个部门中 1 个当月已报，1 个未报送 · 覆盖计划数的 33.3%");
  });
  it("says how far the people are from the plan once the year is over, small figures to the person", () => {
    const title = (...done: readonly [number, number]) =>
      verdictAt(
        "2025-12",
        submission("教育部", "2025-12", { 新材料: done[0] }),
        submission("科技部", "2025-12", { 新能源: done[1] }),
      ).title;
    expect(title(10_000, 19_951)).toMatch(/^截至12月底完成 3.00 万人，比全年计划少 49 人；/);
    expect(title(1, 20_000)).toContain("比全年计划少 9,999 人");
    expect(title(12_000, 20_000)).toContain("比全年计划多 2,000 人");
  });
  it("counts who is not up to date, and once the year is over who has not completed the plan", () => {
    const march = submission("教育部", "2025-03", { 新材料: 9000 });
    const sums = submission("科技部", "2025-03", { 新能源: 10_000, 新材料: 10_000 });
    expect(verdictAt("2025-05", march, sums).title.split("；")[1]).toBe("已报部门均不落后于时间进度");
    expect(verdictAt("2025-06", march, sums).title.split("；")[1]).toBe("1 个部门未更新");
    expect(verdictAt("2025-12", march, sums).title.split("；")[1]).toBe("1 个部门未完成");
    const done = submission("教育部", "2025-12", { 新材料: 10_000 });
    expect(verdictAt("2025-12", done, sums).title.split("；")[1]).toBe("已报部门总量均已完成");
  });
  it("says how many are late by last year's shape where that differs from the calendar", () => {
    const lastYear = [20, 100].map((people, i) =>
      submission("教育部", i ? "2024-12" : "2024-06", { 新材料: people }),
    );
    const now = submission("教育部", "2025-06", { 新材料: 3000 });
    expect(verdictAt("2025-06", now).subtitle).not.toContain("按上年进度");
    const verdict = verdictAt("2025-06", now, ...lastYear);
    expect(verdict.title).toContain("1 个部门落后于时间进度");
    expect(verdict.subtitle).toContain(" · 按上年进度没有部门落后 · ");
  });
  it("says when all is done", () => {
    const verdict = verdictAt(
      "2025-12",
      submission("教育部", "2025-12", { 新材料: 10_000 }),
      submission("科技部", "2025-11", { 新能源: 20_000 }),
    );
    expect(verdict.title).toContain("；全部计划均已完成");
    expect(verdict.subtitle).toContain("2 个部门中 1 个当月已报，1 个沿用");
  });
});
