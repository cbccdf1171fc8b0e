import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { cellTexts, goTo, openScreen, reportAndConfirm } from "../harness/walk.ts";

const JUNE = reportFile("june.csv", [
  { ministry: "教育部", field: "新材料", cutoff: "2025-06", people: 1200 },
]);
const AT = "year=2025&asOf=2025-09";

const { visit } = browserForTests();

describe("how a figure is worked out", () => {
  it("opens from a headline figure with formula, parts, submissions and what was not reported, and returns the focus", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, JUNE);
    await openScreen(page, "总览");
    await goTo(page, `#/?${AT}`, "总览");
    const button = page.getByRole("button", { name: "完成率怎么算的", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "全国：完成率 0.1%" });
    await panel.waitFor();
    expect(page.url()).toContain("explain=rate");
    await panel.getByText("完成率 = 完成数 1,200 人 ÷ 计划数 980,000 人 = 0.1%").waitFor();

    const parts = await cellTexts(panel.getByRole("table", { name: "由各部门相加" }));
    expect(parts[1]).toEqual(["合计", "1,200", "980,000", "3,000"]);
    for (const column of [1, 2, 3]) expect(sumOf(parts.slice(2), column)).toBe(peopleIn(parts[1]?.[column]));
    expect(parts.find(([name]) => name === "科技部")?.[1]).toBe("未报");

    const [, behind] = await cellTexts(panel.getByRole("table", { name: /^依据 1 份上报，其中 1 份沿用/ }));
    expect(behind?.[1]).toBe("2025年6月（沿用）");
    expect(behind?.[3]).toBe("june.csv");
    await panel.getByRole("heading", { name: /^未报送的计划 977,000 人$/ }).waitFor();

    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("explain");
    expect(await hasFocus(page, "完成率怎么算的")).toBe(true);
  });

  it("is kept in the address, for a ministry and a field as for the country", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, JUNE);
    await goTo(page, `#/ministry/教育部?${AT}&explain=gap`, "教育部");
    await page.getByRole("dialog", { name: "教育部：缺口 34,800 人" }).waitFor();
    await page.reload();
    await page.getByRole("dialog", { name: "教育部：缺口 34,800 人" }).waitFor();
    await goTo(page, `#/field/新材料?${AT}&explain=actual`, "新材料");
    await page.getByRole("dialog", { name: "新材料：完成数 1,200 人" }).waitFor();
    await goTo(page, `#/field/新材料?${AT}&explain=nonsense`, "新材料");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("opens from a cell of the matrix, and Back closes it and nothing else", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, JUNE);
    await goTo(page, `#/matrix?${AT}&cell=教育部|新材料`, "矩阵");
    await page.getByRole("button", { name: "完成率怎么算的" }).click();
    await page.getByRole("dialog", { name: "教育部 · 新材料：完成率 40.0%" }).waitFor();
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "完成率怎么算的" }).isVisible()).toBe(true);
    expect(await hasFocus(page, "完成率怎么算的")).toBe(true);
  });
});

function peopleIn(text: string | undefined): number {
  return text === "未报" ? 0 : Number(text?.replaceAll(",", ""));
}

function sumOf(rows: readonly string[][], column: number): number {
  return rows.reduce((sum, row) => sum + peopleIn(row[column]), 0);
}

function hasFocus(page: Page, label: string): Promise<boolean> {
  return page.evaluate((name) => document.activeElement?.getAttribute("aria-label") === name, label);
}
