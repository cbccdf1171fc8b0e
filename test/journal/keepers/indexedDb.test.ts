import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Author, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import { JournalMovedError, StorageError, type StoredFile } from "../../../src/journal/keepers/keeper.ts";
import { PIECE_BYTES } from "../../../src/journal/keepers/storedFiles.ts";
import {
  accepted,
  draft,
  SAMPLE_REMOVED,
  journal as sealedJournal,
  submission,
  unsignedJournal,
  WRITER,
} from "../entries/draft.ts";

const DATABASE = "knowledge-renewal-journal";
const FINANCE: Author = { kind: "ministry", name: "财政部" };

let factory: IDBFactory;
const open: IndexedDbJournal[] = [];

/** A keeper on this test's own database, closed after the test. */
async function keeper(from: IDBFactory | undefined = factory): Promise<IndexedDbJournal> {
  const made = await openIndexedDbJournal(from);
  open.push(made);
  return made;
}

function report(ministry = "财政部") {
  return draft(accepted(submission({ ministry })), { author: { kind: "ministry", name: ministry } });
}

function fileOf(...bytes: number[]): StoredFile {
  return { sha256: sha256Hex(Uint8Array.of(...bytes)), bytes: Uint8Array.of(...bytes) };
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("expected a failure");
    },
    (error: unknown) => error,
  );
}

/** A factory whose `open` does something else first. */
function factoryThat(openInstead: (name: string, version?: number) => IDBOpenDBRequest): IDBFactory {
  return { open: openInstead, deleteDatabase: (name) => factory.deleteDatabase(name) } as IDBFactory;
}

