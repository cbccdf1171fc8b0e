import { type IDBPDatabase, wrap } from "idb";
import type { Entry, JournalLine } from "../../entries/entry.ts";
import type { JournalDatabase } from "../databaseLink.ts";
import { withStorageErrors } from "../storageError.ts";
import { readableEntry } from "../storedEntry.ts";

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
  /** JSON in UTF-8, filled up with spaces to whole words. */
  readonly bytes: Uint8Array;
  readonly checksum: number;
}

const DATABASE = "knowledge-renewal-packed";
export const COPIES = "copies";

/** Bytes of a word, see {@link checksumOf}. */
export const WORD = 4;

/** The copy; null without one that is as it was stored. Never rejects. */
export async function readPackedCopy(factory: IDBFactory): Promise<PackedCopy | null> {
  const copy = await readStoredCopy(factory);
  return copy && { lastKey: copy.lastKey, entries: JSON.parse(new TextDecoder().decode(copy.bytes)) };
}

/** As {@link readPackedCopy}, with the entries as the bytes that are stored. */
export async function readStoredCopy(factory: IDBFactory): Promise<StoredCopy | null> {
  const copy = await withCopies(factory, (db) => db.get(COPIES, "own")).catch(() => null);
  const { lastKey, bytes, checksum } = Object(copy) as StoredCopy;
  const isWhole = bytes instanceof Uint8Array && bytes.length % WORD === 0 && checksumOf(bytes) === checksum;
  return isWhole ? { lastKey, bytes, checksum } : null;
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

/** FNV-1a over words of 32 bits: one changed word always gives another sum. It finds damage, and no forger. */
export function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / WORD);
  let sum = 0x811c9dc5;
  for (const word of words) sum = Math.imul(sum ^ word, 0x01000193);
  return sum >>> 0;
}
