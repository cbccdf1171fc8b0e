import type { Page } from "playwright-core";
import { describe, it } from "vitest";
import { browserForTests } from "../browser/launch.ts";
import { loadSample } from "../browser/walk.ts";

// How fast the built application is in real Chromium: `npm run bench`. Medians in ms of the machine that runs it;
// they are printed and not asserted.

const LOADS = 7;
const CHANGES = 12;
const VIEWPORT = { width: 1440, height: 900 };

const { openVisit } = browserForTests();

describe.each([1, 4])("with the CPU slowed %i times", (slowdown) => {
  it("loads the first screen", () => measureFirstLoad(slowdown));
  it("redraws after a change of year or as-of month", () => measureChanges(slowdown));
});

/** From navigation, in an empty profile, until headline figures and the table of ministries are drawn; and layout shifts. */
async function measureFirstLoad(slowdown: number) {
  const headline: number[] = [];
  const charts: number[] = [];
  const shifts: number[] = [];
  for (let i = 0; i < LOADS; i++) {
    const { context, page } = await openVisit({ viewport: VIEWPORT });
    await slowDown(page, slowdown);
    await page.addInitScript(() => {
      const seen: Record<string, number> = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift = (seen.shift ?? 0) + Number(Object(entry).value);
      }).observe({ type: "layout-shift", buffered: true });
      const look = () => {
        const now = performance.now();
        if (document.querySelector("#kpi-quota") && document.querySelectorAll("svg.bullet").length > 14)
          seen.headline ??= now;
        if (document.querySelector(".recharts-wrapper path, .recharts-wrapper line")) seen.charts ??= now;
        if (seen.charts === undefined) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto("./");
    await page.locator(".recharts-wrapper").first().waitFor();
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => Object(window).seen as Record<string, number>);
    headline.push(seen.headline ?? Number.NaN);
    charts.push(seen.charts ?? Number.NaN);
    shifts.push(seen.shift ?? Number.NaN);
    await context.close();
  }
  print(`first load, CPU 1/${slowdown}: headline and ministries`, headline);
  print(`first load, CPU 1/${slowdown}: charts`, charts);
  console.log(`first load, CPU 1/${slowdown}: layout shift at most ${Math.max(...shifts).toFixed(4)}`);
}

/** From a change of year or month, with sample data, to the frame in which the figures are new. */
async function measureChanges(slowdown: number) {
  const { page } = await openVisit({ viewport: VIEWPORT });
  await page.goto("./");
  await loadSample(page);
  await slowDown(page, slowdown);
  const screens = [
    ["总览", "#/", "#kpi-actual"],
    ["矩阵", "#/matrix?show=actual", '.matrix-grid [row-id="合计"] [col-id="合计"]'],
    ["部门", "#/ministry/教育部", "#kpi-actual"],
    ["领域", "#/field/数字技术", "#kpi-actual"],
  ] as const;
  for (const [name, hash, figure] of screens) {
    await page.goto(`./${hash}`);
    await page.locator(figure).waitFor();
    await page.waitForTimeout(1000);
    const months: number[] = [];
    for (let i = 0; i < CHANGES; i++)
      months.push(await change(page, "selected-month", `2025-0${1 + (i % 9)}`, figure));
    const years: number[] = [];
    for (let i = 0; i < CHANGES; i++)
      years.push(await change(page, "selected-year", i % 2 === 0 ? "2024" : "2025", figure));
    print(`${name}, CPU 1/${slowdown}: month`, months);
    print(`${name}, CPU 1/${slowdown}: year`, years);
  }
}

/** Sets a select as a person does and waits for the first frame after the figure has changed. */
async function change(page: Page, select: string, value: string, figure: string): Promise<number> {
  const time = await page.evaluate(
    ([id, wanted, where]) =>
      new Promise<number>((resolve, reject) => {
        const element = document.getElementById(id ?? "") as HTMLSelectElement;
        const shown = () => document.querySelector(where ?? "")?.textContent;
        const before = shown();
        const start = performance.now();
        element.value = wanted ?? "";
        element.dispatchEvent(new Event("change", { bubbles: true }));
        const look = () => {
          if (shown() === before && performance.now() - start < 5000) return requestAnimationFrame(look);
          if (shown() === before) return reject(new Error(`${id} ${wanted} changes nothing in ${where}`));
          // A message after the frame's callbacks comes when its layout and paint are done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          return port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }),
    [select, value, figure],
  );
  await page.waitForTimeout(150);
  return time;
}

async function slowDown(page: Page, rate: number) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate });
}

function print(name: string, times: readonly number[]) {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(`${name}: median ${median.toFixed(0)}, worst ${(sorted.at(-1) ?? Number.NaN).toFixed(0)}`);
}
