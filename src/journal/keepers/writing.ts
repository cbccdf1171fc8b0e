import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import { beginFreshLog } from "./freshLog.ts";
import { advanceMark, type JournalMark, lossSince, readMark } from "./journalMark.ts";
import { type JournalKeeper, StorageError } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";
import { newestEntry } from "./storedEntry.ts";

/**
 * Writes by `put`. A new log is begun before and after it, see {@link beginFreshLog}: before, because another tab can have
 * torn the log; after, because a log that is torn later must not take this write with it. After an error that leaves open
 * what was written the connection is closed, and the next write opens the database anew.
 *
 * Rejects with StorageError, and with other errors of `put` as they are.
 */
export async function write<T>(link: DatabaseLink, put: (db: JournalDatabase) => Promise<T>): Promise<T> {
  const db = await withStorageErrors(() => link.connect());
  const beginLog = () => withStorageErrors(() => beginFreshLog(link.factory()));
  try {
    await beginLog();
    const written = await put(db);
    await beginLog();
    return written;
  } catch (error) {
    if (isOfUnknownExtent(error)) link.leave(db);
    throw error;
  }
}

/**
 * Writes entries as {@link write} does, and marks the journal that this leaves. After an error that leaves open what was
 * written, the error tells what reading the journal gave.
 */
export async function writeEntries<T>(
  link: DatabaseLink,
  { read }: Pick<JournalKeeper, "read">,
  put: (db: JournalDatabase) => Promise<T>,
): Promise<T> {
  try {
    let left: JournalMark | null = null;
    const written = await write(link, async (db) => {
      const result = await put(db);
      left = await withStorageErrors(() => markOf(db));
      return result;
    });
    // Only now is it out of reach of a log that is torn.
    if (left) advanceMark(left);
    return written;
  } catch (error) {
    if (!isOfUnknownExtent(error)) throw error;
    const mark = readMark();
    const entries = await read().catch(() => null);
    const readBack = !entries ? "unreadable" : lossSince(mark, entries) ? "lost" : "whole";
    throw new StorageError(error.cause, error.detail, readBack);
  }
}

/** The mark of the journal as it is; null while the entry is gone that was marked before, which must stay noticed. */
async function markOf(db: JournalDatabase): Promise<JournalMark | null> {
  const [mark, entries] = [readMark(), db.transaction("entries").store];
  if (mark && (await entries.index("id").getKey(mark.head)) === undefined) return null;
  const [length, last] = [await entries.count(), await newestEntry(entries)];
  return last && { length, head: last.id };
}

/** Whether nobody knows how much of a write that failed with this error is on the disk. */
function isOfUnknownExtent(error: unknown): error is StorageError {
  return error instanceof StorageError && (error.cause === "full" || error.cause === "unknown");
}
