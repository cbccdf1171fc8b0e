import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import ministries from "../../../data/ministries.json" with { type: "json" };
import { browserForTests } from "../harness/launch.ts";
import { exampleReport, reportFile } from "../harness/reportFile.ts";
import {
  cellTexts,
  chooseFiles,
  confirmReport,
  findingRows,
  loadSample,
  openScreen,
  reportAndConfirm,
} from "../harness/walk.ts";

const JUNE = { ministry: "教育部", field: "新材料", cutoff: "2025-06" };
const FIRST = reportFile("june.csv", [{ ...JUNE, people: 1200 }]);
const CORRECTED = reportFile("june-corrected.csv", [{ ...JUNE, people: 900 }]);

const { visit } = browserForTests();

describe("the board of received reports", () => {
  it("distinguishes reported, corrected, withdrawn, missing and late", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await reportAndConfirm(page, reportFile("other.csv", [{ ...JUNE, ministry: "科技部", people: 5 }]));
    // Received after the due day of its month, because the tests run after July 2025.
    expect(await month(page, "教育部", "2025-06")).toBe("迟报");
    expect(await month(page, "教育部", "2025-05")).toBe("未报");
    expect(await month(page, "财政部", "2025-06")).toBe("未报");
    expect(await month(page, "total", "2025-06")).toBe("2 / 15");
    await page.getByText("统计时点2025年6月：15 个部门中 2 个当月已报（2 个迟报），13 个未报送：").waitFor();

    await chooseFiles(page, CORRECTED);
    await confirmReport(page);
    await expect.poll(() => month(page, "教育部", "2025-06")).toBe("迟报 更正 1 次");
    await openScreen(page, "记录");
    await page.getByRole("row", { name: "other.csv" }).getByRole("button", { name: "撤回" }).click();
    await page.getByLabel("撤回原因（必填）").fill("误报");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await openScreen(page, "数据上报");
    expect(await month(page, "科技部", "2025-06")).toBe("已撤回");

    await page.getByLabel("统计时点", { exact: true }).selectOption("2025-05");
    await page.getByText("统计时点2025年5月：15 个部门中 0 个当月已报，15 个未报送").waitFor();
    expect(await month(page, "财政部", "2025-06")).toBe("未报");
  });

  it("judges lateness by the day of receipt that was entered, for one file and for a batch", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, FIRST);
    const day = page.getByLabel("收到日期");
    const confirm = page.getByRole("button", { name: "确认入库" });
    await day.fill("2025-06-29");
    await page.getByText("收到日期不能早于统计截止2025年6月30日。").waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await day.fill("2025-07-14");
    await confirm.click();
    await expect.poll(() => month(page, "教育部", "2025-06")).toBe("已报");

    const [science, finance] = ["科技部", "财政部"].map((ministry) =>
      reportFile(`${ministry}.csv`, [{ ...JUNE, ministry, people: 5 }]),
    );
    await chooseFiles(page, science!, finance!);
    await page.getByRole("heading", { name: "本批 2 份文件：可入库 2" }).waitFor();
    await page.getByLabel("收到日期", { exact: true }).fill("2025-07-16");
    await page.getByRole("button", { name: "全部改为" }).click();
    const batch = page.getByRole("table", { name: /^本批/ });
    await expect
      .poll(() => batch.getByLabel(/^收到日期（/).evaluateAll((days) => days.map((day) => Object(day).value)))
      .toEqual(["2025-07-16", "2025-07-16"]);
    await page.getByRole("button", { name: "全部入库（2 份）" }).click();
    await expect.poll(() => month(page, "财政部", "2025-06")).toBe("迟报");

    // A correction of today does not make the punctual report late.
    await chooseFiles(page, CORRECTED);
    await confirmReport(page);
    await expect.poll(() => month(page, "教育部", "2025-06")).toBe("更正 1 次");
    await openScreen(page, "记录");
    const received = page.getByRole("table", { name: "收到的上报" });
    const days = (await cellTexts(received)).map(([received = "", ministry]) => `${ministry} ${received}`);
    expect(days).toEqual(expect.arrayContaining(["教育部 2025-07-14", "财政部 2025-07-16"]));
    await page.getByText("2025年7月14日收到").waitFor();
  });

  it("expects of a ministry that reports by quarter only the months that end one", async () => {
    const { context, page } = await visit();
    const quarterly = ministries.map((each) =>
      each.name === "教育部" ? { ...each, frequency: "quarterly" } : each,
    );
    await context.route("**/data/ministries.json", (route) =>
      route.fulfill({ contentType: "application/json", body: JSON.stringify(quarterly) }),
    );
    await page.reload();
    await reportAndConfirm(page, reportFile("other.csv", [{ ...JUNE, ministry: "科技部", people: 5 }]));
    expect(await month(page, "教育部", "2025-05")).toBe("—");
    expect(await month(page, "财政部", "2025-05")).toBe("未报");
    expect(await month(page, "total", "2025-05")).toBe("0 / 14");
    expect(await month(page, "教育部", "2025-06")).toBe("未报");
  });

  it("states its rule, and counts a first real report in the place of a sample as no correction", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    await reportAndConfirm(page, FIRST);
    await page.getByText("次月 15 日前（含当日）收到").waitFor();
    const received = await boardOf(page.getByRole("grid", { name: /^2025年已收到/ }));
    expect(received).toHaveLength(15);
    expect(received.find(([ministry]) => ministry === "教育部")?.[6]).toBe("迟报 另报 2 项");
  });

  it("keeps its columns when the year changes, and shows and opens the months of the new year", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    await openScreen(page, "数据上报");
    await page.getByRole("heading", { name: /^2025年已收到/ }).waitFor();
    expect(await month(page, "中央网信办", "2025-11")).toBe("沿用 9 月");
    const drawn = await page.locator('thead [col-id="2"]').elementHandle();
    await page.getByLabel("年度", { exact: true }).selectOption("2024");
    await page.getByRole("heading", { name: /^2024年已收到/ }).waitFor();
    await expect.poll(() => month(page, "中央网信办", "2024-11")).toMatch(/^已报/);
    expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
    await page.locator('[row-id="中央网信办"] [col-id="11"]').click();
    await page.getByRole("heading", { name: /^中央网信办 2024年11月：上报/ }).waitFor();
  });

  it("opens a month's versions by keyboard, says which counts and why, and gives their files back byte for byte", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await reportAndConfirm(page, CORRECTED);
    await page.locator('[row-id="教育部"] [col-id="5"]').click();
    await page.getByText("没有收到教育部截至2025年5月的上报：未报送。").waitFor();
    await page.locator('[row-id="教育部"] [col-id="6"]').focus();
    await page.keyboard.press("Enter");
    const versions = page.getByRole("table", { name: "教育部 2025年6月：上报 2 份" });
    const rows = (await cellTexts(versions)).slice(1).map((row) => row.slice(1));
    expect(rows[0]).toEqual([
      "900",
      "1",
      "有效",
      "最后收到的一份，替换了较早的 1 份",
      "核对原始台账后更正",
      "june-corrected.csv",
    ]);
    expect(rows[1]?.[2]).toBe("已被更正");
    expect(rows[1]?.[3]).toMatch(/^被 .* 收到的“june-corrected.csv”更正$/);
    expect(page.url()).toContain("received=");

    const download = page.waitForEvent("download");
    await versions.getByRole("button", { name: "june.csv" }).click();
    const kept = readFileSync(await (await download).path());
    expect(kept.equals(FIRST.buffer)).toBe(true);
    await page.getByRole("button", { name: "关闭（Esc）" }).press("Escape");
    await versions.waitFor({ state: "detached" });
  });
});

