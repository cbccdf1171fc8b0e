import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests, openTab, type Visit } from "../harness/launch.ts";
import { cellTexts, expectKpi, goTo, kpi, matrixCell, openScreen, paste } from "../harness/walk.ts";

const BENCH = "#/plan?year=2025&asOf=2025-09&tab=adjust";

const { visit } = browserForTests();

describe("年中调整", () => {
  it("changes quotas by keyboard and paste, updates sums, and undoes and redoes", async () => {
    const { page } = await openBench();
    await type(page, "教育部", "数字技术", "1.1");
    await expectQuota(page, "合计", "数字技术", "10.09");
    await expectQuota(page, "较现行", "数字技术", "+0.50");
    await expectQuota(page, "合计", "小计", "98.50");
    await expectQuota(page, "教育部", "较现行", "+0.50");

    // Two ministries below each other, two fields beside each other: one step.
    await (await quota(page, "财政部", "乡村振兴")).click();
    await paste(page, "0.5\t5.5\r\n0.7\t0.6\r\n");
    await expectQuota(page, "财政部", "乡村振兴", "0.50");
    await expectQuota(page, "财政部", "其他", "5.50");
    await expectQuota(page, "合计", "小计", "98.50");
    await page.getByRole("heading", { name: /3 格变动，净增 5,000 人/ }).waitFor();

    await page.keyboard.press("Control+z");
    await page.getByRole("heading", { name: /1 格变动/ }).waitFor();
    await page.keyboard.press("Control+y");
    await page.getByRole("heading", { name: /3 格变动/ }).waitFor();

    await type(page, "教育部", "其他", "0.005");
    await page.getByText("还须：改正 1 格").waitFor();
    await expectQuota(page, "教育部", "其他", "0.005");
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("status").filter({ hasText: "已撤销一步" }).waitFor();
  });

  it("adds a known ministry or field by name, and refuses AI literacy", async () => {
    const { page } = await visit("#/plan?year=2024&asOf=2024-09&tab=adjust");
    const name = page.getByLabel("增加部门");
    await name.fill("财正部");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "加入“财政部”" }).click();
    await type(page, "财政部", "其他", "0.1");
    await page.getByRole("heading", { name: /1 格变动，净增 1,000 人/ }).waitFor();
    await page.getByLabel("增加领域").fill("人工智能通识");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").last().textContent()).toContain("人工智能通识继续教育的通知");
  });

  it("is confirmed with document and reason, applies from its month on every screen, and can be withdrawn", async () => {
    const { page } = await openBench();
    const second = await openTab(page, "#/?year=2025&asOf=2025-09");
    await expectKpi(second, "quota", 980_000);
    expect(await second.getByLabel("计划口径").count()).toBe(0);

    await adjust(page);
    await page.getByText("已入库：2025年7月起的计划调整，1 格，净增 5,000 人。").waitFor();
    // The other tab changes without a reload.
    await expectKpi(second, "quota", 985_000);

    await goTo(page, "#/?year=2025&asOf=2025-09", "总览");
    await expectKpi(page, "quota", 985_000);
    const words = await page.locator("main").textContent();
    expect(words).toContain("计划数 98.00万 → 调整后 98.50万");
    expect(words).toContain("7月起按人社厅函〔2025〕88号（2025-07-10）调整");
    await page.getByLabel("统计时点").selectOption("2025-06");
    await expectKpi(page, "quota", 980_000);
    await page.getByLabel("统计时点").selectOption("2025-07");
    await expectKpi(page, "quota", 985_000);

    await page.getByLabel("计划口径").selectOption("original");
    await expectKpi(page, "quota", 980_000);
    expect(await page.locator("main").textContent()).toContain("原计划，未计7月起的调整");
    // Every link keeps the choice.
    await openScreen(page, "矩阵");
    expect(page.url()).toContain("plan=original");
    await expect.poll(() => page.locator(".subtitle").textContent()).toContain("计划数为原计划");

    await goTo(page, "#/matrix?year=2025&asOf=2025-09&show=quota", "矩阵");
    await expect.poll(() => matrixCell(page, "教育部", "数字技术").textContent()).toBe("11,000");
    await goTo(page, "#/matrix?year=2025&asOf=2025-06&show=quota", "矩阵");
    await expect.poll(() => matrixCell(page, "教育部", "数字技术").textContent()).toBe("6,000");
    await goTo(page, "#/ministry/教育部?year=2025&asOf=2025-09", "教育部");
    expect(await page.locator("main").textContent()).toContain("原计划 36,000 → 调整后 41,000 人");
    await goTo(page, "#/field/数字技术?year=2025&asOf=2025-09", "数字技术");
    expect(await kpi(page, "quota")).toBe("100900");
    await goTo(page, "#/?year=2025&asOf=2025-09&explain=quota", "总览");
    const panel = page.getByRole("dialog");
    expect(await panel.textContent()).toContain("全国：计划数 985,000 人");
    expect(await panel.textContent()).toContain("7月起按人社厅函〔2025〕88号（2025-07-10）调整");
    await goTo(page, "#/briefing?year=2025&asOf=2025-09", "简报");
    const stamp = page.locator(".sheet-stamp").first();
    expect(await stamp.textContent()).toContain("2025年度计划（7月起调整后）");
    const adjustedStamp = await stamp.textContent();
    await goTo(page, "#/briefing?year=2025&asOf=2025-09&plan=original", "简报");
    await expect.poll(() => stamp.textContent()).toContain("原计划，未计7月起的调整");
    expect(await stamp.textContent()).not.toBe(adjustedStamp);

    await page.goto("./#/?year=2025&asOf=2025-09");
    await page.reload();
    await expectKpi(page, "quota", 985_000);

    await goTo(page, "#/log", "记录");
    const journal = await cellTexts(page.getByRole("table", { name: /^记录完整/ }));
    expect(journal[1]?.join(" ")).toContain("计划调整：2025年度，2025年7月起，1 格，人社厅函〔2025〕88号");
    await page
      .getByRole("table", { name: "计划表与调整的记录" })
      .getByRole("button", { name: "撤回" })
      .click();
    await page.getByLabel("撤回原因（必填）").fill("批准文件撤销");
    await page.getByRole("button", { name: "确认撤回" }).click();
    await expectKpi(second, "quota", 980_000);
    expect(await second.getByLabel("计划口径").count()).toBe(0);
  });

  it("asks to agree to a total that differs from the headline, unless the document sets a new headline", async () => {
    const { page } = await openBench();
    await type(page, "教育部", "数字技术", "1.1");
    await fillDocument(page);
    const confirm = page.getByRole("button", { name: "确认入库" });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel("调整后总目标（万人）").fill("98.5");
    await expect.poll(() => confirm.isEnabled()).toBe(true);
    await page.getByLabel("调整后总目标（万人）").fill("");
    await page.getByLabel(/^确认：调整后计划表合计 98\.50 万人/).check();
    await expect.poll(() => confirm.isEnabled()).toBe(true);
  });

  it("keeps an unfinished adjustment while another screen is open", async () => {
    const { page } = await openBench();
    await type(page, "教育部", "数字技术", "1.1");
    await openScreen(page, "总览");
    await expectKpi(page, "quota", 980_000);
    await page.goBack();
    await page.getByRole("heading", { name: /1 格变动/ }).waitFor();
  });
});

