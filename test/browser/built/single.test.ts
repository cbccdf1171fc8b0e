import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { chooseFiles, confirmReport, expectKpi, openScreen } from "../harness/walk.ts";

const { openVisit } = browserForTests();

const folder = mkdtempSync(join(tmpdir(), "single-"));
const edition = join(folder, "计划与进度.html");

const REPORT = reportFile("教育部.csv", [
  { ministry: "教育部", field: "数字技术", cutoff: "2025-06", people: 1200 },
]);

/** It is opened from the disk, which the browser counts as a request to another origin. */
const FROM_DISK = { expectedTroubles: /^request: file:/, ownProfile: true };

beforeAll(() => {
  const built = join(import.meta.dirname, "../../../dist-single/knowledge-renewal-planner.html");
  copyFileSync(built, edition);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the one-file edition, opened from the disk", () => {
  it("is one file of a few megabytes that asks for nothing else", () => {
    const html = readFileSync(edition);
    expect(html.length).toBeLessThan(4_200_000);
    expect(html.toString("utf8").match(/<(script|link)[^>]+(src|href)="(?!data:)/g)).toBeNull();
  });

  it("checks and keeps a report, which a renamed copy has too, and its briefing's table can be downloaded", async () => {
    const { page } = await openVisit(FROM_DISK);
    await open(page, edition);
    await page.getByRole("button", { name: "开始汇总" }).click();
    await openScreen(page, "数据上报");
    await chooseFiles(page, REPORT);
    await confirmReport(page);

    const renamed = join(folder, "计划与进度（副本）.html");
    copyFileSync(edition, renamed);
    await open(page, renamed);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1200);
    await openScreen(page, "记录");
    await page.getByText("教育部.csv").first().waitFor();

    await page.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "简报" }).click();
    await page.locator(".sheets").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV（.zip）" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  });
});

/** Opens a file and waits until the application is drawn. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(pathToFileURL(path).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
}
