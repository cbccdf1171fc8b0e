import { describe, expect, it } from "vitest";
import { chartFileName, fileStem } from "../../../../src/features/briefing/document/fileNames.ts";
import { bulletRow, bullets } from "../charts.ts";

describe("fileStem(...parts)", () => {
  it("joins the parts without spaces and characters that Windows refuses", () => {
    expect(fileStem("图1", "缺口 50%：甲/乙?", "")).toBe("图1-缺口50%：甲乙");
  });

  it("is cut after 60 characters and does not end with a dot", () => {
    expect(fileStem("长".repeat(80))).toBe("长".repeat(60));
    expect(fileStem("a...")).toBe("a");
  });
});

describe("chartFileName(chart, number, ending)", () => {
  it("has number and title", () => {
    const chart = { ...bullets([bulletRow("教育部", 1, 2)]), title: "1 个部门滞后" };
    expect(chartFileName(chart, 3, "png")).toBe("图3-1个部门滞后.png");
  });
});
