import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { goTo } from "../harness/walk.ts";

const { openVisit, visit } = browserForTests();

describe("帮助", () => {
  it("has pages of about a screen, each with its own address, and keeps the links of its one page of before", async () => {
    const { page } = await visit();
    await page.setViewportSize({ width: 1440, height: 900 });
    await goTo(page, "#/help", "帮助");
    const contents = page.getByRole("navigation", { name: "帮助目录" });
    const titles = await contents.getByRole("link").allTextContents();
    expect(titles).toContain("需确认");
    const heights: Record<string, number> = {};
    for (const title of titles) {
      await goTo(page, `#/help/${title}`, title);
      await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      expect(await contents.locator("[aria-current]").textContent()).toBe(title);
      heights[title] = await page.evaluate(() => document.documentElement.scrollHeight);
    }
    expect(Object.entries(heights).filter(([, height]) => height > 1080)).toEqual([]);
    await goTo(page, "#/help?section=sharing", "帮助");
    await page.getByRole("heading", { level: 1, name: "几台电脑之间共享" }).waitFor();
  });

  it("searches all pages, shows the sentences, and opens one", async () => {
    const { page } = await visit();
    await goTo(page, "#/help", "帮助");
    await page.getByRole("textbox", { name: "搜索帮助" }).pressSequentially("迟报");
    const hit = page.getByRole("heading", { level: 2, name: "上报的规则" });
    await hit.waitFor();
    expect(await page.locator(".help-body").textContent()).toContain("是否迟报按收到日期判断。");
    expect(decodeURIComponent(page.url())).toContain("q=迟报");
    await hit.getByRole("link").click();
    await page.getByRole("heading", { level: 1, name: "上报的规则" }).waitFor();
    expect(await page.getByRole("textbox", { name: "搜索帮助" }).inputValue()).toBe("");
  });
});

describe("the tour", () => {
  it("comes with the sample, points at five things, is left by Esc, and does not come by itself again", async () => {
    const { page } = await openVisit({ identity: null });
    await page.goto("./");
    const loadByDoor = () => page.getByRole("button", { name: "载入示例数据" }).click();
    await loadByDoor();
    const tour = page.getByRole("region", { name: /（1\/5）$/ });
    await tour.waitFor();
    for (const target of [
      "main .head",
      ".today",
      "header .selection",
      'nav a[href^="#/submit"]',
      ".banner-sample a",
    ]) {
      const thing = page.locator(target);
      await expect
        .poll(
          () =>
            page.locator(".tour-frame").evaluate((frame, selector) => {
              const [outer, inner] = [frame, document.querySelector(selector)].map((each) =>
                each?.getBoundingClientRect(),
              );
              return (
                outer &&
                inner &&
                Math.round(outer.left - inner.left) === -8 &&
                Math.round(outer.top - inner.top) === -8
              );
            }, target),
          { message: target },
        )
        .toBe(true);
      await thing.waitFor();
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("tour");
      const next = page.getByRole("button", { name: "下一步" });
      if (await next.isVisible()) await next.click();
    }
    await page.getByRole("button", { name: "上一步" }).click();
    await page.keyboard.press("Escape");
    await page.locator(".tour").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    expect(page.url()).not.toContain("tour");

    await goTo(page, "#/log", "记录");
    await page.getByRole("button", { name: "清除示例数据" }).click();
    await page.locator(".banner-sample").waitFor({ state: "detached" });
    await goTo(page, "#/", "总览");
    await loadByDoor();
    await page.locator("#kpi-actual").waitFor();
    expect(page.url()).not.toContain("tour");
    await goTo(page, "#/help", "帮助");
    await page.getByRole("link", { name: "看五步导览" }).click();
    await tour.waitFor();
    await page.getByRole("button", { name: "跳过（Esc）" }).click();
    await page.locator(".tour").waitFor({ state: "detached" });
  });
});
