import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { fileOf, reportFile } from "../harness/reportFile.ts";
import { chooseFiles, openScreen } from "../harness/walk.ts";

const { visit } = browserForTests();

const JUNE = { field: "新材料", cutoff: "2025-06" };

describe("files that cannot be stored", () => {
  it("are returned one after the other, and nobody is told that nothing came", async () => {
    const { page } = await visit("#/submit?year=2025&asOf=2025-06");
    await chooseFiles(
      page,
      reportFile("教育部.csv", [{ ...JUNE, ministry: "教育部", people: "一百" }]),
      fileOf("财政部6月.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      reportFile("科技部.csv", [{ ...JUNE, ministry: "科技部", people: 10 }]),
    );
    // The next file to decide on opens by itself, and has the focus.
    for (const [name, ministry] of [
      ["教育部.csv", "教育部"],
      ["财政部6月.xls", "财政部"],
    ] as const) {
      const heading = page.getByRole("heading", { name: new RegExp(`^“${name}”有 1 处错误`) });
      await heading.waitFor();
      await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true);
      await page.getByRole("button", { name: `退回“${name}”` }).click();
      const dialog = page.getByRole("dialog", { name: `退回“${name}”` });
      expect(await dialog.getByLabel("退给").inputValue()).toBe(ministry);
      expect(await dialog.getByLabel("统计截止").inputValue()).toBe("2025-06");
      await dialog.getByRole("button", { name: "确认退回" }).click();
      await page.getByText(`已退回“${name}”（${ministry}）`).waitFor();
    }

    await page.getByRole("button", { name: "已退回 2（展开）" }).waitFor();
    // With nothing left to decide the focus is on the batch.
    const batch = page.getByRole("heading", { name: /^本批 3 份文件/ });
    await expect.poll(() => batch.evaluate((it) => it === document.activeElement)).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载全部退回单（2 份）" }).click(),
    ]);
    const slips = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(slips)).toEqual(["教育部_退回单-教育部.xlsx", "财政部_退回单-财政部6月.xlsx"]);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "复制退回通知" }).click();
    await page.getByRole("button", { name: "已复制" }).waitFor();
    const notices = await page.evaluate(() => navigator.clipboard.readText());
    expect(notices).toContain("财政部：\n    你单位报送的下列文件已经收到");

    await page.getByRole("heading", { name: "2025年已收到 0 份上报，退回 2 份" }).waitFor();
    await openScreen(page, "总览");
    await page.getByRole("heading", { name: "已退回待重报 2" }).waitFor();
    await page.locator(".today").getByRole("link", { name: "教育部" }).click();
    await page.getByRole("button", { name: /^复制催报/ }).click();
    await page.getByRole("button", { name: /^已复制/ }).waitFor();
    const reminder = await page.evaluate(() => navigator.clipboard.readText());
    expect(reminder).toContain("你单位报送的“教育部.csv”（截至2025年6月）");
    expect(reminder).not.toContain("没有收到");

    // It outlives the page: the slip is kept with the entry.
    await page.reload();
    await openScreen(page, "记录");
    const [slip] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载“财政部6月.xls”的退回单" }).click(),
    ]);
    expect(readFileSync(await slip.path()).equals(Object.values(slips)[1] ?? new Uint8Array())).toBe(true);
    await page.getByRole("heading", { name: /^记录完整/ }).waitFor();
  });
});
