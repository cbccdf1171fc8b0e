import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tenYears } from "../bench/tenYears.ts";
import { planTable } from "../browser/harness/dataFiles.ts";
import { serveData, storeEntries } from "../browser/harness/generated.ts";
import { browserForTests, type Visit } from "../browser/harness/launch.ts";
import { loadSample } from "../browser/harness/walk.ts";
import { fontsOf, isTagged, orientations, pageTexts, pictureOf } from "./poppler.ts";

const AT = "#/briefing?year=2025&asOf=2025-09";
const SAMPLE = "示例数据（非真实上报）";
const MINISTRIES = [...planTable(2025).keys()];

const { visit, visitForAll, openVisit } = browserForTests();
const folder = mkdtempSync(join(tmpdir(), "briefing-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens 简报 and waits until its sheets are drawn in their font. */
async function openBriefing(page: Page, address = AT): Promise<void> {
  await page.goto(`./${address}`);
  await page.locator(".sheets[data-font=ready]").waitFor();
}

/** Prints the current page to a PDF; its path. */
async function print(page: Page, name: string, options: Parameters<Page["pdf"]>[0] = {}): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, ...options });
  return path;
}

/** Every row of every table, sheet by sheet, and elements that are outside of their sheet or cut off. */
async function sheetsOf(page: Page) {
  return page.locator(".sheet").evaluateAll((sheets) =>
    sheets.map((sheet) => {
      const area = sheet.querySelector(".sheet-type")?.getBoundingClientRect();
      const inside = [...sheet.querySelectorAll(".sheet-type *")].filter(
        (one) => !one.closest(".chart-tools"),
      );
      return {
        rows: [...sheet.querySelectorAll("tr")].map((row) =>
          [...row.children].map((cell) => (cell.textContent ?? "").replaceAll(/\s/g, "")),
        ),
        tables: sheet.querySelectorAll("table").length,
        heads: sheet.querySelectorAll("thead tr").length,
        // The head of a text column is aligned left as well.
        askew: [...sheet.querySelectorAll("thead .align-left")]
          .filter((head) => getComputedStyle(head).textAlign !== "left")
          .map((head) => head.textContent),
        outside: inside
          .filter((element) => {
            const box = element.getBoundingClientRect();
            const past = area ? Math.max(box.bottom - area.bottom, box.right - area.right) : 1;
            return box.width > 0 && past > 1;
          })
          .map((element) => element.textContent),
        cut: inside
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .filter((element) => element.matches("td, th, p, h1, h2, li, dd"))
          .map((element) => element.textContent),
      };
    }),
  );
}

/** Everything on the sheets is printed: nothing outside or cut off, every row whole, every table with its head. */
async function expectAllOnPaper(page: Page, path: string): Promise<string[]> {
  const [sheets, texts] = [await sheetsOf(page), pageTexts(path)];
  expect(texts).toHaveLength(sheets.length);
  sheets.forEach(({ rows, tables, heads, askew, outside, cut }, i) => {
    expect({ page: i + 1, askew, outside, cut }).toEqual({ page: i + 1, askew: [], outside: [], cut: [] });
    expect(heads).toBe(tables);
    for (const row of rows) expect(texts[i]).toContain(row.join(""));
    expect(texts[i]).toContain(`—${i + 1}—`);
  });
  return texts;
}

/** Generated data of any size, in which every ministry has reported every month of 2024 and 2025. */
async function generated(ministries: number, fields: number): Promise<Page> {
  const data = tenYears(ministries, fields, [2024, 2025]);
  const { context, page } = await openVisit();
  await serveData(context, data.files);
  await page.goto("./#/help");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await storeEntries(page, data.entries);
  return page;
}

describe("简报 on paper without the sample", () => {
  it("has the same pages when everybody reported, and says nothing of sample data", async () => {
    const page = await generated(15, 15);
    await openBriefing(page);
    const path = await print(page, "reported");
    expect(orientations(path)).toMatch(/^PPLPPP{3,5}$/);
    const texts = await expectAllOnPaper(page, path);
    expect(texts.join("")).not.toContain(SAMPLE);
  });

  it("has the same pages and no rate when nobody has reported", async () => {
    const { page } = await visit("#/help");
    await openBriefing(page);
    const path = await print(page, "silent");
    expect(orientations(path)).toMatch(/^PPLPPP{2,5}$/);
    const texts = await expectAllOnPaper(page, path);
    expect(texts[0]).toContain("尚无部门上报");
    const cells = (await sheetsOf(page))[2]?.rows.slice(1).flatMap((row) => row.slice(1));
    expect(new Set(cells)).toEqual(new Set(["未报", "—"]));
  });

  it("gives the evaluation's findings and every sub-project a page, and puts all of its tables on paper", async () => {
    const page = await generated(15, 15);
    await openBriefing(page, "#/briefing?paper=evaluation&year=2025&asOf=2025-12");
    const texts = await expectAllOnPaper(page, await print(page, "evaluation"));
    const first = [
      "中期评估报告",
      "高级研修项目",
      "能力提升项目",
      "数字技术工程师培育项目",
      "继续教育基地",
      "薄弱环节",
    ];
    first.forEach((words, i) => {
      expect(texts[i]).toContain(words);
    });
    expect(texts.join("")).not.toContain(SAMPLE);
  });

  it("splits 40 ministries x 30 fields between rows and columns, and repeats heads and names", async () => {
    const page = await generated(40, 30);
    await openBriefing(page);
    const path = await print(page, "large");
    expect(orientations(path)).toMatch(/^P{2,3}P{1,3}L{4,6}P+$/);
    await expectAllOnPaper(page, path);
    const cells = await page.locator(".sheet-landscape tbody td").count();
    const parts = await page.locator(".sheet-landscape tbody tr").count();
    // 41 rows of 30 rates; 合计 is repeated in every part of a row.
    expect(cells - parts).toBe(41 * 30);
  });
});

