import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { type ChosenFile, reportFile } from "../harness/reportFile.ts";
import { backUp, chooseFiles, confirmReport, expectKpi, openScreen, restore } from "../harness/walk.ts";

const { visit, openVisit } = browserForTests();

const JUNE = { ministry: "教育部", field: "新材料", cutoff: "2025-06" };

const ONE_FILE_EDITION = pathToFileURL(
  join(import.meta.dirname, "../../../dist-single/knowledge-renewal-planner.html"),
).href;

/** A profile that opens the one-file edition from the disk, which the browser counts as a request to another origin. */
async function visitFromDisk(): Promise<Page> {
  const { page } = await openVisit({ ownProfile: true, expectedTroubles: /^request: file:/ });
  await page.goto(`${ONE_FILE_EDITION}#/?year=2025&asOf=2025-06`);
  return page;
}

/** The code of the briefing (核验码), once its pages name the country's people. */
async function codeOnPaper(page: Page, people: string): Promise<string> {
  await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "简报" }).click();
  await expect.poll(() => page.locator(".sheets").textContent()).toContain(`全国能力提升项目完成${people}人`);
  const code = page.getByText("下面就是打印出来的样子").locator(".code");
  return (await code.textContent()) ?? "";
}

/** What a button downloads, as a file to choose. */
async function downloadOf(page: Page, button: string): Promise<ChosenFile> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    mimeType: "application/zip",
    buffer: readFileSync(await download.path()),
  };
}

