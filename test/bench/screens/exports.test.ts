import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { it } from "vitest";
import { loneRow, type Pair, pairedRow } from "../../../tools/bench/benchRow.ts";
import { reportRow } from "../../../tools/bench/reportRow.ts";
import { browserForTests } from "../../browser/harness/launch.ts";
import { loadSample } from "../../browser/harness/walk.ts";
import { readSheets } from "../../workbook.ts";
import { servedPage } from "../servedPage.ts";
import type { Block } from "./writersPage/main.ts";

// How long the exports of 简报 take with sample data, and how long they hold the page: `npm run bench -- exports`. The peers
// write the same texts by the library alone; of the charts, the browser encodes the same pictures.

const RUNS = 3;
/** Shorter tasks are not told; the figure of an export without longer ones. */
const SHORTEST_TOLD_MS = 50;

const { openVisit } = browserForTests();
const writersPage = servedPage(join(import.meta.dirname, "writersPage"));

it("writes the exports beside the libraries alone", async () => {
  const { context, page } = await openVisit({ ownProfile: true, expectedTroubles: /^request: / });
  await page.goto("./");
  await loadSample(page);
  await page.goto("./#/briefing?year=2025&asOf=2025-09");
  await page.locator(".sheets[data-font=ready]").waitFor();
  await page.evaluate(() => {
    Object.assign(window, { tasks: [] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Object(window).tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  const writers = await context.newPage();
  await writers.goto(writersPage());
  await writers.waitForFunction(() => "write" in window);

  const compare = async (form: string, peer: string, write: (bytes: Uint8Array) => Promise<number>) => {
    const pairs: Pair[] = [];
    const tasks: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.bringToFront();
      const { ms, longest, bytes } = await exported(page, form);
      tasks.push(longest);
      await writers.bringToFront();
      pairs.push([ms, await write(bytes)]);
    }
    reportRow(pairedRow(`export of 简报, ${form}`, "ms", pairs, peer, null));
    reportRow(loneRow(`longest task of the page during it, ${form}`, "ms", tasks, null));
  };
  await compare("Word（.docx）", "docx alone, texts and tables", (bytes) =>
    writers.evaluate((blocks) => Object(window).write.docx(blocks), blocksOf(bytes)),
  );
  await compare("Excel（.xlsx）", "write-excel-file alone, values", (bytes) =>
    writers.evaluate(
      (sheets) => Object(window).write.xlsx(sheets),
      readSheets(bytes).map(({ data }) => data),
    ),
  );
  await compare("全部图（.zip）", "the browser encoding the pictures", (bytes) =>
    writers.evaluate((pictures) => Object(window).write.pngs(pictures), pngsIn(bytes)),
  );
});

/** Exports in a form: ms from the click to the message that it is written, and the longest task of the page meanwhile. */
async function exported(
  page: Page,
  form: string,
): Promise<{ ms: number; longest: number; bytes: Uint8Array }> {
  await page.evaluate(() => Object(window).tasks.splice(0));
  const downloading = page.waitForEvent("download");
  const ms = await page.getByRole("button", { name: form, exact: true }).evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        const started = performance.now();
        const isWritten = () =>
          [...document.querySelectorAll("[role=status]")].some((each) =>
            /^已生成/.test(each.textContent ?? ""),
          );
        // The message of the export before goes when this one begins.
        let begun = !isWritten();
        const timer = setInterval(() => {
          begun ||= !isWritten();
          if (!begun || !isWritten()) return;
          clearInterval(timer);
          resolve(performance.now() - started);
        }, 5);
        (button as HTMLElement).click();
      }),
  );
  const bytes = await readFile(await (await downloading).path());
  // Long tasks are told a little later than they end.
  await page.waitForTimeout(300);
  const tasks = await page.evaluate(() => Object(window).tasks as number[]);
  return { ms, longest: Math.max(SHORTEST_TOLD_MS, ...tasks), bytes };
}

/** Paragraphs and tables of a text document, in their order. */
function blocksOf(docx: Uint8Array): Block[] {
  const xml = new TextDecoder().decode(unzipSync(docx)["word/document.xml"]);
  const textOf = (part: string) =>
    [...part.matchAll(/<w:t[ >][^<]*/g)].map(([text]) => text.replace(/^[^>]*>/, "")).join("");
  const parts = xml.matchAll(/<w:tbl>.*?<\/w:tbl>|<w:p[ >].*?<\/w:p>/gs);
  return [...parts].map(([part]): Block => {
    if (!part.startsWith("<w:tbl>")) return textOf(part);
    const rows = part.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    return rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(textOf));
  });
}

function pngsIn(zip: Uint8Array): string[] {
  const files = unzipSync(zip, { filter: ({ name }) => name.endsWith(".png") });
  return Object.values(files).map((bytes) => Buffer.from(bytes).toString("base64"));
}
