import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { storedName } from "../../domain/edition.ts";
import { withStorageErrors } from "./storageError.ts";

interface DerivedSchema extends DBSchema {
  /** By the id of the entry whose file they were made from. */
  ledgers: { key: string; value: unknown };
}

// Beside the journal: what is in it can be made again at any time, and is in no backup.
const DATABASE = storedName("knowledge-renewal-derived");

/** Keeps what was made of an accepted ledger's file, as one record; it is never the only place of anything. */
export function keepDerived(entryId: string, record: unknown): Promise<void> {
  return withDatabase(async (db) => {
    await db.put("ledgers", record, entryId);
  });
}

/** What was kept; undefined without any. Whoever asks checks its form. */
export function readDerived(entryId: string): Promise<unknown> {
  return withDatabase((db) => db.get("ledgers", entryId));
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
