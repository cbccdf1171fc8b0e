import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { serveData } from "../browser/generated.ts";
import { browserForTests } from "../browser/launch.ts";
import { longJournal } from "./longJournal.ts";
import { storeJournal } from "./storeJournal.ts";

// How long a journal of 20,000 signed entries takes in real Chromium: opened to figures, checked in the worker, 记录 opened
// and listed further. Printed with the goals, not asserted: `npx vitest run --project bench test/bench/longJournal.test.ts`.
// A busy machine makes everything slower, so each run also times two peers that do the least work possible: the database
// reading all entries, and the browser's own SHA-256 and Ed25519 over the same entries and files; and it gives the processor
// time, which is about what an idle machine takes.

const ENTRIES = 20_000;
const RUNS = 3;

const OPENED = "opened to figures";
const CHECKED = "checked in the worker";
const READ = "all entries read by the database alone";
const BARE = "bare SHA-256 and Ed25519 of all entries and files";
/** From the requirements of the record; 50 ms is where a browser begins to call a task long. */
const GOALS_MS: Readonly<Record<string, number>> = {
  [OPENED]: 1500,
  [CHECKED]: 5000,
  "longest task of it": 50,
  "longest task of listing a page": 50,
  "longest task of listing the oldest": 50,
};

/** Of the times that the kernel gives, on every usual Linux. */
const MS_PER_TICK = 10;

const { openVisit } = browserForTests();

describe(`a journal of ${ENTRIES} entries`, () => {
  it("is opened, checked and listed", async () => {
    const journal = longJournal(ENTRIES);
    const { context, page } = await openVisit({ viewport: { width: 1440, height: 900 } });
    await serveData(context, journal.dataFiles);
    await context.addInitScript(timeMarks);
    await page.goto("./#/help");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await storeJournal(page, journal);
    const times: Record<string, number[]> = {};
    const ratios: [opening: number, check: number][] = [];
    const last = (name: string) => times[name]?.at(-1) ?? Number.NaN;
    const add = (name: string, ms: number) => {
      times[name] = [...(times[name] ?? []), Math.round(ms)];
    };
    for (let run = 0; run < RUNS; run++) {
      await page.goto("about:blank");
      const cpuBefore = cpuMs();
      await page.goto("./#/?year=2025&asOf=2025-09");
      const opened = await page.waitForFunction(() => Object(window).marks.figures as number | undefined);
      add(OPENED, Number(await opened.jsonValue()));
      add("processor time of the whole browser for it", cpuMs() - cpuBefore);
      // The check ends first, because it would slow the peers down.
      await page.waitForFunction(() => Object(window).marks.checked);
      add(CHECKED, await page.evaluate(() => Object(window).marks.checked as number));
      add("processor time of the whole browser for both", cpuMs() - cpuBefore);
      add(READ, await page.evaluate(readAll));
      add(BARE, await page.evaluate(bareCheck));
      ratios.push([last(OPENED) / last(READ), last(CHECKED) / (last(READ) + last(BARE))]);
      await page.goto("./#/submit?year=2025&asOf=2025-09");
      await page.locator("#received-title").waitFor();
      await longestTask(page);
      add("记录 opened", await timed(page, () => (location.hash = "#/log"), "#journal-title"));
      add("longest task of it", await longestTask(page));
      await page.getByRole("heading", { name: /^记录完整/ }).waitFor();
      const rows = page.getByRole("table", { name: /^记录完整/ }).locator("tbody tr");
      const before = await rows.count();
      await page.getByRole("button", { name: /^分页列出.*条/ }).click();
      await expect.poll(() => rows.count()).toBeGreaterThan(before);
      add("longest task of listing a page", await longestTask(page));
      await page.getByRole("button", { name: "末页" }).click();
      await page.getByText(/^第 \d+ 至 20001 条/).waitFor();
      add("longest task of listing the oldest", await longestTask(page));
    }
    console.log(`${journal.entries.length} entries, ${journal.files.length} files; ms in ${RUNS} runs`);
    for (const [name, all] of Object.entries(times)) {
      const goal = GOALS_MS[name];
      console.log(`${name}: ${all.join(", ")}${goal === undefined ? "" : ` (goal ${goal})`}`);
    }
    for (const [run, [opening, check]] of ratios.entries())
      console.log(
        `run ${run + 1}: ${OPENED} ${opening.toFixed(2)} × ${READ}; ${CHECKED} ${check.toFixed(2)} × both peers`,
      );
  });
});