describe("简报 on paper", () => {
  let sample: Visit;
  beforeAll(async () => {
    sample = await visitForAll();
    await loadSample(sample.page);
  });
  afterEach(() => expect(sample.troubles).toEqual([]));
  /** The page of the browser that has the sample data, blank. */
  async function sampleTab(): Promise<Page> {
    await sample.page.goto("about:blank");
    return sample.page;
  }

  it("has five pages of text and then its tables, upright except the matrix, with every figure", async () => {
    const page = await sampleTab();
    await openBriefing(page);
    const path = await print(page, "sample", { tagged: true, outline: true });
    expect(orientations(path)).toMatch(/^PPLPPP{3,5}$/);
    const texts = await expectAllOnPaper(page, path);
    for (const name of MINISTRIES) expect(texts[0]).toContain(name);
    const code = await page.locator(".briefing-bar .code").textContent();
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    for (const text of texts) {
      expect(text).toContain(SAMPLE);
      expect(text).toContain(`核验码${code}`);
      expect(text).toContain("截至2025年9月30日");
      expect(text).toContain("人社厅函〔2025〕23号");
    }
  });

  it("prints a ministry's own briefing", async () => {
    const page = await sampleTab();
    await openBriefing(page, `${AT}&ministry=${encodeURIComponent("农业农村部")}`);
    const path = await print(page, "ministry");
    expect(orientations(path)).toBe("PP");
    const texts = await expectAllOnPaper(page, path);
    expect(texts[0]).toContain("农业农村部");
  });

  it("embeds every font as a font, and is tagged, marked as Chinese and has an outline", async () => {
    const path = join(folder, "sample.pdf");
    const fonts = fontsOf(path);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ type, embedded }) => !embedded || type.includes("Type 3"))).toEqual([]);
    expect(isTagged(path)).toBe(true);
    const bytes = readFileSync(path).toString("latin1");
    expect(bytes).toMatch(/\/Lang ?\(zh-CN\)/);
    expect(bytes).toMatch(/\/Outlines \d+ 0 R/);
  });

  it("prints the page number 7 mm below the type area, one character in from the outer edge", () => {
    const path = join(folder, "sample.pdf");
    const MM = 96 / 25.4;
    // The dash beside the number is thinner than half a pixel.
    const pictures = [1, 2, 3].map((page) => pictureOf(path, page, true, 4));
    /** Millimetres from a start in one direction to the first dark pixel. */
    const inkFrom = (
      page: number,
      [x, y]: readonly [number, number],
      [dx, dy]: readonly [number, number],
    ) => {
      const picture = pictures[page - 1];
      for (let mm = 0; mm < 20; mm += 0.05) {
        if (picture && picture.at((x + dx * mm) * MM, (y + dy * mm) * MM)[0] < 128) return mm;
      }
      return Number.NaN;
    };
    // Within the dash that is next to the outer edge; the edge of the type area is 26 mm from that of the paper.
    const inDash = 26 + (14 * 25.4) / 72 + 2;
    expect(inkFrom(1, [210 - inDash, 262], [0, 1])).toBeCloseTo(7, 0);
    expect(inkFrom(2, [inDash, 262], [0, 1])).toBeCloseTo(7, 0);
    // The landscape page is rotated: the foot of the upright page is at its left.
    expect(inkFrom(3, [35, 210 - inDash], [-1, 0])).toBeCloseTo(7, 0);
    const middle = 269 + 0.1;
    expect(inkFrom(1, [184, middle], [-1, 0])).toBeCloseTo((14 * 25.4) / 72, 0);
    expect(inkFrom(2, [26, middle], [1, 0])).toBeCloseTo((14 * 25.4) / 72, 0);
  });

  it("distinguishes 0, not reported, no quota and more than the quota", async () => {
    const matrix = pageTexts(join(folder, "sample.pdf"))[2] ?? "";
    for (const words of ["0.0%", "未报", "—", "127.2%", "113.2%"]) expect(matrix).toContain(words);
  });

  it("keeps the order of shades in grey and the band words, with background graphics off", async () => {
    const page = await sampleTab();
    await openBriefing(page);
    const path = await print(page, "bare", { printBackground: false });
    const sheet = page.locator(".sheet").nth(2);
    // A corner of a cell of each shade, where no figure is.
    const corners = await sheet.evaluate((element) => {
      const from = element.getBoundingClientRect();
      return [1, 2, 3, 4].map((step) => {
        const cell = element.querySelector(`.sheet-step-${step}`);
        if (!cell) throw new Error(`no shade ${step}`);
        const box = cell.getBoundingClientRect();
        return [box.left - from.left + 3, box.top - from.top + 3] as const;
      });
    });
    const picture = pictureOf(path, 3, true);
    const shades = corners.map(([x, y]) => picture.at(x, y)[0]);
    expect(shades).toEqual(shades.toSorted((a, b) => b - a));
    expect(Math.min(...shades.slice(1).map((shade, i) => (shades[i] ?? 0) - shade))).toBeGreaterThan(25);
    const texts = pageTexts(path);
    for (const band of ["已完成", "正常", "偏慢", "滞后", "未报送"]) expect(texts[0]).toContain(band);
  });

  it.each([800, 1440, 2560])(
    "draws bars to scale from a window of %d px, before and after the font is loaded",
    async (width) => {
      const page = await sampleTab();
      await page.setViewportSize({ width, height: 900 });
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route("**/*.woff2", async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(`./${AT}`);
      await page.locator(".sheets[data-font=loading] rect[data-part=bar]").first().waitFor();
      const bars = await filledBars(page);
      expect(bars.length).toBeGreaterThan(20);
      const showText = await hideText(page);
      expectTrueBars(bars, await print(page, `bars-${width}`));

      await showText();
      release();
      await page.locator(".sheets[data-font=ready]").waitFor();
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      expectTrueBars(await filledBars(page), await print(page, `bars-${width}-later`));
      await page.unroute("**/*.woff2");
    },
  );
});

