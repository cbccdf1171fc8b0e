import type { IDBPDatabase, IDBPTransaction } from "idb";
import { chainKey } from "../entries/chains.ts";
import type { Entry } from "../entries/entry.ts";
import { writerOf } from "../entries/writer.ts";
import type { DatabaseLink, JournalSchema } from "./databaseLink.ts";
import { JournalMovedError, KeyRefusedError, KeyWrappedError } from "./keeper.ts";
import { toStorageError } from "./storageError.ts";
import { readableEntry } from "./storedEntry.ts";

const JOURNAL_STORES = ["entries", "ends", "files", "writer", "keys", "replaced"] as const;

export type JournalTransaction = IDBPTransaction<JournalSchema, typeof JOURNAL_STORES, "readwrite">;

/** One transaction over all stores of the journal; resolves after it has completed, changes nothing on failure. */
export async function inTransaction<T>(
  db: IDBPDatabase<JournalSchema>,
  put: (tx: JournalTransaction) => Promise<T>,
): Promise<T> {
  let tx: JournalTransaction | undefined;
  try {
    tx = db.transaction(JOURNAL_STORES, "readwrite", { durability: "strict" });
    // Awaited below; until then a failed request must not count as an unhandled rejection.
    tx.done.catch(() => undefined);
    const result = await put(tx);
    await tx.done;
    return result;
  } catch (error) {
    if (tx) abort(tx);
    if ([KeyRefusedError, KeyWrappedError, JournalMovedError].some((kind) => error instanceof kind))
      throw error;
    // When the browser aborts a transaction, the cause is on the transaction and not on its requests.
    throw toStorageError(tx?.error ?? error);
  }
}

/**
 * Stores an entry, and keeps the ends of the chains right in whatever order entries come.
 *
 * @param key a free place among the entries; without one the entry comes last
 */
export async function putEntry(tx: JournalTransaction, entry: Entry, key?: number): Promise<void> {
  const { id, previous } = entry;
  const [entries, ends, chain] = [tx.objectStore("entries"), tx.objectStore("ends"), chainKey(entry)];
  const followers = (await entries.index("previous").getAll(id)).map(readableEntry);
  await entries.add({ entry }, key);
  if (!followers.some((each) => each.format !== null && chainKey(each) === chain)) await ends.put(chain, id);
  if (previous !== null && (await ends.get(previous)) === chain) await ends.delete(previous);
}

/** The key of this copy and its last entry; undefined before the first entry, or where the record is damaged. */
export async function ownWriter(
  tx: JournalTransaction,
): Promise<JournalSchema["writer"]["value"] | undefined> {
  const own = await tx.objectStore("writer").get("own");
  if (!own || "wrapped" in own) return own;
  return own.secretKey instanceof Uint8Array && own.secretKey.length === 32 ? own : undefined;
}

/** The public key of a stored key. */
export function publicKeyOf(own: JournalSchema["writer"]["value"]): string {
  return "wrapped" in own ? own.publicKey : writerOf(own.secretKey).publicKey;
}

/** The secret key of a stored key. Throws KeyWrappedError for one that was not unwrapped since the page was opened. */
export function secretKeyOf(link: DatabaseLink, own: JournalSchema["writer"]["value"]): Uint8Array {
  if (!("wrapped" in own)) return own.secretKey;
  const secretKey = link.unwrapped.get(own.publicKey);
  if (!secretKey) throw new KeyWrappedError(own);
  return secretKey;
}

function abort(tx: JournalTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has already ended.
  }
}
