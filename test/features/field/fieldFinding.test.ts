import { describe, expect, it } from "vitest";
import { calendarExpectation } from "../../../src/domain/progress/profile.ts";
import type { FieldStanding } from "../../../src/domain/standing/fieldStanding.ts";
import { fieldNeedWords, fieldSubtitle, fieldTitle } from "../../../src/features/field/fieldFinding.ts";
import { tally } from "../../builders.ts";

const JUNE: FieldStanding = {
  field: "新能源",
  asOf: "2025-06",
  tally: tally({ quota: 1000, actual: 300, capped: 300, gap: 700, unreportedGap: 200, reportedCells: 2 }),
  cutoff: "2025-06",
  expectation: calendarExpectation("2025-06"),
  parts: [],
  ministries: { planned: 3, reported: 2, carriedForward: 1 },
};

describe("fieldTitle(standing)", () => {
  it("gives rate, band and gap", () => {
    expect(fieldTitle(JUNE)).toBe("新能源完成率 30.0%，滞后，缺口 700 人");
  });

  it("says that no ministry reported", () => {
    expect(fieldTitle({ ...JUNE, tally: tally({ quota: 1000, gap: 1000, unreportedGap: 1000 }) })).toBe(
      "新能源没有部门上报，计划 1,000 人没有完成率",
    );
  });

  it("says that the year's plan sets nothing", () => {
    expect(fieldTitle({ ...JUNE, tally: tally({}) })).toBe("新能源在 2025 年度没有计划，也没有上报");
  });
});

describe("fieldSubtitle(standing)", () => {
  it("gives as-of date, coverage and how many are carried forward", () => {
    expect(fieldSubtitle(JUNE)).toBe(
      "截至2025年6月30日 · 3 个有计划的部门中 2 个已报 · 覆盖计划数的 80.0% · 1 个部门沿用较早的统计截止 · 完成率 = 完成数 ÷ 全部计划数",
    );
  });
});

describe("fieldNeedWords(standing)", () => {
  it("spreads the gap over the months after the as-of month and says what may be less", () => {
    expect(fieldNeedWords(JUNE)).toBe(
      "统计时点后还有 6 个月，缺口 700 人（其中 200 人属未报送的部门，可能已完成一部分）：各部门合计平均每月须完成 117 人。沿用较早数据的部门实际缺口可能更小。",
    );
  });

  it("reckons nothing where nobody reported", () => {
    expect(
      fieldNeedWords({ ...JUNE, tally: tally({ quota: 1000, gap: 1000, unreportedGap: 1000 }) }),
    ).toContain("不推算");
  });

  it("says at the year's end what was left undone", () => {
    expect(fieldNeedWords({ ...JUNE, asOf: "2025-12" })).toContain("年度已结束，尚缺 700 人");
  });
});
