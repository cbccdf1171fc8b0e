import { hasSameContent } from "../entries/canonicalJson.ts";
import type { Entry } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { isOfNewerFormat, readEntry } from "../entries/readEntry.ts";
import { isSignedByWriter } from "../entries/writer.ts";
import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import {
  allOf,
  inTransaction,
  type JournalTransaction,
  ownWriter,
  publicKeyOf,
  putEntries,
} from "./journalTransaction.ts";
import type { JournalKeeper, Merged, StoredFile } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";
import { bytesOfRecords, fileRecords, putFile } from "./storedFiles.ts";
import { writeEntries } from "./writing.ts";

/** Entries in one transaction: the browser holds all its changes in memory until it is complete. */
const MAX_ENTRIES_AT_ONCE = 500;
/** Bytes of files in one transaction, beside the file that exceeds it. */
const MAX_FILE_BYTES_AT_ONCE = 4_000_000;

/** Merges entries and files into the database of a link, see `JournalKeeper.merge`. */
export function mergeEntries(
  link: DatabaseLink,
  keeper: Pick<JournalKeeper, "read">,
  ...what: Parameters<JournalKeeper["merge"]>
): Promise<Merged> {
  return writeEntries(link, keeper, (db) => mergeInto(db, ...what));
}

async function mergeInto(
  db: JournalDatabase,
  entries: readonly Entry[],
  files: Parameters<JournalKeeper["merge"]>[1] = [],
  { ownKeys = [], mends = false }: Parameters<JournalKeeper["merge"]>[2] = {},
): Promise<Merged> {
  const stored = await putFiles(db, files);
  const added: string[] = [];
  const repaired: string[] = [];
  for (let at = 0; at === 0 || at < entries.length; at += MAX_ENTRIES_AT_ONCE) {
    const batch = eachOnce(entries.slice(at, at + MAX_ENTRIES_AT_ONCE));
    const damaged = await damagedCopies(db, batch);
    // Counted when the transaction is complete: one that fails has stored nothing.
    const [more, mended] = await inTransaction(db, async (tx) => {
      const keys = await keysOf(tx.objectStore("entries"), batch);
      const toRepair = batch.flatMap((entry) => {
        const copy = damaged.get(entry.id);
        return copy ? [{ ...copy, entry }] : [];
      });
      const toAdd = batch.filter(({ id }, index) => keys[index] === undefined && !damaged.has(id));
      await setAside(tx, toRepair);
      await putEntries(tx, [...toRepair, ...toAdd.map((entry) => ({ entry }))]);
      for (const key of ownKeys) {
        if ((await tx.objectStore("keys").getKey(key)) === undefined)
          await tx.objectStore("keys").put("", key);
      }
      await leaveContinuedChain(tx);
      return [toAdd, toRepair.map(({ entry }) => entry)] as const;
    });
    for (const { id } of more) added.push(id);
    for (const { id } of mended) repaired.push(id);
  }
  if (mends) await setJunkAside(db);
  return { added, repaired, files: stored };
}

/** The entries without those that come again. */
function eachOnce(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The keys under which entries are stored, undefined for those that are not; asked for all at once. */
function keysOf(
  stored: { index(name: "id"): { getKey(id: string): Promise<number | undefined> } },
  entries: readonly Entry[],
): Promise<readonly (number | undefined)[]> {
  const ids = stored.index("id");
  return Promise.all(entries.map(({ id }) => ids.getKey(id)));
}

/** A stored record that is not what was stored: its key, and the record where it can be read at all. */
interface DamagedCopy {
  readonly key: number;
  readonly record: unknown;
}

/** The damaged copies of entries that are whole, by their ids. */
async function damagedCopies(
  db: JournalDatabase,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, DamagedCopy>> {
  const keys = await withStorageErrors(() => keysOf(db.transaction("entries").store, entries));
  const damaged = new Map<string, DamagedCopy>();
  for (const [index, entry] of entries.entries()) {
    const key = keys[index];
    if (key === undefined) continue;
    // Each in a transaction of its own, because a record that cannot be read ends the transaction.
    const record = await db.get("entries", key).catch(() => undefined);
    if (hasSameContent(record?.entry, entry)) continue;
    // A signature that does not hold itself is vouched for by a later entry, and no better than what is stored.
    if (entry.format === 3 && !isSignedByWriter(entry)) continue;
    damaged.set(entry.id, { key, record });
  }
  return damaged;
}

/** Keeps damaged copies aside, so that their places are free. */
async function setAside(tx: JournalTransaction, copies: readonly DamagedCopy[]): Promise<void> {
  await allOf(
    copies.flatMap(({ key, record }) => [
      ...(record === undefined ? [] : [() => tx.objectStore("replaced").add(record)]),
      () => tx.objectStore("entries").delete(key),
    ]),
  );
}

/** Sets aside what is stored as an entry and is none, now that all that a backup has of it is there. */
async function setJunkAside(db: JournalDatabase): Promise<void> {
  const keys = await withStorageErrors(() => db.getAllKeys("entries"));
  // One that cannot even be read makes this fail, and stays.
  const records: readonly unknown[] = await db.getAll("entries").catch(() => []);
  const junk = keys.filter((_, index) => {
    const { entry } = Object(records[index]);
    return records.length === keys.length && readEntry(entry).format === null && !isOfNewerFormat(entry);
  });
  if (junk.length === 0) return;
  await inTransaction(db, async (tx) => {
    for (const key of junk) {
      await tx.objectStore("replaced").add(records[keys.indexOf(key)]);
      await tx.objectStore("entries").delete(key);
    }
  });
}

/**
 * Gives up the own key when its chain has an end that this copy did not write: the copy was older than what came, and one
 * more entry after its own last one would be a fork. The next entry has a new writer and follows all ends.
 */
async function leaveContinuedChain(tx: JournalTransaction): Promise<void> {
  const own = await ownWriter(tx);
  if (!own) return;
  const publicKey = publicKeyOf(own);
  const [ids, chains] = await Promise.all([
    tx.objectStore("ends").getAllKeys(),
    tx.objectStore("ends").getAll(),
  ]);
  const isContinued = ids.some((id, index) => chains[index] === publicKey && id !== own.head);
  if (isContinued) await tx.objectStore("writer").delete("own");
}

/** Stores the files that are missing or damaged; resolves to their number. */
async function putFiles(
  db: JournalDatabase,
  files: Iterable<StoredFile> | AsyncIterable<StoredFile>,
): Promise<number> {
  let [waiting, size, stored] = [[] as (StoredFile & { readonly damaged: readonly unknown[] })[], 0, 0];
  const store = async () => {
    const batch = waiting;
    [waiting, size] = [[], 0];
    await inTransaction(db, async (tx) => {
      for (const { damaged, ...file } of batch) {
        for (const record of damaged) await tx.objectStore("replaced").add(record);
        await putFile(tx, file);
      }
    });
    stored += batch.length;
  };
  for await (const file of files) {
    if (sha256Hex(file.bytes) !== file.sha256)
      throw new TypeError(`the bytes of ${file.sha256} do not match`);
    const damaged = await fileRecords(db, file.sha256).catch(() => []);
    const isReadable = damaged.every(({ bytes }) => bytes instanceof Uint8Array);
    const before = isReadable ? await bytesOfRecords(damaged) : null;
    if (before && sha256Hex(before) === file.sha256) continue;
    waiting.push({ ...file, damaged });
    size += file.bytes.length;
    if (size >= MAX_FILE_BYTES_AT_ONCE) await store();
  }
  if (waiting.length > 0) await store();
  return stored;
}
