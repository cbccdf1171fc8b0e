import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import fields from "../../../data/fields.json" with { type: "json" };
import ministries from "../../../data/ministries.json" with { type: "json" };
import { readPlanFile } from "../../../src/intake/plan/readPlanFile.ts";
import { browserForTests } from "../harness/launch.ts";
import { fileOf } from "../harness/reportFile.ts";
import { expectKpi, openScreen } from "../harness/walk.ts";

const CONTEXT = { ministries, fields };
const root = join(import.meta.dirname, "../../..");
const plan2024 = await readPlanFile(readFileSync(join(root, "data/plans/2024.csv")), CONTEXT);
const published2025 = readFileSync(join(root, "test/fixtures/plans/2025-as-published.tsv"), "utf8");

const { visit } = browserForTests();

const cell = (page: Page, row: number, index: number): Locator =>
  page.getByRole("grid", { name: "读到的表（可修改）" }).locator(`[row-id="${row}"] [col-id="${index}"]`);
const findings = (page: Page) => page.getByRole("grid", { name: "校验结果" });
const isFocused = (element: Locator) => element.evaluate((node) => node === document.activeElement);
const verdict = (page: Page, words: RegExp) => page.getByRole("heading", { level: 1, name: words }).waitFor();

async function saved(page: Page, button: string) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await download;
  return readPlanFile(readFileSync(await file.path()), CONTEXT);
}

describe("the damaged text of 2024", () => {
  it("shows which sums fail, and is repaired change by change into the plan of 2024", async () => {
    const { page } = await visit("#/plan?tab=audit");
    await verdict(page, /^2025年计划表：各行、各列和总数都吻合/);
    await page.getByRole("button", { name: "载入样例：2024年受损文本" }).click();
    await verdict(page, /有 9 处错误/);
    expect(await page.locator(".audit-cell-error").count()).toBe(9);
    expect(await page.getByRole("button", { name: "另存为 CSV" }).isDisabled()).toBe(true);

    await page.getByRole("button", { name: "只改下一处" }).click();
    await page.getByRole("heading", { name: "改动 1 处" }).waitFor();
    expect(await cell(page, 2, 0).textContent()).toBe("合计");
    await page.getByRole("button", { name: "按核对后的读法修复" }).click();
    await verdict(page, /改了 6 处.*都吻合，但比总目标多 2\.03万人/);
    expect(await page.getByRole("list", { name: "改动 6 处" }).getByRole("listitem").count()).toBe(6);
    expect(await page.locator(".audit-cell-error").count()).toBe(0);

    for (const button of ["另存为 CSV", "另存为 .xlsx"]) {
      const copy = await saved(page, button);
      expect(copy).toMatchObject({
        outcome: "accept",
        ministries: plan2024.ministries,
        quotas: plan2024.quotas,
      });
    }

    await page.getByRole("button", { name: "撤销" }).click();
    await verdict(page, /改了 5 处.*处错误/);
    await page.getByRole("button", { name: "重做" }).click();
    await verdict(page, /都吻合/);

    // As the plan of an earlier year, whose headline is not the table's total.
    await page.getByRole("button", { name: "采用为年度计划" }).click();
    await page.getByLabel("计划年度").fill("2023");
    await page.getByText("比总目标多 2.03 万人；采用后各页两个数都写。").waitFor();
    await page.getByLabel("采用依据（必填，记入记录）").fill("按文件补录");
    await page.getByRole("button", { name: "确认采用" }).click();
    await page.getByText("已采用：2023年计划已记入“记录”").waitFor();
    await openScreen(page, "总览");
    await page.getByLabel("年度", { exact: true }).selectOption("2023");
    await expectKpi(page, "quota", 920_300);
  });

  it("can be navigated and repaired by keyboard alone", async () => {
    const { page } = await visit("#/plan?tab=audit");
    await page.getByRole("button", { name: "载入样例：2024年受损文本" }).press("Enter");
    await verdict(page, /有 9 处错误/);

    // From a finding to its cell and back, and from cell to cell.
    const finding = findings(page).locator('[row-index="6"] [col-id="message"]');
    await finding.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(cell(page, 5, 16))).toBe(true);
    await page.keyboard.press("F8");
    await expect.poll(() => isFocused(cell(page, 6, 16))).toBe(true);
    await page.keyboard.press("Shift+F8");
    await expect.poll(() => isFocused(cell(page, 5, 16))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => isFocused(finding)).toBe(true);

    // Four labels go up by a row.
    await page.keyboard.press("Enter");
    await expect.poll(() => isFocused(cell(page, 5, 16))).toBe(true);
    for (let i = 0; i < 3; i++) await page.keyboard.press("F8");
    await expect.poll(() => isFocused(cell(page, 2, 0))).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.getByText("第 3 行“部门”：").waitFor();
    await page.getByLabel("连同以下共").fill("4");
    await page.getByRole("button", { name: "上移一行" }).press("Enter");
    await expect.poll(() => cell(page, 5, 0).textContent()).toBe("教育部");

    // Row sums go down, repeated figures go, the halves are joined.
    await page.getByRole("button", { name: "下一个（F8）" }).press("Enter");
    await expect.poll(() => isFocused(cell(page, 5, 16))).toBe(true);
    // The label that row 6 is now without comes before its sum.
    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await page.getByText("第 6 行“小计”：").waitFor();
    await page.getByLabel("连同以下共").fill("2");
    await page.getByRole("button", { name: "下移一行" }).press("Enter");
    await page.getByRole("button", { name: "并入上一行" }).press("Enter");
    await page.getByText(/都有内容，不能并成一行/).waitFor();
    await page.getByRole("button", { name: "清除与上一行重复的 3 个数字" }).press("Enter");
    await page.getByRole("button", { name: "并入上一行" }).press("Enter");
    await verdict(page, /改了 4 处.*都吻合/);
    expect((await saved(page, "另存为 CSV")).quotas).toEqual(plan2024.quotas);
    await page.getByRole("button", { name: "下一个（F8）" }).press("Enter");
    await page.keyboard.press("Control+z");
    await verdict(page, /改了 3 处/);
  });
});

