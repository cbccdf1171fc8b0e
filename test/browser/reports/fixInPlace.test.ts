import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { browserForTests } from "../harness/launch.ts";
import { exampleReport, fileOf, largeReport, reportFile } from "../harness/reportFile.ts";
import {
  cellTexts,
  chooseFiles,
  confirmReport,
  expectKpi,
  findingRows,
  openScreen,
  paste,
} from "../harness/walk.ts";

const BAD = "56-unknown-names.csv";
const JUNE = { field: "新材料", cutoff: "2025-06", people: 100 };

const { visit } = browserForTests();

describe("a refused report", () => {
  it("is corrected cell by cell, and stored beside its unchanged original", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport(BAD));
    await expectErrors(page, 6);

    // From the finding to its cell, and its suggestion by one key.
    await finding(page, "3").locator('[col-id="message"]').click();
    await expect.poll(() => isFocused(fileCell(page, 3, 1))).toBe(true);
    await page.keyboard.press("Control+Enter");
    await expectErrors(page, 5);
    expect(await fileCell(page, 3, 1).textContent()).toBe("工业和信息化部");
    await page.keyboard.press("Control+z");
    await expectErrors(page, 6);
    expect(await fileCell(page, 3, 1).textContent()).toBe("工业和信息部");
    await page.keyboard.press("Control+y");
    await expectErrors(page, 5);

    // The suggestion beside the finding, by mouse and by key.
    await finding(page, "4").getByRole("button", { name: "生态环境部" }).click();
    await expectErrors(page, 4);
    await finding(page, "5").locator('[col-id="message"]').click();
    await expect.poll(() => isFocused(fileCell(page, 5, 2))).toBe(true);
    await page.keyboard.press("Control+Enter");
    await expectErrors(page, 3);

    // What has no suggestion is typed.
    await type(page, 2, 1, "教育部");
    await type(page, 6, 2, "新能源");
    await type(page, 7, 1, "科技部");
    await page.getByRole("heading", { name: `“${BAD}”校验通过，可以入库` }).waitFor();
    const changes = await cellTexts(page.getByRole("table", { name: "在本页修改了 6 格" }));
    expect(changes.slice(1)).toEqual([
      ["2", "部门", "人力资源社会保障部", "教育部"],
      ["3", "部门", "工业和信息部", "工业和信息化部"],
      ["4", "部门", "环保部", "生态环境部"],
      ["5", "领域", "新能源车", "新能源汽车"],
      ["6", "领域", "人工智能", "新能源"],
      ["7", "部门", "教育部、科技部", "科技部"],
    ]);
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 600);

    await openScreen(page, "数据上报");
    await page.locator('[row-id="教育部"] [col-id="6"]').click();
    await page.getByText(`“${BAD}”入库前在本页修改了 6 格`).click();
    expect((await cellTexts(page.getByRole("table", { name: "修改了 6 格" })))[1]).toEqual(changes[1]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: BAD, exact: true }).click();
    const kept = readFileSync(await (await download).path());
    expect(kept.equals(exampleReport(BAD).buffer)).toBe(true);
  });

  it("keeps the keyboard on its finding while others are solved and come back", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport(BAD));
    await expectErrors(page, 6);
    const [fourth, fifth] = [finding(page, "4"), finding(page, "5")];
    // A suggestion leads on to the next error, row 5, whose finding is opened again.
    await fourth.getByRole("button", { name: "生态环境部" }).click();
    await fourth.waitFor({ state: "detached" });
    await expect.poll(() => isFocused(fileCell(page, 5, 2))).toBe(true);
    await page.keyboard.press("Control+z");
    await fourth.waitFor();
    await fourth.locator('[col-id="message"]').focus();
    await page.keyboard.press("ArrowDown");
    // A click by script solves the finding above and leaves the keyboard where it is.
    const redo = page.getByRole("button", { name: "重做" });
    await redo.evaluate((button: HTMLButtonElement) => button.click());
    await fourth.waitFor({ state: "detached" });
    expect(await isFocused(fifth.locator('[col-id="message"]'))).toBe(true);
    await page.keyboard.press("Control+z");
    await fourth.waitFor();
    // The grid moves the focus, if it does, after it has drawn a new row.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    expect(await isFocused(fifth.locator('[col-id="message"]'))).toBe(true);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => fileCell(page, 5, 2).textContent()).toBe("新能源汽车");
  });

  it("keeps the keyboard in the findings after a suggestion was taken by mouse", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, reportFile("one.csv", [{ ...JUNE, ministry: "环保部" }]));
    await expectErrors(page, 1);
    await finding(page, "2").getByRole("button", { name: "生态环境部" }).click();
    await page.getByRole("heading", { name: "“one.csv”校验通过，可以入库" }).waitFor();
    await finding(page, "2").getByText("错误").waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await expectErrors(page, 1);
  });

  it("keeps its changes while another screen is shown, until they are reverted", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport(BAD));
    await expectErrors(page, 6);
    await type(page, 2, 1, "教育部");
    await expectErrors(page, 5);
    await openScreen(page, "总览");
    await openScreen(page, "数据上报");
    await expectErrors(page, 5);
    expect(await fileCell(page, 2, 1).textContent()).toBe("教育部");
    await page.getByRole("button", { name: "全部还原" }).click();
    await expectErrors(page, 6);
    expect(await page.getByText("在本页修改了").count()).toBe(0);
  });

  it("takes a pasted block, and lets a duplicate row be emptied", async () => {
    const { page } = await visit("#/submit");
    const rows = ["甲部", "乙部", "科技部"].map((ministry) => ({ ...JUNE, ministry }));
    await chooseFiles(page, reportFile("three.csv", rows));
    await expectErrors(page, 2);
    await fileCell(page, 2, 1).click();
    await paste(page, "教育部\t新能源\r\n科技部\t新材料\r\n");
    await page.getByRole("heading", { name: "“three.csv”有 1 处错误" }).waitFor();
    await findingRows(page, "duplicate-key").waitFor();
    await fileCell(page, 3, 1).click();
    await page.getByRole("button", { name: "清空第 3 行" }).click();
    await page.getByRole("heading", { name: /校验通过/ }).waitFor();
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 200);
  });

  it("with personal data shows none of its content and cannot be edited", async () => {
    const { page } = await visit("#/submit");
    const text =
      "年度,部门,领域,统计截止,累计完成人数,身份证号\n2025,教育部,新材料,2025-06,1,11010519491231002X\n";
    await chooseFiles(page, fileOf("people.csv", text));
    await findingRows(page, "personal-data").first().waitFor();
    expect(await page.getByRole("grid", { name: "文件内容" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "查看或修改文件内容" }).count()).toBe(0);
    expect(await page.locator("body").textContent()).not.toContain("11010519491231002X");
  });
});

