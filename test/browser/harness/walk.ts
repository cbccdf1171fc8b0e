import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { ChosenFile } from "./reportFile.ts";

/** Every screen by address, with its name in the page's title; the last for an unknown address. */
export const SCREENS: readonly (readonly [address: string, name: string])[] = [
  ["#/", "总览"],
  ["#/matrix", "矩阵"],
  ["#/programme", "全工程"],
  ["#/programme?tab=evaluation", "全工程"],
  ["#/compare", "年度对比"],
  ["#/ministry/教育部", "教育部"],
  ["#/field/数字技术", "数字技术"],
  ["#/submit", "数据上报"],
  ["#/ledger", "台账"],
  ["#/plan", "计划编制"],
  ["#/plan?tab=next", "计划编制"],
  ["#/plan?tab=adjust", "计划编制"],
  ["#/briefing", "简报"],
  ["#/log", "记录"],
  ["#/help", "帮助"],
  ["#/help/需确认", "需确认"],
  ["#/help?q=学时", "帮助"],
  ["#/no-such-screen", "找不到页面"],
];

/** Follows a link of the navigation and waits until that screen is drawn. */
export async function openScreen(
  page: Page,
  label: "总览" | "矩阵" | "全工程" | "数据上报" | "计划编制" | "记录" | "帮助",
): Promise<void> {
  await page
    .getByRole("navigation", { name: "主导航" })
    .getByRole("link", { name: label, exact: true })
    .click();
  await waitForScreen(page, label);
}

/** Goes to an address (`#/ministry/教育部?year=2025`) and waits for its screen, whose title begins with `name`. */
export async function goTo(page: Page, address: string, name: string): Promise<void> {
  await page.goto(`./${address}`);
  await waitForScreen(page, name);
}

async function waitForScreen(page: Page, name: string): Promise<void> {
  await page.waitForFunction((start) => document.title.startsWith(start), `${name} · `);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** The words above all content that say that the figures are of sample data. */
export function sampleLabel(page: Page): Locator {
  return page.getByRole("complementary").getByText("示例数据（非真实上报）", { exact: true });
}

/** Chooses files, or the paths of files, on 数据上报, which must be the screen that is shown. */
export async function chooseFiles(page: Page, ...files: ChosenFile[] | string[]): Promise<void> {
  await page.getByLabel("选择上报文件").setInputFiles(files);
}

/** Ticks all confirmations, gives the reason where one is required, and waits until the file is stored. */
export async function confirmReport(page: Page, reason = "核对原始台账后更正"): Promise<void> {
  const confirm = page.getByRole("button", { name: "确认入库" });
  await confirm.waitFor();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  const asked = page.getByLabel("原因（必填，记入记录）");
  if (await asked.isVisible()) await asked.fill(reason);
  await confirm.click();
  await page.getByText(/^已入库：/).waitFor();
}

/** Reports one file from beginning to end, from whatever screen is shown. */
export async function reportAndConfirm(page: Page, file: ChosenFile): Promise<void> {
  await openScreen(page, "数据上报");
  await chooseFiles(page, file);
  await confirmReport(page);
}

/** Loads the sample data on 记录, from whatever screen is shown. */
export async function loadSample(page: Page): Promise<void> {
  await openScreen(page, "记录");
  await page.getByRole("button", { name: "载入示例数据" }).click();
  await page.getByText("已载入。").waitFor();
}

/** Makes a backup on 记录 and gives the downloaded bytes. */
export async function backUp(page: Page): Promise<Buffer> {
  await openScreen(page, "记录");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "备份全部记录" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^记录备份-\d{8}-\d{6}-全部\.zip$/);
  await page.getByText(/^上次备份：\d{4}-/).waitFor();
  return readFileSync(await download.path());
}

/** Chooses backups by the button and waits for the preview. */
export async function chooseBackups(page: Page, ...backups: Buffer[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "从备份恢复" }).first().click(),
  ]);
  await chooser.setFiles(
    backups.map((buffer, i) => ({ name: `备份${i + 1}.zip`, mimeType: "application/zip", buffer })),
  );
}

/** Restores backups of the same person into a browser that has not written with their keys. */
export async function restore(page: Page, ...backups: Buffer[]): Promise<void> {
  await chooseBackups(page, ...backups);
  await page.getByRole("radio", { name: /^自己的/ }).check();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await page.getByText(/^已恢复 /).waitFor();
}

export type Kpi = "quota" | "actual" | "rate" | "capped-rate" | "gap" | "coverage";

/** The exact value of a headline figure, an empty text where there is none. */
export async function kpi(page: Page, name: Kpi): Promise<string | null> {
  return page.locator(`#kpi-${name}`).getAttribute("value");
}

/** Waits until a headline figure has a value; the failure shows the value that it had instead. */
export async function expectKpi(page: Page, name: Kpi, value: number | null): Promise<void> {
  await expect
    .poll(() => kpi(page, name), { message: `kpi-${name}` })
    .toBe(value === null ? "" : String(value));
}

/** The texts of a table's or grid's cells, row by row, header rows included. */
export async function cellTexts(table: Locator): Promise<string[][]> {
  await table.waitFor();
  return table.evaluate((element) =>
    [...element.querySelectorAll("tr, [role=row]")].map((row) =>
      [...row.querySelectorAll("td, th, [role=gridcell], [role=rowheader], [role=columnheader]")].map(
        (cell) => (cell.textContent ?? "").trim(),
      ),
    ),
  );
}

/** The row of a table whose row header is `name`. */
function rowOf(table: Locator, name: string): Locator {
  const header = table.page().getByRole("rowheader", { name, exact: true });
  return table.getByRole("row").filter({ has: header });
}

/** The text in a table's row and column, which are named by the row's and the column's header. */
export async function cellAt(table: Locator, row: string, column: string): Promise<string> {
  const titles = await table.getByRole("columnheader").allTextContents();
  const texts = await rowOf(table, row).locator("th, td").allTextContents();
  return texts[titles.indexOf(column)] ?? `no ${column} of ${row}`;
}

/** A cell of the matrix; 合计 names the row and the column of sums. */
export function matrixCell(page: Page, ministry: string, field: string): Locator {
  return page.locator(`.matrix-grid [row-id="${ministry}"] [col-id="${field}"]`);
}

/** The rows of 校验结果 for a code. */
export function findingRows(page: Page, code: string): Locator {
  return page.getByRole("grid", { name: "校验结果" }).locator(`[row-id^="${code}|"]`);
}

/** Pastes a text where the focus is; cells of a spreadsheet are separated by tabs and line breaks. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, text);
}
