import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Entry, SignedEntry } from "../../../src/journal/entries/entry.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { verifyEntries } from "../../../src/journal/entries/verifyEntries.ts";
import { checkStored } from "../../../src/journal/keepers/checkStored.ts";
import { type IndexedDbJournal, openIndexedDbJournal } from "../../../src/journal/keepers/indexedDb.ts";
import type { StoredFile } from "../../../src/journal/keepers/keeper.ts";
import { accepted, draft, journal, journalOf, submission } from "../entries/draft.ts";

let factory: IDBFactory;
const open: IndexedDbJournal[] = [];

/** A copy of the program with its own database. */
async function copy(from: IDBFactory = new IDBFactory()): Promise<IndexedDbJournal> {
  const made = await openIndexedDbJournal(from);
  open.push(made);
  return made;
}

beforeEach(() => {
  factory = new IDBFactory();
});

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function report(ministry = "财政部") {
  return draft(accepted(submission({ ministry })), { author: { kind: "ministry", name: ministry } });
}

function fileOf(...bytes: number[]): StoredFile {
  return { sha256: sha256Hex(Uint8Array.of(...bytes)), bytes: Uint8Array.of(...bytes) };
}

const FOREIGN = journal(report("教育部"), report("科技部"), report("教育部"));

async function idsOf(keeper: IndexedDbJournal): Promise<string[]> {
  return (await keeper.read()).map(({ id }) => id);
}

async function entriesOf(keeper: IndexedDbJournal): Promise<Entry[]> {
  return (await keeper.read()).filter((entry): entry is Entry => entry.format !== null);
}

/** Changes stored records as a damaged disk or a foreign script would. */
async function damage(change: (tx: IDBTransaction) => void, name = "knowledge-renewal-journal") {
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  await new Promise<void>((resolve) => {
    const tx = raw.transaction([...raw.objectStoreNames], "readwrite");
    change(tx);
    tx.oncomplete = () => resolve();
  });
  raw.close();
}

describe("merge(entries)", () => {
  it("adds what is unknown, in any order and once", async () => {
    const keeper = await copy();
    const own = await keeper.append(report());
    const [first, second, third] = FOREIGN as [SignedEntry, SignedEntry, SignedEntry];
    expect(await keeper.merge([third, first])).toEqual({
      added: [third.id, first.id],
      repaired: [],
      files: 0,
    });
    expect(await keeper.merge([first, second, second, third])).toMatchObject({ added: [second.id] });
    expect(await keeper.merge(FOREIGN)).toEqual({ added: [], repaired: [], files: 0 });
    expect(await idsOf(keeper)).toEqual([own.id, third.id, first.id, second.id]);
    expect(verifyEntries(await keeper.read())).toEqual([]);
  });

  it("adds more entries than fit into one transaction", async () => {
    const keeper = await copy();
    const many = journalOf(...Array.from({ length: 501 }, () => report().body));
    expect((await keeper.merge(many)).added).toHaveLength(501);
    expect(await idsOf(keeper)).toEqual(many.map(({ id }) => id));
  });

  it("lets the next entry follow the ends of all chains", async () => {
    const keeper = await copy();
    const own = await keeper.append(report());
    await keeper.merge([...FOREIGN].reverse());
    const next = (await keeper.append(report())) as SignedEntry;
    expect(next.previous).toBe(own.id);
    expect(next.after).toEqual([FOREIGN.at(-1)?.id]);
  });

  it("tells subscribers", async () => {
    const keeper = await copy();
    const told = new Promise<void>((resolve) => keeper.subscribe(resolve));
    await keeper.merge(FOREIGN);
    await told;
  });

  it("puts a whole entry in the place of a damaged copy, which is kept aside", async () => {
    const keeper = await copy(factory);
    await keeper.merge(FOREIGN);
    await damage((tx) => {
      const cursor = tx.objectStore("entries").openCursor(2);
      cursor.onsuccess = () =>
        cursor.result?.update({ entry: { ...cursor.result.value.entry, reason: "改过" } });
    });
    expect(verifyEntries(await keeper.read())).toMatchObject([{ kind: "wrong-id" }]);
    expect((await keeper.merge(FOREIGN)).repaired).toEqual([FOREIGN[1]?.id]);
    expect(await keeper.read()).toEqual(FOREIGN);
    const aside: unknown[] = [];
    await damage((tx) => {
      const all = tx.objectStore("replaced").getAll();
      all.onsuccess = () => aside.push(...all.result);
    });
    expect(aside).toEqual([{ entry: { ...FOREIGN[1], reason: "改过" } }]);
  });

  it("does not let a signature that does not hold replace one that does", async () => {
    const keeper = await copy();
    await keeper.merge(FOREIGN);
    const signature = { alg: "ed25519", value: "0".repeat(128) } as const;
    expect((await keeper.merge(FOREIGN.map((entry) => ({ ...entry, signature })))).repaired).toEqual([]);
    expect(await keeper.read()).toEqual(FOREIGN);
  });
});

