import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/intake/plan/readPlan.ts";
import { browserForTests, openTab } from "../harness/launch.ts";
import { expectKpi, goTo, openScreen } from "../harness/walk.ts";

const known = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), "utf8"));
const CONTEXT = { ministries: known("ministries"), fields: known("fields") };
/** Rows and columns of the grid: 合计 is row 1, 部门 column 0, 小计 the last. */
const ROW = { 合计: 1, 中央网信办: 2, 教育部: 4, 科技部: 5, 国家知识产权局: 14 } as const;
const COLUMN = { 新一代信息技术: 1, 生物技术: 2, 知识产权: 11, 小计: 16 } as const;

const { visit } = browserForTests();

async function openBench(page: Page): Promise<void> {
  await goTo(page, "#/plan?tab=next", "计划编制");
  await page.getByRole("button", { name: "分解" }).waitFor();
}

function cell(page: Page, row: keyof typeof ROW, column: keyof typeof COLUMN): Locator {
  return page.locator(`.plan-grid [row-id="${ROW[row]}"] [col-id="${COLUMN[column]}"]`);
}

/** The figure of a cell, with the word of its sign before it where it has one. */
const signed = (at: Locator) =>
  at.evaluate((element) => {
    const sign = getComputedStyle(element, "::before").content.replaceAll('"', "");
    const figure = element.querySelector(".noted")?.firstChild ?? element;
    return `${sign === "none" ? "" : sign}${figure.textContent}`;
  });

async function type(page: Page, at: Locator, figure: string): Promise<void> {
  await at.click();
  await page.keyboard.type(figure);
  await page.keyboard.press("Enter");
}

