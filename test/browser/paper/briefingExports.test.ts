import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { browserForTests, FAILED_SCRIPT_TROUBLES } from "../harness/launch.ts";
import { loadSample } from "../harness/walk.ts";

const AT = "#/briefing?year=2025&asOf=2025-09";
const SAMPLE = "示例数据（非真实上报）";
const STEM = "能力提升项目进度简报-截至2025年9月30日";

const { openVisit, visitForAll } = browserForTests();

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array;
}

async function saved(page: Page, button: Locator): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The export buttons are beside 打印; they do not need the font. */
const form = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

function textsIn(bytes: Uint8Array, parts: RegExp): string {
  const files = unzipSync(bytes, { filter: ({ name }) => parts.test(name) });
  return Object.values(files).map(textOf).join("");
}

function isPng(bytes: Uint8Array | undefined): boolean {
  return textOf(bytes?.subarray(1, 4)) === "PNG" && bytes?.[0] === 0x89;
}

describe("the exports of 简报", () => {
  let page: Page;
  let troubles: readonly string[];
  let code: string;
  beforeAll(async () => {
    ({ page, troubles } = await visitForAll());
    await loadSample(page);
    await page.goto(`./${AT}`);
    await page.locator(".sheets[data-font=ready]").waitFor();
    code = (await page.locator(".briefing-bar .code").textContent()) ?? "";
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
  });

  it("are a .docx named by cut-off and code, with both in its footers", async () => {
    const { name, bytes } = await saved(page, form(page, "Word（.docx）"));
    expect(name).toBe(`${STEM}-${code}.docx`);
    const feet = textsIn(bytes, /^word\/footer\d+\.xml$/);
    expect(feet).toContain(`核验码 ${code}`);
    expect(textsIn(bytes, /^word\/header\d+\.xml$/)).toContain(SAMPLE);
    expect(textsIn(bytes, /^word\/document\.xml$/)).toContain("部门×领域完成率");
    await page.getByRole("status").getByText(`已生成“${name}”`).waitFor();
  });

  it("are an .xlsx with the code in its footers", async () => {
    const { name, bytes } = await saved(page, form(page, "Excel（.xlsx）"));
    expect(name).toBe(`${STEM}-${code}.xlsx`);
    for (const sheet of [/^xl\/worksheets\/sheet1\.xml$/, /^xl\/worksheets\/sheet2\.xml$/])
      expect(textsIn(bytes, sheet)).toContain(`核验码 ${code}`);
    // The first sheet is the head of the paper.
    expect(textsIn(bytes, /^xl\/worksheets\/sheet2\.xml$/)).toContain("<f>");
  });

  it("are CSV files that a spreadsheet reads as UTF-8, each with the code", async () => {
    const { name, bytes } = await saved(page, form(page, "CSV（.zip）"));
    expect(name).toBe(`${STEM}-${code}.csv.zip`);
    const files = Object.entries(unzipSync(bytes));
    const numberOf = (words: string) => /^表\d+/.exec(words)?.[0];
    const captions = await page.locator(".sheet caption").allTextContents();
    expect(new Set(files.map(([table]) => numberOf(table)))).toEqual(new Set(captions.map(numberOf)));
    for (const [table, content] of files) {
      expect(table).toMatch(/^表\d+(附\d)?-.+\.csv$/);
      expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(textOf(content)).toContain(`核验码 ${code}`);
      expect(textOf(content)).toContain(SAMPLE);
    }
  });

  it("are all charts as SVG and PNG", async () => {
    const { name, bytes } = await saved(page, form(page, "全部图（.zip）"));
    expect(name).toBe(`${STEM}-${code}.charts.zip`);
    const files = Object.entries(unzipSync(bytes));
    const charts = await page.locator(".sheet-chart").count();
    expect(files.length).toBe(2 * charts);
    for (const [chart, content] of files) {
      if (chart.endsWith(".png")) expect(isPng(content)).toBe(true);
      else expect(textOf(content)).toContain(`核验码 ${code}`);
    }
  });

  it("are single charts, named by number and title", async () => {
    const figures = await page.locator(".sheet-chart").all();
    expect(figures.length).toBeGreaterThan(2);
    for (const i of [0, figures.length - 1]) {
      const figure = page.locator(".sheet-chart").nth(i);
      const svg = await saved(page, figure.getByRole("button", { name: `图${i + 1}存为 SVG` }));
      const png = await saved(page, figure.getByRole("button", { name: `图${i + 1}存为 PNG，300 dpi` }));
      const text = textOf(svg.bytes);
      expect(text).toMatch(/^<\?xml /);
      for (const words of [`核验码 ${code}`, SAMPLE, "截至2025年9月30日"]) expect(text).toContain(words);
      const title = /<title>(.*?)<\/title>/.exec(text)?.[1] ?? "";
      expect(svg.name).toBe(`图${i + 1}-${title.replaceAll(/[:\s]/g, "")}.svg`);
      expect(png.name).toBe(svg.name.replace(/svg$/, "png"));
      expect(isPng(png.bytes)).toBe(true);
    }
  });

  it("break no policy and log no error", () => {
    expect(troubles).toEqual([]);
  });

  it("can be of one ministry, with its name in the file's name once", async () => {
    await page.goto(`./${AT}&ministry=${encodeURIComponent("农业农村部")}`);
    await page.locator(".sheet-mast", { hasText: "（农业农村部）" }).waitFor();
    const { name, bytes } = await saved(page, form(page, "Word（.docx）"));
    // The same data version, and a code of its own: it is another paper.
    const [own] = /(?:[\dA-Z]{4}-){4}[\dA-Z]{4}/.exec(name) ?? [];
    expect(name).toBe(`能力提升项目进度简报（农业农村部）-截至2025年9月30日-${own}.docx`);
    expect(own?.slice(0, 9)).toBe(code.slice(0, 9));
    expect(own).not.toBe(code);
    expect(textsIn(bytes, /^word\/document\.xml$/)).toContain("农业农村部");
  });
});