async function openBench(): Promise<Visit> {
  const opened = await visit(BENCH);
  await opened.page.getByRole("grid").waitFor();
  await opened.page.getByLabel("生效月份").selectOption("2025-07");
  return opened;
}

/** Raises one cell by 5,000 people, with document, and confirms. */
async function adjust(page: Page): Promise<void> {
  await type(page, "教育部", "数字技术", "1.1");
  await fillDocument(page);
  await page.getByLabel(/^确认：/).check();
  await page.getByRole("button", { name: "确认入库" }).click();
}

async function fillDocument(page: Page): Promise<void> {
  await page.getByLabel("批准文号").fill("人社厅函〔2025〕88号");
  await page.getByLabel("批准日期").fill("2025年7月10日");
  await page.getByLabel("原因（必填，记入记录）").fill("新增培训任务");
}

/** The cell of a ministry in a field, in the table that is edited. */
async function quota(page: Page, ministry: string, field: string): Promise<Locator> {
  const named = (role: "rowheader" | "columnheader", name: string) =>
    page.locator(".plan-grid").getByRole(role, { name, exact: true });
  const rowId = await named("rowheader", ministry).evaluate((cell) =>
    cell.closest("[row-id]")?.getAttribute("row-id"),
  );
  const columnId = await named("columnheader", field).getAttribute("col-id");
  return page.locator(`.plan-grid [row-id="${rowId}"] [col-id="${columnId}"]`);
}

async function type(page: Page, ministry: string, field: string, text: string): Promise<void> {
  await (await quota(page, ministry, field)).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until a cell shows a text. */
async function expectQuota(page: Page, ministry: string, field: string, text: string): Promise<void> {
  const cell = await quota(page, ministry, field);
  await expect.poll(() => cell.textContent(), { message: `${ministry} ${field}` }).toBe(text);
}
