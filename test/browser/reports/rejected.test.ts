import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserForTests, type Visit } from "../harness/launch.ts";
import { type ChosenFile, exampleReport, fileOf } from "../harness/reportFile.ts";
import { chooseFiles, confirmReport, expectKpi, openScreen } from "../harness/walk.ts";

const GOOD = "01-gb18030-nobom.csv";

const { visit, visitForAll } = browserForTests();

describe("a report with unknown names", () => {
  it("is refused, and every finding names its row, its column and the nearest known name", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport("56-unknown-names.csv"));
    await page.getByRole("heading", { name: "“56-unknown-names.csv”有 6 处错误，不能入库" }).waitFor();
    expect(await findings(page)).toEqual([
      ["错误", "2", "部门", "人力资源社会保障部", ""],
      ["错误", "3", "部门", "工业和信息部", "工业和信息化部"],
      ["错误", "4", "部门", "环保部", "生态环境部"],
      ["错误", "5", "领域", "新能源车", "新能源汽车"],
      ["错误", "6", "领域", "人工智能", ""],
      ["错误", "7", "部门", "教育部、科技部", ""],
    ]);
    expect(await page.getByRole("button", { name: "确认入库" }).isDisabled()).toBe(true);

    await page.getByRole("button", { name: "放弃" }).click();
    expect(await page.getByRole("grid", { name: "校验结果" }).count()).toBe(0);
    await expectNothingStored(page);
  });

  it("is replaced by the corrected file without a further click", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport("56-unknown-names.csv"));
    await page.getByRole("heading", { name: /不能入库/ }).waitFor();
    await chooseFiles(page, exampleReport(GOOD));
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 55_491);
  });

  it("does not block the other chosen files; each is decided by itself", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, exampleReport("56-unknown-names.csv"), exampleReport(GOOD));
    await page.getByRole("heading", { name: /不能入库/ }).waitFor();
    await page.getByText("还有 1 个文件在后面等待").waitFor();
    await page.getByRole("button", { name: "放弃" }).click();
    await page.getByRole("heading", { name: `“${GOOD}”有 2 处需要确认` }).waitFor();
    await page.getByRole("button", { name: "放弃" }).click();
    await expectNothingStored(page);
  });
});

const folder = mkdtempSync(join(tmpdir(), "bad-input-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a person may choose by mistake, and a word that the message must have. */
const BAD_INPUT: readonly (readonly [string, ChosenFile | string, word: string])[] = [
  ["an empty file", fileOf("empty.csv", ""), "没有任何内容"],
  ["random bytes", fileOf("noise.csv", noise(50_000)), "二进制文件"],
  [
    "a damaged workbook",
    fileOf("progress.xlsx", "PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml xl/workbook.xml"),
    "已经损坏的工作簿",
  ],
  ["a damaged encoding", exampleReport("09-utf8bom-bad-byte.csv"), "无法解码"],
  ["an undecodable encoding", fileOf("odd.csv", [0xff, 0xff, 0x2c, 0x80, 0x0a, 0xff]), "编码"],
  ["another header", fileOf("other.csv", "编号,名称,单位\n1,甲,某单位\n"), "表头应为"],
  ["a missing column", exampleReport("39-missing-column.csv"), "统计截止"],
  ["50 MB", largeFile("large.csv", 50_000_000), "上限"],
  ["2,000 unknown columns", fileOf("wide.csv", columns(2000, [])), "表头应为"],
  [
    "2,000 columns beside the known ones",
    fileOf("wider.csv", columns(2000, ["年度", "部门", "领域", "统计截止", "累计完成人数"])),
    "阿拉伯数字",
  ],
];

describe("bad input", () => {
  let shared: Visit;
  beforeAll(async () => {
    shared = await visitForAll("#/submit");
  });

  it.each(BAD_INPUT)("%s is refused in clear words", async (_name, file, word) => {
    const { page } = shared;
    const name = typeof file === "string" ? basename(file) : file.name;
    // No button is pressed in between: the file before was refused as well.
    await (typeof file === "string" ? chooseFiles(page, file) : chooseFiles(page, file));
    await page.getByRole("heading", { name: new RegExp(`“${name}”有 .* 处错误，不能入库`) }).waitFor();
    expect((await messages(page))[0]).toContain(word);
    expect(await page.getByRole("button", { name: "确认入库" }).isDisabled()).toBe(true);
  });

  it("stores nothing, and the page takes a good file afterwards", async () => {
    const { page, troubles } = shared;
    expect(troubles).toEqual([]);
    await expectNothingStored(page);
    await openScreen(page, "数据上报");
    await chooseFiles(page, exampleReport(GOOD));
    await confirmReport(page);
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 55_491);
  });
});

/** Level, row, column, value and suggestion of every finding in the grid. */
async function findings(page: Page): Promise<string[][]> {
  const columns = ["severity", "row", "column", "value", "suggestion"];
  return rowsOf(page, columns);
}

async function messages(page: Page): Promise<string[]> {
  return (await rowsOf(page, ["message"])).flat();
}

async function rowsOf(page: Page, columns: readonly string[]): Promise<string[][]> {
  const grid = page.getByRole("grid", { name: "校验结果" });
  await grid.locator("[row-id]").first().waitFor();
  return grid.evaluate(
    (element, ids) =>
      [...element.querySelectorAll("[row-id]")].map((row) =>
        ids.map((id) => row.querySelector(`[col-id="${id}"]`)?.textContent ?? `no ${id}`),
      ),
    columns,
  );
}

async function expectNothingStored(page: Page): Promise<void> {
  await openScreen(page, "记录");
  await page.getByText("还没有收到任何上报。").waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
  await openScreen(page, "总览");
  await expectKpi(page, "actual", null);
}

/** Bytes without any pattern, the same in every run. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0, state = 1; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/** Path of a sparse file of that size, which takes no space on the disk. */
function largeFile(name: string, bytes: number): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  truncateSync(path, bytes);
  return path;
}

/** A table of 20 rows with so many columns, the first of them as named. */
function columns(count: number, first: readonly string[]): string {
  const header = Array.from({ length: count }, (_, i) => first[i] ?? `列${i}`);
  const row = ["2025", "教育部", "新材料", "2025-06", "不详"];
  const rows = Array.from({ length: 20 }, () => header.map((_, i) => row[i] ?? "x"));
  return [header, ...rows].map((cells) => cells.join(",")).join("\n");
}