/** Opens the database as another program would; it must be closed by the caller. */
function openRaw(
  version?: number,
  upgrade: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

beforeEach(() => {
  factory = new IDBFactory();
});

afterEach(() => {
  for (const one of open.splice(0)) one.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Stores a value in the place of an entry, as a damaged disk or a foreign script would. */
async function store(entry: unknown): Promise<void> {
  const raw = await openRaw();
  await new Promise((resolve) => {
    const tx = raw.transaction("entries", "readwrite");
    tx.objectStore("entries").add({ entry });
    tx.oncomplete = resolve;
  });
  raw.close();
}

describe("append(draft)", () => {
  it("stores what was sealed, in order, signed by one writer and linked in one chain", async () => {
    const journal = await keeper();
    const first = await journal.append(report());
    const second = await journal.append(report("教育部"));
    const third = await journal.append(draft(SAMPLE_REMOVED, { author: FINANCE }));
    const entries = await journal.read();
    expect(entries).toEqual([first, second, third]);
    const signed = [first, second, third] as SignedEntry[];
    expect(signed.map(({ previous, after }) => [previous, after])).toEqual([
      [null, []],
      [first.id, []],
      [second.id, []],
    ]);
    expect(new Set(signed.map(({ writer }) => writer)).size).toBe(1);
    expect(verifyEntries(entries)).toEqual([]);
  });

  it("is there for a keeper that opens the database later", async () => {
    const before = await keeper();
    const entry = await before.append(report(), { files: [fileOf(1, 2, 3)] });
    before.close();
    const after = await keeper();
    expect(await after.read()).toEqual([entry]);
    const next = await after.append(draft(SAMPLE_REMOVED, { author: FINANCE }));
    expect(next.previous).toBe(entry.id);
  });

  it("requests strict durability in one transaction over entries, files and the keys", async () => {
    const journal = await keeper();
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await journal.append(report(), { files: [fileOf(1)] });
    const writes = transaction.mock.calls.filter(
      ([names, mode]) => mode === "readwrite" && [...names].includes("entries"),
    );
    const stores = ["entries", "ends", "files", "writer", "keys", "replaced"];
    expect(writes).toEqual([[stores, "readwrite", { durability: "strict" }]]);
  });

  it("links entries that two keepers append at the same time into one chain", async () => {
    const [one, two] = [await keeper(), await keeper()];
    await Promise.all([1, 2, 3, 4].flatMap(() => [one.append(report()), two.append(report())]));
    const entries = await one.read();
    expect(entries).toHaveLength(8);
    expect(verifyEntries(entries)).toEqual([]);
  });
});

describe("a stored entry that does not fit", () => {
  it("is read as damaged, in its place, and the others are read", async () => {
    const journal = await keeper();
    const first = await journal.append(report());
    const damaged = { ...sealedJournal(report())[0], body: { kind: "report-accepted" } };
    await store(damaged);
    await store(null);
    const last = await journal.append(report("教育部"));
    expect(await journal.read()).toEqual([
      first,
      { format: null, id: damaged.id },
      { format: null, id: "" },
      last,
    ]);
    expect(last.previous).toBe(first.id);
    expect(await journal.status()).toMatchObject({ kind: "ready" });
  });

  it("is never stored by an append", async () => {
    const journal = await keeper();
    const wrong = draft(accepted(submission({ counts: { 其他: -1 } })));
    expect(await failureOf(journal.append(wrong))).toBeInstanceOf(StorageError);
    expect(await journal.read()).toEqual([]);
  });
});

describe("a database of an older version", () => {
  /** As versions 1 and 2 of the database left it: unsigned entries with their author beside them. */
  async function storeOld(version: 1 | 2, records: readonly unknown[]): Promise<void> {
    const raw = await openRaw(version, (db) => {
      const entries = db.createObjectStore("entries", { autoIncrement: true });
      entries.createIndex("id", "entry.id", { unique: true });
      entries.createIndex("authorKey", "authorKey");
      db.createObjectStore("files");
      if (version === 2) db.createObjectStore("drafts");
      for (const record of records) entries.add(record);
    });
    raw.close();
  }

  it.each([1, 2] as const)(
    "keeps its entries as they are, and the next one follows them: version %i",
    async (version) => {
      const old = unsignedJournal(report(), report("教育部"), report());
      await storeOld(
        version,
        old.map((entry) => ({ authorKey: `ministry|${entry.author.kind}`, entry })),
      );
      const journal = await keeper();
      const next = (await journal.append(report())) as SignedEntry;
      expect(await journal.read()).toEqual([...old, next]);
      expect(next.previous).toBeNull();
      expect(next.after).toEqual([old[1]!.id, old[2]!.id].sort());
      expect(verifyEntries(await journal.read())).toEqual([]);
    },
  );

  it("knows the key of its writer as its own: version 3", async () => {
    const [first, last] = sealedJournal(report(), report()) as [SignedEntry, SignedEntry];
    const raw = await openRaw(3, (db) => {
      const entries = db.createObjectStore("entries", { autoIncrement: true });
      entries.createIndex("id", "entry.id", { unique: true });
      entries.createIndex("previous", "entry.previous");
      for (const name of ["files", "drafts", "ends"]) db.createObjectStore(name);
      for (const entry of [first, last]) entries.add({ entry });
      db.createObjectStore("writer").add({ secretKey: WRITER.secretKey, head: last.id }, "own");
    });
    raw.close();
    const journal = await keeper();
    expect(await journal.ownKeys()).toEqual([WRITER.publicKey]);
    expect(((await journal.append(report())) as SignedEntry).previous).toBe(last.id);
  });

  it("keeps damaged entries too", async () => {
    await storeOld(2, [{ authorKey: "planner", entry: 7 }]);
    const journal = await keeper();
    expect(await journal.read()).toEqual([{ format: null, id: "" }]);
    expect(((await journal.append(report())) as SignedEntry).after).toEqual([]);
  });
});

describe("append(draft, { files }) and readFile(sha256)", () => {
  it("give the bytes back exactly", async () => {
    const journal = await keeper();
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const sha256 = sha256Hex(bytes);
    await journal.append(report(), { files: [{ sha256, bytes }] });
    const stored = await journal.readFile(sha256);
    expect(stored).toEqual(bytes);
    expect(sha256Hex(stored!)).toBe(sha256);
  });

  it("store a view without the rest of its buffer", async () => {
    const journal = await keeper();
    const view = new Uint8Array(1000).fill(7).subarray(10, 13);
    await journal.append(report(), { files: [{ sha256: sha256Hex(view), bytes: view }] });
    const stored = await journal.readFile(sha256Hex(view));
    expect([...stored!]).toEqual([7, 7, 7]);
    expect(stored!.buffer.byteLength).toBe(3);
  });

  it("take a file that is stored already", async () => {
    const journal = await keeper();
    await journal.append(report(), { files: [fileOf(5)] });
    await journal.append(report(), { files: [fileOf(5)] });
    expect(await journal.readFile(fileOf(5).sha256)).toEqual(Uint8Array.of(5));
    expect(await journal.read()).toHaveLength(2);
  });

  it("give null for a file that is not there", async () => {
    expect(await (await keeper()).readFile("0".repeat(64))).toBeNull();
  });
});

describe("append(draft, { expectedHead })", () => {
  it("goes through when the head is the one the caller saw, null for an empty journal", async () => {
    const journal = await keeper();
    const first = await journal.append(report(), { expectedHead: null });
    await journal.append(report("教育部"), { expectedHead: first.id });
    expect(await journal.read()).toHaveLength(2);
  });

  it("stores nothing and names the new head when another keeper appended meanwhile", async () => {
    const [one, two] = [await keeper(), await keeper()];
    const seen = await one.append(report());
    const moved = await two.append(report("教育部"), { expectedHead: seen.id });
    const failure = await failureOf(one.append(report(), { expectedHead: seen.id, files: [fileOf(9)] }));
    expect(failure).toBeInstanceOf(JournalMovedError);
    expect(failure).toMatchObject({ head: moved.id });
    expect(await one.read()).toEqual([seen, moved]);
    expect(await one.readFile(fileOf(9).sha256)).toBeNull();
  });

  it("refuses null once there is an entry", async () => {
    const journal = await keeper();
    await journal.append(report());
    expect(await failureOf(journal.append(report(), { expectedHead: null }))).toBeInstanceOf(
      JournalMovedError,
    );
  });
});

describe("writing on a connection", () => {
  it("begins a new log before and after every write, and on a new connection after one that failed", async () => {
    const journal = await keeper();
    const [opened, deleted] = [vi.spyOn(factory, "open"), vi.spyOn(factory, "deleteDatabase")];
    const journals = () => opened.mock.calls.filter(([name]) => name === DATABASE).length;
    await journal.append(report());
    await journal.append(report("教育部"));
    expect([journals(), deleted.mock.calls.length]).toEqual([0, 4]);

    const failing = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Connection is closing: FILE_ERROR_NO_SPACE", "UnknownError");
    });
    const failure = await failureOf(journal.append(report()));
    expect(failure).toMatchObject({ cause: "full", readBack: "whole" });
    failing.mockRestore();
    await journal.append(report());
    expect([journals(), deleted.mock.calls.length]).toEqual([1, 7]);
    expect(await journal.read()).toHaveLength(3);
  });

  it("writes nothing while a new log cannot be begun", async () => {
    const journal = await keeper();
    vi.spyOn(factory, "deleteDatabase").mockImplementationOnce(() => {
      throw new DOMException("IO error: FILE_ERROR_NO_SPACE", "UnknownError");
    });
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    expect(await failureOf(journal.append(report()))).toMatchObject({ cause: "full" });
    expect(transaction.mock.calls.filter(([names]) => [...names].includes("files"))).toEqual([]);
    await journal.append(report());
    expect(await journal.read()).toHaveLength(1);
  });
});

describe("the mark of what is on the disk", () => {
  let stored: string | null;
  beforeEach(() => {
    stored = null;
    vi.stubGlobal("localStorage", {
      getItem: () => stored,
      setItem: (_: string, value: string) => {
        stored = value;
      },
    });
  });
  const mark = () => JSON.parse(stored ?? "null");

  it("is set by appending and merging, and for what is there by mark(), not by reading", async () => {
    const journal = await keeper();
    const first = await journal.append(report());
    expect(mark()).toEqual({ length: 1, head: first.id });
    const [other] = sealedJournal(report()) as [SignedEntry];
    await journal.merge([other]);
    expect(mark()).toEqual({ length: 2, head: other.id });
    stored = null;
    await journal.read();
    expect(mark()).toBeNull();
    const listener = vi.fn();
    journal.subscribe(listener);
    const deleted = vi.spyOn(factory, "deleteDatabase");
    await journal.mark();
    expect(mark()).toEqual({ length: 2, head: other.id });
    expect(deleted, "new logs").toHaveBeenCalledTimes(2);
    expect(listener, "nothing stored has changed").not.toHaveBeenCalled();
  });

  it("leaves out an entry whose write failed after it was put, until a later write has succeeded", async () => {
    const journal = await keeper();
    const first = await journal.append(report());
    const deleteDatabase = factory.deleteDatabase.bind(factory);
    let logs = 0;
    vi.spyOn(factory, "deleteDatabase").mockImplementation((name) => {
      logs += 1;
      if (logs === 2) throw new DOMException("IO error: FILE_ERROR_NO_SPACE", "UnknownError");
      return deleteDatabase(name);
    });
    expect(await failureOf(journal.append(report()))).toMatchObject({ cause: "full", readBack: "whole" });
    expect(await journal.read()).toHaveLength(2);
    expect(mark()).toEqual({ length: 1, head: first.id });
    const third = await journal.append(report());
    expect(mark()).toEqual({ length: 3, head: third.id });
  });

  it("stays while the entry is gone that it names", async () => {
    const journal = await keeper();
    const [first, second] = sealedJournal(report(), report()) as [SignedEntry, SignedEntry];
    const lost = { length: 1, head: "f".repeat(64) };
    stored = JSON.stringify(lost);
    await journal.merge([first, second]);
    expect(mark()).toEqual(lost);
  });
});

describe("append(draft) while entries are gone that this browser had", () => {
  /** What the browser marked. */
  function marked(mark: object): void {
    vi.stubGlobal("localStorage", { getItem: () => JSON.stringify(mark), setItem: () => undefined });
  }

  it("is refused; a merge that brings them ends it", async () => {
    const journal = await keeper();
    const [first, last] = sealedJournal(report(), report()) as [SignedEntry, SignedEntry];
    await journal.merge([first]);
    marked({ length: 2, head: last.id });
    const lost = await failureOf(journal.append(report(), { files: [fileOf(1)] }));
    expect(lost).toMatchObject({ name: "StorageError", cause: "lost", readBack: null });
    expect(await journal.read()).toEqual([first]);
    expect(await journal.fileHashes()).toEqual([]);

    await journal.merge([last]);
    await journal.append(report());
    expect(await journal.read()).toHaveLength(3);
  });

  it("is refused too where the last one is there and another is not", async () => {
    const journal = await keeper();
    const [, last] = sealedJournal(report(), report()) as [SignedEntry, SignedEntry];
    await journal.merge([last]);
    marked({ length: 2, head: last.id });
    expect(await failureOf(journal.append(report()))).toMatchObject({ cause: "lost" });
  });
});

describe("append(draft) that fails", () => {
  const good = fileOf(1, 2);

  async function expectNothingStored(journal: IndexedDbJournal) {
    vi.restoreAllMocks();
    expect(await journal.read()).toEqual([]);
    expect(await journal.readFile(good.sha256)).toBeNull();
    // And it works again: the failure left no half-open transaction behind.
    await journal.append(report(), { expectedHead: null, files: [good] });
    expect(await journal.readFile(good.sha256)).toEqual(good.bytes);
  }

  it("leaves neither entry nor files when a later file cannot be stored", async () => {
    const journal = await keeper();
    const uncloneable = { sha256: "f".repeat(64), bytes: { length: 1, slice: () => () => undefined } };
    const failure = await failureOf(
      journal.append(report(), { files: [good, uncloneable as unknown as StoredFile] }),
    );
    expect(failure).toBeInstanceOf(StorageError);
    expect(failure).toMatchObject({ cause: "unknown", detail: expect.stringContaining("DataCloneError") });
    await expectNothingStored(journal);
  });

  it("leaves neither entry nor files when a later piece of a large file cannot be stored", async () => {
    const journal = await keeper();
    const bytes = { length: PIECE_BYTES + 1, slice: (from: number) => (from > 0 ? () => undefined : null) };
    const large = { sha256: "f".repeat(64), bytes } as unknown as StoredFile;
    expect(await failureOf(journal.append(report(), { files: [good, large] }))).toBeInstanceOf(StorageError);
    await expectNothingStored(journal);
  });

  it("leaves nothing when the transaction is aborted after all requests went through", async () => {
    const journal = await keeper();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    });
    expect(await failureOf(journal.append(report(), { files: [good] }))).toBeInstanceOf(StorageError);
    await expectNothingStored(journal);
  });

  it("reports full when a request exceeds the storage quota", async () => {
    const journal = await keeper();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    const failure = await failureOf(journal.append(report(), { files: [good] }));
    expect(failure).toMatchObject({ name: "StorageError", cause: "full", readBack: "whole" });
    await expectNothingStored(journal);
  });

  it("reports full when the browser aborts the transaction because storage is full", async () => {
    const journal = await keeper();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      // What a browser does of its own accord when writing to disk fails.
      const transaction = this.transaction as unknown as { _abort(name: string): void };
      request.addEventListener("success", () => transaction._abort("QuotaExceededError"));
      return request;
    });
    const failure = await failureOf(journal.append(report(), { files: [good, fileOf(3)] }));
    expect(failure).toMatchObject({ name: "StorageError", cause: "full" });
    await expectNothingStored(journal);
  });

  it("makes this tab read again, because nobody knows what is stored", async () => {
    const journal = await keeper();
    const listener = vi.fn();
    journal.subscribe(listener);
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await failureOf(journal.append(report()));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
  });
});

