import { join } from "node:path";
import type { Page } from "playwright-core";
import { it } from "vitest";
import { pairedRow } from "../../../tools/bench/benchRow.ts";
import { reportRow } from "../../../tools/bench/reportRow.ts";
import { browserForTests } from "../../browser/harness/launch.ts";
import { loadSample, SCREENS } from "../../browser/harness/walk.ts";
import { servedPage } from "../servedPage.ts";

// The longest task of each screen when it is opened by its address, with sample data and a slowed CPU, in a page that has
// compiled nothing before: `npm run bench -- screens`. The floor page is opened in the same way.

const RUNS = 2;
const SLOWDOWN = 4;
const MAX_TASK_MS = 200;
/** Shorter tasks are not told; the figure of a screen without longer ones. */
const SHORTEST_TOLD_MS = 50;
/** A screen that has neither changed nor worked for this long, in ms, has settled. */
const SETTLED_MS = 500;

/** Each screen and tab once, pages of 帮助 not. */
const SCREEN_ADDRESSES = SCREENS.map(([address]) => address).filter(
  (address) => !/no-such|help./.test(address),
);

const { openVisit } = browserForTests();
const floorUrl = servedPage(join(import.meta.dirname, "floorPage"));

it("opens each screen", async () => {
  const { context, page } = await openVisit({ ownProfile: true, expectedTroubles: /^request: / });
  await page.goto("./");
  await loadSample(page);
  await page.close();
  const addresses = ["floor", ...SCREEN_ADDRESSES];
  const tasks = new Map<string, number[]>(addresses.map((address) => [address, []]));
  for (let run = 0; run < RUNS; run++)
    for (const address of addresses) {
      const opened = await context.newPage();
      const url = address === "floor" ? floorUrl() : `./${address}`;
      tasks.get(address)?.push(await longestTask(opened, url));
      await opened.close();
    }
  const floor = tasks.get("floor") ?? [];
  for (const address of SCREEN_ADDRESSES) {
    const own = tasks.get(address) ?? [];
    const pairs = own.map((ms, run) => [ms, floor[run] ?? Number.NaN] as const);
    const name = `longest task of ${address}, CPU 1/${SLOWDOWN}`;
    reportRow(pairedRow(name, "ms", pairs, "floor page", { of: "ours", atMost: MAX_TASK_MS }));
  }
});

/** Ms of the longest task from the navigation until the page has settled. */
async function longestTask(page: Page, url: string): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  // Also what the engine keeps of compiled scripts.
  await devTools.send("Network.clearBrowserCache");
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await page.addInitScript((settledMs) => {
    const work = { longest: 0, last: performance.now() };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        work.longest = Math.max(work.longest, duration);
        work.last = Math.max(work.last, startTime + duration);
      }
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver(() => {
      work.last = performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const timer = setInterval(() => {
      if (!document.querySelector("h1, svg.bullet") || performance.now() - work.last <= settledMs) return;
      clearInterval(timer);
      console.debug(`longest ${work.longest}`);
    }, 100);
  }, SETTLED_MS);
  // Told by the page itself: a question to it would compile Playwright's own script, which is one long task.
  const told = page.waitForEvent("console", (message) => message.text().startsWith("longest "));
  await page.goto(url, { waitUntil: "commit" });
  const longest = Number((await told).text().slice("longest ".length));
  return Math.max(longest, SHORTEST_TOLD_MS);
}
