import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserForTests } from "../browser/harness/launch.ts";
import { cellTexts } from "../browser/harness/walk.ts";
import { orientations, pageTexts } from "./poppler.ts";

const SAMPLE = "示例数据（非真实上报）";
const folder = mkdtempSync(join(tmpdir(), "ledger-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("台账 on paper", () => {
  const { visitForAll } = browserForTests();
  let page: Page;
  const openTab = (name: string) => page.getByRole("tab", { name }).click();

  beforeAll(async () => {
    ({ page } = await visitForAll("#/ledger?year=2025&asOf=2025-09"));
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await page.getByRole("button", { name: "载入示例台账" }).click();
    await page.getByRole("button", { name: /^打开台账/ }).click();
    await page.getByRole("heading", { level: 1, name: /1,162 个班次/ }).waitFor();
  });

  async function print(): Promise<string[]> {
    const path = join(folder, "paper.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    expect(orientations(path)).toMatch(/^P+$/);
    return pageTexts(path);
  }

  /** The sheets that a button prints. */
  async function printed(button: string): Promise<string[]> {
    await page.evaluate(() => document.body.removeAttribute("data-printed"));
    await page.getByRole("button", { name: button }).click();
    await page.locator("body[data-printed]").waitFor();
    const sheets = await print();
    await page.locator(".paper-alone").waitFor({ state: "detached" });
    return sheets;
  }

  it("prints the list, the notice and the sheet of results of an inspection, each marked as a sample", async () => {
    await openTab("抽查");
    const drawn = (await cellTexts(page.getByRole("table", { name: "抽中的对象" }))).slice(1);
    expect(drawn).toHaveLength(9);
    const papers = {
      list: await printed("打印抽查名单"),
      notice: await printed("打印公告"),
      results: await printed("打印检查结果表"),
    };
    for (const [kind, sheets] of Object.entries(papers)) {
      const text = sheets.join("");
      for (const [key = ""] of drawn) expect(text.split(key).length, `${kind} ${key}`).toBe(2);
      expect(text).toContain(SAMPLE);
      expect(text).not.toContain("下载结果表");
    }
    const notice = papers.notice.join("");
    for (const words of [
      "随机抽查公告",
      "示例开奖号码",
      "不符合规定3个中抽2个",
      "可能重复2个中抽1个",
      "检查人员：示例省人社厅J01、示例市人社局J02、示例监察总队J03、甲大学继续教育学院J04",
      "已查8个，合格4个，合格率50.0%",
    ])
      expect(notice).toContain(words);
    expect(notice).toMatch(/名单的SHA-256为[0-9a-f]{64}/);
    expect(papers.list.join("")).not.toContain("结果");
  });

  it("prints the comparison and the exit list without controls", async () => {
    await openTab("与上报对照");
    await page.getByRole("button", { name: "自然资源部" }).click();
    const compared = (await print()).join("");
    for (const words of [
      SAMPLE,
      "自然资源部：截至2025年9月逐格对照",
      "自然资源部2025年9月37,00336,943+60",
      "海洋装备5,7695,709+60台账多",
    ])
      expect(compared).toContain(words);
    await openTab("基地");
    await page.getByLabel(/^连续几年/).fill("2");
    await page.getByRole("heading", { name: "退出建议：1 个基地" }).waitFor();
    const bases = (await print()).join("");
    for (const words of [SAMPLE, "退出建议：1个基地", "子职业大学", "属本产品自定"])
      expect(bases).toContain(words);
    expect(bases).not.toContain("下载名录模板");
  });
});
