import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { publishedPlan } from "../../builders.ts";
import expected from "../../fixtures/reports/expected.json" with { type: "json" };
import { browserForTests, openTab } from "../harness/launch.ts";
import { exampleReport } from "../harness/reportFile.ts";
import {
  cellAt,
  cellTexts,
  chooseFiles,
  confirmReport,
  expectKpi,
  findingRows,
  goTo,
  kpi,
  matrixCell,
  openScreen,
  reportAndConfirm,
} from "../harness/walk.ts";

const REPORT = "01-gb18030-nobom.csv";

const { visit } = browserForTests();

describe("an empty profile", () => {
  it("says that nothing was reported: no completed people and no rate, which are not zero", async () => {
    const { page } = await visit();
    await expectKpi(page, "quota", 980_000);
    for (const name of ["actual", "rate", "capped-rate"] as const) {
      expect(await kpi(page, name), name).toBe("");
      expect(await page.locator(`#kpi-${name}`).textContent(), name).toBe("未报送");
    }
    await expectKpi(page, "gap", 980_000);
    await expectKpi(page, "coverage", 0);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("尚无部门上报");
    const ministries = page.getByRole("table", { name: "各部门完成情况" });
    expect(await cellAt(ministries, "合计", "统计截止")).toBe("—");
    await goTo(page, "#/field/新材料", "新材料");
    const parts = page.getByRole("table", { name: /个部门$/ });
    expect(await cellAt(parts, "合计", "统计截止")).toBe("—");

    await openScreen(page, "矩阵");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("均无上报");
    await page.getByText("完成率", { exact: true }).first().click();
    expect(await matrixCell(page, "教育部", "新一代信息技术").textContent()).toBe("未报");
    expect(await matrixCell(page, "财政部", "新一代信息技术").textContent()).toBe("—");
    await openScreen(page, "数据上报");
    expect(await page.getByRole("heading", { name: /已收到/ }).textContent()).toBe("2025年已收到 0 份上报");
    await openScreen(page, "记录");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("还没有正式上报入库");
  });
});

describe("a ministry's report", () => {
  it("is checked and previewed, and changes no figure before it is confirmed", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport(REPORT));

    await page.getByRole("heading", { name: `“${REPORT}”有 2 处需要确认` }).waitFor();
    expect(await page.locator(".checked .note").first().textContent()).toContain("编码 GB18030");
    expect(await page.locator(".checked .note").first().textContent()).toContain("共 6 行：表头 1、数据 5");
    await findingRows(page, "far-above-quota").first().waitFor();
    expect(await findingRows(page, "far-above-quota").count()).toBe(2);

    const changed = await cellTexts(page.getByRole("table", { name: "2025年6月：改变 5 格" }));
    expect(changed.slice(1)).toEqual([
      ["教育部", "新一代信息技术", "3,000", "未报", "12,000", "+12,000"],
      ["教育部", "新能源汽车", "2,000", "未报", "860", "+860"],
      ["工业和信息化部", "高端装备", "10,000", "未报", "35,210", "+35,210"],
      ["国家能源局", "新能源", "15,000", "未报", "0", "0"],
      ["中央网信办", "网络安全", "10,000", "未报", "7,421", "+7,421"],
      ["教育部", "小计", "36,000", "未报", "12,860", "+12,860"],
      ["工业和信息化部", "小计", "170,000", "未报", "35,210", "+35,210"],
      ["国家能源局", "小计", "37,000", "未报", "0", "0"],
      ["中央网信办", "小计", "20,000", "未报", "7,421", "+7,421"],
      ["全国", "合计", "980,000", "未报", "55,491", "+55,491"],
    ]);

    const confirm = page.getByRole("button", { name: "确认入库" });
    expect(await confirm.isDisabled(), "before the notices are confirmed").toBe(true);
    await page.getByRole("checkbox", { name: "完成数超过计划数的两倍" }).check();
    expect(await confirm.isDisabled(), "after").toBe(false);

    await openScreen(page, "总览");
    await expectKpi(page, "actual", null);
  });

  it("shows the same people on every screen once confirmed, and after a reload", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, exampleReport(REPORT));
    const country = countryFrom(REPORT);
    expect(country.actual).toBe(55_491);

    for (const moment of ["at once", "after a reload"]) {
      if (moment === "after a reload") await page.reload();
      await openScreen(page, "总览");
      await expectKpi(page, "quota", 980_000);
      await expectKpi(page, "actual", country.actual);
      await expectKpi(page, "rate", country.actual / 980_000);
      await expectKpi(page, "capped-rate", country.capped / 980_000);
      await expectKpi(page, "gap", 980_000 - country.capped);
      await expectKpi(page, "coverage", country.covered / 980_000);
      const ministries = page.getByRole("table", { name: "各部门完成情况" });
      expect(await cellAt(ministries, "合计", "完成数")).toBe("55,491");
      expect(await cellAt(ministries, "教育部", "完成数")).toBe("12,860");
      expect(await cellAt(ministries, "国家能源局", "完成数"), "a reported zero").toBe("0");
      expect(await cellAt(ministries, "科技部", "完成数"), "a silent ministry").toBe("未报");
      expect(await cellAt(ministries, "科技部", "状态")).toBe("未报送");
    }

    await openScreen(page, "矩阵");
    await page.getByText("完成数", { exact: true }).first().click();
    await expect.poll(() => matrixCell(page, "合计", "合计").textContent()).toBe("55,491");
    expect(await matrixCell(page, "教育部", "合计").textContent()).toBe("12,860");
    expect(await matrixCell(page, "合计", "新一代信息技术").textContent()).toBe("12,000");
    expect(await matrixCell(page, "国家能源局", "新能源").textContent()).toBe("0");
    expect(await matrixCell(page, "教育部", "生物技术").textContent()).toBe("未报");

    await page.getByRole("link", { name: "教育部", exact: true }).click();
    await expectKpi(page, "actual", 12_860);
    await expectKpi(page, "quota", 36_000);
    await page.getByRole("link", { name: "新一代信息技术", exact: true }).click();
    await expectKpi(page, "actual", 12_000);
    await expectKpi(page, "quota", 65_100);
  });

  it("shows in a second open tab without a reload", async () => {
    const { page } = await visit("#/submit");
    const second = await openTab(page, "");
    await expectKpi(second, "actual", null);

    await page.bringToFront();
    await chooseFiles(page, exampleReport(REPORT));
    await confirmReport(page);
    await expectKpi(second, "actual", 55_491);
  });

  it("must be confirmed anew when another tab has changed what it is compared with", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport(REPORT));
    await page.getByRole("checkbox").check();

    const second = await openTab(page, "#/submit");
    await chooseFiles(second, exampleReport("62-cumulative-series.csv"));
    await confirmReport(second);
    // The first tab now shows the new state beside its file: 教育部 had 250 in 新材料 at this cut-off.
    await findingRows(page, "replaces-earlier").waitFor();
    expect(await page.getByRole("button", { name: "确认入库" }).isDisabled()).toBe(true);
    expect(await page.getByRole("table", { name: "2025年6月：改变 6 格" }).textContent()).toContain("新材料");
  });

  it("can be downloaded byte for byte as it was chosen", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, exampleReport(REPORT));
    await openScreen(page, "记录");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: REPORT }).click();
    expect((await download).suggestedFilename()).toBe(REPORT);
    const kept = readFileSync(await (await download).path());
    expect(kept.equals(exampleReport(REPORT).buffer)).toBe(true);
  });
});