/** Processor time that the browser has taken, of all its processes that still run (Linux); NaN elsewhere. */
function cpuMs(): number {
  if (process.platform !== "linux") return Number.NaN;
  const parents = new Map<number, number>();
  const times = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
    try {
      // Behind the name, which is in brackets: state, parent, and from the twelfth on user and system time in ticks.
      const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
      parents.set(Number(name), Number(fields[1]));
      times.set(Number(name), Number(fields[11]) + Number(fields[12]));
    } catch {
      // The process has ended.
    }
  }
  const isOwn = (id: number): boolean => {
    const parent = parents.get(id);
    return parent === process.pid || (parent !== undefined && isOwn(parent));
  };
  const ticks = [...times].reduce((sum, [id, time]) => sum + (isOwn(id) ? time : 0), 0);
  return ticks * MS_PER_TICK;
}

/** Runs in the page: notes ms from the navigation to the first figure, ms of the check, and long tasks. */
function timeMarks(): void {
  const marks: { figures?: number; checked?: number } = {};
  const tasks: number[] = [];
  Object.assign(window, { marks, tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
  }).observe({ type: "longtask" });
  new MutationObserver((_, observer) => {
    if (Number(document.getElementById("kpi-actual")?.getAttribute("value")) > 0) {
      marks.figures = performance.now();
      observer.disconnect();
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
  const OwnWorker = window.Worker;
  window.Worker = class extends OwnWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (!String(url).includes("journalCheck")) return;
      const begun = performance.now();
      this.addEventListener("message", ({ data }) => {
        if ("answer" in data) marks.checked = performance.now() - begun;
      });
    }
  };
}

/** Runs in the page: ms that the database takes for all entries, which no program can open a journal without. */
function readAll(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("knowledge-renewal-journal");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const started = performance.now();
      const all = opening.result.transaction("entries").objectStore("entries").getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        resolve(all.result.length === 0 ? Number.NaN : performance.now() - started);
        opening.result.close();
      };
    };
  });
}

/** Runs in the page: ms that the browser's own cryptography takes for every entry's text, its signature, and every file. */
function bareCheck(): Promise<number> {
  const { subtle } = crypto;
  const bytesOf = (hex: string) =>
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("knowledge-renewal-journal");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(["entries", "files"]);
      const [entries, files] = [tx.objectStore("entries").getAll(), tx.objectStore("files").getAll()];
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = async () => {
        opening.result.close();
        const keys = new Map<string, CryptoKey>();
        for (const { entry } of entries.result)
          if (!keys.has(entry.writer))
            keys.set(
              entry.writer,
              await subtle.importKey("raw", bytesOf(entry.writer), "Ed25519", false, ["verify"]),
            );
        const started = performance.now();
        const held = await Promise.all(
          entries.result.map(async ({ entry }) => {
            await subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(entry)));
            const [key, signature] = [keys.get(entry.writer) as CryptoKey, bytesOf(entry.signature.value)];
            return subtle.verify("Ed25519", key, signature, bytesOf(entry.id));
          }),
        );
        await Promise.all(files.result.map(({ bytes }) => subtle.digest("SHA-256", bytes)));
        resolve(held.every(Boolean) ? performance.now() - started : Number.NaN);
      };
    };
  });
}

/** ms from a change in the page until an element is drawn. */
async function timed(page: Page, change: () => unknown, selector: string): Promise<number> {
  const started = await page.evaluate(() => performance.now());
  await page.evaluate(change);
  await page.locator(selector).waitFor();
  return page.evaluate(
    (from) =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - from))),
      ),
    started,
  );
}

/** The longest task of the page since the last call, ms; 0 for under 50. */
async function longestTask(page: Page): Promise<number> {
  // Long tasks are reported a little later than they end.
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => Object(window).tasks.splice(0) as number[]);
  return Math.max(0, ...tasks);
}
