import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { reportFile } from "../harness/reportFile.ts";
import { backUp, chooseBackups, expectKpi, openScreen, reportAndConfirm, restore } from "../harness/walk.ts";

const { visit, openVisit } = browserForTests();

function report(ministry: string, people: number) {
  return reportFile(`${ministry}.csv`, [{ ministry, field: "数字技术", cutoff: "2025-06", people }]);
}

/** The rows of the preview: content, new, known, faults. */
async function previewCells(page: Page): Promise<string[][]> {
  const table = page.getByRole("table", { name: /^恢复预览/ });
  await table.waitFor();
  return table
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? "")));
}

describe("a backup", () => {
  it("brings everything back on another profile, and is added to what is there", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, report("教育部", 1000));
    await reportAndConfirm(page, report("科技部", 2000));
    const backup = await backUp(page);
    expect(await page.getByText("此后没有新的记录").count()).toBe(1);

    const other = (await openVisit({ ownProfile: true })).page;
    await other.goto("./");
    await reportAndConfirm(other, report("财政部", 500));
    await openScreen(other, "记录");
    await other.getByText("上次备份：无。1 条记录都没有备份。").waitFor();
    await chooseBackups(other, backup);
    expect(await previewCells(other)).toEqual([
      ["记录", "2", "0", "无"],
      ["原始文件", "2", "0", "无"],
      ["草案", "0", "0", "无"],
    ]);
    expect(await other.getByRole("button", { name: "恢复", exact: true }).isDisabled()).toBe(true);
    await other.getByRole("radio", { name: /^自己的/ }).check();
    await other.getByRole("button", { name: "恢复", exact: true }).click();
    await other.getByText("已恢复 2 条记录、2 份原始文件、0 份草案。").waitFor();
    await other
      .getByRole("heading", { name: "记录完整：3 条" })
      .or(other.getByText(/^记录完整：3 条/))
      .waitFor();
    await other.goto("./#/?year=2025&asOf=2025-06");
    await expectKpi(other, "actual", 3500);

    await openScreen(other, "记录");
    await chooseBackups(other, backup);
    await other.getByText(/由本机备份/).waitFor();
    await other.getByText("备份中完好的内容本机都有，不需要恢复。").waitFor();
    expect((await previewCells(other))[0]).toEqual(["记录", "0", "2", "无"]);
  });

  it("that was cut off gives what is whole, and says what is missing", async () => {
    const { page } = await visit();
    await reportAndConfirm(page, report("教育部", 1000));
    await reportAndConfirm(page, report("科技部", 2000));
    const backup = await backUp(page);
    const cut = backup.subarray(0, backup.indexOf("科技部.csv"));

    const other = (await openVisit({ ownProfile: true })).page;
    await other.goto("./#/log");
    await chooseBackups(other, cut);
    expect(await previewCells(other)).toEqual([
      ["记录", "1", "0", "1 条在备份中缺失"],
      ["原始文件", "0", "0", "1 份缺失或已损坏"],
      ["草案", "0", "0", "无"],
    ]);
    await chooseBackups(other, Buffer.from("年度,部门"));
    await other.getByText("所选文件不是本系统的备份，或已完全损坏。没有恢复任何内容。").waitFor();
  });
});

describe("automatic backup", () => {
  it("writes every entry into the chosen folder, and all of them together restore everything", async () => {
    const { page } = await openVisit({ ownProfile: true });
    // The browser's own folder in the place of one that a person would choose.
    await page.addInitScript(() => {
      Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
    await page.goto("./");
    await reportAndConfirm(page, report("教育部", 1000));
    await openScreen(page, "记录");
    await page.getByRole("button", { name: "自动备份到文件夹" }).click();
    await page.getByText(/^每条记录入库后自动备份到文件夹/).waitFor();
    await reportAndConfirm(page, report("科技部", 2000));
    await expect.poll(() => backedUpEntries(page)).toBe(2);
    expect(await filesInFolder(page)).toHaveLength(2);
    await page.reload();
    await reportAndConfirm(page, report("财政部", 500));
    await expect.poll(() => backedUpEntries(page)).toBe(3);
    expect(await filesInFolder(page)).toHaveLength(3);

    const backups = (await filesInFolder(page)).map(({ bytes }) => Buffer.from(bytes));
    const other = (await openVisit({ ownProfile: true })).page;
    await other.goto("./#/log");
    await restore(other, ...backups);
    await other.goto("./#/?year=2025&asOf=2025-06");
    await expectKpi(other, "actual", 3500);
  });
});

/** How many entries the last backup has. It is noted once the file is written, which is in the folder before. */
function backedUpEntries(page: Page): Promise<number | undefined> {
  return page.evaluate(() => JSON.parse(localStorage.getItem("backups") ?? "{}").last?.entries);
}

function filesInFolder(page: Page): Promise<{ name: string; bytes: number[] }[]> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const files: { name: string; bytes: number[] }[] = [];
    for await (const handle of Object(folder).values()) {
      const file: File = await handle.getFile();
      files.push({ name: handle.name, bytes: [...new Uint8Array(await file.arrayBuffer())] });
    }
    return files.filter(({ name }) => name.endsWith(".zip"));
  });
}
