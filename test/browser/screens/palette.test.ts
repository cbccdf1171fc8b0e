import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { cellAt, cellTexts, expectKpi, goTo, loadSample, openScreen } from "../harness/walk.ts";

const { visit } = browserForTests();

describe("搜索 (Ctrl+K)", () => {
  it("opens a ministry by pinyin initials and keeps year, as-of month and pace rule", async () => {
    const { page } = await visit("#/?year=2024&asOf=2024-06&pace=last-year");
    await expectKpi(page, "quota", 920_300);
    await openPalette(page);
    await page.keyboard.type("gxb");
    await expect.poll(() => chosen(page)).toBe("工业和信息化部部门");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toContain("工业和信息化部");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(page.url()).toContain("?year=2024&asOf=2024-06&pace=last-year");
  });

  it("moves through the list by arrow keys, and exposes the active option to assistive tools", async () => {
    const { page } = await visit();
    await expectKpi(page, "quota", 980_000);
    const box = await openPalette(page);
    await page.keyboard.type("新能源");
    const options = page.getByRole("listbox").getByRole("option");
    await expect.poll(() => options.count()).toBe(2);
    expect(await chosen(page)).toBe("新能源领域");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen(page)).toBe("新能源汽车领域");
    const active = await box.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).textContent()).toBe("新能源汽车领域");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen(page)).toBe("新能源领域");
    await page.keyboard.type("飞船");
    await page.getByText("没有找到“新能源飞船”").waitFor();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
  });

  it("returns the focus on Esc, and opens by its button as well", async () => {
    const { page } = await visit();
    await expectKpi(page, "quota", 980_000);
    const year = page.getByLabel("年度", { exact: true });
    await year.focus();
    await openPalette(page);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await isFocused(year)).toBe(true);

    const button = page.getByRole("button", { name: "搜索" });
    await button.click();
    await page.getByRole("dialog", { name: "搜索" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await isFocused(button)).toBe(true);
  });

  it("changes the as-of month of the current screen and keeps its filters", async () => {
    const { page } = await visit("#/matrix?show=gap");
    await page.getByRole("grid").waitFor();
    await openPalette(page);
    await page.keyboard.type("2024-03");
    await expect.poll(() => chosen(page)).toBe("2024年3月统计时点");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("#/matrix?show=gap&year=2024&asOf=2024-03");
  });

  it("copies a link that opens the same view in another browser", async () => {
    const { context, page } = await visit("#/matrix?show=gap&order=largest");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("grid").waitFor();
    await openPalette(page);
    await page.keyboard.type("fzby");
    await expect.poll(() => chosen(page)).toBe("复制本页链接操作");
    await page.keyboard.press("Enter");
    await page.getByText("已复制本页链接").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const asOf = await page.getByLabel("统计时点", { exact: true }).inputValue();
    expect(link.slice(link.indexOf("#"))).toBe(`#/matrix?show=gap&order=largest&year=2025&asOf=${asOf}`);

    const other = await visit();
    await other.page.goto(link);
    await other.page.getByRole("grid").waitFor();
    expect(await other.page.getByRole("radio", { name: "缺口" }).isChecked()).toBe(true);
    await other.context.close();
  });

  it("shows the link to copy by hand when the browser refuses the clipboard", async () => {
    const { page } = await visit("#/help");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }),
    );
    await openPalette(page);
    await page.keyboard.type("链接");
    await page.keyboard.press("Enter");
    await page.getByText("浏览器不允许写入剪贴板").waitFor();
    expect(await page.getByLabel("本页链接", { exact: true }).inputValue()).toContain("#/help?year=2025");
  });
});

