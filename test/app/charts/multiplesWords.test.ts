import { describe, expect, it } from "vitest";
import { multipleRows, multiplesTitle, multipleWords } from "../../../src/app/charts/multiplesWords.ts";
import type { PartHistory, PartMonth } from "../../../src/domain/standing/partHistories.ts";

const QUOTA = 100;
const DUE = Array.from({ length: 12 }, (_, i) => (i + 1) / 12);

/** A part by its cumulative people a month; null was not reported. */
const part = (
  name: string,
  people: readonly (number | null)[],
  more: Partial<PartMonth> = {},
): PartHistory => ({
  name,
  quota: QUOTA,
  months: people.map((actual) => ({
    actual,
    rate: actual === null ? null : actual / QUOTA,
    carriedForward: false,
    ...more,
  })),
  due: DUE,
});

describe("multiplesTitle(kind, parts)", () => {
  it("counts the parts below what is due by the as-of month and those without a report", () => {
    const parts = [part("数字技术", [10, 16]), part("海洋装备", [8, 17]), part("其他", [8, null])];
    expect(multiplesTitle("领域", parts)).toBe("3 个领域的逐月进度：1 个低于应完成比例，1 个未报送");
    expect(multiplesTitle("领域", parts.slice(1, 2))).toBe("1 个领域的逐月进度：已报的都不低于应完成比例");
  });

  it("says that nobody reported", () => {
    expect(multiplesTitle("部门", [part("教育部", [null])])).toBe("1 个部门的逐月进度：都未报送");
  });
});

describe("multipleWords(part, asOf)", () => {
  it("gives the rate and what is due at the as-of month, or the quota of a part without a report", () => {
    expect(multipleWords(part("教育部", [10, 20, 30]), "2025-03")).toBe(
      "教育部：截至2025年3月完成率 30.0%，应完成 25.0%",
    );
    expect(multipleWords(part("教育部", [30], { carriedForward: true }), "2025-01")).toMatch(
      /应完成 8\.3%，沿用较早的统计截止$/,
    );
    expect(multipleWords(part("教育部", [30, null]), "2025-02")).toBe(
      "教育部：截至2025年2月未报送，计划 100 人",
    );
  });
});

describe("multipleRows(part)", () => {
  it("has people, rates and what is due by month; not reported is hatched, 0 is 0, a later month is empty", () => {
    const rows = multipleRows(part("教育部", [null, 0, 25]));
    expect(rows.map(({ head }) => head)).toEqual(["累计完成数", "完成率", "应完成比例"]);
    expect(rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      [{ text: "未报", className: "hatched" }, { text: "0" }, { text: "25" }, { text: "" }],
      [{ text: "" }, { text: "0.0%" }, { text: "25.0%" }, { text: "" }],
      [{ text: "8.3%" }, { text: "16.7%" }, { text: "25.0%" }, { text: "33.3%" }],
    ]);
    for (const { cells } of rows) expect(cells).toHaveLength(12);
  });
});
