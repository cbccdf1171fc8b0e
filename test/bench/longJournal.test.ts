import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { serveData, storeEntries } from "../browser/generated.ts";
import { browserForTests } from "../browser/launch.ts";
import { type LongJournal, longJournal } from "./longJournal.ts";

// How long a journal of 20,000 signed entries takes in real Chromium: opened to figures, checked in the worker, 记录 opened
// and listed further. Printed, not asserted: `npx vitest run --project bench test/bench/longJournal.test.ts`.

const ENTRIES = 20_000;
const RUNS = 3;
const FILES_PER_CALL = 1000;

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
    const add = (name: string, ms: number) => {
      times[name] = [...(times[name] ?? []), Math.round(ms)];
    };
    for (let run = 0; run < RUNS; run++) {
      await page.goto("about:blank");
      await page.goto("./#/?year=2025&asOf=2025-09");
      const opened = await page.waitForFunction(() => Object(window).marks.figures as number | undefined);
      add("opened to figures", Number(await opened.jsonValue()));
      add("all entries read by the database alone", await page.evaluate(readAll));
      await page.goto("./#/submit?year=2025&asOf=2025-09");
      await page.locator("#received-title").waitFor();
      await longestTask(page);
      add("记录 opened", await timed(page, () => (location.hash = "#/log"), "#journal-title"));
      add("longest task of it", await longestTask(page));
      await page.getByRole("heading", { name: /^记录完整/ }).waitFor();
      add("checked in the worker", await page.evaluate(() => Object(window).marks.checked as number));
      const rows = page.getByRole("table", { name: /^记录完整/ }).locator("tbody tr");
      const before = await rows.count();
      await page.getByRole("button", { name: /^(再列|列出全部).*条/ }).click();
      await expect.poll(() => rows.count()).toBeGreaterThan(before);
      add("longest task of listing further", await longestTask(page));
    }
    console.log(`${journal.entries.length} entries, ${journal.files.length} files; ms in ${RUNS} runs`);
    for (const [name, all] of Object.entries(times)) console.log(`${name}: ${all.join(", ")}`);
  });
});

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
      // The last message is the answer.
      this.addEventListener("message", () => {
        marks.checked = performance.now() - begun;
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

/** Stores a journal as the browser of its planner would hold it, and reloads. */
async function storeJournal(page: Page, { entries, ends, files, own }: LongJournal): Promise<void> {
  for (let i = 0; i < files.length; i += FILES_PER_CALL)
    await page.evaluate(putFiles, files.slice(i, i + FILES_PER_CALL));
  await page.evaluate(putKeys, {
    ends,
    publicKey: own.publicKey,
    secretKey: [...own.secretKey],
    head: entries.findLast(({ writer }) => writer === own.publicKey)?.id ?? "",
  });
  await storeEntries(
    page,
    entries.map((entry) => ({ entry })),
  );
}

/** Runs in the page. */
async function putFiles(texts: readonly string[]): Promise<void> {
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const hashes = await Promise.all(bytes.map((each) => crypto.subtle.digest("SHA-256", each)));
  const names = hashes.map((hash) =>
    [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  );
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open("knowledge-renewal-journal");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction("files", "readwrite");
      for (const [i, name] of names.entries()) tx.objectStore("files").put({ bytes: bytes[i] }, name);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page. */
function putKeys(record: {
  readonly ends: LongJournal["ends"];
  readonly publicKey: string;
  readonly secretKey: readonly number[];
  readonly head: string;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("knowledge-renewal-journal");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(["writer", "keys", "ends"], "readwrite");
      const { publicKey, head, ends } = record;
      tx.objectStore("writer").put({ secretKey: new Uint8Array(record.secretKey), head }, "own");
      tx.objectStore("keys").put("2021-01-04T08:00:00.000Z", publicKey);
      for (const [id, chain] of ends) tx.objectStore("ends").put(chain, id);
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
