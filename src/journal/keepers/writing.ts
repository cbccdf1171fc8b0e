import type { DatabaseLink, JournalDatabase } from "./databaseLink.ts";
import { beginFreshLog } from "./freshLog.ts";
import { lossSince, readMark } from "./journalMark.ts";
import { type JournalKeeper, StorageError } from "./keeper.ts";
import { withStorageErrors } from "./storageError.ts";

/** Connections on which was written, each with the promise of its new log. */
const fresh = new WeakMap<JournalDatabase, Promise<void>>();

/**
 * Writes by `put`. Before the first write of a connection a new log is begun, see {@link beginFreshLog}. After an error
 * that leaves open what was written the connection is closed, and the next write opens the database anew.
 *
 * Rejects with StorageError, and with other errors of `put` as they are.
 */
export async function write<T>(link: DatabaseLink, put: (db: JournalDatabase) => Promise<T>): Promise<T> {
  const db = await link.connect();
  try {
    const begun = fresh.get(db) ?? beginFreshLog(link.factory());
    fresh.set(db, begun);
    await withStorageErrors(() => begun);
    return await put(db);
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