describe("packages and receipts between a ministry and the planner", () => {
  it("carry a report to the planner, the signature and a return back, and the correction after it", async () => {
    const { page: planner } = await visit("#/submit?year=2025&asOf=2025-06");
    const clerk = await visitFromDisk();
    const door = clerk.getByRole("region", { name: "上报一个部门的进度" });
    await door.getByLabel("部门", { exact: true }).selectOption("教育部");
    await door.getByRole("button", { name: "开始上报" }).click();
    await chooseFiles(clerk, reportFile("june.csv", [{ ...JUNE, people: "12OO" }]));
    await clerk.getByRole("heading", { name: /^“june.csv”有 1 处错误/ }).waitFor();
    await clerk.getByRole("grid", { name: "文件内容" }).locator('[row-id="2"] [col-id="4"]').dblclick();
    await clerk.keyboard.press("Control+a");
    await clerk.keyboard.type("1200");
    await clerk.keyboard.press("Enter");
    await confirmReport(clerk);
    await clerk.getByRole("heading", { name: "1 份已存入本机，还没有签收" }).waitFor();
    const first = await downloadOf(clerk, "下载报送包");

    // The planner compares the fingerprint once; the report does not count before it is signed for.
    await chooseFiles(planner, first);
    const take = planner.getByRole("button", { name: "登记身份并收下" });
    expect(await take.isDisabled()).toBe(true);
    await planner.getByLabel("经办处室").fill("人事司");
    await planner.getByLabel("指纹已核对，一致").check();
    await take.click();
    await planner.getByRole("heading", { name: "待签收 1 份" }).waitFor();
    await openScreen(planner, "总览");
    expect(await planner.locator("#kpi-actual").getAttribute("value")).toBeFalsy();
    await openScreen(planner, "数据上报");
    await planner.getByRole("button", { name: "签收", exact: true }).click();
    await planner.getByRole("heading", { name: "待签收 0 份" }).waitFor();
    const signed = await downloadOf(planner, "下载回执（教育部）");
    await openScreen(planner, "总览");
    await expectKpi(planner, "actual", 1200);

    await chooseFiles(clerk, signed);
    await clerk.getByLabel("指纹已核对，一致").check();
    await clerk.getByRole("button", { name: "登记身份并收下" }).click();
    await clerk.getByText(/已签收（/).waitFor();
    await clerk.getByRole("heading", { name: "报送的都已有答复" }).waitFor();

    // A correction: only what is new travels, and both keys are known by now.
    await chooseFiles(clerk, reportFile("corrected.csv", [{ ...JUNE, people: 1100 }]));
    await confirmReport(clerk);
    const second = await downloadOf(clerk, "下载报送包");
    await openScreen(planner, "数据上报");
    await chooseFiles(planner, second);
    await planner.getByText("新的内容：1 份上报。", { exact: true }).waitFor();
    await planner.getByRole("button", { name: "收下", exact: true }).click();
    await planner.getByRole("button", { name: "退回", exact: true }).click();
    await planner.getByLabel("退回原因（必填，写进回执和退回单）").fill("与纸质件不一致");
    await planner.getByRole("button", { name: "确认退回并下载退回单" }).click();
    await planner.getByRole("dialog").waitFor({ state: "detached" });
    const answer = await downloadOf(planner, "下载回执（教育部）");
    await openScreen(planner, "总览");
    await expectKpi(planner, "actual", 1200);
    await chooseFiles(clerk, answer);
    await clerk.getByRole("button", { name: "收下", exact: true }).click();
    await clerk.getByText("已退回：与纸质件不一致").waitFor();
    await openScreen(clerk, "总览");
    await expectKpi(clerk, "actual", 1200);

    // The clerk corrects again; figures, paper and code are the same at both, and on the profiles that restore a backup.
    await openScreen(clerk, "数据上报");
    await chooseFiles(clerk, reportFile("again.csv", [{ ...JUNE, people: 1300 }]));
    await confirmReport(clerk);
    const again = await downloadOf(clerk, "下载报送包");
    await openScreen(planner, "数据上报");
    await chooseFiles(planner, again);
    await planner.getByRole("button", { name: "收下", exact: true }).click();
    await planner.getByRole("button", { name: "签收", exact: true }).click();
    await planner.getByRole("heading", { name: "待签收 0 份" }).waitFor();
    await chooseFiles(clerk, await downloadOf(planner, "下载回执（教育部）"));
    await clerk.getByRole("button", { name: "收下", exact: true }).click();
    await clerk.getByRole("heading", { name: "报送的都已有答复" }).waitFor();
    const code = await codeOnPaper(planner, "1,300");
    // The first two groups are the code of all that is stored, which 记录 shows beside the entry.
    await openScreen(planner, "记录");
    await planner.locator("code", { hasText: code.slice(0, 9) }).waitFor();
    const [ofPlanner, ofClerk] = [await backUp(planner), await backUp(clerk)];
    const { page: plannerElsewhere } = await openVisit({ ownProfile: true });
    await plannerElsewhere.goto("./#/log?year=2025&asOf=2025-06");
    // What the one-file edition backed up is restored in the served one.
    const { page: clerkElsewhere } = await openVisit({ ownProfile: true });
    await clerkElsewhere.goto("./#/log?year=2025&asOf=2025-06");
    for (const [page, backup] of [
      [plannerElsewhere, ofPlanner],
      [clerkElsewhere, ofClerk],
    ] as const) {
      await restore(page, backup);
      await openScreen(page, "总览");
      await expectKpi(page, "actual", 1300);
    }
    expect(await codeOnPaper(plannerElsewhere, "1,300")).toBe(code);

    // The key is closed: what it writes from now on is refused, and stays visible.
    await openScreen(planner, "记录");
    await planner.getByRole("row", { name: "教育部 人事司" }).getByRole("button", { name: "停用" }).click();
    await planner.getByLabel("停用原因（必填）").fill("电脑移交");
    await planner.getByRole("button", { name: "确认停用" }).click();
    await planner.getByText("：电脑移交").first().waitFor();
    await openScreen(clerk, "数据上报");
    await chooseFiles(clerk, reportFile("late.csv", [{ ...JUNE, people: 1000 }]));
    await confirmReport(clerk);
    const third = await downloadOf(clerk, "下载报送包");
    await openScreen(planner, "数据上报");
    await chooseFiles(planner, third);
    await planner.getByRole("button", { name: "收下", exact: true }).click();
    await openScreen(planner, "记录");
    await planner.getByText("来自已停用的身份，不计入").first().waitFor();
    // What had come before still counts, although the package brought a part of the chain.
    await openScreen(planner, "总览");
    await expectKpi(planner, "actual", 1300);

    // Neither copy takes the other's gap for damage.
    for (const page of [clerk, planner]) {
      await page.reload();
      await openScreen(page, "记录");
      await page.getByRole("heading", { name: /^记录完整/ }).waitFor();
    }
  });

  it("are refused where they do not belong", async () => {
    const { page: clerk } = await openVisit({ identity: null });
    await clerk.goto("./#/submit?year=2025&asOf=2025-06");
    await chooseFiles(clerk, reportFile("june.csv", [{ ...JUNE, people: 1200 }]));
    await clerk.getByRole("button", { name: "确认入库" }).click();
    const dialog = clerk.getByRole("dialog", { name: "本机由谁使用？" });
    await dialog.getByLabel("部门", { exact: true }).selectOption("教育部");
    await dialog.getByRole("button", { name: "选定并入库" }).click();
    const report = await downloadOf(clerk, "下载报送包");
    await chooseFiles(clerk, report);
    await clerk.getByText("报送包由计划管理方收。").waitFor();
    expect(await clerk.getByRole("button", { name: /收下/ }).isDisabled()).toBe(true);
  });
});