describe("merge(entries, files)", () => {
  const [small, large] = [fileOf(1, 2, 3), fileOf(...new Array(5000).fill(9))];

  it("sets aside what is stored as an entry and is none, where it mends", async () => {
    const keeper = await copy(factory);
    await keeper.merge(FOREIGN.slice(0, 2));
    await damage((tx) => tx.objectStore("entries").put({ entry: { format: 3, id: 7 } }, 2));
    await keeper.merge(FOREIGN);
    expect((await keeper.read()).map(({ format }) => format)).toEqual([3, null, 3, 3]);
    await keeper.merge(FOREIGN, [], { mends: true });
    expect((await idsOf(keeper)).sort()).toEqual(FOREIGN.map(({ id }) => id).sort());
    expect(verifyEntries(await keeper.read())).toEqual([]);
    await damage((tx) => {
      const kept = tx.objectStore("replaced").getAll();
      kept.onsuccess = () => expect(kept.result).toEqual([{ entry: { format: 3, id: 7 } }]);
    });
  });

  it("stores missing and damaged files, and no file twice", async () => {
    const keeper = await copy(factory);
    expect((await keeper.merge([], [small, large])).files).toBe(2);
    expect((await keeper.merge([], [small, large])).files).toBe(0);
    await damage((tx) => tx.objectStore("files").put({ bytes: Uint8Array.of(7) }, small.sha256));
    expect((await keeper.merge([], [small, large])).files).toBe(1);
    expect(await keeper.readFile(small.sha256)).toEqual(small.bytes);
    expect(await keeper.readFile(large.sha256)).toEqual(large.bytes);
    expect(await keeper.fileHashes()).toEqual([small.sha256, large.sha256].sort());
  });

  it("refuses bytes that do not match their hash, and stores no entry then", async () => {
    const keeper = await copy();
    const wrong = { sha256: small.sha256, bytes: large.bytes };
    await expect(keeper.merge(FOREIGN, [wrong])).rejects.toThrow(TypeError);
    expect(await keeper.read()).toEqual([]);
    expect(await keeper.fileHashes()).toEqual([]);
  });
});

describe("ownKeys()", () => {
  it("are the keys that this copy signs with or did, those of a backup first", async () => {
    const keeper = await copy();
    expect(await keeper.ownKeys()).toEqual([]);
    const { writer } = (await keeper.append(report())) as SignedEntry;
    await keeper.append(report());
    expect(await keeper.ownKeys()).toEqual([writer]);
    await keeper.merge([], [], { ownKeys: [FOREIGN[0]!.writer, writer] });
    expect(await keeper.ownKeys()).toEqual([FOREIGN[0]!.writer, writer]);
  });

  it("grow by a new key when what came continues the own chain: an old copy starts no fork", async () => {
    const old = new IDBFactory();
    const keeper = await copy(old);
    const first = await keeper.append(report());
    const own = await entriesOf(keeper);
    // The same copy goes on after the backup; its database is then replaced by the old one.
    const later = (await keeper.append(report())) as SignedEntry;
    const restored = await copy(factory);
    await restored.merge(own);
    const writer = await secretOf(old);
    await damage((tx) => tx.objectStore("writer").put({ secretKey: writer, head: first.id }, "own"));

    await restored.merge([later]);
    const next = (await restored.append(report())) as SignedEntry;
    expect(next.writer).not.toBe(later.writer);
    expect(next.previous).toBeNull();
    expect(next.after).toEqual([later.id]);
    expect((await checkStored(restored)).faults.map(({ kind }) => kind)).not.toContain("broken-link");
  });

  it("stay when what came says nothing new of the own chain", async () => {
    const keeper = await copy();
    const first = (await keeper.append(report())) as SignedEntry;
    await keeper.merge([first, ...FOREIGN]);
    expect(((await keeper.append(report())) as SignedEntry).writer).toBe(first.writer);
  });
});

async function secretOf(from: IDBFactory): Promise<Uint8Array> {
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const request = from.open("knowledge-renewal-journal");
    request.onsuccess = () => resolve(request.result);
  });
  const own = await new Promise<{ secretKey: Uint8Array }>((resolve) => {
    const request = raw.transaction("writer").objectStore("writer").get("own");
    request.onsuccess = () => resolve(request.result);
  });
  raw.close();
  return own.secretKey;
}
