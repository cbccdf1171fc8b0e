import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForTests } from "../harness/launch.ts";
import { fileOf, type ReportRow, reportFile } from "../harness/reportFile.ts";
import { cellTexts, chooseFiles, expectKpi, openScreen } from "../harness/walk.ts";

const MINISTRIES = [
  "中央网信办",
  "国家发展改革委",
  "教育部",
  "科技部",
  "工业和信息化部",
  "财政部",
  "自然资源部",
  "生态环境部",
  "交通运输部",
  "农业农村部",
  "应急管理部",
  "市场监管总局",
  "国家知识产权局",
  "中国科学院",
  "国家能源局",
];

const { visit } = browserForTests();

describe("fifteen files at once", () => {
  it("get an outcome each, and those that are ready are stored with one confirmation", async () => {
    const { page } = await visit("#/submit");
    const files = MINISTRIES.map((ministry, i) =>
      oneRow(`${ministry}.csv`, {
        ministry,
        people: i === 2 ? 99_999 : i === 3 ? "一百" : i === 4 ? "" : 10,
      }),
    );
    await chooseFiles(page, ...files, oneRow("另一年.csv", { ministry: "教育部", cutoff: "2024-06" }));
    await page
      .getByRole("heading", { name: "本批 16 份文件：可入库 13、需确认 1、有错误 1、没有数字 1" })
      .waitFor();
    expect(await outcome(page, "教育部.csv")).toBe("需确认");
    expect(await outcome(page, "科技部.csv")).toBe("有错误");
    expect(await outcome(page, "工业和信息化部.csv")).toBe("没有数字");
    expect(await outcome(page, "另一年.csv")).toBe("可入库");
    await page.getByText("2024（与所选年度不同）").waitFor();
    await page.getByText("待处理 3", { exact: true }).waitFor();

    await page.getByRole("button", { name: "全部入库（13 份）" }).click();
    await page.getByText("已入库：13 份文件，共 130 人。").waitFor();
    expect(await outcome(page, "科技部.csv")).toBe("有错误");
    await page.getByRole("button", { name: "已入库 13（展开）" }).click();
    expect(await outcome(page, "财政部.csv")).toBe("已入库");
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 120);
    await openScreen(page, "记录");
    expect(await page.getByRole("button", { name: "撤回", exact: true }).count()).toBe(13);
  });

  it("can be cancelled while they are checked, keep finished results, and be continued", async () => {
    const { page } = await visit("#/submit");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => {
      // The third file is held until the test releases it.
      const real = File.prototype.arrayBuffer;
      const held = new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
      File.prototype.arrayBuffer = async function () {
        if (this.name === "教育部.csv") await held;
        return real.call(this);
      };
    });
    await chooseFiles(
      page,
      ...MINISTRIES.slice(0, 5).map((ministry) => oneRow(`${ministry}.csv`, { ministry })),
    );
    await page.getByText("正在校验 2/5").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.evaluate(() => Object(window).letGo());
    await page.getByRole("heading", { name: "本批 5 份文件：可入库 2、已取消 3" }).waitFor();
    await fileRow(page, "教育部.csv").getByRole("button", { name: "重新校验" }).click();
    await page.getByRole("heading", { name: "本批 5 份文件：可入库 3、已取消 2" }).waitFor();
  });
});

