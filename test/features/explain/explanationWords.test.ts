import { describe, expect, it } from "vitest";
import { explain } from "../../../src/domain/explaining/explain.ts";
import type { ExplainedFigure } from "../../../src/domain/explaining/explanation.ts";
import type { TablePlace } from "../../../src/domain/plan/tablePlace.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import { forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import { calculationWords, scopeWords, valueWords } from "../../../src/features/explain/explanationWords.ts";
import { plan, submission } from "../../builders.ts";

const COUNTRY = { ministry: null, field: null };
const table = plan(2025, ["数字技术", "其他"], { 甲部: [1000, 100], 乙部: [600, null] });
const position = positionAt(table, [submission("甲部", "2025-06", { 数字技术: 1200 })], "2025-06");
const rollup = rollUp(position);
const forecasts = forecastsOf(position, rollup, []);

const explained = (figure: ExplainedFigure, scope: TablePlace = COUNTRY) =>
  explain(figure, scope, { position, rollup, profile: null, forecasts });

describe("calculationWords(explanation)", () => {
  it("puts the people into a rate", () => {
    expect(calculationWords(explained("rate"))).toBe(
      "完成率 = 完成数 1,200 人 ÷ 计划数 1,700 人 = 70.6%；已报部分 1,200 ÷ 1,000 = 120.0%",
    );
    expect(calculationWords(explained("capped-rate"))).toBe(
      "结构完成率 = 计入结构完成率 1,000 人 ÷ 计划数 1,700 人 = 58.8%",
    );
  });

  it("counts the cells of a sum", () => {
    expect(calculationWords(explained("gap"))).toBe("缺口 = 2 格相加 = 700 人");
  });

  it("puts the share and its rule into what should be done", () => {
    expect(calculationWords(explained("expected"))).toBe(
      "应完成数 = 计划数 1,700 人 × 181 ÷ 365（日历天数，截至2025年6月） = 844 人",
    );
  });

  it("says of how many ministries a landing is the sum", () => {
    expect(calculationWords(explained("landing"))).toBe(
      "年底预计 = 1 个部门的预计相加 = 1,704 人；这些部门已完成 1,200 人",
    );
  });

  it("does not calculate with what was not reported", () => {
    expect(calculationWords(explained("rate", { ministry: "乙部", field: null }))).toBe(
      "没有可代入的数：未报送。",
    );
  });
});

describe("valueWords(explanation)", () => {
  it("says why there is no value instead of 0", () => {
    expect(valueWords(explained("rate", { ministry: "乙部", field: null }))).toBe("未报送");
    expect(valueWords(explained("quota", { ministry: "乙部", field: "其他" }))).toBe("没有计划数");
    expect(valueWords(explained("landing", { ministry: "乙部", field: null }))).toBe("没有上报，不推算");
  });
});

describe("scopeWords(scope)", () => {
  it("names the country, a ministry, a field or a cell", () => {
    expect(scopeWords(COUNTRY)).toBe("全国");
    expect(scopeWords({ ministry: "甲部", field: null })).toBe("甲部");
    expect(scopeWords({ ministry: "甲部", field: "其他" })).toBe("甲部 · 其他");
  });
});
