import type { IDBPDatabase } from "idb";
import { canonicalJson } from "../entries/canonicalJson.ts";
import type { Entry } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { isSignedByWriter, writerOf } from "../entries/writer.ts";
import type { JournalSchema } from "./databaseLink.ts";
import { inTransaction, type JournalTransaction, ownWriter, putEntry } from "./journalTransaction.ts";
import type { JournalKeeper, Merged, StoredFile } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";

/** Entries in one transaction: the browser holds all its changes in memory until it is complete. */
const MAX_ENTRIES_AT_ONCE = 500;
/** Bytes of files in one transaction, beside the file that exceeds it. */
const MAX_FILE_BYTES_AT_ONCE = 4_000_000;

/** Merges into an open database, see `JournalKeeper.merge`. */
export async function mergeInto(
  db: IDBPDatabase<JournalSchema>,
  entries: readonly Entry[],
  files: Parameters<JournalKeeper["merge"]>[1] = [],
  { ownKeys = [] }: { readonly ownKeys?: readonly string[] } = {},
): Promise<Merged> {
  const stored = await putFiles(db, files);
  const added: string[] = [];
  const repaired: string[] = [];
  for (let at = 0; at === 0 || at < entries.length; at += MAX_ENTRIES_AT_ONCE) {
    const batch = entries.slice(at, at + MAX_ENTRIES_AT_ONCE);
    // Counted when the transaction is complete: one that fails has stored nothing.
    const [more, mended] = await inTransaction(db, async (tx) => {
      const ids: [string[], string[]] = [[], []];
      for (const entry of batch) {
        const place = await placeOf(tx, entry);
        if (place === "known") continue;
        if (place === "unknown") await putEntry(tx, entry);
        else await repairEntry(tx, place, entry);
        ids[place === "unknown" ? 0 : 1].push(entry.id);
      }
      for (const key of ownKeys) {
        if ((await tx.objectStore("keys").getKey(key)) === undefined)
          await tx.objectStore("keys").put("", key);
      }
      await leaveContinuedChain(tx);
      return ids;
    });
    added.push(...more);
    repaired.push(...mended);
  }
  return { added, repaired, files: stored };
}

/** Where an entry belongs: nowhere yet, it is there, or at the key of a damaged copy of it. */
async function placeOf(tx: JournalTransaction, entry: Entry): Promise<"unknown" | "known" | { key: number }> {
  const entries = tx.objectStore("entries");
  const key = await entries.index("id").getKey(entry.id);
  if (key === undefined) return "unknown";
  const stored = (await entries.get(key))?.entry;
  const isSame = hasSameContent(stored, entry);
  // A signature that does not hold itself is vouched for by a later entry, and no better than what is stored.
  return isSame || (entry.format === 3 && !isSignedByWriter(entry)) ? "known" : { key };
}

function hasSameContent(stored: unknown, entry: Entry): boolean {
  try {
    return canonicalJson(stored) === canonicalJson(entry);
  } catch {
    // It has members that no entry can have.
    return false;
  }
}

/** Puts the whole entry in the place of its damaged copy, which is kept aside. */
async function repairEntry(tx: JournalTransaction, { key }: { key: number }, entry: Entry): Promise<void> {
  const entries = tx.objectStore("entries");
  await tx.objectStore("replaced").add(await entries.get(key));
  await entries.delete(key);
  await putEntry(tx, entry, key);
}

/**
 * Gives up the own key when its chain has an end that this copy did not write: the copy was older than what came, and one
 * more entry after its own last one would be a fork. The next entry has a new writer and follows all ends.
 */
async function leaveContinuedChain(tx: JournalTransaction): Promise<void> {
  const own = await ownWriter(tx);
  if (!own) return;
  const { publicKey } = writerOf(own.secretKey);
  const [ids, chains] = await Promise.all([
    tx.objectStore("ends").getAllKeys(),
    tx.objectStore("ends").getAll(),
  ]);
  const isContinued = ids.some((id, index) => chains[index] === publicKey && id !== own.head);
  if (isContinued) await tx.objectStore("writer").delete("own");
}

/** Stores the files that are missing or damaged; resolves to their number. */
async function putFiles(
  db: IDBPDatabase<JournalSchema>,
  files: Iterable<StoredFile> | AsyncIterable<StoredFile>,
): Promise<number> {
  let [waiting, size, stored] = [[] as StoredFile[], 0, 0];
  const store = async () => {
    const batch = waiting;
    [waiting, size] = [[], 0];
    await inTransaction(db, async (tx) => {
      for (const { sha256, bytes } of batch) {
        const damaged = await tx.objectStore("files").get(sha256);
        if (damaged) await tx.objectStore("replaced").add(damaged);
        // Copied, because a view would be stored with its whole buffer.
        await tx.objectStore("files").put({ bytes: bytes.slice() }, sha256);
      }
    });
    stored += batch.length;
  };
  for await (const file of files) {
    if (sha256Hex(file.bytes) !== file.sha256)
      throw new TypeError(`the bytes of ${file.sha256} do not match`);
    if (await isStoredWhole(db, file.sha256)) continue;
    waiting.push(file);
    size += file.bytes.length;
    if (size >= MAX_FILE_BYTES_AT_ONCE) await store();
  }
  if (waiting.length > 0) await store();
  return stored;
}

async function isStoredWhole(db: IDBPDatabase<JournalSchema>, sha256: string): Promise<boolean> {
  const file = await withStorageErrors(() => db.get("files", sha256));
  return file?.bytes instanceof Uint8Array && sha256Hex(file.bytes) === sha256;
}
