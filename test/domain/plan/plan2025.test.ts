import { describe, expect, it } from "vitest";
import { planTotal, quotaOf } from "../../../src/domain/plan/plan.ts";
import { cappedRate, completionRate, coverage, type Tally } from "../../../src/domain/progress/completion.ts";
import { paceBand } from "../../../src/domain/progress/pace.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";

import { fieldTally, ministryTally, rollUp } from "../../../src/domain/progress/rollup.ts";
import { publishedPlan, submission, tally } from "../../builders.ts";
import { dated } from "../dated.ts";

const plan = publishedPlan(2025);

describe("the 2025 plan table", () => {
  it("has 15 ministries, 15 fields, 96 cells and 980 000 people", () => {
    expect(plan.ministries).toHaveLength(15);
    expect(plan.fields).toHaveLength(15);
    expect(plan.quotas.flat().filter((quota) => quota !== null)).toHaveLength(96);
    expect(planTotal(plan)).toBe(980_000);
  });

  it("holds the document's figures in people", () => {
    expect(quotaOf(plan, "工业和信息化部", "数字技术")).toBe(53_000);
    expect(quotaOf(plan, "科技部", "生物技术")).toBe(100);
    expect(quotaOf(plan, "财政部", "数字技术")).toBeNull();
  });
});

describe("the 2024 plan table", () => {
  it("has 14 ministries, 15 fields, 98 cells and 920 300 people", () => {
    const before = publishedPlan(2024);
    expect(before.ministries).toHaveLength(14);
    expect(before.fields).toHaveLength(15);
    expect(before.quotas.flat().filter((quota) => quota !== null)).toHaveLength(98);
    expect(planTotal(before)).toBe(920_300);
  });
});

// Four of fifteen ministries have reported by June; every figure below was worked out by hand from the table.
describe("the country at the end of June 2025, worked by hand", () => {
  const position = positionAt(
    plan,
    [
      submission("应急管理部", "2025-06", { 应急管理: 65_000 }),
      submission("国家知识产权局", "2025-05", { 知识产权: 20_000 }),
      submission("财政部", "2025-06", { 其他: 66_000, 数字技术: 1500 }),
      submission("中央网信办", "2025-06", { 数字技术: 1000 }),
      submission("教育部", "2025-07", { 数字技术: 6000 }),
    ],
    "2025-06",
  );
  const rollup = rollUp(position);
  const ofMinistry = (name: string): Tally => ministryTally(position, rollup, name) ?? tally({});

  it("counts 153 500 people against 980 000, of whom 146 000 fill quotas", () => {
    expect(rollup.country).toEqual({
      quota: 980_000,
      actual: 153_500, // 65 000 + 20 000 + 67 500 + 1 000
      capped: 146_000, // 65 000 + 20 000 + 60 000 + 1 000
      gap: 834_000, // 980 000 - 146 000
      unreportedGap: 730_000, // 980 000 - (130 000 + 50 000 + 60 000 + 10 000)
      surplus: 6000, // 财政部, 其他
      offPlan: 1500, // 财政部, 数字技术
      plannedCells: 96,
      reportedCells: 5,
    });
  });

  it("states rate, capped completion and coverage", () => {
    expect(completionRate(rollup.country)).toBeCloseTo(0.156_633, 6);
    expect(cappedRate(rollup.country)).toBeCloseTo(0.148_98, 6);
    expect(coverage(rollup.country)).toBeCloseTo(0.255_102, 6);
    expect(position.ministries.filter((row) => row.submission !== null)).toHaveLength(4);
  });

  it("keeps surplus and off-plan people of 财政部 out of what fills quotas", () => {
    expect(ofMinistry("财政部")).toEqual(
      tally({
        quota: 60_000,
        actual: 67_500,
        capped: 60_000,
        surplus: 6000,
        offPlan: 1500,
        plannedCells: 1,
        reportedCells: 2,
      }),
    );
  });

  it("sums 数字技术 over ministries: 2 500 people, 1 000 of them within a quota", () => {
    expect(fieldTally(position, rollup, "数字技术")).toEqual(
      tally({
        quota: 95_900,
        actual: 2500,
        capped: 1000,
        gap: 94_900,
        unreportedGap: 85_900,
        offPlan: 1500,
        plannedCells: 10,
        reportedCells: 2,
      }),
    );
  });

  it("bands each ministry at its own cut-off", () => {
    // Due by June: 130 000 x 181 / 365 = 64 465.8; by May: 50 000 x 151 / 365 = 20 684.9.
    expect(paceBand(dated(ofMinistry("应急管理部"), "2025-06"))).toBe("on-pace");
    expect(paceBand(dated(ofMinistry("国家知识产权局"), "2025-05"))).toBe("slow");
    expect(paceBand(dated(ofMinistry("财政部"), "2025-06"))).toBe("done");
    expect(paceBand(dated(ofMinistry("中央网信办"), "2025-06"))).toBe("behind");
    expect(paceBand(dated(ofMinistry("教育部"), "2025-06"))).toBe("not-reported");
    expect(paceBand(dated(rollup.country, "2025-06"))).toBe("behind");
  });
});
