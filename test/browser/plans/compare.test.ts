import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { all, DATA, fieldsOf, ofField, ofMinistry, planTable } from "../harness/dataFiles.ts";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { violations } from "../harness/violations.ts";
import { cellAt, cellTexts, goTo, loadSample, reportAndConfirm } from "../harness/walk.ts";

const OLD = planTable(2024);
const NOW = planTable(2025);
const MINISTRIES = [...new Set([...NOW.keys(), ...OLD.keys()])];
const FIELDS = fieldsOf(2025);

const { visit } = browserForTests();

describe("年度对比", () => {
  it("states the difference, and shows both headlines beside the sums of both tables", async () => {
    const { page } = await visit("#/compare");
    const change = signed(all(NOW) - all(OLD)).slice(1);
    await page
      .getByRole("heading", { level: 1, name: new RegExp(`^2025年计划比2024年多 ${change} 人：`) })
      .waitFor();
    const table = page.getByRole("table", { name: "总目标与计划表" });
    const rows = await cellTexts(table);
    expect(rows.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["计划表合计", people(all(OLD)), people(all(NOW)), signed(all(NOW) - all(OLD))],
      ["文件总目标", "900,000", "980,000", "+80,000"],
      ["计划表与总目标之差", signed(all(OLD) - 900_000), "0", signed(900_000 - all(OLD))],
    ]);
    await page.getByText("新增部门：财政部（60,000 人）。没有取消的部门。").waitFor();
  });

  it("has exact bridges by ministry and by field, the same in chart and table", async () => {
    const { page } = await visit("#/compare");
    for (const [by, kind, names, of] of [
      ["ministry", "部门", MINISTRIES, ofMinistry],
      ["field", "领域", FIELDS, ofField],
    ] as const) {
      await page.getByLabel("分解").selectOption(by);
      await expect.poll(() => page.url()).toContain(`by=${by}`);
      const table = page.getByRole("table", { name: `2024年与2025年计划数，按${kind}` });
      const [, total, ...steps] = await cellTexts(table);
      expect(total?.slice(0, 4)).toEqual(["合计", "920,300", "980,000", "+59,700"]);
      const expected = names.map((name) => {
        const [before, after] = [of(OLD, name), of(NOW, name)];
        return [name, figure(before), figure(after), signed((after ?? 0) - (before ?? 0))];
      });
      expect(steps.map((row) => row.slice(0, 4)).sort()).toEqual(expected.sort());
      const changes = steps.map((row) => unsigned(row[3] ?? ""));
      expect(changes, "the largest increase first").toEqual([...changes].sort((a, b) => b - a));
      await expect.poll(() => drawnChanges(page)).toEqual(changes);
    }
    await page.getByLabel("排序").selectOption("plan");
    const table = page.getByRole("table", { name: "2024年与2025年计划数，按领域" });
    await expect.poll(async () => (await cellTexts(table)).slice(2).map(([name]) => name)).toEqual(FIELDS);
    expect(await cellAt(table, "数字技术", "变化率")).toBe("−27.9%");
    await page.goBack();
    await page.goBack();
    await page.getByRole("table", { name: "2024年与2025年计划数，按部门" }).waitFor();
  });

  it("shows every cell's change, and marks new and removed quotas", async () => {
    const { page } = await visit("#/compare");
    const grid = page.getByRole("grid", { name: /逐格变化/ });
    await grid.waitFor();
    const texts = new Map(
      (await grid
        .locator("[row-id] [col-id]")
        .evaluateAll((cells) =>
          cells.map((cell) => [
            `${cell.closest("[row-id]")?.getAttribute("row-id")}|${cell.getAttribute("col-id")}`,
            cell.textContent,
          ]),
        )) as [string, string | null][],
    );
    const cell = (ministry: string, field: string) => texts.get(`${ministry}|${field}`);
    for (const ministry of MINISTRIES) {
      for (const field of FIELDS) {
        const [before, after] = [OLD.get(ministry)?.get(field), NOW.get(ministry)?.get(field)];
        const mark = before === undefined ? "新" : after === undefined ? "消" : "";
        const expected =
          before === undefined && after === undefined ? "—" : mark + signed((after ?? 0) - (before ?? 0));
        expect(cell(ministry, field), `${ministry} ${field}`).toBe(expected);
      }
    }
    expect(cell("合计", "合计")).toBe("+59,700");
  });

  it("says that nothing can be compared without reports, or with reports of one year only", async () => {
    const { page } = await visit("#/compare?year=2025&asOf=2025-09");
    await page.getByRole("heading", { name: "截至2024年9月和2025年9月没有上报，不能同月对比" }).waitFor();
    expect(await sameMonthTable(page).count()).toBe(0);
    const report = { ministry: "财政部", field: "其他", cutoff: "2025-09", people: 4321 };
    await reportAndConfirm(page, reportFile("one.csv", [report]));
    await goTo(page, "#/compare?year=2025&asOf=2025-09", "年度对比");
    await page.getByRole("heading", { name: "截至2024年9月没有上报，不能同月对比" }).waitFor();
    await page.getByText("1 个部门不作比较：财政部（只有2025年上报）。").waitFor();
    expect(await sameMonthTable(page).count()).toBe(0);
  });

  it("compares only what stands at the same month, and names the ministries that it leaves out", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    await goTo(page, "#/compare?year=2025&asOf=2025-09", "年度对比");
    const table = sameMonthTable(page);
    const names = (await cellTexts(table)).map(([name]) => name);
    expect(names).toContain("教育部");
    for (const name of ["交通运输部", "财政部", "国家能源局"]) expect(names).not.toContain(name);
    const note = await page.getByText(/个部门不作比较/).innerText();
    expect(note).toContain("交通运输部（只有2024年上报）");
    expect(note).toContain("财政部（只有2025年上报）");
    expect(note).toContain("国家能源局（2025年沿用4月）");
    for (const by of ["ministry", "field"]) {
      await goTo(page, `#/compare?year=2025&asOf=2025-09&monthBy=${by}`, "年度对比");
      const [titles = [], sum = [], ...parts] = await cellTexts(sameMonthTable(page));
      for (const title of ["2024年完成数", "2025年完成数", "变化"]) {
        const at = titles.indexOf(title);
        const total = parts.reduce((all, row) => all + unsigned(row[at] ?? ""), 0);
        expect(total, `${by} ${title}`).toBe(unsigned(sum[at] ?? ""));
      }
    }
  });

  it("shows the same from the other year, and is accessible at both widths", async () => {
    const { page } = await visit("#/log");
    await loadSample(page);
    await goTo(page, "#/compare?year=2024&with=2025&by=field", "年度对比");
    await page.getByRole("heading", { level: 1, name: /^2025年计划比2024年多 59,700 人/ }).waitFor();
    expect(await page.getByLabel("对比年度").inputValue()).toBe("2025");
    await page.locator(".chart [data-part=bar]").first().waitFor();
    await page.getByRole("grid", { name: /逐格变化/ }).waitFor();
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      // Charts and grids follow the window a moment later.
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width);
      expect(await violations(page), `${width} px`).toEqual([]);
    }
  });

  it("shows the mapped names of mappings.json, and says when that file cannot be read", async () => {
    const { context, page } = await visit();
    const merger = { from: ["科技部", "教育部"], to: "教育部" };
    let body = JSON.stringify({
      mappings: [{ fromYear: 2024, toYear: 2025, ministries: [merger], fields: [] }],
    });
    await context.route("**/data/mappings.json", (route) =>
      route.fulfill({ contentType: "application/json", body }),
    );
    // The names are read with the plan tables, when the page is loaded.
    await page.reload();
    await goTo(page, "#/compare", "年度对比");
    await page.getByText("2024年的科技部、教育部 → 教育部").waitFor();
    const table = page.getByRole("table", { name: "2024年与2025年计划数，按部门" });
    const merged = (ofMinistry(OLD, "科技部") ?? 0) + (ofMinistry(OLD, "教育部") ?? 0);
    expect(await cellAt(table, "教育部", "2024年计划数")).toBe(people(merged));
    expect(await cellAt(table, "科技部", "2024年计划数")).toBe("—");
    expect(await cellAt(table, "合计", "2024年计划数")).toBe("920,300");

    body = "{}";
    await page.reload();
    await page.getByRole("alert").getByText("data/mappings.json 的内容有误").waitFor();
    await page.getByRole("button", { name: "重新读取" }).waitFor();
  });

  it("says that a second plan is needed when there is only one", async () => {
    const { context, page } = await visit();
    const index: { year: number }[] = JSON.parse(readFileSync(join(DATA, "plans/index.json"), "utf8"));
    await context.route("**/data/plans/index.json", (route) =>
      route.fulfill({
        contentType: "application/json",
        body: JSON.stringify(index.filter(({ year }) => year === 2025)),
      }),
    );
    await page.goto("./#/compare");
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "只有2025年的计划可用，还不能对比" }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

const people = (number: number) => number.toLocaleString("zh-CN");
const figure = (number: number | null) => (number === null ? "—" : people(number));
const signed = (number: number) =>
  number === 0 ? "0" : `${number > 0 ? "+" : "−"}${people(Math.abs(number))}`;
const unsigned = (text: string) => Number(text.replace("−", "-").replaceAll(",", ""));
function drawnChanges(page: Page): Promise<number[]> {
  return page
    .locator(".chart :is([data-part=bar], [data-part=no-change])")
    .evaluateAll((steps) => steps.map((step) => Number(step.getAttribute("data-value"))));
}

function sameMonthTable(page: Page): Locator {
  return page.getByRole("table", { name: /同月完成情况/ });
}