/** Pastes as a spreadsheet's clipboard would, into the cell that has the keyboard. */
async function paste(at: Locator, text: string): Promise<void> {
  await at.click();
  await at.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", block);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function exported(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

describe("计划编制, 下一年度", () => {
  it("makes next year's table by keyboard (total, lock, no quota, undo, redo), and its exported file reads back", async () => {
    const { page } = await visit();
    await openBench(page);
    await expect.poll(() => heading(page).textContent()).toContain("2026年计划草案 98.00 万人");

    const total = page.getByLabel("全国总目标 (万人)");
    await total.fill("105");
    await page.keyboard.press("Enter");
    await expect.poll(() => signed(cell(page, "合计", "小计"))).toBe("105.00");

    await type(page, cell(page, "教育部", "新一代信息技术"), "0.5");
    await expect.poll(() => signed(cell(page, "教育部", "新一代信息技术"))).toBe("锁0.50");
    await cell(page, "科技部", "生物技术").click();
    await page.keyboard.press("Delete");
    await expect.poll(() => signed(cell(page, "科技部", "生物技术"))).toBe("禁—");
    await cell(page, "教育部", "小计").click();
    await page.keyboard.press("l");
    await expect.poll(() => signed(cell(page, "教育部", "小计"))).toMatch(/^锁/);
    await page.keyboard.press("Control+z");
    await expect.poll(() => signed(cell(page, "教育部", "小计"))).not.toMatch(/^锁/);
    await page.keyboard.press("Control+y");
    await expect.poll(() => signed(cell(page, "教育部", "小计"))).toMatch(/^锁/);
    await page.keyboard.press("b");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".decisions").textContent())
      .toContain("教育部小计锁定为 4.03 万人，不少于 4.00 万人。");

    const { name, bytes } = await exported(page, "导出 CSV");
    expect(name).toBe("2026年能力提升项目计划表-方案1.csv");
    const reading = readPlan(bytes, CONTEXT);
    expect(reading.outcome).toBe("accept");
    expect(reading.total).toBe(1_050_000);
    const [row, column] = [reading.ministries.indexOf("教育部"), reading.fields.indexOf("新一代信息技术")];
    expect(reading.quotas[row]?.[column]).toBe(5000);
    expect(
      reading.quotas[reading.ministries.indexOf("科技部")]?.[reading.fields.indexOf("生物技术")],
    ).toBeNull();
  });

  it("names conflicting locks and by how many people, keeps the last table in grey, and can release one", async () => {
    const { page } = await visit();
    await openBench(page);
    await type(page, cell(page, "国家知识产权局", "知识产权"), "30");
    await type(page, cell(page, "合计", "知识产权"), "20");
    const clash = page.getByRole("alert").filter({ hasText: "不能同时成立" });
    await clash.waitFor();
    expect(await clash.textContent()).toContain("相差 100,000 人");
    expect(await clash.getByRole("listitem").allTextContents()).toEqual([
      "知识产权合计锁定为 20.00 万人解除",
      "国家知识产权局的知识产权锁定为 30.00 万人解除",
    ]);
    expect(await page.getByRole("button", { name: "导出 CSV" }).isDisabled()).toBe(true);
    expect(await cell(page, "教育部", "小计").getAttribute("class")).toContain("earlier");
    expect(await signed(cell(page, "教育部", "小计"))).toMatch(/^\d\.\d\d$/);

    await clash.getByRole("button", { name: "国家知识产权局的知识产权锁定为 30.00 万人" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("col-id"))).toBe("11");
    await page.keyboard.press("F8");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[row-id]")?.getAttribute("row-id")))
      .toBe("1");
    expect(await page.getByRole("status").filter({ hasText: "差 10.00 万人" }).textContent()).toBe(
      "知识产权合计 20.00 与 国家知识产权局的知识产权 30.00 不能同时成立，差 10.00 万人",
    );
    await page.getByRole("button", { name: "解除后者" }).click();
    await clash.waitFor({ state: "detached" });
    await expect.poll(() => signed(cell(page, "合计", "知识产权"))).toBe("锁20.00");
    expect(await signed(cell(page, "合计", "小计"))).toBe("98.00");
  });

  it("takes a pasted block as locks, and names the cells that it cannot take", async () => {
    const { page } = await visit();
    await openBench(page);
    await paste(cell(page, "教育部", "新一代信息技术"), "0.4\t0.2\n0.15\t不详\n");
    await expect.poll(() => signed(cell(page, "教育部", "生物技术"))).toBe("锁0.20");
    expect(await signed(cell(page, "科技部", "新一代信息技术"))).toBe("锁0.15");
    await page
      .getByText("已粘贴：锁定 3 处。没有采用：块中第 2 行：“不详”不是以万人为单位的数字。")
      .waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => signed(cell(page, "教育部", "生物技术"))).toBe("0.10");
  });

  it("keeps drafts over a reload, shows them in a second window, and compares two", async () => {
    const { page } = await visit();
    await openBench(page);
    await page.getByLabel("全国总目标 (万人)").fill("100");
    await page.getByRole("button", { name: "分解" }).click();
    await page.getByText("已保存在本浏览器").waitFor();
    await page.getByRole("button", { name: "复制" }).click();
    await page.getByLabel("全国总目标 (万人)").fill("110");
    await page.getByRole("button", { name: "分解" }).click();
    await expect.poll(() => heading(page).textContent()).toContain("110.00");
    await page.getByText("已保存在本浏览器").waitFor();

    await page.reload();
    await expect.poll(() => heading(page).textContent()).toContain("110.00");
    const second = await openTab(page, "#/plan?tab=next");
    const choice = second.getByLabel("方案", { exact: true });
    await expect
      .poll(() => choice.locator("option").allTextContents())
      .toEqual(["方案1（2026年）", "方案1 副本（2026年）"]);
    await page.getByLabel("全国总目标 (万人)").fill("112");
    await page.getByRole("button", { name: "分解" }).click();
    await expect.poll(() => heading(second).textContent()).toContain("112.00");
    await second.getByText("已按另一窗口的改动更新").waitFor();

    await page.bringToFront();
    for (const box of await page.getByRole("group", { name: "选 2 至 4 个方案" }).getByRole("checkbox").all())
      await box.check();
    const compared = page.getByRole("table", { name: "按部门" });
    await expect
      .poll(async () => (await compared.getByRole("row").allTextContents())[1])
      .toBe("合计100.00112.00+12.00");

    await page.getByRole("button", { name: "删除", exact: true }).click();
    await expect.poll(() => heading(page).textContent()).toContain("100.00");
    await page.getByRole("button", { name: "撤销删除“方案1 副本”" }).click();
    await expect.poll(() => heading(page).textContent()).toContain("112.00");
  });

  it("reproduces 2025 from 2024 and 2025's sums, and reports the distance to the published table", async () => {
    const { page } = await visit();
    await openBench(page);
    await page.getByRole("button", { name: "示例：复现2025年" }).click();
    const distance = page.getByRole("region", { name: /与现有的2025年计划相比/ });
    await distance.waitFor();
    expect(await distance.textContent()).toContain("每个部门的小计、每个领域的合计都与之相符");
    expect(await distance.locator("data").getAttribute("value")).toBe("383200");
    expect(await signed(cell(page, "合计", "小计"))).toBe("98.00");
  });

  it("shows the annex as it is printed, and adopts the draft as the year's plan", async () => {
    const { page } = await visit();
    await openBench(page);
    await page.getByLabel("全国总目标 (万人)").fill("100");
    await page.getByRole("button", { name: "分解" }).click();
    await expect.poll(() => heading(page).textContent()).toContain("100.00");

    await page.getByRole("button", { name: "打印附件" }).click();
    const sheet = page.getByRole("region", { name: /^第1页 2026年专业技术人才知识更新工程/ });
    await sheet.waitFor();
    const words = await sheet.textContent();
    for (const word of ["附件", "单位：万人", "编制单位：", "审核：", "日期：", "100.00"])
      expect(words).toContain(word);
    await page.getByRole("button", { name: "返回编制" }).click();

    await page.getByRole("button", { name: "采用", exact: true }).click();
    const confirm = page.getByRole("button", { name: "确认采用" });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel("采用依据（必填，记入记录）").fill("部务会议通过");
    await confirm.click();
    await page.getByText("已采用：2026年计划已记入“记录”").waitFor();
    await openScreen(page, "总览");
    await page.getByLabel("年度", { exact: true }).selectOption("2026");
    await expectKpi(page, "quota", 1_000_000);
  });
});
