import type { JournalLine } from "../entries/entry.ts";
import { isOfNewerFormat, readEntry } from "../entries/readEntry.ts";
import type { JournalDatabase, StoredEntry } from "./databaseLink.ts";
import { StorageError } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";

/** Checks a stored entry; throws for one of a newer program, which must not be ignored. */
export function readableEntry(record: unknown): JournalLine {
  const { entry } = Object(record);
  const { format, id } = Object(entry);
  if (isOfNewerFormat(entry)) throw new StorageError("newer-version", `entry ${id} has format ${format}`);
  return readEntry(entry);
}

/** All stored entries in their order; one that cannot be read at all is given as damaged. */
export async function readStoredEntries(db: JournalDatabase): Promise<readonly JournalLine[]> {
  return (await readInPieces(db)) ?? (await readOneByOne(db)).map(readableEntry);
}

/** Entries that are asked for at a time. */
const ENTRIES_IN_PIECE = 500;

/**
 * The stored entries, all asked for at once and checked as they come, so that the database reads the next while this thread
 * works on the last. Null where one cannot be read.
 */
async function readInPieces(db: JournalDatabase): Promise<readonly JournalLine[] | null> {
  try {
    const { store, done } = db.transaction("entries");
    // A record that cannot be read ends it.
    done.catch(() => undefined);
    const keys = await store.getAllKeys();
    const pieces: Promise<readonly JournalLine[]>[] = [];
    for (let at = 0; at < keys.length; at += ENTRIES_IN_PIECE) {
      const [first, last] = [keys[at], keys[Math.min(at + ENTRIES_IN_PIECE, keys.length) - 1]];
      pieces.push(store.getAll(IDBKeyRange.bound(first, last)).then((records) => records.map(readableEntry)));
    }
    return (await Promise.all(pieces)).flat();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return null;
  }
}

async function readOneByOne(db: JournalDatabase): Promise<unknown[]> {
  const keys = await withStorageErrors(() => db.getAllKeys("entries"));
  return Promise.all(keys.map((key) => db.get("entries", key).catch(() => null)));
}

interface EntriesStore {
  openCursor(query: null, direction: "prev"): Promise<{ readonly value: StoredEntry } | null>;
}

/** The entry appended last, null in an empty journal; throws when a newer program wrote it. */
export async function newestEntry(entries: EntriesStore): Promise<JournalLine | null> {
  const cursor = await entries.openCursor(null, "prev");
  return cursor ? readableEntry(cursor.value) : null;
}
