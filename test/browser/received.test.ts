import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit } from "./launch.ts";
import { reportFile } from "./reportFile.ts";
import { cellTexts, chooseFiles, confirmReport, openScreen, reportAndConfirm } from "./walk.ts";

const JUNE = { ministry: "教育部", field: "新材料", cutoff: "2025-06" };
const FIRST = reportFile("june.csv", [{ ...JUNE, people: 1200 }]);
const CORRECTED = reportFile("june-corrected.csv", [{ ...JUNE, people: 900 }]);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe("the board of what was received", () => {
  it("tells reported, corrected, withdrawn and missing apart, and who is late", async () => {
    const { context, page, troubles } = await visit(browser);
    await reportAndConfirm(page, FIRST);
    await reportAndConfirm(page, reportFile("other.csv", [{ ...JUNE, ministry: "科技部", people: 5 }]));
    expect(await month(page, "教育部", "2025-06")).toBe("已报");
    expect(await month(page, "教育部", "2025-05")).toBe("未报");
    expect(await month(page, "财政部", "2025-06")).toBe("逾期未报");
    expect(await month(page, "total", "2025-06")).toBe("2 / 15");
    await page.getByText("统计时点2025年6月：15 个部门中 2 个已报，13 个逾期未报：中央网信办、").waitFor();

    await chooseFiles(page, CORRECTED);
    await confirmReport(page);
    await expect.poll(() => month(page, "教育部", "2025-06")).toBe("更正 2 版");
    await openScreen(page, "记录");
    await page.getByRole("row", { name: "other.csv" }).getByRole("button", { name: "撤回" }).click();
    await page.getByLabel("撤回原因（必填）").fill("误报");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await openScreen(page, "数据上报");
    expect(await month(page, "科技部", "2025-06")).toBe("已撤回");

    await page.getByLabel("统计时点", { exact: true }).selectOption("2025-05");
    await page.getByText("统计时点2025年5月：15 个部门中 0 个已报，15 个逾期未报").waitFor();
    expect(await month(page, "财政部", "2025-06")).toBe("未报");
    expect(troubles).toEqual([]);
    await context.close();
  });

  it("opens a month with its versions by keyboard, which counts and why, and their files byte for byte", async () => {
    const { context, page, troubles } = await visit(browser);
    await reportAndConfirm(page, FIRST);
    await reportAndConfirm(page, CORRECTED);
    await page.locator('[row-id="教育部"] [col-id="2025-05"]').click();
    await page.getByText("没有收到教育部截至2025年5月的上报：未报。").waitFor();
    await page.locator('[row-id="教育部"] [col-id="2025-06"]').focus();
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
    expect(troubles).toEqual([]);
    await context.close();
  });
});

/** What the board says of a ministry's month. */
function month(page: Page, ministry: string, cutoff: string): Promise<string | null> {
  return page.locator(`[row-id="${ministry}"] [col-id="${cutoff}"]`).textContent();
}
