import type { Entry, JournalLine } from "../../entries/entry.ts";
import type { DatabaseLink } from "../databaseLink.ts";
import { beginFreshLog } from "../freshLog.ts";
import { ENTRIES_FOR_COPY } from "./entriesForCopy.ts";
import { COPIES, checksumOf, readStoredCopy, type StoredCopy, withCopies } from "./packedCopy.ts";
import { packedPieces } from "./packedText.ts";

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
  const before = await readStoredCopy(factory);
  const stored = (await link.connect()).transaction("entries").store;
  const countUpTo = (key: number) => stored.count(IDBKeyRange.upperBound(key));
  const lastKey = await stored.index("id").getKey(entries.at(-1)?.id ?? "");
  // Otherwise the journal has moved meanwhile in another way than at its end.
  if (lastKey === undefined || (await countUpTo(lastKey)) !== entries.length) return true;
  if (before) {
    const length = await countUpTo(before.lastKey);
    if (!isTextOf(before.text, entries.slice(0, length))) {
      await withCopies(factory, (db) => db.delete(COPIES, "own"));
      return false;
    }
    if (entries.length - length < MAX_ENTRIES_BESIDE) return true;
  }
  if (entries.length < least) return true;
  const text = [...packedPieces(entries)].join("");
  const copy: StoredCopy = { lastKey, text, checksum: checksumOf(text) };
  // It shares the browser's log with the journal. On a full disk this rejects, and no copy is written.
  await beginFreshLog(factory);
  await withCopies(factory, (db) => db.put(COPIES, copy, "own"));
  return true;
}

/** Whether the text of a copy is that of these entries and nothing more. */
function isTextOf(text: string, entries: readonly Entry[]): boolean {
  let at = 0;
  for (const piece of packedPieces(entries)) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}
