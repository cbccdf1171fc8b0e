import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TYPE_AREA } from "../../../src/app/paper/sheetPage.ts";
import { textWidth } from "../../../src/app/paper/textWidth.ts";
import { chartHeight, drawChart } from "../../../src/features/briefing/charts/drawChart.ts";
import type { Chart, Stamp } from "../../../src/features/briefing/document/document.ts";
import { editionInPage } from "../../../tools/build/editionInPage.ts";
import { bars, bridge, bulletRow, bullets, manyRows } from "../../features/briefing/charts.ts";
import { launchWithoutChineseFonts } from "../harness/launchBrowser.ts";

const ROOT = join(import.meta.dirname, "../../..");
const WIDTH = TYPE_AREA.portrait.width;
const STAMP: Stamp = {
  notCounted: 0,
  cutoff: "截至2025年9月30日",
  plan: "2025年度计划",
  code: "5e6f7a8b",
  sample: true,
};

/** Two names of three characters: a font without them draws the same three boxes for both. The first has a filled bar. */
const CHART = bullets([bulletRow("教育部", 250, 500), bulletRow("科学院", 685, 500)]);

let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
const outside: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chart-files-"));
  const { NODE_ENV } = process.env;
  await build({
    root: ROOT,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [editionInPage()],
    build: {
      outDir: join(folder, "dist"),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rollupOptions: { input: join(import.meta.dirname, "chartPage/index.html") },
    },
  });
  process.env.NODE_ENV = NODE_ENV;
  server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    build: { outDir: join(folder, "dist") },
    preview: { host: "127.0.0.1", port: 0, headers: { "Content-Security-Policy": policy() } },
  });
  const address = server.httpServer.address();
  const port = address && typeof address === "object" ? address.port : 0;

  browser = await launchWithoutChineseFonts(folder);
  page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && outside.push(message.text()));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== `http://127.0.0.1:${port}` && !["data:", "blob:"].includes(protocol))
      outside.push(request.url());
  });
  await page.goto(`http://127.0.0.1:${port}/test/browser/paper/chartPage/index.html`);
  await page.waitForFunction(() => "charts" in window);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const svgOf = async (chart: Chart, number = 1) =>
  (await made("chartSvgFile", chart, number)).toString("utf8");
const pngOf = (chart: Chart, number = 1) => made("chartPngFile", chart, number);

/** A file made by the page. */
async function made(kind: "chartSvgFile" | "chartPngFile", chart: Chart, number: number): Promise<Buffer> {
  const url = await page.evaluate(
    async ([maker, one, stamp, index]) => {
      const bytes = await window.charts[maker](one, stamp, index);
      const reader = new FileReader();
      return new Promise<string>((done) => {
        reader.onload = () => done(String(reader.result));
        reader.readAsDataURL(new Blob([new Uint8Array(bytes)]));
      });
    },
    [kind, chart, STAMP, number] as const,
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

describe("the machine of these tests", () => {
  it.runIf(process.platform === "linux")("has no Chinese font: it draws two names alike", async () => {
    const [one, other] = await page.evaluate(() =>
      ["教育部", "科学院"].map((text) => {
        const context = document.createElement("canvas").getContext("2d")!;
        context.font = "40px serif";
        context.fillText(text, 10, 60);
        return context.getImageData(0, 0, 300, 100).data.join();
      }),
    );
    expect(one).toBe(other);
  });
});

describe("chartPngFile(chart, stamp, number)", () => {
  it("has 300 pixels per inch, and its metadata say so", async () => {
    const png = await pngOf(CHART);
    expect(png.toString("latin1", 37, 41)).toBe("pHYs");
    expect([png.readUInt32BE(41), png.readUInt32BE(45), png[49]]).toEqual([11811, 11811, 1]);
    expect(png.readUInt32BE(16)).toBe(Math.round(((WIDTH + 24) / 72) * 300));
    expect(png.readUInt32BE(20)).toBeGreaterThan((chartHeight(CHART, WIDTH) / 72) * 300);
  });

  it("shows Chinese names where no Chinese font is installed, and bars of their true length", async () => {
    const { names, bar } = await look(await pngOf(CHART), 300 / 72);
    expectLegible(names);
    const { "data-value": value = 0, "data-scale": scale = 0 } = firstBar();
    expect(Math.abs(bar - (value * scale * 300) / 72)).toBeLessThanOrEqual(1);
  });
});

describe("chartSvgFile(chart, stamp, number)", () => {
  it("is well-formed with any names, and contains title, source and code", async () => {
    const svg = await svgOf(bullets([bulletRow('<&">教育部', 1, 2)]), 7);
    const reader = await browser.newPage();
    const { error, text } = await reader.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        error: parsed.querySelector("parsererror")?.textContent ?? "",
        text: parsed.documentElement.textContent,
      };
    }, svg);
    await reader.close();
    expect(error).toBe("");
    for (const part of [
      "图7",
      '<&">教育部',
      CHART.title,
      CHART.source,
      STAMP.cutoff,
      STAMP.code,
      "示例数据（非真实上报）",
    ])
      expect(text).toContain(part);
  });

  it("does not say 示例数据 for reported data", async () => {
    const svg = await page.evaluate(
      async ([chart, stamp]) =>
        new TextDecoder().decode(await window.charts.chartSvgFile(chart, { ...stamp, sample: false }, 1)),
      [CHART, STAMP] as const,
    );
    expect(svg).not.toContain("示例数据");
  });

  it("is self-contained: opened as a file it requests nothing and shows its Chinese names", async () => {
    const path = join(folder, "图1.svg");
    writeFileSync(path, await svgOf(CHART));
    const alone = await browser.newPage({ viewport: { width: 800, height: 600 } });
    const asked: string[] = [];
    alone.on("request", (request) => !request.url().startsWith("data:") && asked.push(request.url()));
    await alone.goto(`file://${path}`);
    await alone.evaluate(() => document.fonts.ready);
    expect(asked).toHaveLength(1);
    const picture = await alone.screenshot();
    await alone.close();
    const { names, bar } = await look(picture, 96 / 72);
    expectLegible(names);
    const { "data-value": value = 0, "data-scale": scale = 0 } = firstBar();
    expect(Math.abs(bar - (value * scale * 96) / 72)).toBeLessThanOrEqual(1);
  });
});

