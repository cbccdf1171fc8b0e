import type { Browser, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { WAIT_LIMIT_MS } from "../browser/harness/launchBrowser.ts";
import { reportFile } from "../browser/harness/reportFile.ts";
import { cellTexts, chooseFiles, type Kpi, kpi, openScreen, restore } from "../browser/harness/walk.ts";
import { giveVisibilityToPlaywright } from "./engines.ts";

const AT = "?year=2025&asOf=2025-06";

/** The only one of which the sample data has no report, so that nothing has to be confirmed. */
const MINISTRY = "交通运输部";

/** What a person sees of the same work, which no browser may show otherwise. */
export interface Seen {
  readonly kpis: readonly (string | null)[];
  readonly matrix: readonly string[][];
  /** In CSS pixels. */
  readonly matrixHeight: number;
  readonly briefing: readonly string[];
  /** The figures after a restored backup, in an empty profile. */
  readonly restored: readonly (string | null)[];
}

const KPIS: readonly Kpi[] = ["quota", "actual", "rate", "capped-rate", "gap", "coverage"];

/** A page of an empty profile, with a list of what goes wrong on it. */
async function openPage(browser: Browser, troubles: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: inject("baseUrl"),
    locale: "zh-CN",
    acceptDownloads: true,
    viewport: { width: 1280, height: 720 },
  });
  context.setDefaultTimeout(WAIT_LIMIT_MS);
  context.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`exception: ${error.error().message}`));
  const page = await context.newPage();
  if (Number.parseInt(browser.version(), 10) < 105) await giveVisibilityToPlaywright(page);
  return page;
}

/** The whole way of a report on a site: from the first visit over a mended cell to paper, check and backup. */
export async function workOnSite(browser: Browser, troubles: string[]): Promise<Seen> {
  const page = await openPage(browser, troubles);
  await page.goto(`./#/${AT}`);
  // Otherwise the address would be trusted, and what browsers keep from plain http would be there.
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.getByRole("heading", { name: "从哪里开始？" }).waitFor();
  await page.getByRole("button", { name: "载入示例数据" }).click();
  await page.locator("#kpi-actual").waitFor();
  await openScreen(page, "数据上报");
  await reportWithMendedCell(page);
  await openScreen(page, "总览");
  const kpis = await kpisOf(page);

  await openScreen(page, "矩阵");
  const grid = page.locator(".matrix-grid");
  await grid.locator(`[row-id="${MINISTRY}"]`).first().waitFor();
  const matrix = await cellTexts(grid);
  const matrixHeight = (await grid.boundingBox())?.height ?? 0;

  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "简报" }).click();
  await page.locator(".sheets[data-font=ready]").waitFor();
  const briefing = await page.locator(".sheets h2").allTextContents();
  const code = await page.getByText("下面就是打印出来的样子").locator(".code").textContent();

  await page.goto("./#/log/check");
  await page.getByLabel("核验码或二维码内容").pressSequentially(code ?? "");
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByText(/^一致：/).waitFor();

  const backup = await backupOf(page);
  await page.getByRole("heading", { name: /^记录完整/ }).waitFor();
  const elsewhere = await openPage(browser, troubles);
  await elsewhere.goto(`./#/log${AT}`);
  await restore(elsewhere, backup);
  await openScreen(elsewhere, "总览");
  const restored = await kpisOf(elsewhere);
  await Promise.all([page, elsewhere].map((opened) => opened.context().close()));
  return { kpis, matrix, matrixHeight, briefing, restored };
}

/**
 * Makes a backup on 记录 and gives its bytes. They are taken where the application hands them over for the download:
 * Firefox does not tell Playwright of downloads from blobs.
 */
async function backupOf(page: Page): Promise<Buffer> {
  await openScreen(page, "记录");
  await page.evaluate(() => {
    const handOver = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      Object.assign(window, { handedOver: blob });
      return handOver(blob);
    };
  });
  await page.getByRole("button", { name: "备份全部记录" }).click();
  await page.getByText(/^上次备份：\d{4}-/).waitFor();
  const bytes = await page.evaluate(async () => {
    const blob: Blob = Object(window).handedOver;
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

/** A report in the one-file edition, opened from the disk: it counts after a reload. Gives the people that it counts. */
export async function workOnFile(
  browser: Browser,
  address: string,
  troubles: string[],
): Promise<string | null> {
  const page = await openPage(browser, troubles);
  await page.goto(`${address}#/${AT}`);
  const door = page.getByRole("region", { name: "上报一个部门的进度" });
  await door.getByLabel("部门", { exact: true }).selectOption(MINISTRY);
  await door.getByRole("button", { name: "开始上报" }).click();
  await reportWithMendedCell(page);
  await page.reload();
  await openScreen(page, "总览");
  const [, actual = null] = await kpisOf(page);
  await page.context().close();
  return actual;
}

/** 1,200 people whose last noughts were typed as letters, mended in the table of the file and stored. */
async function reportWithMendedCell(page: Page): Promise<void> {
  const row = { ministry: MINISTRY, field: "海洋装备", cutoff: "2025-06", people: "12OO" };
  await chooseFiles(page, reportFile("june.csv", [row]));
  const faulty = page.getByRole("heading", { name: /^“june.csv”有 1 处错误/ });
  await faulty.waitFor();
  await page.getByRole("grid", { name: "文件内容" }).locator('[row-id="2"] [col-id="4"]').dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1200");
  await page.keyboard.press("Enter");
  await faulty.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "确认入库" }).click();
  const stored = page.getByText(/^已入库：/);
  const question = page.getByRole("dialog", { name: "本机由谁使用？" });
  await stored.or(question).waitFor();
  if (await question.isVisible()) {
    // The ministry of the file is proposed.
    await question.getByRole("radio", { name: "我在为部门报数：" }).check();
    await question.getByRole("button", { name: "选定并入库" }).click();
  }
  await stored.waitFor();
  await page.getByRole("region", { name: "已存入本机，还没有送出" }).waitFor();
}

async function kpisOf(page: Page): Promise<(string | null)[]> {
  await page.locator('#kpi-actual[value]:not([value=""])').waitFor();
  return Promise.all(KPIS.map((name) => kpi(page, name)));
}
