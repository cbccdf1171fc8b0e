import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { chooseFiles, expectKpi, openScreen, reportAndConfirm } from "../harness/walk.ts";

const { visit } = browserForTests();

const row = (ministry: string, people: number) => ({
  ministry,
  field: "数字技术",
  cutoff: "2025-06",
  people,
});

/** Two stored reports of 1,000 and 2,000 people. */
async function withTwoReports(): Promise<Page> {
  const { page } = await visit();
  await reportAndConfirm(page, reportFile("教育部.csv", [row("教育部", 1000)]));
  await reportAndConfirm(page, reportFile("科技部.csv", [row("科技部", 2000)]));
  return page;
}

/** Changes every value of a store by hand, as a foreign script or a damaged disk would. */
async function changeStored(page: Page, store: "entries" | "files"): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("knowledge-renewal-journal");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const tx = request.result.transaction(name, "readwrite");
          const cursor = tx.objectStore(name).openCursor();
          cursor.onsuccess = () => {
            if (!cursor.result) return;
            const { value } = cursor.result;
            const [submission] = value.entry?.body.submissions ?? [];
            if (submission?.ministry === "科技部") submission.counts.数字技术 = 987_654;
            if (value.bytes) value.bytes[0] = 7;
            cursor.result.update(value);
            cursor.result.continue();
          };
          tx.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    store,
  );
}

describe("a journal that was changed in storage", () => {
  it("does not count a changed entry, says so on every screen, and shows which one it is", async () => {
    const page = await withTwoReports();
    await changeStored(page, "entries");
    await page.goto("./#/?year=2025&asOf=2025-06");
    await page.reload();
    const banner = page.getByRole("alert").filter({ hasText: "有 1 条记录已损坏或被改动，不能计入。" });
    await banner.waitFor();
    await expectKpi(page, "actual", 1000);
    for (const screen of ["矩阵", "数据上报", "帮助", "记录"] as const) {
      await openScreen(page, screen);
      await banner.waitFor();
    }
    await page.getByRole("table", { name: "记录有 1 处问题" }).waitFor();
    expect(await page.getByText("内容与校验码不符，可能被改动，不计入").count()).toBe(1);
  });

  it("says when the bytes of files were changed; the figures, which their entries hold, count", async () => {
    const page = await withTwoReports();
    await changeStored(page, "files");
    await page.goto("./#/?year=2025&asOf=2025-06");
    await page.reload();
    await page.getByRole("alert").filter({ hasText: "记录有 2 处问题" }).waitFor();
    await expectKpi(page, "actual", 3000);
    await openScreen(page, "记录");
    await page.getByText("原始文件与校验码不符，可能被改动").first().waitFor();
  });

  it("says on every screen that entries are gone, until a person goes on with what is left", async () => {
    const page = await withTwoReports();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase("knowledge-renewal-journal");
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    await page.reload();
    const banner = page.getByRole("alert").filter({ hasText: "本浏览器原有 2 条记录，现在一条也读不到。" });
    await banner.waitFor();
    await openScreen(page, "总览");
    expect(await page.locator("#kpi-actual").textContent(), "not: nobody has reported").toBe("读不出");
    await openScreen(page, "数据上报");
    await banner.getByRole("button", { name: "从备份恢复" }).waitFor();
    await chooseFiles(page, reportFile("财政部.csv", [row("财政部", 1)]));
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: "确认入库" }).click();
    await page.getByRole("alert").filter({ hasText: "补上之前不再存入" }).waitFor();
    await openScreen(page, "记录");
    await banner.waitFor();
    await page.getByRole("heading", { level: 1, name: "已入库的上报读不出来" }).waitFor();
    await page.getByRole("button", { name: "没有备份，从现有 0 条记录继续" }).click();
    await banner.waitFor({ state: "detached" });
    await page.reload();
    await openScreen(page, "记录");
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("checks a sound journal without a word", async () => {
    const page = await withTwoReports();
    await page.reload();
    await openScreen(page, "记录");
    await page.getByRole("heading", { name: /^记录完整：2 条/ }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});