describe("an export that cannot be written", () => {
  it("is reported beside its chart or the buttons, shows progress, can be stopped, and can be tried again", async () => {
    const { context, page } = await openVisit({ ownProfile: true, expectedTroubles: FAILED_SCRIPT_TROUBLES });
    await context.route(/assets\/chartFiles-.*\.js/, (route) => route.abort());
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route(/assets\/briefingDocx-.*\.js/, async (route) => {
      await held;
      await route.abort();
    });
    await page.goto(`./${AT}`);
    const chart = page.getByRole("button", { name: "图1存为 SVG" });
    await chart.click();
    await page.locator(".sheet-chart").first().getByRole("alert").getByText("没有存成").waitFor();
    expect(await chart.isEnabled()).toBe(true);
    await context.unroute(/assets\/chartFiles-.*\.js/);

    const word = form(page, "Word（.docx）");
    await word.click();
    await page.getByRole("status").getByText("正在生成 Word（.docx）…").waitFor();
    expect(await word.isDisabled()).toBe(true);
    expect(await form(page, "CSV（.zip）").isDisabled()).toBe(true);
    await form(page, "停止").click();
    await page.getByRole("status").getByText("已停止，没有生成 Word（.docx）。").waitFor();
    expect(await form(page, "停止").count()).toBe(0);
    await word.click();
    await form(page, "停止").waitFor();
    release();
    await page.getByRole("alert").getByText("Word（.docx） 没有生成").waitFor();
    expect(await word.isEnabled()).toBe(true);

    const other = await saved(page, form(page, "CSV（.zip）"));
    expect(Object.keys(unzipSync(other.bytes))).not.toEqual([]);
    await context.unroute(/assets\/briefingDocx-.*\.js/);
    const again = await saved(page, word);
    expect(again.name).toMatch(/\.docx$/);
  });
});
