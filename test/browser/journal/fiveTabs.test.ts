import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import ministries from "../../../data/ministries.json" with { type: "json" };
import { browserForTests, openTab } from "../harness/launch.ts";
import { type ChosenFile, reportFile } from "../harness/reportFile.ts";
import { chooseFiles, confirmReport, expectKpi, openScreen } from "../harness/walk.ts";

const { visit } = browserForTests();

/** One figure of a ministry. */
function fileFor(ministry: string, people: number, cutoff = "2025-06"): ChosenFile {
  const row = { ministry, field: "数字技术", cutoff, people };
  return reportFile(`${ministry}${cutoff}.csv`, [row]);
}

/** Fifteen ministries of 2025, and five of them in 2024: twenty files, of which no two are for one ministry and year. */
const FILES = ministries
  .map(({ name }) => fileFor(name, 100))
  .concat(ministries.slice(0, 5).map(({ name }) => fileFor(name, 50, "2024-06")));

/** Further tabs of the same browser, on 数据上报. */
async function openTabs(context: BrowserContext, count: number): Promise<Page[]> {
  const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()));
  for (const tab of tabs) await tab.goto("./#/submit");
  return tabs;
}

/** Runs in the page: presses a button as soon as it can be pressed, also in a tab that is not in front. */
function press(element: HTMLElement | SVGElement): Promise<void> {
  return new Promise((resolve) => {
    const attempt = () => {
      if ((element as HTMLButtonElement).disabled) return void setTimeout(attempt, 10);
      (element as HTMLButtonElement).click();
      resolve();
    };
    attempt();
  });
}

describe("five tabs of one browser", () => {
  it("store the files of other ministries at once, and none is asked about again", async () => {
    const { context, page } = await visit("#/submit");
    // Five tabs in three processes: two of them were opened from a page and share its process.
    const own = [page, ...(await openTabs(context, 2))];
    const tabs = [
      ...own,
      await openTab(own[0] as Page, "#/submit"),
      await openTab(own[1] as Page, "#/submit"),
    ];
    for (const [i, tab] of tabs.entries()) {
      await chooseFiles(tab, ...FILES.slice(4 * i, 4 * i + 4));
      await tab.getByRole("heading", { name: "本批 4 份文件：可入库 4" }).waitFor();
    }
    const storing = tabs.map((tab) => tab.getByRole("button", { name: "全部入库（4 份）" }).evaluate(press));
    await Promise.all(storing);
    for (const tab of tabs) {
      await tab.getByText(/^已入库：4 份文件/).waitFor();
      expect(await tab.getByText("没有入库").count()).toBe(0);
    }
    await page.reload();
    await openScreen(page, "记录");
    await page.getByRole("heading", { name: "已入库 20 份上报，20 份有效" }).waitFor();
    await page.getByRole("heading", { name: /^记录完整：20 条/ }).waitFor();
    expect(await page.getByText("各自往下写").count()).toBe(0);
  });

  it("ask again in the tab that would replace what its preview did not show", async () => {
    const { context, page } = await visit("#/submit");
    const tabs = [page, ...(await openTabs(context, 1))];
    const people = [1000, 1200];
    for (const [i, tab] of tabs.entries()) await chooseFiles(tab, fileFor("教育部", people[i] ?? 0));
    const confirms = tabs.map((tab) => tab.getByRole("button", { name: "确认入库" }));
    for (const confirm of confirms) await expect.poll(() => confirm.isEnabled()).toBe(true);
    // At the same moment, and in the second tab only as far as the button can still be pressed.
    await Promise.all(confirms.map((confirm) => confirm.evaluate((button: HTMLElement) => button.click())));
    const asked = tabs.map((tab) => tab.getByRole("checkbox"));
    await expect
      .poll(async () => (await Promise.all(asked.map((box) => box.count()))).sort())
      .toEqual([0, 1]);
    const late = (await asked[0]?.count()) === 1 ? 0 : 1;
    const tab = tabs[late] as Page;
    expect(await tab.getByRole("button", { name: "确认入库" }).isEnabled()).toBe(false);
    await confirmReport(tab);
    await openScreen(tab, "总览");
    await expectKpi(tab, "actual", people[late] ?? 0);
    await openScreen(tab, "记录");
    await tab.getByRole("heading", { name: /^已入库 2 份上报/ }).waitFor();
    await tab.getByRole("heading", { name: /^记录完整：2 条/ }).waitFor();
  });
});