describe("a page 1024 px wide", () => {
  it("fits every month of the board and every column of the findings", async () => {
    const { page } = await visit("#/log");
    await page.setViewportSize({ width: 1024, height: 800 });
    await loadSample(page);
    await openScreen(page, "数据上报");
    await page.locator('[row-id="教育部"] [col-id="12"]').waitFor();
    expect(await rightEdge(page, '[row-id="教育部"] [col-id="12"]')).toBeLessThanOrEqual(1000);
    expect(await brokenWords(page.getByRole("grid", { name: /^2025年已收到/ }))).toEqual([]);
    await chooseFiles(page, exampleReport("56-unknown-names.csv"));
    await findingRows(page, "unknown-field").first().waitFor();
    expect(await rightEdge(page, '.ag-header-cell[col-id="suggestion"]')).toBeLessThanOrEqual(1000);
  });
});

describe("a report of programme measures alone", () => {
  it("appears in its ministry's month on the board, which is still not reported, and opens with its file", async () => {
    const { page } = await visit();
    const measure = { ...JUNE, field: "高级研修项目举办期数", people: 120 };
    await reportAndConfirm(page, reportFile("measures.csv", [measure]));
    expect(await month(page, "教育部", "2025-06")).toBe("未报 另报 1 项");
    await page.getByRole("heading", { name: "2025年已收到 0 份上报，工程子项目 1 份" }).waitFor();
    await page.locator('[row-id="教育部"] [col-id="6"]').click();
    await page.getByText("没有收到教育部截至2025年6月的上报：未报送。").waitFor();
    const table = page.getByRole("table", { name: "工程子项目与人工智能通识 1 份" });
    expect((await cellTexts(table))[1]?.slice(1)).toEqual([
      "高级研修项目举办期数 120 期",
      "有效",
      "这个统计截止只有这一份有效上报",
      "—",
      "measures.csv",
    ]);
  });
});

/** Lines of a grid's cells that are broken over two lines or do not fit their cell. */
function brokenWords(grid: Locator): Promise<string[]> {
  return grid.locator("[role=gridcell]").evaluateAll((cells) => {
    const words = cells.flatMap((cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const text = texts.nextNode();
      return [...(text?.nodeValue ?? "").matchAll(/.+/g)].map(({ 0: word, index }) => {
        const range = document.createRange();
        if (text) range.setStart(text, index);
        if (text) range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
        return { word, isBroken: lines !== 1 || cell.scrollWidth > cell.clientWidth };
      });
    });
    if (!words.some(({ word }) => /^另报 \d+ 项$/.test(word))) return ["no word of measures"];
    return words.filter(({ isBroken }) => isBroken).map(({ word }) => word);
  });
}

/** An element's right edge, px from the page's left edge. */
async function rightEdge(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  return box ? box.x + box.width : Number.POSITIVE_INFINITY;
}

/** The rows of ministries with twelve months each, of either board. */
async function boardOf(table: Locator): Promise<string[][]> {
  const rows = (await cellTexts(table)).map((row) => row.map((text) => text.replaceAll(/\s+/g, " ")));
  return rows.filter(([, january]) => january && /[报回期]/.test(january)).sort();
}

/** What the board says of a ministry's month. */
async function month(page: Page, ministry: string, cutoff: string): Promise<string | undefined> {
  const column = Number(cutoff.slice(5));
  const words = await page.locator(`[row-id="${ministry}"] [col-id="${column}"]`).textContent();
  return words?.replaceAll(/\s+/g, " ");
}