describe("year and as-of month", () => {
  it("are in the address, so that reload, Back and a copied link keep them", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, exampleReport(REPORT));
    await openScreen(page, "总览");
    const month = page.getByLabel("统计时点", { exact: true });
    expect(await month.inputValue(), "the latest cut-off that was reported").toBe("2025-06");

    await month.selectOption("2025-05");
    await expectKpi(page, "actual", null);
    expect(page.url()).toContain("year=2025&asOf=2025-05");
    await month.selectOption("2025-09");
    await expectKpi(page, "actual", 55_491);
    const ministries = page.getByRole("table", { name: "各部门完成情况" });
    expect(await cellAt(ministries, "教育部", "统计截止"), "carried forward").toBe("*2025年6月");
    const scrolled = () => page.evaluate(() => window.scrollY);
    await ministries.getByRole("link", { name: "国家能源局" }).scrollIntoViewIfNeeded();
    const place = await scrolled();
    expect(place, "further down than the top").toBeGreaterThan(0);
    await ministries.getByRole("link", { name: "国家能源局" }).click();
    await page.getByRole("heading", { level: 1, name: /^国家能源局/ }).waitFor();
    expect(await scrolled(), "a link opens a screen at its top").toBe(0);
    await page.goBack();
    await expect.poll(scrolled, { message: "Back returns to the place" }).toBe(place);
    await openScreen(page, "矩阵");
    expect(page.url()).toMatch(/#\/matrix\?year=2025&asOf=2025-09$/);
    const address = page.url();

    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await month.inputValue()).toBe("2025-09");
    await page.goBack();
    await expectKpi(page, "actual", 55_491);
    await page.goBack();
    await expectKpi(page, "actual", null);
    expect(await month.inputValue()).toBe("2025-05");

    const copied = await openTab(page, new URL(address).hash);
    await copied.getByRole("heading", { level: 1 }).waitFor();
    expect(await copied.getByLabel("统计时点", { exact: true }).inputValue()).toBe("2025-09");
    await copied.getByLabel("年度", { exact: true }).selectOption("2024");
    await expect.poll(() => copied.url()).toContain("year=2024&asOf=2024-09");
  });
});

/** The country as the plan table and the expected records give it, summed here and not by the application. */
function countryFrom(file: string) {
  const plan = publishedPlan(2025);
  const records = expected.files.find((each) => each.file === file)?.records ?? [];
  let actual = 0;
  let capped = 0;
  let covered = 0;
  for (const { ministry, field, persons } of records) {
    const quota = plan.quotas[plan.ministries.indexOf(ministry)]?.[plan.fields.indexOf(field)] ?? 0;
    actual += persons ?? 0;
    capped += Math.min(persons ?? 0, quota);
    covered += quota;
  }
  return { actual, capped, covered };
}
