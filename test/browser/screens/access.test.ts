import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { exampleReport } from "../harness/reportFile.ts";
import { seriousViolations } from "../harness/violations.ts";
import {
  cellAt,
  chooseFiles,
  expectKpi,
  findingRows,
  goTo,
  loadSample,
  matrixCell,
  openScreen,
  reportAndConfirm,
} from "../harness/walk.ts";

const { visit } = browserForTests();

describe("数据上报, 记录, 矩阵 and the search", () => {
  it("are accessible while a file is confirmed, refused or withdrawn, with an open cell, and while searching", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport("56-unknown-names.csv"));
    await findingRows(page, "unknown-field").first().waitFor();
    expect(await seriousViolations(page), "refused").toEqual([]);
    await chooseFiles(page, exampleReport("01-gb18030-nobom.csv"));
    await page.getByRole("checkbox").check();
    expect(await seriousViolations(page), "to be confirmed").toEqual([]);
    await page.getByRole("button", { name: "确认入库" }).click();
    await page.getByText(/^已入库：/).waitFor();
    expect(await seriousViolations(page), "stored").toEqual([]);
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    expect(await seriousViolations(page), "to be withdrawn").toEqual([]);
    await page.keyboard.press("Escape");
    await goTo(page, "#/matrix?cell=教育部|新材料", "矩阵");
    await page.getByRole("button", { name: "关闭（Esc）" }).waitFor();
    expect(await seriousViolations(page), "an open cell").toEqual([]);
    await page.keyboard.press("Control+k");
    await page.getByRole("listbox").getByText("财政部").waitFor();
    expect(await seriousViolations(page), "the search").toEqual([]);
  });
});

describe("forced colours", () => {
  it("keep what is current, what is chosen and the shades apart", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    await page.emulateMedia({ forcedColors: "active" });
    await goTo(page, "#/matrix?year=2025&asOf=2025-09&show=rate", "矩阵");
    await matrixCell(page, "合计", "合计").waitFor();
    const looks = (selector: string, property: string) =>
      page
        .locator(selector)
        .evaluateAll(
          (parts, name) => parts.map((part) => getComputedStyle(part).getPropertyValue(name)),
          property,
        );
    const [current, ...others] = [
      ...(await looks(".bar nav a[aria-current]", "border-bottom-color")),
      ...(await looks(".bar nav a:not([aria-current])", "border-bottom-color")),
    ];
    expect(others).not.toContain(current);
    const [chosen] = await looks(".segments input:checked + span", "background-color");
    expect(await looks(".segments input:not(:checked) + span", "background-color")).not.toContain(chosen);
    const shades = await looks(".matrix-grid td[class^=step-]", "background-color");
    expect(new Set(shades).size).toBe(5);
  });
});

describe("the keyboard alone", () => {
  it("reaches the screens and changes the year and the as-of month", async () => {
    const { page } = await visit();
    await expectKpi(page, "quota", 980_000);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").textContent()).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.locator(":focus").getAttribute("id")).toBe("main");

    await tabTo(page, page.getByLabel("年度", { exact: true }), "Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await expectKpi(page, "quota", 920_300);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => page.url()).toContain("year=2024&asOf=2024-11");
    await tabTo(page, page.getByRole("link", { name: "帮助" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toContain("帮助");
  });

  it("chooses a file, agrees, confirms, and discards another", async () => {
    const { page } = await visit("#/submit");
    // Awaited before the key, because the dialog may open during the key press.
    const chooser = page.waitForEvent("filechooser");
    await tabTo(page, page.getByLabel("选择上报文件"));
    await page.keyboard.press("Space");
    await (await chooser).setFiles([exampleReport("01-gb18030-nobom.csv")]);
    await page.getByRole("heading", { name: /有 2 处需要确认/ }).waitFor();
    await tabTo(page, page.getByRole("checkbox"));
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("button", { name: "确认入库" }));
    await page.keyboard.press("Enter");
    await page.getByText(/^已入库：/).waitFor();

    await chooseFiles(page, exampleReport("56-unknown-names.csv"));
    await page.getByRole("heading", { name: /不能入库/ }).waitFor();
    await tabTo(page, page.getByRole("button", { name: "放弃" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /不能入库/ }).waitFor({ state: "detached" });
  });

  it("walks the matrix, opens a cell, closes it and follows a ministry", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, exampleReport("01-gb18030-nobom.csv"));
    await openScreen(page, "矩阵");
    const grid = page.getByRole("grid");
    await matrixCell(page, "教育部", "新一代信息技术").waitFor();
    // Into the grid by Tab, to the first row of figures and then on by the arrows alone.
    for (let i = 0; i < 30 && (await grid.locator(":focus").count()) === 0; i++)
      await page.keyboard.press("Tab");
    for (let i = 0; i < 8; i++) {
      if (await isFocused(matrixCell(page, "教育部", "ministry"))) break;
      await page.keyboard.press("ArrowDown");
    }
    expect(await isFocused(matrixCell(page, "教育部", "ministry"))).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(matrixCell(page, "教育部", "新一代信息技术"))).toBe(true);
    await page.keyboard.press("Enter");
    const history = page.getByRole("table", { name: /教育部 · 新一代信息技术/ });
    await history.waitFor();
    expect(await cellAt(history, "2025年6月", "累计完成数")).toBe("12,000");
    expect(page.url()).toContain("cell=");
    await page.keyboard.press("Escape");
    await history.waitFor({ state: "detached" });
    await expect.poll(() => isFocused(matrixCell(page, "教育部", "新一代信息技术"))).toBe(true);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toContain("教育部");
    await expectKpi(page, "actual", 12_860);
  });
});

/** Presses Tab until an element has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press(key);
    if (await isFocused(target)) return;
  }
  throw new Error(`${key} does not reach ${target}`);
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
