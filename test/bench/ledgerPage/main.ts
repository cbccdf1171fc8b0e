import fields from "../../../data/fields.json" with { type: "json" };
import ministries from "../../../data/ministries.json" with { type: "json" };
import { acceptLedger, openAccepted } from "../../../src/app/ledger/ledgerActions.ts";
import { readLedgerAside } from "../../../src/app/workers/ledgerAside.ts";
import type { ReadLedger } from "../../../src/app/workers/ledgerCalls.ts";
import { EDITION_TEXT } from "../../../src/domain/edition.ts";
import { ALL_CLASSES, classView } from "../../../src/domain/ledger/classView.ts";
import type { RulePack } from "../../../src/domain/ledger/rulePack.ts";
import type { LedgerEncoding } from "../../../src/intake/ledger/cellText.ts";
import { encodeGb18030 } from "../../intake/encode.ts";
import { generatedLedger } from "../generatedLedger.ts";
import { loadAndSum } from "./duckdb.ts";
import type { LedgerTask, LedgerTaskDone } from "./ledgerTasks.ts";

// The ledger of `npm run bench -- ledger`: made in the page, read in workers by the application and by its peers.

const TODAY = "2026-11-30";
const PLAIN_DATABASE = "plain";

let context: LedgerTask["context"];
let bytes: Uint8Array<ArrayBuffer>;
let encoding: LedgerEncoding = "utf-8";
/** The worker whose heap is measured. */
let holding: Worker | null = null;
let opened: ReadLedger;

/** Makes the ledger that all others read; its bytes. */
function make(rows: number, as: LedgerEncoding, rulePacks: readonly RulePack[]): number {
  context = { ministries, fields, today: TODAY, rulePacks };
  encoding = as;
  const utf8 = generatedLedger(rows);
  bytes = new Uint8Array(as === "utf-8" ? utf8 : encodeGb18030(new TextDecoder().decode(utf8)));
  return bytes.length;
}

/** Reads in a new worker, which is kept alive where its heap is to be measured. */
async function read(by: LedgerTask["by"], times: number, isKept = false): Promise<LedgerTaskDone> {
  const worker = new Worker(new URL("./taskWorker.ts", import.meta.url), {
    type: "module",
    name: EDITION_TEXT,
  });
  const done = await new Promise<LedgerTaskDone>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ by, bytes, encoding, context, times } satisfies LedgerTask);
  });
  if (isKept) holding = worker;
  else worker.terminate();
  return done;
}

function endHolding(): void {
  holding?.terminate();
  holding = null;
}

/** As 台账 reads a chosen file: in its worker, with the hash of the file, what was read handed over. */
async function readAside(): Promise<LedgerTaskDone> {
  const file = new File([bytes], "台账.csv");
  const started = performance.now();
  opened = await readLedgerAside({ file, fileName: file.name, edits: [], context });
  return { ms: performance.now() - started, classes: opened.classes?.count ?? 0 };
}

const RECORD_BYTES = 64_000_000;

/** Ms to accept the ledger that was read, and to open it again; ms to write and read the same bytes. */
async function storeAndOpen() {
  const file = new File([bytes], "台账.csv");
  const { classes } = opened;
  if (!classes) throw new Error("the ledger was not read");
  const stored = { file, reading: opened, changes: [], context, confirmations: [], receivedOn: TODAY };
  let started = performance.now();
  const entry = await acceptLedger(stored);
  const store = performance.now() - started;
  if (entry.body.kind !== "ledger-accepted") throw new Error("no ledger was accepted");
  const received = { ...entry, body: entry.body, withdrawn: null, sample: false };
  started = performance.now();
  const again = await openAccepted(received as never, context);
  const open = performance.now() - started;
  if (again.classes?.count !== classes.count) throw new Error("another ledger was opened");
  const plain = await plainDatabase();
  // As many bytes, those of the file and those of the columns, in records that the database takes.
  const all = new Uint8Array(bytes.length + columnBytes(opened));
  all.set(bytes);
  const records = Array.from({ length: Math.ceil(all.length / RECORD_BYTES) }, (_, i) =>
    all.slice(i * RECORD_BYTES, (i + 1) * RECORD_BYTES),
  );
  started = performance.now();
  await inStore(plain, "readwrite", (store) => records.map((record, i) => store.put(record, i)));
  const write = performance.now() - started;
  started = performance.now();
  await inStore(plain, "readonly", (store) => records.map((_, i) => store.get(i)));
  const readBack = performance.now() - started;
  plain.close();
  return { store, open, write, readBack };
}

/** Bytes of all typed arrays of the columns. */
function columnBytes({ classes }: ReadLedger): number {
  const { code, name, note, ...columns } = classes ?? ({} as never);
  const arrays = [columns, code, name, note].flatMap((part) => Object.values(part ?? {}));
  return arrays.reduce<number>((sum, each) => sum + (ArrayBuffer.isView(each) ? each.byteLength : 0), 0);
}

/** Ms of a filter and of a sort of all classes, and of a plain loop and a plain sort of as many numbers. */
function view() {
  const { classes } = opened;
  if (!classes) throw new Error("the ledger was not read");
  const timed = (work: () => unknown) => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  let found = 0;
  return {
    filter: timed(() => {
      found = classView(classes, { ...ALL_CLASSES, ministry: 3 }, "row", false).length;
    }),
    loop: timed(() => {
      for (const ministry of classes.ministry) if (ministry === 3) found--;
      if (found !== 0) throw new Error(`the filter and the loop differ by ${found}`);
    }),
    sort: timed(() => classView(classes, ALL_CLASSES, "people", true)),
    plainSort: timed(() => Float64Array.from(classes.people).sort()),
  };
}

function plainDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase(PLAIN_DATABASE);
    const opening = indexedDB.open(PLAIN_DATABASE);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => void opening.result.createObjectStore("records");
    opening.onsuccess = () => resolve(opening.result);
  });
}

function inStore(
  db: IDBDatabase,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // As the journal writes: on the disk before it says so.
    const tx = db.transaction("records", mode, { durability: "strict" });
    use(tx.objectStore("records"));
    tx.onerror = () => reject(tx.error);
    tx.oncomplete = () => resolve();
  });
}

Object.assign(window, {
  ledger: { make, read, endHolding, readAside, duckdb: () => loadAndSum(bytes), storeAndOpen, view },
});
