import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { type ChosenFile, reportFile } from "../harness/reportFile.ts";
import { expectKpi, goTo } from "../harness/walk.ts";

const { visit } = browserForTests();

/** More presses of Tab than any screen has stops. */
const MAX_TABS = 150;

/** A person without a mouse: after every key the focus has to be on something. */
class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await this.expectFocus(key);
    }
  }

  /** Types over what the field or cell with the focus has. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.expectFocus(text);
  }

  async expectFocus(after: string): Promise<void> {
    const focused = () =>
      this.#page.evaluate(() => (document.activeElement === document.body ? "the body" : "something"));
    await expect.poll(focused, { message: `the focus after ${after}` }).toBe("something");
  }

  /** Goes by Tab, or by another key, until the target has the focus. */
  async goTo(target: Locator, key = "Tab"): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < MAX_TABS; presses++) {
      if (await isFocused(target)) return;
      await this.press(key);
    }
    throw new Error(`${target} is not reached by ${key}`);
  }

  /** As {@link goTo}, then Enter. */
  async use(target: Locator, key = "Tab"): Promise<void> {
    await this.goTo(target, key);
    await this.press("Enter");
  }

  /** Goes by Tab into a grid, to the cell where it takes the keyboard. */
  async enter(grid: Locator): Promise<void> {
    await grid.locator("[role=gridcell]").first().waitFor();
    const role = () =>
      grid.evaluate((element) =>
        element.contains(document.activeElement) ? document.activeElement?.getAttribute("role") : null,
      );
    for (let presses = 0; presses < MAX_TABS; presses++) {
      const at = await role();
      if (at === "gridcell" || at === "rowheader") return;
      await this.press(at === "columnheader" ? "ArrowDown" : "Tab");
    }
    throw new Error(`${grid} is not reached by Tab`);
  }

  /** Goes to a field for files and chooses some. */
  async choose(field: Locator, ...files: ChosenFile[]): Promise<void> {
    // Awaited before the way there: the browser needs a moment until it hands a dialog over to the test.
    const asked = this.#page.waitForEvent("filechooser");
    await this.goTo(field);
    await this.press("Enter");
    await (await asked).setFiles(files);
  }

  /** Opens the search and goes where a word leads. */
  async find(word: string): Promise<void> {
    await this.press("Control+k");
    await this.#page.getByRole("dialog").getByRole("combobox").waitFor();
    await this.type(word);
    await this.press("Enter");
  }
}

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);
const expectFocused = (target: Locator, message: string) =>
  expect.poll(() => isFocused(target), { message }).toBe(true);

describe("the work by keyboard alone", () => {
  it("goes through 数据上报, 审核, 年中调整 and 下一年度, and the focus is never lost", async () => {
    const { page } = await visit("#/submit?year=2025&asOf=2025-06");
    const keys = new Keys(page);
    const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
    const status = (words: string | RegExp) => page.getByRole("status").filter({ hasText: words }).waitFor();

    await page.getByRole("heading", { level: 1, name: "数据上报" }).waitFor();
    await page.keyboard.press("Tab");
    const row = { cutoff: "2025-06", field: "新材料" };
    await keys.choose(
      page.getByLabel("选择上报文件"),
      reportFile("教育部.csv", [
        { ...row, ministry: "教育部", field: "新材科", people: 300 },
        { ...row, ministry: "教育部", field: "网络安全", people: "三百" },
      ]),
      reportFile("科技部.csv", [{ ...row, ministry: "科技部", people: 200 }]),
    );
    const opened = page.locator("#checked-title");
    await expectFocused(opened, "the faulty file opens by itself");
    await keys.press("F8");
    await page.locator(".fix [role=gridcell]:focus").waitFor();
    await keys.press("Control+Enter");
    await expect.poll(() => opened.textContent()).toContain("有 1 处错误");
    await keys.press("F8");
    await keys.type("300");
    await keys.press("Enter");
    await expect.poll(() => opened.textContent()).toContain("校验通过");
    await keys.press("F8");
    await expectFocused(button("确认入库"), "F8 with nothing left");
    await keys.press("Enter");
    await page.getByText(/^已入库：教育部/).waitFor();
    await keys.use(button("全部入库（1 份）"));
    await page.getByText(/^已入库：1 份文件/).waitFor();
    await keys.expectFocus("全部入库");

    await keys.find("计划编制");
    await page.getByRole("tab", { name: "审核" }).waitFor();
    await keys.use(button("载入样例：2024年受损文本"));
    await page.getByRole("heading", { level: 1, name: /有 9 处错误/ }).waitFor();
    await keys.press("F8");
    await page.locator(".audit [role=gridcell]:focus").waitFor();
    await keys.use(button("按核对后的读法修复"), "Shift+Tab");
    await page.getByRole("heading", { level: 1, name: /都吻合/ }).waitFor();
    await keys.goTo(page.getByRole("tab", { name: "审核" }), "Shift+Tab");

    await keys.press("ArrowRight");
    await page.getByLabel("批准文号").waitFor();
    await keys.enter(page.locator(".data-grid").first());
    await keys.press("Home", "ArrowRight");
    await keys.type("0.9");
    await keys.press("Enter");
    for (const text of ["人社厅函〔2025〕88号", "2025年7月10日", "年中核定"]) {
      await keys.press("F8");
      await keys.type(text);
    }
    for (const box of await page.locator(".plan-agree input").all()) {
      await keys.goTo(box);
      await keys.press("Space");
    }
    await keys.press("F8");
    await expectFocused(button("确认入库"), "F8 with the form filled in");
    await keys.press("Enter");
    await expectFocused(page.locator(".plan-stored"), "what was stored");

    await keys.goTo(page.getByRole("tab", { name: "年中调整" }), "Shift+Tab");
    await keys.press("ArrowRight");
    const total = page.getByLabel("全国总目标 (万人)");
    await keys.goTo(total);
    await keys.press("Control+a");
    await keys.type("100");
    await keys.press("Enter");
    await keys.enter(page.locator(".plan-grid"));
    await keys.press("Home", "ArrowRight", "ArrowDown");
    await keys.type("30");
    await keys.press("Enter");
    await keys.press("ArrowUp", "ArrowUp");
    await keys.type("20");
    await keys.press("Enter");
    await status("不能同时成立，差 10.00 万人");
    await keys.press("F8");
    await keys.use(button("解除后者"));
    await page.locator(".plan-grid [role=gridcell]:focus").waitFor();
    await keys.use(button("导出 CSV"), "Shift+Tab");

    await goTo(page, "#/?year=2025&asOf=2025-06", "总览");
    await expectKpi(page, "actual", 800);
  });
});
