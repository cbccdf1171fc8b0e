import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import { beginFreshLog } from "./freshLog.ts";
import { lossSince, readMark } from "./journalMark.ts";
import { type JournalKeeper, StorageError } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";

/** Connections on which was written, each with the promise of its new log. */
const fresh = new WeakMap<JournalDatabase, Promise<void>>();

/**
 * Writes by `put`. A new log is begun before the first write of a connection and after every write, see
 * {@link beginFreshLog}: what was written is then in tables, out of reach of a log that is torn. After an error that leaves open what was written the connection is closed, and the next write opens the database anew.
 *
 * Rejects with StorageError, and with other errors of `put` as they are.
 */
export async function write<T>(link: DatabaseLink, put: (db: JournalDatabase) => Promise<T>): Promise<T> {
  const db = await link.connect();
  try {
    const begun = fresh.get(db) ?? beginFreshLog(link.factory());
    fresh.set(db, begun);
    await withStorageErrors(() => begun);
    const written = await put(db);
    // A write that is torn later must not take this one with it.
    await withStorageErrors(() => beginFreshLog(link.factory()));
    return written;
  } catch (error) {
    if (isOfUnknownExtent(error)) link.leave(db);
    throw error;
  }
}

/** As {@link write}; after an error that leaves open what was written, the error tells what reading the journal gave. */
export async function writeAndReadBack<T>(
  link: DatabaseLink,
  { read }: Pick<JournalKeeper, "read">,
  put: (db: JournalDatabase) => Promise<T>,
): Promise<T> {
  try {
    return await write(link, put);
  } catch (error) {
    if (!isOfUnknownExtent(error)) throw error;
    const mark = readMark();
    const entries = await read().catch(() => null);
    const readBack = !entries ? "unreadable" : lossSince(mark, entries) ? "lost" : "whole";
    throw new StorageError(error.cause, error.detail, readBack);
  }
}

/** Whether nobody knows how much of a write that failed with this error is on the disk. */
function isOfUnknownExtent(error: unknown): error is StorageError {
  return error instanceof StorageError && (error.cause === "full" || error.cause === "unknown");
}
