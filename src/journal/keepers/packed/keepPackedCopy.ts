import type { Entry, JournalLine } from "../../entries/entry.ts";
import type { DatabaseLink } from "../databaseLink.ts";
import { beginFreshLog } from "../freshLog.ts";
import {
  COPIES,
  checksumOf,
  ENTRIES_FOR_COPY,
  readPackedCopy,
  type StoredCopy,
  WORD,
  withCopies,
} from "./packedCopy.ts";

/** Entries after which the copy is made anew; those that came since it was made are read beside it. */
const MAX_ENTRIES_BESIDE = 500;

/**
 * Keeps a packed copy of the stored entries, where there are enough and the one that there is has not most of them.
 *
 * @param lines all that are stored, verified
 * @param least entries from which a copy is kept
 * @returns false where the copy that there was has other content than the entries; it is deleted then
 */
export async function keepPackedCopy(
  link: DatabaseLink,
  lines: readonly JournalLine[],
  least = ENTRIES_FOR_COPY,
): Promise<boolean> {
  const entries = lines.filter((line): line is Entry => line.format !== null);
  const factory = link.factory();
  const stored = (await link.connect()).transaction("entries").store;
  const lastKey = await stored.index("id").getKey(entries.at(-1)?.id ?? "");
  // Otherwise the journal has moved meanwhile in another way than at its end.
  const isAll =
    lastKey !== undefined && (await stored.count(IDBKeyRange.upperBound(lastKey))) === entries.length;
  if (!isAll) return true;
  const before = await readPackedCopy(factory);
  if (before) {
    const { length } = before.entries;
    if (JSON.stringify(before.entries) !== JSON.stringify(entries.slice(0, length))) {
      await withCopies(factory, (db) => db.delete(COPIES, "own"));
      return false;
    }
    if (entries.length - length < MAX_ENTRIES_BESIDE) return true;
  }
  if (entries.length < least) return true;
  const text = new TextEncoder().encode(JSON.stringify(entries));
  const bytes = new Uint8Array(Math.ceil(text.length / WORD) * WORD).fill(" ".charCodeAt(0));
  bytes.set(text);
  const copy: StoredCopy = { lastKey, bytes, checksum: checksumOf(bytes) };
  // It shares the browser's log with the journal. On a full disk this rejects, and no copy is written.
  await beginFreshLog(factory);
  await withCopies(factory, (db) => db.put(COPIES, copy, "own"));
  return true;
}
