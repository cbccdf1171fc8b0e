import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import ministries from "../../../data/ministries.json" with { type: "json" };
import { browserForTests } from "../harness/launch.ts";
import { type ChosenFile, fileOf, reportFile } from "../harness/reportFile.ts";
import { goTo, loadSample } from "../harness/walk.ts";

const { openVisit, visit } = browserForTests();

/** Presses on what the page does not see itself: a line in the list of a select, a button in the system's dialog. */
type Outside = number;

/** One person's pointer on a page: counts every press, every file that is chosen, and what was not in sight. */
class Hand {
  #outside: Outside = 0;
  #scrolls = 0;
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins to count on the page as it is now. */
  static async on(page: Page): Promise<Hand> {
    await page.evaluate(() => {
      const counted = window as { presses?: number };
      const isCounting = counted.presses !== undefined;
      counted.presses = 0;
      if (!isCounting) window.addEventListener("pointerdown", () => counted.presses!++, { capture: true });
    });
    return new Hand(page);
  }

  async press(target: Locator): Promise<void> {
    await target.waitFor();
    if (!(await isInSight(target))) this.#scrolls++;
    await target.click();
  }

  button(name: string | RegExp): Promise<void> {
    return this.press(this.#page.getByRole("button", { name, exact: true }).first());
  }

  /** Opens a select and takes a line of its list. */
  async select(target: Locator, option: string): Promise<void> {
    await this.press(target);
    await target.selectOption(option);
    this.#outside++;
  }

  /** Presses what asks for files, and chooses them together in the system's dialog. */
  async choose(...files: ChosenFile[]): Promise<void> {
    const asked = this.#page.waitForEvent("filechooser");
    await this.press(this.#page.getByText("选择上报文件", { exact: true }));
    await (await asked).setFiles(files);
    this.#outside++;
  }

  /** Presses what prints; the system's dialog takes one press more. */
  async print(name: string): Promise<void> {
    await this.#page.evaluate(() => Object.assign(window, { print: () => undefined }));
    await this.button(name);
    this.#outside++;
  }

  /** Prints the counts, and holds them to their limits. */
  async expectAtMost(limit: number, work: string, scrolls = Number.POSITIVE_INFINITY): Promise<void> {
    const inPage = await this.#page.evaluate(() => (window as { presses?: number }).presses ?? 0);
    const presses = inPage + this.#outside;
    console.log(`${work}: ${presses} presses (at most ${limit}), ${this.#scrolls} scrolls`);
    expect(inPage, `the page counts: ${work}`).toBeGreaterThan(0);
    expect(presses, `presses: ${work}`).toBeLessThanOrEqual(limit);
    expect(this.#scrolls, `scrolls: ${work}`).toBeLessThanOrEqual(scrolls);
  }
}

/** Whether an element lies in the window as a whole, with nothing over its middle. */
function isInSight(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && right <= innerWidth && element.contains(over);
  });
}

describe("presses of a month's work", () => {
  it("takes a clerk from the template to the receipt with three mistakes, 确认入库 always in sight", async () => {
    const { page } = await openVisit({ identity: null });
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto("./#/");
    const hand = await Hand.on(page);
    await hand.select(page.getByRole("combobox", { name: "部门" }), "国家能源局");
    await hand.button("开始上报");
    const saved = page.waitForEvent("download");
    await hand.button("下载模板（CSV）");
    await hand.choose(fileOf("能源局.csv", withMistakes(readFileSync(await (await saved).path(), "utf8"))));

    const heading = page.locator("#checked-title");
    const confirm = page.getByRole("button", { name: "确认入库" });
    await expectText(heading, "“能源局.csv”有 3 处错误，不能入库");
    expect(await isInSight(confirm), "确认入库 in sight, with errors").toBe(true);
    await hand.button("国家能源局");
    await expectText(heading, "“能源局.csv”有 2 处错误，不能入库");
    await hand.button("网络安全");
    await expectText(heading, "“能源局.csv”有 1 处错误，不能入库");
    await hand.button("下一个（F8）");
    await page.keyboard.type("1200");
    await page.keyboard.press("Enter");
    await expectText(heading, "“能源局.csv”校验通过，可以入库");
    expect(await isInSight(confirm), "确认入库 in sight, without errors").toBe(true);
    await hand.press(confirm);
    await hand.print("打印回执（能源局.csv）");
    await hand.expectAtMost(14, "clerk, from the template to the receipt");
  });

  it("takes a planner through fifteen files with five faulty, slips and notices out", async () => {
    const { page } = await visit("#/submit");
    await page.setViewportSize({ width: 1440, height: 900 });
    const names = ministries.map(({ name }) => name).slice(0, 15);
    const files = names.map((ministry, i) =>
      reportFile(`${ministry}.csv`, [
        { ministry, field: i < 5 ? "新材科" : "新材料", cutoff: "2025-06", people: 10 + i },
      ]),
    );
    await page.getByText("选择上报文件", { exact: true }).waitFor();
    const hand = await Hand.on(page);
    await hand.choose(...files);
    const opened = page.locator("#checked-title");
    for (const name of names.slice(0, 5)) {
      // The next faulty file opens by itself.
      await expectText(opened, `“${name}.csv”有 1 处错误，不能入库`);
      await hand.press(
        page.locator(".checked").getByRole("button", { name: `退回“${name}.csv”`, exact: true }),
      );
      await hand.press(page.getByRole("dialog").getByRole("button", { name: "确认退回" }));
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await hand.button("全部入库（10 份）");
    const slips = page.waitForEvent("download");
    await hand.button("下载全部退回单（5 份）");
    await slips;
    await hand.button("复制退回通知");
    await hand.expectAtMost(25, "planner, fifteen files with five faulty");
  });

  it("takes the planner from 总览 to a called ministry's facts and the leader to the PDF, without a scroll", async () => {
    const { page } = await visit("#/log");
    await page.setViewportSize({ width: 1440, height: 900 });
    await loadSample(page);
    await goTo(page, "#/?year=2025&asOf=2025-09", "总览");
    const call = await Hand.on(page);
    await call.press(page.locator(".today").getByRole("link", { name: "交通运输部" }));
    expect(await isInSight(page.getByRole("heading", { name: "通话要点" }))).toBe(true);
    await call.expectAtMost(1, "planner, from 总览 to a called ministry's facts", 0);

    await page.getByLabel("通话记录").fill("月底补报");
    await page.getByRole("button", { name: "记下" }).click();
    await page.getByRole("button", { name: /^更正 .* 的通话记录$/ }).click();
    await page.getByRole("textbox", { name: /^更正 .* 的通话记录$/ }).fill("下月十日补报");
    await page.getByRole("button", { name: "保存更正" }).click();
    await expectText(page.locator(".call-text"), "下月十日补报");

    await goTo(page, "#/?year=2025&asOf=2025-09", "总览");
    const paper = await Hand.on(page);
    await paper.press(
      page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "简报", exact: true }),
    );
    await page.getByRole("button", { name: "打印或存为 PDF" }).waitFor();
    await paper.print("打印或存为 PDF");
    await paper.expectAtMost(3, "leader, from 总览 to the briefing as PDF", 0);
  });

  it("takes the planner to next year's table with three wishes and a clash", async () => {
    const { page } = await visit("#/?year=2025");
    await page.setViewportSize({ width: 1440, height: 900 });
    const nav = page.getByRole("navigation", { name: "主导航" });
    await nav.waitFor();
    const hand = await Hand.on(page);
    await hand.press(nav.getByRole("link", { name: "计划编制", exact: true }));
    await hand.press(page.getByRole("tab", { name: "下一年度" }));
    const wish = async (row: string, column: string, figure: string) => {
      const at = await columnOf(page, column);
      await hand.press(page.locator(`.plan-grid [row-id="${await rowOf(page, row)}"] [col-id="${at}"]`));
      await page.keyboard.type(figure);
      await page.keyboard.press("Enter");
    };
    await page.locator(".plan-grid [row-id]").first().waitFor();
    await wish("教育部", "新一代信息技术", "0.5");
    await wish("科技部", "生物技术", "0.2");
    await wish("国家知识产权局", "知识产权", "30");
    await wish("合计", "知识产权", "20");
    await page.getByRole("status").filter({ hasText: "不能同时成立，差 10.00 万人" }).waitFor();
    await hand.button("解除后者");
    const saved = page.waitForEvent("download");
    await hand.button("导出 CSV");
    await saved;
    await hand.expectAtMost(15, "planner, next year's table with three wishes and a clash");
  });
});

/** The template filled in, with a wrong name of a ministry, a wrong name of a field, and a word for a figure. */
function withMistakes(template: string): string {
  const rows = template.split(/\r?\n/).map((line, i) => {
    const cells = line.split(",");
    if (cells[1] === "国家能源局") cells[4] = String(1000 + i);
    return cells;
  });
  const put = (row: number, column: number, text: string) => rows[row]?.splice(column, 1, text);
  put(1, 1, "国家能原局");
  put(2, 2, "网络安金");
  put(3, 4, "一千二");
  return rows.map((cells) => cells.join(",")).join("\r\n");
}

const expectText = (target: Locator, text: string) => expect.poll(() => target.textContent()).toBe(text);

async function columnOf(page: Page, field: string): Promise<string | null> {
  return page.locator(".plan-grid [role=columnheader]", { hasText: field }).first().getAttribute("col-id");
}

async function rowOf(page: Page, name: string): Promise<string | null> {
  return page
    .locator(".plan-grid [row-id]")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .first()
    .getAttribute("row-id");
}