describe("subscribe(listener)", () => {
  it("fires for this keeper's own appends until it is ended", async () => {
    const journal = await keeper();
    const listener = vi.fn();
    const end = journal.subscribe(listener);
    await journal.append(report());
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    end();
    await journal.append(report());
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("fires in another keeper, which can then read the entry", async () => {
    const [one, two] = [await keeper(), await keeper()];
    const seen = new Promise<number>((resolve) => {
      two.subscribe(() => void two.read().then((entries) => resolve(entries.length)));
    });
    await one.append(report());
    expect(await seen).toBe(1);
  });

  it("works alone where there are no channels between tabs", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const journal = await keeper();
    const listener = vi.fn();
    journal.subscribe(listener);
    await journal.append(report());
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
  });
});

describe("status()", () => {
  it("is ready, and not persisted where the browser cannot promise it", async () => {
    expect(await (await keeper()).status()).toEqual({ kind: "ready", persisted: false });
  });

  it("requests persistent storage once, after the first append, and notifies when it was granted", async () => {
    let persisted = false;
    const persist = vi.fn(async () => {
      persisted = true;
      return true;
    });
    vi.stubGlobal("navigator", { storage: { persist, persisted: async () => persisted } });
    const journal = await keeper();
    expect(persist).not.toHaveBeenCalled();
    await journal.append(report());
    await journal.append(report());
    expect(persist).toHaveBeenCalledTimes(1);
    expect(await journal.status()).toEqual({ kind: "ready", persisted: true });
  });

  it("does not wait for the user's answer before an append is done", async () => {
    vi.stubGlobal("navigator", { storage: { persist: () => new Promise(() => undefined) } });
    const entry = await (await keeper()).append(report());
    expect(entry.previous).toBeNull();
  });
});

describe("openIndexedDbJournal(factory) where storage does not work", () => {
  it.each([
    ["SecurityError", "denied"],
    ["InvalidStateError", "denied"],
    ["NotAllowedError", "denied"],
    ["QuotaExceededError", "full"],
    ["UnknownError", "unknown"],
  ])("does not reject on %s: every call says %s, none pretends an empty journal", async (name, cause) => {
    const refused = factoryThat(() => {
      throw new DOMException("refused", name);
    });
    const journal = await keeper(refused);
    expect(await journal.status()).toEqual({ kind: "unavailable", cause, detail: `${name}: refused` });
    for (const call of [journal.read(), journal.readFile("0"), journal.append(report())]) {
      const failure = await failureOf(call);
      expect(failure).toBeInstanceOf(StorageError);
      expect(failure).toMatchObject({ cause });
    }
  });

  it("reports unsupported where the browser has no IndexedDB", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const journal = await openIndexedDbJournal();
    open.push(journal);
    expect(await journal.status()).toMatchObject({ kind: "unavailable", cause: "unsupported" });
  });

  it("works again once storage is allowed, without being opened anew", async () => {
    let allowed = false;
    const journal = await keeper(
      factoryThat((name, version) => {
        if (!allowed) throw new DOMException("refused", "SecurityError");
        return factory.open(name, version);
      }),
    );
    expect(await journal.status()).toMatchObject({ kind: "unavailable" });
    allowed = true;
    expect(await journal.status()).toMatchObject({ kind: "ready" });
    await journal.append(report());
    expect(await journal.read()).toHaveLength(1);
  });

  it("reports newer-version for a database that a newer program made, and leaves it alone", async () => {
    (await openRaw(5, (db) => db.createObjectStore("entries"))).close();
    const journal = await keeper();
    expect(await journal.status()).toMatchObject({ kind: "unavailable", cause: "newer-version" });
    const raw = await openRaw();
    expect(raw.version).toBe(5);
    raw.close();
  });

  it("works again once the newer database is gone", async () => {
    (await openRaw(5)).close();
    const journal = await keeper();
    expect(await journal.status()).toMatchObject({ kind: "unavailable", cause: "newer-version" });
    factory.deleteDatabase(DATABASE);
    expect(await journal.status()).toMatchObject({ kind: "ready" });
  });

  it("reports newer-version for an entry of a newer format, instead of leaving it out", async () => {
    const journal = await keeper();
    await journal.append(report());
    await store({ ...sealedJournal(report())[0], format: 4, id: "a".repeat(64) });
    expect(await journal.status()).toMatchObject({ kind: "unavailable", cause: "newer-version" });
    expect(await failureOf(journal.read())).toMatchObject({ cause: "newer-version" });
    expect(await failureOf(journal.append(report()))).toMatchObject({ cause: "newer-version" });
  });

  it("reports blocked while an older tab has the database open, and notifies once it is closed", async () => {
    const holder = await openRaw(1, (db) => {
      const entries = db.createObjectStore("entries", { autoIncrement: true });
      entries.createIndex("id", "entry.id", { unique: true });
      entries.createIndex("authorKey", "authorKey");
      db.createObjectStore("files");
    });
    const journal = await keeper();
    expect(await journal.status()).toMatchObject({ kind: "unavailable", cause: "blocked" });
    expect(await failureOf(journal.append(report()))).toMatchObject({ cause: "blocked" });
    const freed = new Promise<void>((resolve) => journal.subscribe(resolve));
    holder.close();
    await freed;
    expect(await journal.status()).toMatchObject({ kind: "ready" });
    await journal.append(report());
    expect(await journal.read()).toHaveLength(1);
  });

  it("steps aside for a tab that upgrades the database, and says so", async () => {
    const journal = await keeper();
    await journal.append(report());
    const told = new Promise<void>((resolve) => journal.subscribe(resolve));
    const newer = await openRaw(5);
    await told;
    expect(await journal.status()).toMatchObject({ kind: "unavailable", cause: "newer-version" });
    newer.close();
  });

  it("opens the database again after the browser has ended the connection", async () => {
    const opened: IDBDatabase[] = [];
    const journal = await keeper(
      factoryThat((name, version) => {
        const request = factory.open(name, version);
        if (name === DATABASE) request.addEventListener("success", () => opened.push(request.result));
        return request;
      }),
    );
    await journal.append(report());
    opened[0]!.close();
    opened[0]!.onclose?.(new Event("close"));
    expect(await journal.read()).toHaveLength(1);
    expect(opened).toHaveLength(2);
  });
});
