import { join } from "node:path";
import type { CDPSession, Page } from "playwright-core";
import { it } from "vitest";
import { type Goal, loneRow, type Pair, pairedRow } from "../../tools/bench/benchRow.ts";
import { reportRow } from "../../tools/bench/reportRow.ts";
import { rulePacks } from "../../tools/rulePacks.ts";
import { browserForTests } from "../browser/harness/launch.ts";
import type { LedgerTaskDone } from "./ledgerPage/ledgerTasks.ts";
import { servedPage } from "./servedPage.ts";

// A generated ledger of a million classes in Chromium, in workers: checked by all rules, beside parsers that only cut it up
// and DuckDB-WASM that only loads and sums it; stored, opened, filtered and sorted: `npm run bench -- ledger`.

const ROWS = 1_000_000;
const FEW_ROWS = 10_000;
const RUNS = 2;
/** The engine has compiled everything by then. */
const TIMES_OF_FEW = 20;

const ratio = (atMost: number): Goal => ({ of: "ratio", atMost });
const ours = (atMost: number): Goal => ({ of: "ours", atMost });

const { openVisit } = browserForTests();
const ledgerPage = servedPage(join(import.meta.dirname, "ledgerPage"));

it("reads a million classes beside its peers", async () => {
  const { page } = await openVisit({ ownProfile: true, expectedTroubles: /^request: / });
  await page.goto(ledgerPage());
  await page.waitForFunction(() => "ledger" in window);
  await make(page, ROWS, "utf-8");
  const perRow = await compareReaders(page, "UTF-8", {
    papa: { name: "Papa Parse, parsing alone", goal: ratio(1 / 4) },
    udsv: { name: "uDSV, parsing alone", goal: null },
    duckdb: { name: "DuckDB-WASM, loading and summing", goal: ratio(1 / 2.5) },
  });
  await measureHeap(page);
  await measureScreen(page);
  await make(page, FEW_ROWS, "utf-8");
  const few = await read(page, "rules", FEW_ROWS, TIMES_OF_FEW);
  const linear = perRow.map((ns): Pair => [ns, (few * 1e6) / FEW_ROWS]);
  const peer = "a row of a ledger of 10,000";
  reportRow(pairedRow("ledger, a row of a million checked", "ns a row", linear, peer, ratio(1.5)));
  await make(page, ROWS, "gb18030");
  await compareReaders(page, "GB18030", {
    papa: { name: "Papa Parse, decoding and parsing alone", goal: ratio(1 / 6) },
    udsv: { name: "uDSV, decoding and parsing alone", goal: null },
  });
});

async function make(page: Page, rows: number, encoding: string): Promise<void> {
  const asked = { rows, encoding, packs: rulePacks() };
  await page.evaluate(
    ({ rows, encoding, packs }) => Object(window).ledger.make(rows, encoding, packs),
    asked,
  );
}

type Reader = "rules" | "papa" | "udsv" | "duckdb" | "aside";

/** Ms of a reader, which must read all classes. */
async function read(page: Page, by: Reader, rows: number, times = 1): Promise<number> {
  const { ms, classes }: LedgerTaskDone = await page.evaluate(
    ([by, times]) => {
      const { ledger } = Object(window);
      return by === "duckdb" ? ledger.duckdb() : by === "aside" ? ledger.readAside() : ledger.read(by, times);
    },
    [by, times] as const,
  );
  if (classes !== rows) throw new Error(`${by} read ${classes} of ${rows} classes`);
  return ms;
}

/** Reads the million by turns with each peer; ns a row of ours in each run. */
async function compareReaders(
  page: Page,
  encoding: string,
  peers: Partial<Record<Reader, { readonly name: string; readonly goal: Goal | null }>>,
): Promise<number[]> {
  const times = new Map<string, number[]>();
  const names: Reader[] = ["rules", ...(Object.keys(peers) as Reader[]), "aside"];
  for (let run = 0; run < RUNS; run++)
    for (const by of names) times.set(by, [...(times.get(by) ?? []), await read(page, by, ROWS)]);
  const checked = times.get("rules") ?? [];
  const pairsWith = (by: string, own = checked) =>
    own.map((ms, run): Pair => [ms, times.get(by)?.[run] ?? Number.NaN]);
  const name = `ledger of 1,000,000 rows, ${encoding}`;
  for (const [by, { name: peer, goal }] of Object.entries(peers))
    reportRow(pairedRow(`${name}, all rules`, "ms", pairsWith(by), peer, goal));
  const aside = times.get("aside") ?? [];
  reportRow(
    pairedRow(
      `${name}, as 台账 reads it, with SHA-256`,
      "ms",
      pairsWith("rules", aside),
      "all rules alone",
      null,
    ),
  );
  return checked.map((ms) => (ms * 1e6) / ROWS);
}

/** The heap of a worker that holds a reading, after garbage was collected: bytes and columns lie outside of it. */
async function measureHeap(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    devTools.on("Target.attachedToTarget", ({ sessionId }) => resolve(sessionId));
  });
  await devTools.send("Target.setAutoAttach", {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await page.evaluate(() => Object(window).ledger.read("rules", 1, true));
  const worker = await attached;
  await sendTo(devTools, worker, "HeapProfiler.collectGarbage");
  const { usedSize } = await sendTo(devTools, worker, "Runtime.getHeapUsage");
  await page.evaluate(() => Object(window).ledger.endHolding());
  await devTools.detach();
  const name = "ledger of 1,000,000 rows, heap of the worker above bytes and columns";
  reportRow(loneRow(name, "MB", [Number(usedSize) / 1e6], ours(10)));
}

let lastMessage = 0;

/** Sends a command to a worker's own debugger. */
function sendTo(devTools: CDPSession, sessionId: string, method: string): Promise<Record<string, unknown>> {
  const id = ++lastMessage;
  return new Promise((resolve, reject) => {
    devTools.on("Target.receivedMessageFromTarget", ({ message }) => {
      const answer = JSON.parse(message);
      if (answer.id !== id) return;
      if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
      else resolve(answer.result);
    });
    devTools
      .send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) })
      .catch(reject);
  });
}

/** What 台账 does with a ledger that was read. */
async function measureScreen(page: Page): Promise<void> {
  const name = "ledger of 1,000,000 rows";
  const { store, open, write, readBack } = await page.evaluate(() => Object(window).ledger.storeAndOpen());
  const plain = "the database, the same bytes";
  reportRow(pairedRow(`${name}, accepted and stored`, "ms", [[store, write]], plain, ratio(3)));
  reportRow(pairedRow(`${name}, opened again`, "ms", [[open, readBack]], plain, ratio(3)));
  const views: Record<"filter" | "loop" | "sort" | "plainSort", number>[] = [];
  for (let run = 0; run < RUNS; run++) views.push(await page.evaluate(() => Object(window).ledger.view()));
  const pairs = (own: "filter" | "sort", peer: "loop" | "plainSort") =>
    views.map((view): Pair => [view[own], view[peer]]);
  reportRow(
    pairedRow(`${name}, filtered`, "ms", pairs("filter", "loop"), "a loop over one column", ours(100)),
  );
  const sorted = pairs("sort", "plainSort");
  reportRow(
    pairedRow(
      `${name}, sorted by a column`,
      "ms",
      sorted,
      "a typed array sorting as many numbers",
      ours(500),
    ),
  );
}