describe("textWidth(text, size)", () => {
  it("is never less than the width in the embedded font, in both weights", async () => {
    const letters = [
      ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
      ..."·–−≥≤°国，。（）“”…→×÷％〔〕",
    ];
    const drawn = await page.evaluate(async (all) => {
      await window.charts.loadBriefingFont(all.join(""));
      const context = document.createElement("canvas").getContext("2d")!;
      return [400, 700].map((weight) => {
        context.font = `${weight} 1000px "Briefing Song"`;
        return all.map((letter) => context.measureText(letter).width / 1000);
      });
    }, letters);
    for (const widths of drawn)
      letters.forEach((letter, index) => {
        expect(textWidth(letter, 1), letter).toBeGreaterThanOrEqual(widths[index]!);
      });
  });
});

describe("files of every kind of chart", () => {
  it("are made under the application's policy, without requests to other origins", async () => {
    const steps = [{ name: "财政部", change: 500, note: "新增" }];
    for (const chart of [
      bullets(manyRows(40)),
      bars([{ name: "教育部", people: 9, unreported: 4 }]),
      bridge(9, steps),
    ]) {
      expect(await svgOf(chart)).toContain(chart.title);
      expect((await pngOf(chart)).length).toBeGreaterThan(1000);
    }
    expect(outside).toEqual([]);
  });
});

/** The application's Content-Security-Policy. */
function policy(): string {
  return /content="(default-src[^"]+)"/.exec(readFileSync(join(ROOT, "index.html"), "utf8"))?.[1] ?? "";
}

function firstBar() {
  const bar = drawChart(CHART, WIDTH, 1).marks.find((mark) => mark["data-part"] === "bar");
  if (bar?.tag !== "rect") throw new Error("The chart has no bar");
  return bar;
}

/**
 * The pixels around both names of CHART, and the length of the first bar in pixels.
 *
 * @param scale pixels to the point
 */
async function look(picture: Buffer, scale: number) {
  const margin = 12;
  const { marks } = drawChart(CHART, WIDTH, 1);
  const boxes = marks.flatMap((mark) =>
    mark.tag === "text" && ["教育部", "科学院"].includes(mark.text)
      ? [
          {
            x: mark.x + margin,
            y: mark.y + margin - mark.fontSize,
            width: 3 * mark.fontSize,
            height: 1.3 * mark.fontSize,
          },
        ]
      : [],
  );
  const bar = firstBar();
  return page.evaluate(
    async ([bytes, areas, row, unit, fill]) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(bitmap, 0, 0);
      const names = areas.map(({ x, y, width, height }) => {
        const { data } = context.getImageData(
          Math.round(x * unit),
          Math.round(y * unit),
          Math.round(width * unit),
          Math.round(height * unit),
        );
        return Array.from({ length: data.length / 4 }, (_, index) => (data[index * 4] ?? 0) < 128);
      });
      const line = context.getImageData(0, Math.round(row * unit), bitmap.width, 1).data;
      // From its first pixel to its last: the line of 100 % crosses it.
      const filled = Array.from({ length: bitmap.width }, (_, x) => x).filter((x) =>
        fill.every((part, channel) => Math.abs((line[x * 4 + channel] ?? 0) - part) < 8),
      );
      return { names, bar: (filled.at(-1) ?? 0) - (filled[0] ?? 0) + 1 };
    },
    [
      picture.toString("base64"),
      boxes,
      bar.y + bar.height / 2 + margin,
      scale,
      [1, 3, 5].map((at) => Number.parseInt(bar.fill.slice(at, at + 2), 16)),
    ] as const,
  );
}

/** Both names are drawn, and differently: boxes for missing characters would look the same. */
function expectLegible(names: readonly (readonly boolean[])[]): void {
  expect(names).toHaveLength(2);
  const [one = [], other = []] = names;
  const ink = (pixels: readonly boolean[]) => pixels.filter(Boolean).length / pixels.length;
  for (const pixels of names) {
    expect(ink(pixels)).toBeGreaterThan(0.05);
    expect(ink(pixels)).toBeLessThan(0.6);
  }
  expect(one.filter((dark, index) => dark !== other[index]).length / one.length).toBeGreaterThan(0.05);
}
