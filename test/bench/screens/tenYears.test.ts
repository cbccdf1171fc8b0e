import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { serveData, storeEntries } from "../../browser/harness/generated.ts";
import { browserForTests } from "../../browser/harness/launch.ts";
import { type TenYears, tenYears } from "../tenYears.ts";

// How long a change of selection takes with ten years of plans and 120 monthly cut-offs, in real Chromium, on every screen:
// `npx vitest run --project bench test/bench/screens/tenYears.test.ts`. Medians in ms of the machine that runs it; they are printed and not asserted. Beside the time that
// a person waits it prints the processor time of the page's main thread, which does not depend on other programs.

/** Ministries x fields, the last as large as is asked for. */
const SIZES = [
  [15, 15],
  [40, 30],
] as const;
const CHANGES = 3;
/** A screen that has not changed for this long, in ms, has settled. */
const SETTLED_MS = 250;

const { openVisit } = browserForTests();

describe.each(SIZES)("ten years of %i ministries x %i fields", (ministries, fields) => {
  it("redraws every screen after a change of selection", () => measure(ministries, fields));
});

async function measure(ministries: number, fields: number) {
  const data = tenYears(ministries, fields);
  const { context, page } = await openVisit({ viewport: { width: 1440, height: 900 } });
  await serveData(context, data.files);
  await page.addInitScript(`window.lastPaint = ${lastPaint}`);
  await page.goto("./#/help");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await storeEntries(page, data.entries);

  const screens = screensOf(data);
  const clock = await clockOf(page);
  console.log(`${ministries} x ${fields}, ${data.entries.length} reports: median (worst) / main thread, ms`);
  console.log(
    ["screen", "opened", "year", "month", "pace"].map((word) => word.padStart(COLUMN_CHARACTERS)).join(""),
  );
  for (const [name, path, filled] of screens) {
    // The screen's own script is fetched once before; what counts is the drawing.
    await open(page, "/help");
    await open(page, path);
    await page.locator(filled).first().waitFor();
    await settled(page);
    const opened: Cost[] = [];
    const times = { year: [] as Cost[], month: [] as Cost[], pace: [] as Cost[] };
    for (let i = 0; i < 3; i++) {
      await open(page, "/help");
      opened.push(await clock(() => open(page, path)));
    }
    expect(await page.locator(filled).count()).toBeGreaterThan(0);
    for (let i = 0; i < CHANGES; i++) {
      const nextYear = String(2022 + ((i * 4) % 9));
      times.year.push(await clock(() => change(page, "selected-year", nextYear)));
      const year = await page.locator("#selected-year").inputValue();
      const month = `${year}-${String(3 + ((i * 4) % 9)).padStart(2, "0")}`;
      times.month.push(await clock(() => change(page, "selected-month", month)));
      const pace = i % 2 === 0 ? "last-year" : "calendar";
      times.pace.push(await clock(() => change(page, "selected-pace", pace)));
    }
    console.log([name, opened, times.year, times.month, times.pace].map(cell).join(""));
  }
}

/** Screens with their path and an element that is there once they are drawn with reports. */
function screensOf({ ministries, fields }: TenYears) {
  return [
    ["总览", "/", "#ministries-title"],
    ["矩阵", "/matrix", '.matrix-grid [row-id="合计"]'],
    ["部门", `/ministry/${ministries[0]}`, "#submissions-title"],
    ["领域", `/field/${fields[0]}`, "#multiples-title"],
    ["年度对比", "/compare", "#same-month-title"],
    ["全工程", "/programme", "#sub-projects-title"],
    ["数据上报", "/submit", "#received-title"],
    ["记录", "/log", "#journal-title"],
  ] as const;
}

/** Sets a select as a person does; ms until the last change that follows was painted. */
async function change(page: Page, id: string, value: string): Promise<number> {
  return page.evaluate(
    ([select, wanted, quiet]) => {
      const element = document.getElementById(select) as HTMLSelectElement;
      const last: Promise<number> = Object(window).lastPaint(quiet);
      element.value = wanted;
      element.dispatchEvent(new Event("change", { bubbles: true }));
      return last;
    },
    [id, value, SETTLED_MS] as const,
  );
}

/** Goes to a path at one year and month; ms until the last change that follows was painted. */
async function open(page: Page, path: string): Promise<number> {
  return page.evaluate(
    ([to, quiet]) => {
      const last: Promise<number> = Object(window).lastPaint(quiet);
      location.hash = `#${to}?year=2025&asOf=2025-09`;
      return last;
    },
    [path, SETTLED_MS] as const,
  );
}

async function settled(page: Page) {
  await page.waitForTimeout(4 * SETTLED_MS);
}

/**
 * Runs in the page: ms from now to the paint after the last change of the document, once none has come for `quiet` ms.
 * A message after the frame's callbacks comes when its layout and paint are done.
 */
function lastPaint(quiet: number): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    let last = start;
    let waiting = 0;
    const observer = new MutationObserver(() => {
      waiting++;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          last = performance.now();
          waiting--;
        };
        port2.postMessage(null);
      });
    });
    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const timer = setInterval(() => {
      if (waiting > 0 || performance.now() - last < quiet) return;
      clearInterval(timer);
      observer.disconnect();
      resolve(last - start);
    }, 20);
  });
}

/** Cost of a change, ms. */
interface Cost {
  /** Until the last paint. */
  readonly waited: number;
  /** Of the processor, on the page's main thread. */
  readonly worked: number;
}

/** Measures the cost of a change that returns how long it took. */
async function clockOf(page: Page): Promise<(run: () => Promise<number>) => Promise<Cost>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const worked = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
  return async (run) => {
    const before = await worked();
    const waited = await run();
    return { waited, worked: (await worked()) - before };
  };
}

const COLUMN_CHARACTERS = 19;

function cell(content: string | readonly Cost[]): string {
  if (typeof content === "string") return content.padStart(COLUMN_CHARACTERS - content.length);
  const waited = sorted(content.map((cost) => cost.waited));
  const worked = sorted(content.map((cost) => cost.worked));
  const median = (times: readonly number[]) => (times[times.length >> 1] ?? Number.NaN).toFixed(0);
  return `${median(waited)} (${waited.at(-1)?.toFixed(0)}) / ${median(worked)}`.padStart(COLUMN_CHARACTERS);
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}