/**
 * Leaves text out of what is drawn, in its place: the fonts of the machine, which stand in until the document's own is
 * loaded, take most of the time of a PDF.
 *
 * @returns shows it again
 */
async function hideText(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ".sheet, .sheet * { visibility: hidden } .sheet svg :not(text, tspan) { visibility: visible }",
    );
    document.adoptedStyleSheets.push(sheet);
  });
  return () => page.evaluate(() => void document.adoptedStyleSheets.pop());
}

/** The filled bars of all sheets; lengths in screen pixels from the sheet's corner. */
async function filledBars(page: Page) {
  const bars = await page.locator(".sheet").evaluateAll((sheets) =>
    sheets.flatMap((sheet, i) => {
      const from = sheet.getBoundingClientRect();
      return [...sheet.querySelectorAll<SVGRectElement>("rect[data-part=bar]")].map((bar) => {
        const box = bar.getBoundingClientRect();
        return {
          sheet: i + 1,
          length: (Math.abs(Number(bar.dataset.value)) * Number(bar.dataset.scale) * 96) / 72,
          // An outlined bar begins half its outline before its box.
          left: box.left - from.left - (Number(bar.getAttribute("stroke-width") ?? 0) * 96) / 72 / 2,
          middle: box.top + box.height / 2 - from.top,
          outline: (Number(bar.getAttribute("stroke-width") ?? 0) * 96) / 72,
          fill: bar.getAttribute("fill") ?? "",
        };
      });
    }),
  );
  return bars.filter(({ fill }) => !near([255, 255, 255], fill, 40));
}

/** Every filled bar begins and ends on paper within a pixel of its value, where it has an outline within that. */
function expectTrueBars(bars: Awaited<ReturnType<typeof filledBars>>, path: string): void {
  const pictures = new Map([...new Set(bars.map(({ sheet }) => sheet))].map((n) => [n, pictureOf(path, n)]));
  for (const { sheet, length, left, middle, outline, fill } of bars) {
    const isBar = (x: number) => near(pictures.get(sheet)!.at(x, middle), fill);
    const inside = 1 + outline;
    const within = [left + inside, left + length - inside].map((x) => length < 3 + outline || isBar(x));
    const beyond = [left - 1, left + length + 1].map(isBar);
    expect({ sheet, left, length, within, beyond }).toMatchObject({
      within: [true, true],
      beyond: [false, false],
    });
  }
}

/** Whether a pixel has a colour written as #rrggbb, apart from smoothing: nearer than the lightest bar is to its ground. */
function near(pixel: readonly [number, number, number], fill: string, apart = 16): boolean {
  return [1, 3, 5].every(
    (at, i) => Math.abs(Number.parseInt(fill.slice(at, at + 2), 16) - (pixel[i] ?? 0)) < apart,
  );
}
