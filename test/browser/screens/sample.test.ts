import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import {
  cellAt,
  expectKpi,
  goTo,
  kpi,
  loadSample,
  matrixCell,
  openScreen,
  reportAndConfirm,
  sampleLabel,
} from "../harness/walk.ts";

const { visit } = browserForTests();

describe("sample data (示例数据)", () => {
  it("is loaded and removed by one action each, and labelled in between", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    await sampleLabel(page).waitFor();
    await openScreen(page, "总览");
    expect(Number(await kpi(page, "actual"))).toBeGreaterThan(0);

    await page.reload();
    await sampleLabel(page).waitFor();
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "清除示例数据" }).click();
    await page.getByText("还没有收到任何上报。").waitFor();
    expect(await sampleLabel(page).count()).toBe(0);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", null);
    expect(await sampleLabel(page).count()).toBe(0);
  });

  it("never replaces a real report, and leaves it unchanged when it is removed", async () => {
    const { page } = await visit();
    const real = { ministry: "财政部", field: "其他", cutoff: "2025-09", people: 4321 };
    await reportAndConfirm(page, reportFile("real.csv", [real]));
    await loadSample(page);
    await goTo(page, "#/ministry/财政部?year=2025&asOf=2025-09", "财政部");
    await expectKpi(page, "actual", 4321);
    await openScreen(page, "记录");
    await page.getByRole("heading", { name: "已入库 1 份上报，1 份有效" }).waitFor();
    await page.getByRole("button", { name: "清除示例数据" }).click();
    await page.getByText("合成的2024年全年").waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 4321);
  });

  it("is drawn on every screen in both years at the first, the last and a middle month", async () => {
    const { page } = await visit();
    await loadSample(page);
    for (const [year, month] of [
      ["2025", "2025-01"],
      ["2025", "2025-12"],
      ["2024", "2024-06"],
    ]) {
      await openScreen(page, "总览");
      await page.getByLabel("年度", { exact: true }).selectOption(year ?? "");
      await page.getByLabel("统计时点", { exact: true }).selectOption(month ?? "");
      await page.locator(".recharts-wrapper").first().waitFor();
      const country = Number(await kpi(page, "actual"));
      expect(country, month).toBeGreaterThan(0);
      await openScreen(page, "矩阵");
      await page.getByText("完成数", { exact: true }).first().click();
      const total = matrixCell(page, "合计", "合计");
      await expect.poll(() => total.textContent()).toBe(country.toLocaleString("zh-CN"));
      await goTo(page, `#/ministry/教育部?year=${year}&asOf=${month}`, "教育部");
      await page.locator(".parts-chart [data-part=bar]").first().waitFor();
      await goTo(page, `#/field/数字技术?year=${year}&asOf=${month}`, "数字技术");
      await page.locator(".parts-chart [data-part=bar]").first().waitFor();
    }
  });

  it("shows unreported, late, completed, corrected and off-plan figures as such", async () => {
    const { page } = await visit();
    await loadSample(page);
    await goTo(page, "#/?year=2025&asOf=2025-09", "总览");
    const table = page.getByRole("table", { name: "各部门完成情况" });
    await table.waitFor();
    for (const column of ["完成数", "完成率", "结构完成率"])
      expect(await cellAt(table, "交通运输部", column), `silent: ${column}`).toBe("未报");
    expect(await cellAt(table, "交通运输部", "状态")).toBe("未报送");
    expect(await cellAt(table, "市场监管总局", "状态")).toBe("滞后");
    expect(await cellAt(table, "国家知识产权局", "状态")).toBe("已完成");
    expect(Number.parseFloat(await cellAt(table, "国家知识产权局", "完成率"))).toBeGreaterThan(100);
    expect(await page.locator("#kpi-actual").evaluate((kpi) => kpi.closest("div")?.textContent)).toMatch(
      /计划外 [1-9]/,
    );

    await goTo(page, "#/ministry/生态环境部?year=2025&asOf=2025-06", "生态环境部");
    const received = page.getByRole("table", { name: /^上报记录/ });
    const june = received.getByRole("row").filter({ hasText: "2025年6月" });
    await june.nth(1).waitFor();
    expect(await june.nth(0).textContent()).toContain("误将7月结业的班次计入");
    expect(await june.nth(1).textContent()).toContain("已被更正");
  });
});