describe("two files for the same ministry and cut-off in one batch", () => {
  it("are shown side by side, and neither is stored before one is chosen", async () => {
    const { page } = await visit("#/submit");
    const june = { ministry: "教育部", cutoff: "2025-06" };
    await chooseFiles(
      page,
      reportFile("初稿.csv", [
        { ...june, field: "新材料", people: 100 },
        { ...june, field: "新能源", people: 7 },
      ]),
      reportFile("定稿.csv", [
        { ...june, field: "新材料", people: 120 },
        { ...june, field: "新能源", people: 7 },
      ]),
    );
    const sides = page.getByRole("table", { name: "教育部 2025年6月有 2 份文件" });
    expect((await cellTexts(sides)).slice(0, 3)).toEqual([
      ["领域", "初稿.csv", "定稿.csv", "比较"],
      ["新材料", "100", "120", "不同，+20"],
      ["新能源", "7", "7", "相同"],
    ]);
    expect(await page.getByRole("button", { name: "全部入库（0 份）" }).isDisabled()).toBe(true);

    await sides.getByRole("button", { name: /选用这一份.*定稿/ }).click();
    await page.getByRole("button", { name: "全部入库（1 份）" }).click();
    await page.getByText("已入库：1 份文件，共 127 人。").waitFor();
    expect(await outcome(page, "初稿.csv")).toBe("未选用");
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 127);
  });

  it("are taken once when they are identical", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, oneRow("a.csv", {}), oneRow("a副本.csv", {}));
    await page.getByRole("heading", { name: "本批 2 份文件：可入库 1、内容相同 1" }).waitFor();
  });
});

describe("a batch in which one file cannot be stored", () => {
  it("names that file, and shows only the others as stored", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(
      page,
      ...MINISTRIES.slice(0, 3).map((ministry) => oneRow(`${ministry}.csv`, { ministry })),
    );
    await page.getByRole("heading", { name: "本批 3 份文件：可入库 3" }).waitFor();
    await page.evaluate(() => {
      const real = IDBObjectStore.prototype.add;
      let failed = false;
      IDBObjectStore.prototype.add = function (...args) {
        if (!failed && JSON.stringify(args[0])?.includes("国家发展改革委.csv")) {
          failed = true;
          throw new DOMException("no room", "QuotaExceededError");
        }
        return real.apply(this, args);
      };
    });
    await page.getByRole("button", { name: "全部入库（3 份）" }).click();
    const said = page.getByText(/^已入库：2 份文件/);
    await said.waitFor();
    expect(await said.textContent()).toContain("另有 1 份没有入库：“国家发展改革委.csv”");
    expect(await outcome(page, "国家发展改革委.csv")).toBe("可入库");
    await page.getByRole("button", { name: "已入库 2（展开）" }).click();
    expect(await outcome(page, "教育部.csv")).toBe("已入库");
    await page.getByRole("button", { name: "全部入库（1 份）" }).click();
    await page.getByText("已入库：1 份文件").waitFor();
    await openScreen(page, "总览");
    await expectKpi(page, "actual", 30);
  });
});

describe("leaving the screen", () => {
  it("keeps the files of a batch with ticks and texts", async () => {
    const { page } = await visit("#/submit");
    await chooseFiles(page, oneRow("a.csv", { people: 99_999 }), fileOf("b.csv", "不是表格"));
    await page.getByRole("heading", { name: "本批 2 份文件：需确认 1、有错误 1" }).waitFor();
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "全部入库（1 份）" }).waitFor();
    await openScreen(page, "帮助");
    await openScreen(page, "数据上报");
    expect(await page.getByRole("checkbox").isChecked()).toBe(true);
    await page.getByRole("button", { name: "全部入库（1 份）" }).click();
    await page.getByText("已入库：1 份文件，共 99,999 人。").waitFor();
  });

  it("makes the browser ask only while something would be lost", async () => {
    const { page } = await visit("#/submit");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await chooseFiles(page, oneRow("a.csv", { people: 99_999 }));
    await page.getByRole("checkbox").check();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await chooseFiles(page, oneRow("a.csv", {}));
    await page.getByRole("button", { name: "确认入库" }).click();
    await page.getByText(/^已入库：/).waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
  });
});

function oneRow(name: string, row: Partial<ReportRow>) {
  return reportFile(name, [{ ministry: "教育部", field: "新材料", cutoff: "2025-06", people: 10, ...row }]);
}

/** A file's row in the list of the batch. */
function fileRow(page: Page, name: string): Locator {
  const header = page.getByRole("rowheader", { name, exact: true });
  return page.getByRole("table", { name: "本批" }).getByRole("row").filter({ has: header });
}

/** The outcome that the list gives a file. */
async function outcome(page: Page, name: string): Promise<string> {
  return ((await fileRow(page, name).locator("td").first().textContent()) ?? "").trim();
}