describe("the keys [ and ]", () => {
  it("go to the neighbours in the plan's order and stop at its ends", async () => {
    const { page } = await visit();
    await goTo(page, "#/ministry/国家发展改革委?year=2025&asOf=2025-06", "国家发展改革委");
    await page.keyboard.press("]");
    await expect.poll(() => page.title()).toContain("教育部");
    expect(page.url()).toContain("year=2025&asOf=2025-06");
    await page.keyboard.press("[");
    await expect.poll(() => page.title()).toContain("国家发展改革委");
    await page.getByRole("link", { name: "‹ 上一个 中央网信办" }).click();
    await expect.poll(() => page.title()).toContain("中央网信办");
    expect(await page.getByRole("link", { name: /上一个/ }).count()).toBe(0);
    await page.keyboard.press("[");
    await page.keyboard.press("]");
    await expect.poll(() => page.title()).toContain("国家发展改革委");

    await goTo(page, "#/field/新材料", "新材料");
    await page.keyboard.press("]");
    await expect.poll(() => page.title()).toContain("高端装备");
  });

  it("do nothing while a select has the focus or the search is open", async () => {
    const { page } = await visit();
    await goTo(page, "#/ministry/教育部", "教育部");
    await page.getByRole("combobox", { name: "部门" }).focus();
    await page.keyboard.press("]");
    const box = await openPalette(page);
    await page.keyboard.press("]");
    expect(await box.inputValue()).toBe("]");
    expect(await page.title()).toContain("教育部");
  });
});

describe("the switch for [ and ]", () => {
  it("on 帮助 disables them, removes them from the links' descriptions, and survives a reload", async () => {
    const { page } = await visit("#/help?section=keyboard");
    const keys = page.getByRole("checkbox", { name: "用 [ 和 ] 键" });
    await keys.uncheck();
    await page.reload();
    expect(await keys.isChecked()).toBe(false);
    await goTo(page, "#/field/新材料", "新材料");
    const next = page.getByRole("link", { name: /下一个/ });
    expect(await next.getAttribute("aria-keyshortcuts")).toBeNull();
    await page.keyboard.press("]");
    // The key's own handler would have changed the address before the press ends.
    expect(await page.evaluate(() => decodeURIComponent(location.hash))).toContain("/field/新材料");
    await goTo(page, "#/help/只用键盘操作", "只用键盘操作");
    await keys.check();
    await goTo(page, "#/field/新材料", "新材料");
    expect(await next.getAttribute("aria-keyshortcuts")).toBe("]");
    await page.keyboard.press("]");
    await expect.poll(() => page.title()).toContain("高端装备");
  });
});

describe("全工程", () => {
  it("has targets as worded, 未报送 for what was not reported, and the overview's figures for 能力提升", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    // Before the first quarter ends nobody reports the other sub-projects.
    await goTo(page, "#/?year=2024&asOf=2024-02", "总览");
    const actual = Number(await page.locator("#kpi-actual").getAttribute("value"));
    const rates = [
      await page.locator("#kpi-rate").textContent(),
      await page.locator("#kpi-capped-rate").textContent(),
    ];
    await openScreen(page, "全工程");
    const table = page.getByRole("table", { name: "4 个子项目的目标与完成" });
    const capability = (await cellTexts(table)).filter(([name]) => name === "能力提升项目");
    const count = actual.toLocaleString("zh-CN");
    const share = `${((actual / 900_000) * 100).toFixed(1)}%`;
    expect(capability.map((row) => row.slice(2, 7))).toEqual([
      ["900,000", "人", count, share, "—"],
      ["920,300", "人", count, ...rates],
    ]);
    expect(capability[1]?.[7]).toContain("计划表合计，比总目标多 20,300 人");
    expect(await cellAt(table, "数字技术工程师培育项目", "年度目标")).toBe("8 万人左右");
    for (const silent of ["数字技术工程师培育项目", "继续教育基地"]) {
      expect(await cellAt(table, silent, "完成数"), silent).toBe("未报送");
      expect(await cellAt(table, silent, "完成率"), silent).toBe("—");
    }
  });

  it("counts AI literacy without any target, rate or gap, and says why", async () => {
    const { page } = await visit("#/programme");
    const section = page.getByRole("region", { name: "人工智能通识继续教育：只计参加人数" });
    await section.waitFor();
    expect(await section.getByRole("columnheader").allTextContents()).toEqual([
      "项目",
      "参加人数",
      "上报部门数",
      "依据",
    ]);
    expect(await section.getByRole("cell").first().textContent()).toBe("未报送");
    expect(await section.textContent()).toContain("不得强制要求、层层定指标、下任务，因此只计参加人数");
  });
});

/** Opens the palette by its keys and waits for the box that is typed into. */
async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: /^搜索/ });
  await box.waitFor();
  return box;
}

/** Name and kind of the option that Enter would take. */
function chosen(page: Page): Promise<string | null> {
  return page.locator("[role=listbox] > [aria-selected=true]").textContent();
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
