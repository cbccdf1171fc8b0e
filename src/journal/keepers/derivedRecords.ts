import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { storedName } from "../../domain/edition.ts";
import { withStorageErrors } from "./storageError.ts";

interface DerivedSchema extends DBSchema {
  /** By the id of the entry whose file they were made from, and the part's name. */
  ledgers: { key: [entryId: string, part: string] | string; value: unknown };
}

// Beside the journal: what is in it can be made again at any time, and is in no backup.
const DATABASE = storedName("knowledge-renewal-derived");

/**
 * Keeps what was made of an accepted ledger's file; it is never the only place of anything.
 *
 * @param parts stored together, each as a record of its own: Chromium refuses a value of more than 127 MB
 */
export function keepDerived(entryId: string, parts: Readonly<Record<string, unknown>>): Promise<void> {
  return withDatabase(async (db) => {
    const tx = db.transaction("ledgers", "readwrite");
    tx.done.catch(() => undefined);
    try {
      // Earlier versions of the program kept all of it in one record.
      await tx.store.delete(entryId);
      for (const [name, part] of Object.entries(parts)) await tx.store.put(part, [entryId, name]);
    } catch (error) {
      // A part that is refused before it is asked for does not end the transaction.
      if (!tx.error) tx.abort();
      throw error;
    }
    await tx.done;
  });
}

/** The parts that were kept; undefined without any. Whoever asks checks their form. */
export function readDerived(entryId: string): Promise<Record<string, unknown> | undefined> {
  return withDatabase(async (db) => {
    const { store } = db.transaction("ledgers");
    // Arrays come after all texts in the order of keys.
    const range = IDBKeyRange.bound([entryId], [entryId, []]);
    const [keys, parts] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return keys.length > 0 ? Object.fromEntries(keys.map((key, i) => [key[1], parts[i]])) : undefined;
  });
}

function withDatabase<T>(use: (db: IDBPDatabase<DerivedSchema>) => Promise<T>): Promise<T> {
  return withStorageErrors(async () => {
    const db = await openDB<DerivedSchema>(DATABASE, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("ledgers");
      },
    });
    try {
      return await use(db);
    } finally {
      db.close();
    }
  });
}