describe("a table in the clipboard", () => {
  it("is checked like a file wherever on the screen it is pasted, with quotes and line breaks", async () => {
    const { page } = await visit("#/submit");
    await page.getByRole("heading", { level: 1 }).waitFor();
    const note = '"第一行\n第二行，含""引号"""';
    await paste(
      page,
      `年度\t部门\t领域\t统计截止\t累计完成人数\t备注\r\n2025\t教育部\t新材料\t2025-06\t1,234\t${note}\r\n`,
    );
    await page.getByRole("heading", { name: "“粘贴的表格.txt”校验通过，可以入库" }).waitFor();
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1234);
  });

  it("is asked in one line for year, ministry and cut-off when it is a block without them", async () => {
    const { page } = await visit("#/submit?year=2025&asOf=2025-05");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await paste(page, "新材料\t1,234\r\n新能源\t66\r\n");
    const form = page.getByRole("form", { name: /^粘贴的表格没有写明/ });
    const tops = new Set<number>();
    for (const [name, value] of [
      ["年度", "2025"],
      ["部门", ""],
      ["统计截止", "2025-05"],
    ] as const) {
      const choice = form.getByLabel(name);
      expect(await choice.inputValue()).toBe(value);
      tops.add((await choice.boundingBox())?.y ?? 0);
    }
    expect(tops.size).toBe(1);
    const check = form.getByRole("button", { name: "按此校验" });
    expect(await check.isDisabled()).toBe(true);
    await form.getByLabel("部门").selectOption("教育部");
    await check.click();
    await page.getByRole("heading", { name: "“粘贴的表格.txt”校验通过，可以入库" }).waitFor();
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 1300);
  });
});

