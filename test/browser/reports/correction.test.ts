import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import {
  cellTexts,
  chooseFiles,
  confirmReport,
  expectKpi,
  findingRows,
  openScreen,
  reportAndConfirm,
} from "../harness/walk.ts";

const JUNE = { ministry: "教育部", field: "新材料", cutoff: "2025-06" };
const FIRST = reportFile("june.csv", [{ ...JUNE, people: 1200 }]);
const CORRECTED = reportFile("june-corrected.csv", [{ ...JUNE, people: 900 }]);

const { visit } = browserForTests();

describe("a second report for the same ministry and cut-off (更正)", () => {
  it("replaces the first only after it is agreed to with a reason", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await chooseFiles(page, CORRECTED);
    await findingRows(page, "replaces-earlier").waitFor();
    const changed = await cellTexts(page.getByRole("table", { name: "2025年6月：改变 1 格" }));
    expect(changed[1]).toEqual(["新材料", "3,000", "1,200", "900", "−300"]);

    const confirm = page.getByRole("button", { name: "确认入库" });
    expect(await confirm.isDisabled(), "at first").toBe(true);
    await page.getByRole("checkbox", { name: "以本次上报替换" }).check();
    expect(await confirm.isDisabled(), "without a reason").toBe(true);
    await page.getByLabel("原因（必填，记入记录）").fill("   ");
    expect(await confirm.isDisabled(), "with a blank reason").toBe(true);
    await page.getByLabel("原因（必填，记入记录）").fill("六月多计一个班");
    expect(await confirm.isDisabled(), "with a reason").toBe(false);
    await confirm.click();
    await page.getByText(/^已入库：教育部 2025年6月，共 900 人/).waitFor();

    await openScreen(page, "总览");
    await expectKpi(page, "actual", 900);
    await openScreen(page, "记录");
    expect(await received(page)).toEqual([
      ["教育部", "2025年6月", "900", "有效", "june-corrected.csv", "六月多计一个班"],
      ["教育部", "2025年6月", "1,200", "已被更正", "june.csv", ""],
    ]);
  });

  it("counts again when its correction is withdrawn, and the log keeps the reason", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await chooseFiles(page, CORRECTED);
    await confirmReport(page);
    await openScreen(page, "记录");

    const dialog = page.getByRole("dialog", { name: "撤回“june-corrected.csv”" });
    const withdraw = page.getByRole("button", { name: "撤回", exact: true }).first();
    await withdraw.click();
    await dialog.waitFor();
    expect(await page.getByRole("button", { name: "确认撤回" }).isDisabled(), "without a reason").toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await withdraw.evaluate((button) => button === document.activeElement), "focus is back").toBe(
      true,
    );
    expect((await received(page)).map((row) => row[3])).toEqual(["有效", "已被更正"]);

    await withdraw.click();
    await page.getByLabel("撤回原因（必填）").fill("更正有误");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(() => received(page))
      .toEqual([
        ["教育部", "2025年6月", "900", "已撤回", "june-corrected.csv", "核对原始台账后更正；撤回：更正有误"],
        ["教育部", "2025年6月", "1,200", "有效", "june.csv", ""],
      ]);
    await page.getByRole("heading", { name: /^记录完整：3 条/ }).waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1200);
    await page.reload();
    await expectKpi(page, "actual", 1200);
  });

  it("leaves the ministry without a report when its only one is withdrawn", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "撤回", exact: true }).click();
    await page.getByLabel("撤回原因（必填）").fill("误报");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await page.getByRole("heading", { name: "已入库 1 份上报，0 份有效" }).waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "actual", null);
  });
});

describe("a report against those received before", () => {
  it("must be agreed to with a reason when a later cut-off has fewer people", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await chooseFiles(page, reportFile("september.csv", [{ ...JUNE, cutoff: "2025-09", people: 1199 }]));
    const found = page.getByRole("grid", { name: "校验结果" });
    await findingRows(page, "cumulative-decreased").waitFor();
    expect(await found.textContent()).toContain("1199人，比已收到的2025年6月的1200人少");
    await page.getByRole("checkbox", { name: "累计数比较早的统计截止少" }).check();
    expect(await page.getByRole("button", { name: "确认入库" }).isDisabled()).toBe(true);
    await confirmReport(page, "扣除重复");
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1199);
  });

  it("is recognised when the same figures were received before", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await chooseFiles(page, FIRST);
    const found = page.getByRole("grid", { name: "校验结果" });
    await findingRows(page, "already-received").waitFor();
    expect(await found.textContent()).toContain("已经收到，数字完全相同");
    await page.getByRole("heading", { name: "没有数字改变" }).waitFor();
    await page.getByRole("status").filter({ hasText: "不用再入库" }).waitFor();
    expect(await page.getByRole("button", { name: "确认入库" }).count()).toBe(0);
  });

  it("changes no later month when its cut-off is older than the latest", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, FIRST);
    await chooseFiles(page, reportFile("march.csv", [{ ...JUNE, cutoff: "2025-03", people: 500 }]));
    await findingRows(page, "older-than-latest").waitFor();
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1200);
    await page.getByLabel("统计时点", { exact: true }).selectOption("2025-04");
    await expectKpi(page, "actual", 500);
  });
});

/** 收到的上报 on 记录: ministry, cut-off, people, standing, file and reason, newest first. */
async function received(page: Page): Promise<string[][]> {
  const rows = await cellTexts(page.getByRole("table", { name: "收到的上报" }));
  return rows.slice(1).map((row) => row.slice(1, 7));
}