describe("a pasted table", () => {
  it("is audited, edited and restored, and keeps its changes while other tabs are open", async () => {
    const { page } = await visit("#/plan?tab=audit");
    await page.getByText("粘贴文件中的文本").click();
    const box = page.getByRole("textbox", { name: /从通知的附件/ });
    await box.fill("没有表的文字");
    await page.getByRole("button", { name: "审核粘贴的文本" }).click();
    await page
      .getByRole("alert")
      .getByText(/没有在文本中找到计划表/)
      .waitFor();

    await page.getByText("粘贴文件中的文本").click();
    await box.fill(
      `围绕实现年培养培训各类专业技术人才 99 万人目标。\n2025年能力提升项目计划表\n${published2025}`,
    );
    await page.getByRole("button", { name: "审核粘贴的文本" }).click();
    await verdict(page, /都吻合，但比总目标少 1万人/);
    await page.getByLabel("总目标（万人）").fill("98");
    await verdict(page, /与总目标 98万人一致/);

    await cell(page, 5, 1).click();
    await page.keyboard.type("0.305");
    await page.keyboard.press("Enter");
    await verdict(page, /有 1 处错误/);
    await findings(page)
      .getByText(/最多两位小数/)
      .waitFor();
    await page.getByRole("tab", { name: "年中调整" }).click();
    await page.getByRole("tab", { name: "审核" }).click();
    await verdict(page, /改了 1 处/);
    await cell(page, 5, 1).click();
    await page.keyboard.type("0.4");
    await page.keyboard.press("Enter");
    await verdict(page, /有 2 处错误/);
  });

  it("offers the nearest name for an unknown one, and refuses a quota for AI literacy", async () => {
    const { page } = await visit("#/plan?tab=audit");
    const text = [
      "2026年计划表",
      "部门,新材料,生物技术,新能源,人工智能通识,小计",
      "合计,1,2,0,1,4",
      "教育布,1,2,0,1,4",
    ].join("\n");
    await page.getByLabel("选择计划表文件").setInputFiles(fileOf("2026.csv", text));
    await verdict(page, /^2026\.csv：有 \d+ 处错误/);
    await findings(page)
      .getByText(/人工智能通识继续教育的通知/)
      .first()
      .waitFor();
    await findings(page)
      .getByText(/不是已知的部门/)
      .focus();
    await findings(page).locator('[col-id="message"]', { hasText: "不是已知的部门" }).focus();
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => cell(page, 4, 0).textContent()).toBe("教育部");
  });
});