describe("a workbook of several sheets", () => {
  it("says which sheet was read, and another can be chosen", async () => {
    const { page } = await visit("#/submit");
    const header = ["年度", "部门", "领域", "统计截止", "累计完成人数"];
    const sheet = (name: string, cutoff: string, people: number) => ({
      name,
      rows: rowsXml([header, [2025, "教育部", "新材料", cutoff, people]]),
    });
    const cover = { name: "说明", rows: rowsXml([["请填写后两张表"]]) };
    const book = handWorkbook({
      sheets: [cover, sheet("六月", "2025-06", 60), sheet("七月", "2025-07", 70)],
    });
    await chooseFiles(page, fileOf("上报.xlsx", book));
    await page.getByRole("heading", { name: "“上报.xlsx”有 2 处需要确认" }).waitFor();
    await page.getByRole("checkbox", { name: "要用的正是读取的这一张工作表" }).waitFor();
    await page.getByRole("checkbox", { name: "只用读取的这一张工作表" }).waitFor();
    await page.getByText("批注、文档属性、其他工作表等都不存").waitFor();
    const choice = page.getByLabel("工作簿有 3 张工作表，读取的是");
    expect(await choice.inputValue()).toBe("六月");
    await choice.selectOption("说明（没有认出表头）");
    await page.getByRole("heading", { name: /不能入库/ }).waitFor();
    await choice.selectOption("七月");
    await page.getByRole("table", { name: "2025年7月：改变 1 格" }).waitFor();
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 70);
    await openScreen(page, "数据上报");
    await page.locator('[row-id="教育部"] [col-id="7"]').click();
    await page.getByText("工作表“七月”").waitFor();
  });
});

describe("a report without errors", () => {
  it("opens for changes with the keyboard on its first cell", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, reportFile("good.csv", [{ ...JUNE, ministry: "教育部" }]));
    await page.getByRole("button", { name: "查看或修改文件内容" }).press("Enter");
    await expect.poll(() => isFocused(fileCell(page, 1, 0))).toBe(true);
  });
});

describe("a report of 5,000 rows", () => {
  it("is read and reviewed in workers, and can be corrected in place", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, largeReport());
    await page.getByRole("heading", { name: "“large.csv”有 1 处错误，不能入库" }).waitFor();
    await finding(page, "4001").waitFor();
    await type(page, 4001, 0, "2025");
    await page.getByRole("heading", { name: "“large.csv”校验通过，可以入库" }).waitFor();
    const scripts = page.workers().map((worker) => /\w+Worker/.exec(worker.url())?.[0]);
    expect(scripts.sort()).toEqual(["intakeWorker", "reviewWorker"]);
    await confirmReport(page);
  });
});

/** The row of the findings that is about a row of the file. */
function finding(page: Page, row: string): Locator {
  const grid = page.getByRole("grid", { name: "校验结果" });
  return grid.locator("[row-id]").filter({ has: page.locator('[col-id="row"]', { hasText: row }) });
}

/** A cell of the file as it is shown, by its row in the file and its column from 0. */
function fileCell(page: Page, row: number, index: number): Locator {
  return page.getByRole("grid", { name: "文件内容" }).locator(`[row-id="${row}"] [col-id="${index}"]`);
}

/** Goes from a row's finding to the file and types over a cell, as a person does. */
async function type(page: Page, row: number, index: number, text: string): Promise<void> {
  await finding(page, String(row)).locator('[col-id="message"]').click();
  await fileCell(page, row, index).dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect.poll(() => fileCell(page, row, index).textContent()).toBe(text);
}

async function expectErrors(page: Page, count: number): Promise<void> {
  await page.getByRole("heading", { name: `有 ${count} 处错误，不能入库` }).waitFor();
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
