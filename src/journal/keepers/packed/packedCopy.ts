import { type IDBPDatabase, wrap } from "idb";
import { storedName } from "../../../domain/edition.ts";
import type { Entry, JournalLine } from "../../entries/entry.ts";
import type { JournalDatabase } from "../databaseLink.ts";
import { withStorageErrors } from "../storageError.ts";
import { readableEntry } from "../storedEntry.ts";
import { unpackedEntries } from "./packedText.ts";

/**
 * The first entries of the journal in one record, because a browser takes seconds for 20,000 records and a fraction of a
 * second for one. It is derived from entries that were verified, is never the only place of anything, and has a database
 * of its own.
 */
export interface PackedCopy {
  readonly entries: readonly Entry[];
  /** Key of the last of them among the stored entries. */
  readonly lastKey: number;
}

export interface StoredCopy {
  readonly lastKey: number;
  /** See `packedPieces`. Stored as text, because a browser copies that and would take longer to decode bytes. */
  readonly text: string;
  readonly checksum: number;
}

const DATABASE = storedName("knowledge-renewal-packed");
export const COPIES = "copies";

/** The copy; null without one that is as it was stored. Never rejects. */
export async function readPackedCopy(factory: IDBFactory): Promise<PackedCopy | null> {
  const copy = await readStoredCopy(factory);
  return copy && { lastKey: copy.lastKey, entries: unpackedEntries(copy.text) };
}

/** As {@link readPackedCopy}, with the entries as the text that is stored. */
export async function readStoredCopy(factory: IDBFactory): Promise<StoredCopy | null> {
  const copy = await withCopies(factory, (db) => db.get(COPIES, "own")).catch(() => null);
  const { lastKey, text, checksum } = Object(copy) as StoredCopy;
  // One of an earlier version of the program has no text.
  const isWhole = typeof text === "string" && checksumOf(text) === checksum;
  return isWhole ? { lastKey, text, checksum } : null;
}

/**
 * All stored entries, those of the copy from it; null where the copy is not of what is stored up to its last entry. Rejects
 * with StorageError.
 */
export function readBeside(
  db: JournalDatabase,
  { entries, lastKey }: PackedCopy,
): Promise<readonly JournalLine[] | null> {
  return withStorageErrors(async () => {
    const stored = db.transaction("entries").store;
    const [count, key, later] = await Promise.all([
      stored.count(IDBKeyRange.upperBound(lastKey)),
      stored.index("id").getKey(entries.at(-1)?.id ?? ""),
      stored.getAll(IDBKeyRange.lowerBound(lastKey, true)),
    ]);
    if (count !== entries.length || key !== lastKey) return null;
    return [...entries, ...later.map(readableEntry)];
  });
}

/** Opens the database of the copy for one use. */
export async function withCopies<T>(factory: IDBFactory, use: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(COPIES);
  const db = (await wrap(request)) as unknown as IDBPDatabase;
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** FNV-1a over UTF-16 units: one changed unit always gives another sum. It finds damage, and no forger. */
export function checksumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
