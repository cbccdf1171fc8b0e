import type { Entry } from "../../../../src/journal/entries/entry.ts";
import { intactEntries, verifyEntries } from "../../../../src/journal/entries/verifyEntries.ts";
import { openIndexedDbJournal } from "../../../../src/journal/keepers/indexedDb.ts";

// Merges entries that come from another copy into an empty journal, beside a database that only stores the same entries.

/** As many as `mergeEntries` puts into one transaction. */
const ENTRIES_AT_ONCE = 500;
const PLAIN_DATABASE = "plain";

/** Ms to verify the entries and merge them, as a package is received. */
async function merge(entries: readonly Entry[]): Promise<number> {
  const keeper = await openIndexedDbJournal();
  const started = performance.now();
  const faults = verifyEntries(entries, await intactEntries(entries));
  const { added } = await keeper.merge(entries);
  const ms = performance.now() - started;
  keeper.close();
  if (faults.length > 0 || added.length !== entries.length) throw new Error("not all entries were merged");
  await deleted("knowledge-renewal-journal");
  localStorage.clear();
  return ms;
}

/** Ms to verify each signature and id by the browser's own cryptography and to store the entries by one index. */
async function verifyAndStore(entries: readonly Entry[]): Promise<number> {
  const database = await opened();
  const started = performance.now();
  await verify(entries);
  for (let at = 0; at < entries.length; at += ENTRIES_AT_ONCE)
    await new Promise<void>((resolve, reject) => {
      const tx = database.transaction("entries", "readwrite");
      for (const entry of entries.slice(at, at + ENTRIES_AT_ONCE)) tx.objectStore("entries").add({ entry });
      tx.onerror = () => reject(tx.error);
      tx.oncomplete = () => resolve();
    });
  const ms = performance.now() - started;
  database.close();
  await deleted(PLAIN_DATABASE);
  return ms;
}

async function verify(entries: readonly Entry[]): Promise<void> {
  const { subtle } = crypto;
  const keys = new Map<string, Promise<CryptoKey>>();
  const keyOf = (writer: string) => {
    const key = keys.get(writer) ?? subtle.importKey("raw", bytesOf(writer), "Ed25519", false, ["verify"]);
    keys.set(writer, key);
    return key;
  };
  const held = await Promise.all(
    entries.map(async (entry) => {
      if (entry.format !== 3) return false;
      await subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(entry)));
      const key = await keyOf(entry.writer);
      return subtle.verify("Ed25519", key, bytesOf(entry.signature.value), bytesOf(entry.id));
    }),
  );
  if (!held.every(Boolean)) throw new Error("a signature does not hold");
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(PLAIN_DATABASE);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore("entries", { autoIncrement: true });
      store.createIndex("id", "entry.id", { unique: true });
    };
    opening.onsuccess = () => resolve(opening.result);
  });
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onerror = () => reject(deleting.error);
    deleting.onsuccess = () => resolve();
  });
}

/** The entries are fetched, because they are too many for one call of the test. */
async function pair(): Promise<readonly [ours: number, peer: number]> {
  const entries: Entry[] = await (await fetch("./entries.json")).json();
  return [await merge(entries), await verifyAndStore(entries)];
}

Object.assign(window, { pair });
