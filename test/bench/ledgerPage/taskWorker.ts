// biome-ignore lint/style/noRestrictedImports: it is what the ledger's reader is measured against
import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { readLedger } from "../../../src/intake/ledger/readLedger.ts";
import type { LedgerTask, LedgerTaskDone } from "./ledgerTasks.ts";

/** What was read last stays alive, so that the heap can be measured with it. */
let kept: unknown;

/** Characters that the peers take at once: rows that were cut are dropped, which is the fastest that they can be used. */
const CHARACTERS_AT_ONCE = 4_000_000;

const READERS: Record<LedgerTask["by"], (task: LedgerTask) => number> = {
  rules: ({ bytes, context }) => {
    const reading = readLedger(bytes, context);
    kept = reading;
    return reading.classes?.count ?? 0;
  },
  papa: ({ bytes, encoding }) => {
    let rows = 0;
    // The type of its settings for a text lacks what it does with a part at a time.
    const settings = {
      skipEmptyLines: true,
      chunkSize: CHARACTERS_AT_ONCE,
      chunk: ({ data }: Papa.ParseResult<string[]>) => {
        rows += data.length;
      },
    };
    Papa.parse<string[]>(new TextDecoder(encoding).decode(bytes), settings);
    return rows - 1;
  },
  udsv: ({ bytes, encoding }) => {
    const text = new TextDecoder(encoding).decode(bytes);
    const parser = initParser(inferSchema(text.slice(0, 100_000)));
    let rows = 0;
    for (let at = 0; at < text.length; at += CHARACTERS_AT_ONCE)
      parser.chunk<string[]>(text.slice(at, at + CHARACTERS_AT_ONCE), parser.stringArrs, () => {
        rows++;
      });
    parser.end();
    return rows;
  },
};

self.addEventListener("message", ({ data: task }: MessageEvent<LedgerTask>) => {
  let done: LedgerTaskDone = { ms: Number.NaN, classes: 0 };
  for (let time = 0; time < task.times; time++) {
    kept = undefined;
    const started = performance.now();
    const classes = READERS[task.by](task);
    done = { ms: performance.now() - started, classes };
  }
  self.postMessage(done);
});

// Lets a debugger see what is kept.
Object.assign(self, { kept: () => kept });
