import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { exampleReport } from "../harness/reportFile.ts";
import { cellTexts, expectKpi, matrixCell, openScreen, reportAndConfirm } from "../harness/walk.ts";

const plans = join(import.meta.dirname, "../../../data/plans");
const index: readonly Record<string, unknown>[] = JSON.parse(readFileSync(join(plans, "index.json"), "utf8"));
const table2025 = readFileSync(join(plans, "2025.csv"), "utf8");

/** A line of the index for a year that the project does not have. */
const LINE_2026 = {
  year: 2026,
  file: "2026.csv",
  headline: 1_000_000,
  documentNumber: "测试〔2026〕1号",
  title: "2026年计划表",
  date: "2026-02-28",
  words: "年培养培训各类专业技术人才100万人",
  note: "",
};

const { openVisit } = browserForTests();

describe("the published plans", () => {
  it("show 98万 in 2025, and for 2024 both 92.03万 of the table and 90万 of the text", async () => {
    const { page } = await openVisit();
    await page.goto("./");
    await expectKpi(page, "quota", 980_000);
    expect(await page.locator("main").textContent()).toContain("人社厅函〔2025〕23号");
    await page.getByLabel("年度", { exact: true }).selectOption("2024");
    await expectKpi(page, "quota", 920_300);
    const words = await page.locator("main").textContent();
    expect(words).toContain("90.00");
    expect(words).toContain("92.03");
    expect(words).toContain("20,300");
    const ministries = page.getByRole("table", { name: "各部门完成情况" });
    // 合计 and fourteen ministries: 财政部 is new in 2025.
    expect(await ministries.getByRole("rowheader").count()).toBe(15);
    expect(await ministries.textContent()).not.toContain("财政部");
  });
});

describe("next year's plan", () => {
  it("is added by one file and one line in the index, without a new build", async () => {
    const { context, page } = await openVisit();
    // 2026 is 2025 with 科技部's 生物技术 raised from 100 to 20 100 people, in all its sums.
    await serve2026(
      context,
      table2025
        .replace(
          "科技部,0.1,0.01,,,,,,,,0.08,0.01,0.01,,,,0.21",
          "科技部,0.1,2.01,,,,,,,,0.08,0.01,0.01,,,,2.21",
        )
        .replace("合计,6.51,1.61,", "合计,6.51,3.61,")
        .replace("19.68,98", "19.68,100"),
    );
    await page.goto("./");
    expect(await page.getByLabel("年度", { exact: true }).inputValue()).toBe("2026");
    await expectKpi(page, "quota", 1_000_000);
    await expectKpi(page, "actual", null);
    await openScreen(page, "矩阵");
    expect(await matrixCell(page, "科技部", "生物技术").textContent()).toBe("20,100");
    await page.getByLabel("年度", { exact: true }).selectOption("2025");
    await expect.poll(() => matrixCell(page, "科技部", "生物技术").textContent()).toBe("100");
  });
});

describe("a plan whose sums do not hold", () => {
  it("is shown with the cells that fail and not used; other years are unaffected", async () => {
    const { context, page } = await openVisit();
    await serve2026(context, table2025.replace("科技部,0.1,0.01,", "科技部,0.1,0.02,"));
    await page.goto("./");
    await page.getByRole("heading", { level: 1, name: /2026年计划表有 \d 处错误，未被采用/ }).waitFor();
    const faults = (await cellTexts(page.getByRole("table", { name: "错误" }))).slice(1);
    expect(faults.map(([row, column]) => [row, column])).toEqual([
      ["2", "生物技术"],
      ["6", "小计"],
    ]);
    expect(await page.locator("#kpi-quota").count()).toBe(0);
    expect(await page.locator("td.fault").count()).toBeGreaterThan(0);
    await openScreen(page, "矩阵");
    await page.getByRole("heading", { level: 1, name: /未被采用/ }).waitFor();

    for (const [screen, words] of [
      ["数据上报", "选择上报文件"],
      ["记录", "载入示例数据"],
      ["帮助", "搜索帮助"],
    ] as const) {
      await openScreen(page, screen);
      expect(await page.locator("main").textContent(), screen).toContain(words);
    }
    await reportAndConfirm(page, exampleReport("01-gb18030-nobom.csv"));
    await openScreen(page, "总览");
    await page.getByLabel("年度", { exact: true }).selectOption("2025");
    await expectKpi(page, "quota", 980_000);
    await expectKpi(page, "actual", 55_491);
  });
});

describe("a plan file that is missing", () => {
  it("is reported where its year is selected; other years are unaffected", async () => {
    const { context, page } = await openVisit({ expectedTroubles: /status of 404/ });
    await serve2026(context, null);
    await page.goto("./");
    await page.getByRole("heading", { level: 1, name: "2026年计划表没有读到" }).waitFor();
    expect(await page.locator("main").textContent()).toContain("HTTP 404");
    await page.getByLabel("年度", { exact: true }).selectOption("2024");
    await expectKpi(page, "quota", 920_300);
  });
});

describe("an index of plans that cannot be read", () => {
  it.each([
    ["is no JSON", "<html>", "不是有效的 JSON"],
    ["is no list", "{}", "应为列表"],
    ["has a line without a year", '[{"file":"x.csv"}]', "year"],
  ])("that %s is an error with a way to try again", async (_what, body, words) => {
    const { context, page } = await openVisit();
    await context.route("**/data/plans/index.json", (route) =>
      route.fulfill({ contentType: "application/json", body }),
    );
    await page.goto("./");
    const error = page.getByRole("alert").filter({ hasText: "年度计划和名称没有读到" });
    await error.waitFor();
    expect(await error.textContent()).toContain(words);
    expect(await page.locator("#kpi-quota").count()).toBe(0);

    await context.unroute("**/data/plans/index.json");
    await page.getByRole("button", { name: "重新读取" }).click();
    await expectKpi(page, "quota", 980_000);
  });
});

/** Adds 2026 to the index that the page is given; without a table its file is missing. */
async function serve2026(context: BrowserContext, table: string | null): Promise<void> {
  await context.route("**/data/plans/index.json", (route) => route.fulfill({ json: [LINE_2026, ...index] }));
  await context.route("**/data/plans/2026.csv", (route) =>
    table === null
      ? route.fulfill({ status: 404, body: "Not found" })
      : route.fulfill({ contentType: "text/csv; charset=utf-8", body: table }),
  );
}
