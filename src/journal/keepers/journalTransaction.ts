import type { IDBPDatabase, IDBPTransaction } from "idb";
import { chainKey } from "../entries/chains.ts";
import type { Entry, JournalLine } from "../entries/entry.ts";
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

/** An entry to be stored, in a free place among the entries; without one it comes last. */
interface EntryToPut {
  readonly entry: Entry;
  readonly key?: number | undefined;
}

/**
 * Stores entries that are not stored yet, each once, and keeps the ends of the chains right in whatever order entries come.
 *
 * All that it asks of the database it asks at once: an answer that is waited for takes a browser as long as many that are not.
 */
export async function putEntries(tx: JournalTransaction, toPut: readonly EntryToPut[]): Promise<void> {
  const [stored, ends] = [tx.objectStore("entries"), tx.objectStore("ends")];
  const [endIds, endChains, followers] = await Promise.all([
    ends.getAllKeys(),
    ends.getAll(),
    Promise.all(toPut.map(({ entry }) => stored.index("previous").getAll(entry.id))),
  ]);
  const before = new Map(endIds.map((id, index) => [id, endChains[index]]));
  const links = chainLinks([...toPut.map(({ entry }) => entry), ...followers.flat().map(readableEntry)]);
  await allOf(
    toPut.flatMap(({ entry, key }) => {
      const [{ id, previous }, chain] = [entry, chainKey(entry)];
      const writes: (() => Promise<unknown>)[] = [() => stored.add({ entry }, key)];
      if (!links.has(linkOf(chain, id))) writes.push(() => ends.put(chain, id));
      if (previous !== null && before.get(previous) === chain) writes.push(() => ends.delete(previous));
      return writes;
    }),
  );
}

/** Makes requests one after the other without waiting in between; rejects with the first error, also one that is thrown. */
export async function allOf(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

/** That an entry of a chain is followed in it. */
const linkOf = (chain: string, id: string) => `${chain}|${id}`;

function chainLinks(entries: readonly JournalLine[]): ReadonlySet<string> {
  const links = new Set<string>();
  for (const entry of entries)
    if (entry.format !== null && entry.previous !== null) links.add(linkOf(chainKey(entry), entry.previous));
  return links;
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
