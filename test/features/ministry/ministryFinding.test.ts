import { describe, expect, it } from "vitest";
import { calendarExpectation } from "../../../src/domain/progress/profile.ts";
import type { MinistryStanding } from "../../../src/domain/standing/ministryStanding.ts";
import {
  ministrySubtitle,
  ministryTitle,
  monthlyNeedWords,
} from "../../../src/features/ministry/ministryFinding.ts";
import { tally } from "../../builders.ts";

/** 1 000 planned in two fields, 600 done in one by the end of June, the other silent. */
const JUNE: MinistryStanding = {
  ministry: "教育部",
  asOf: "2025-06",
  tally: tally({ quota: 1000, actual: 600, capped: 600, gap: 400, unreportedGap: 300, reportedCells: 1 }),
  cutoff: "2025-06",
  expectation: calendarExpectation("2025-06"),
  parts: [],
  fields: { planned: 2, reported: 1, carriedForward: 0 },
};
const SILENT: MinistryStanding = {
  ...JUNE,
  tally: tally({ quota: 1000, gap: 1000, unreportedGap: 1000 }),
  cutoff: null,
  fields: { planned: 2, reported: 0, carriedForward: 0 },
};

describe("ministryTitle(standing)", () => {
  it("gives rate, band and gap", () => {
    expect(ministryTitle(JUNE)).toBe("教育部完成率 60.0%，正常，缺口 400 人");
  });

  it("holds a carried-forward figure against its own cut-off", () => {
    expect(ministryTitle({ ...JUNE, asOf: "2025-08" })).toContain("正常");
  });

  it("says 未更新 from three months on, and 未完成 once the year is over", () => {
    expect(ministryTitle({ ...JUNE, asOf: "2025-09" })).toBe("教育部完成率 60.0%，未更新，缺口 400 人");
    expect(ministryTitle({ ...JUNE, asOf: "2025-12" })).toBe("教育部完成率 60.0%，未完成，缺口 400 人");
  });

  it("says 未报送 and no rate where nothing was reported", () => {
    expect(ministryTitle(SILENT)).toBe("教育部未报送，计划 1,000 人没有完成率");
  });

  it("says that the year's plan sets nothing", () => {
    const none = { ...SILENT, ministry: "财政部", asOf: "2024-12", tally: tally({}) };
    expect(ministryTitle(none)).toBe("财政部在 2024 年度没有计划，也没有上报");
    expect(ministryTitle({ ...none, tally: tally({ actual: 50, offPlan: 50, reportedCells: 1 }) })).toBe(
      "财政部在 2024 年度没有计划，计划外完成 50 人",
    );
  });

  it("names a gap beside a rate of 100 % when the surplus lies elsewhere", () => {
    const uneven = tally({
      quota: 1000,
      actual: 1000,
      capped: 900,
      gap: 100,
      surplus: 100,
      reportedCells: 2,
    });
    expect(ministryTitle({ ...JUNE, tally: uneven })).toBe(
      "教育部完成率 100.0%，总量已完成，尚有缺口 100 人",
    );
  });
});

describe("ministrySubtitle(standing)", () => {
  it("says up to when, how many fields and what share is covered", () => {
    expect(ministrySubtitle(JUNE)).toBe(
      "统计截止2025年6月30日 · 2 个计划领域中 1 个已报 · 覆盖计划数的 70.0% · 完成率 = 完成数 ÷ 计划数",
    );
  });

  it("says that an earlier cut-off is carried forward", () => {
    expect(ministrySubtitle({ ...JUNE, asOf: "2025-08" })).toContain(
      "统计截止2025年6月30日，沿用至统计时点2025年8月31日",
    );
  });

  it("says that nothing came", () => {
    expect(ministrySubtitle(SILENT)).toBe("截至2025年6月30日没有收到上报 · 2 个计划领域中 0 个已报");
  });
});

describe("monthlyNeedWords(standing)", () => {
  it("spreads the gap over the months left and sets it beside what was done", () => {
    expect(monthlyNeedWords(JUNE)).toBe(
      "统计截止后还有 6 个月，缺口 400 人（其中 300 人在未报送的领域，可能已完成一部分）：平均每月须完成 67 人。此前 6 个月平均每月完成计划内 100 人。",
    );
  });

  it("counts the months from the cut-off, not from the as-of month", () => {
    expect(monthlyNeedWords({ ...JUNE, asOf: "2025-09" })).toContain("还有 6 个月");
  });

  it("says at the year's end what was left undone", () => {
    expect(monthlyNeedWords({ ...JUNE, cutoff: "2025-12", asOf: "2025-12" })).toContain(
      "年度已结束，尚缺 400 人",
    );
  });

  it("reckons nothing where nothing was reported, planned or is missing", () => {
    expect(monthlyNeedWords(SILENT)).toBe("没有上报，不知道还差多少，不推算。全年计划 1,000 人。");
    expect(monthlyNeedWords({ ...JUNE, tally: tally({}) })).toBe("没有计划数，不推算。");
    expect(
      monthlyNeedWords({ ...JUNE, tally: tally({ quota: 10, actual: 10, capped: 10, reportedCells: 1 }) }),
    ).toBe("各领域计划均已完成，没有缺口。");
  });
});
