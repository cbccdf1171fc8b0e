import type { FileRecord, JournalDatabase } from "./databaseLink.ts";
import type { JournalTransaction } from "./journalTransaction.ts";
import type { StoredFile } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";

/** Bytes of a record. Chromium refuses a value of more than 127 MB, and the file of a ledger may have 256. */
export const PIECE_BYTES = 64_000_000;

/** Further pieces stand under the hash and their place, and so between their file and the next. */
const pieceKey = (sha256: string, place: number) => `${sha256}/${place}`;

/** Stores a file within a transaction, in as many records as it needs. */
export async function putFile(
  tx: JournalTransaction,
  { sha256, bytes }: StoredFile,
  pieceBytes = PIECE_BYTES,
): Promise<void> {
  const store = tx.objectStore("files");
  const pieces = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  for (let place = 0; place < pieces; place++) {
    // Copied, because a view would be stored with its whole buffer.
    const piece = bytes.slice(place * pieceBytes, (place + 1) * pieceBytes);
    if (place > 0) await store.put({ bytes: piece }, pieceKey(sha256, place));
    else await store.put({ bytes: piece, ...(pieces > 1 && { pieces }) }, sha256);
  }
}

/** The records of a stored file, in their order; none without a file. Rejects where the database cannot read one. */
export async function fileRecords(db: JournalDatabase, sha256: string): Promise<readonly FileRecord[]> {
  const { store } = db.transaction("files");
  const first = await store.get(sha256);
  const records = first ? [first] : [];
  for (let place = 1; place < (first?.pieces ?? 1); place++) {
    const record = await store.get(pieceKey(sha256, place));
    if (record) records.push(record);
  }
  return records;
}

/** The bytes of a file's records. Without a lost piece they are others than the file's hash says. */
export async function bytesOfRecords(records: readonly FileRecord[]): Promise<Uint8Array | null> {
  const [first] = records;
  if (first?.pieces === undefined) return first?.bytes ?? null;
  // A copy of each, for the type: what the database gives is never shared with a worker.
  const pieces = records.map(({ bytes }) => new Uint8Array(bytes));
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** As `JournalKeeper.readFile`. */
export async function readFile(db: JournalDatabase, sha256: string): Promise<Uint8Array | null> {
  return bytesOfRecords(await withStorageErrors(() => fileRecords(db, sha256)));
}

/** As `JournalKeeper.readFiles`, of at least one. */
export async function readFiles(
  db: JournalDatabase,
  hashes: readonly string[],
): Promise<readonly (Uint8Array | null)[]> {
  const { store } = db.transaction("files");
  // With the further pieces of the last, whose keys all come before this end.
  const range = IDBKeyRange.bound(hashes[0], pieceKey(hashes.at(-1) ?? "", Number.POSITIVE_INFINITY));
  try {
    const [keys, records] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    const byHash = new Map<string, FileRecord[]>();
    for (const [i, record] of records.entries()) {
      const [sha256 = "", place] = keys[i]?.split("/") ?? [];
      if (place === undefined) byHash.set(sha256, [record]);
      else byHash.get(sha256)?.push(record);
    }
    return await Promise.all(hashes.map((sha256) => bytesOfRecords(byHash.get(sha256) ?? [])));
  } catch {
    // One of them cannot be read.
    return Promise.all(hashes.map((sha256) => readFile(db, sha256).catch(() => null)));
  }
}

/** As `JournalKeeper.fileHashes`. */
export async function fileHashes(db: JournalDatabase): Promise<readonly string[]> {
  const keys = await withStorageErrors(() => db.getAllKeys("files"));
  return keys.filter((key) => !key.includes("/"));
}
