import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import {
  cellTexts,
  chooseFiles,
  confirmReport,
  expectKpi,
  goTo,
  openScreen,
  reportAndConfirm,
} from "../harness/walk.ts";

const { visit } = browserForTests();

const row = (field: string, people: number | string) => {
  return { ministry: "教育部", field, cutoff: "2025-06", people };
};
const MEASURES = reportFile("子项目.csv", [
  row("高级研修项目举办期数", 120),
  row("高级研修项目培养培训人数", "8000人"),
  row("人工智能通识参加人数", 3456),
]);

describe("a report of the sub-projects", () => {
  it("appears on 全工程 once confirmed and after a reload, and changes nothing on 总览", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, reportFile("计划.csv", [row("新材料", 500)]));
    await expectPlanUnchanged(page);

    await openScreen(page, "数据上报");
    await chooseFiles(page, MEASURES);
    await page.getByRole("heading", { name: "“子项目.csv”校验通过，可以入库" }).waitFor();
    const shown = await cellTexts(page.getByRole("table", { name: "工程子项目：3 个数字" }));
    expect(shown.slice(1)).toEqual([
      ["教育部", "高级研修项目举办期数", "2025年6月", "未报", "120", "期"],
      ["教育部", "高级研修项目培养培训人数", "2025年6月", "未报", "8,000", "人"],
      ["教育部", "人工智能通识参加人数", "2025年6月", "未报", "3,456", "人"],
    ]);
    await openScreen(page, "全工程");
    expect((await programme(page))[0]?.[4], "before it is confirmed").toBe("未报送");
    await openScreen(page, "数据上报");
    await confirmReport(page);

    for (const moment of ["at once", "after a reload"]) {
      await openScreen(page, "全工程");
      if (moment === "after a reload") await page.reload();
      const [sessions, people, capability] = await programme(page);
      expect(sessions?.slice(1, 6), moment).toEqual(["举办期数", "300 期左右", "期", "120", "约 40.0%"]);
      expect(people?.slice(1, 6), moment).toEqual(["培养培训人数", "2 万人左右", "人", "8,000", "约 40.0%"]);
      expect(capability?.[4], moment).toBe("500");
      const [, literacy] = await cellTexts(page.getByRole("table", { name: /人工智能通识/ }));
      expect(literacy?.slice(0, 3), moment).toEqual(["人工智能通识继续教育", "3,456", "1"]);
      await expectPlanUnchanged(page);
    }
  });

  it("counts as a whole: a correction without a measure makes that measure not reported, after a warning", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, MEASURES);
    await openScreen(page, "数据上报");
    await chooseFiles(page, reportFile("更正.csv", [row("高级研修项目举办期数", 121)]));
    await page
      .getByText(/其中高级研修项目培养培训人数、人工智能通识参加人数这次没有数字，将变为未报/)
      .waitFor();
    const shown = await cellTexts(page.getByRole("table", { name: "工程子项目：3 个数字" }));
    expect(shown.slice(1).map((cells) => cells.slice(3))).toEqual([
      ["120", "121", "期"],
      ["8,000", "未报", "人"],
      ["3,456", "未报", "人"],
    ]);
    await confirmReport(page);
    await openScreen(page, "全工程");
    expect((await programme(page)).slice(0, 2).map((cells) => cells[4])).toEqual(["121", "未报送"]);
    const behind = await cellTexts(page.getByRole("table", { name: "其他子项目的完成数依据 1 份上报" }));
    expect(behind.slice(1).map((cells) => cells.slice(0, 7))).toEqual([
      ["教育部", "2025年6月", "121", "未报", "未报", "未报", "第 2 份，共 2 份"],
      ["合计", "", "121", "未报", "未报", "未报", ""],
    ]);
    await goTo(page, "#/ministry/教育部?year=2025&asOf=2025-06", "教育部");
    const received = await cellTexts(page.getByRole("table", { name: "工程子项目上报 2 份" }));
    expect(received.slice(1).map((cells) => cells.slice(0, 3))).toEqual([
      ["2025年6月", "高级研修项目举办期数 121 期", "有效"],
      [
        "2025年6月",
        "高级研修项目举办期数 120 期；高级研修项目培养培训人数 8,000 人；人工智能通识参加人数 3,456 人",
        "已被更正",
      ],
    ]);
  });

  it("opens 全工程 at its own cut-off where nothing else was reported, and 总览 with it", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, MEASURES);
    await goTo(page, "#/programme", "全工程");
    expect((await programme(page))[0]?.[4]).toBe("120");
    for (const screen of ["全工程", "总览"] as const) {
      await openScreen(page, screen);
      expect(await page.getByLabel("统计时点", { exact: true }).inputValue(), screen).toBe("2025-06");
    }
  });

  it("is in the evaluation of its year, and in the report that is printed of it", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, MEASURES);
    await goTo(page, "#/programme?tab=evaluation&year=2025&asOf=2025-06", "全工程");
    const courses = await cellTexts(page.getByRole("table", { name: "各年度的目标与完成" }));
    const heads = courses[0] ?? [];
    const done = courses.filter(([, row]) => row === "完成").map((cells) => cells[heads.indexOf("2025")]);
    expect(done).toEqual(["120", "8,000", "—", "—", "—"]);
    await page.getByRole("link", { name: "打印或导出评估报告" }).click();
    await page.getByText(/中期评估报告（截至2025年6月30日），A4 共 \d+ 页/).waitFor();
    const findings = page.getByRole("region", { name: "第1页 总体结论" });
    await findings.getByText("高级研修项目的举办期数2025年共120期", { exact: false }).waitFor();
    await findings.getByText("只计参加人数：2025年3,456人", { exact: false }).waitFor();
  });

  it("has a template, which is accepted once filled in", async () => {
    const { page } = await visit("#/submit");
    await page.getByRole("combobox", { name: /^内容/ }).selectOption({ label: "工程子项目" });
    await page.getByRole("combobox", { name: /^部门/ }).selectOption("科技部");
    await page.getByRole("combobox", { name: /^统计截止/ }).selectOption("2025-06");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载模板（CSV）" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("上报模板-2025年度-科技部-截至6月-工程子项目.csv");
    const text = readFileSync(await download.path(), "utf8");
    const buffer = Buffer.from(text.replace("继续教育基地数,2025年6月,", "继续教育基地数,2025年6月,2"));
    await chooseFiles(page, { name: "填好.csv", mimeType: "text/csv", buffer });
    await confirmReport(page);
    await goTo(page, "#/programme?year=2025&asOf=2025-06", "全工程");
    expect((await programme(page)).map((cells) => cells[4])).toEqual([
      "未报送",
      "未报送",
      "未报送",
      "未报送",
      "2",
    ]);
  });

  it("is listed in 记录, and does not count once withdrawn", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, MEASURES);
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await page.getByLabel("撤回原因（必填）").fill("报错了表");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await page.getByText("撤回：报错了表").waitFor();
    await goTo(page, "#/programme?year=2025&asOf=2025-06", "全工程");
    expect((await programme(page))[0]?.[4]).toBe("未报送");
  });
});

async function programme(page: Page): Promise<string[][]> {
  return (await cellTexts(page.getByRole("table", { name: /个子项目的目标与完成/ }))).slice(1);
}

async function expectPlanUnchanged(page: Page): Promise<void> {
  await openScreen(page, "总览");
  await expectKpi(page, "quota", 980_000);
  await expectKpi(page, "actual", 500);
  await expectKpi(page, "rate", 500 / 980_000);
  await expectKpi(page, "gap", 979_500);
}
