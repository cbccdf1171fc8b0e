import type { Entry, JournalLine } from "../../entries/entry.ts";
import type { DatabaseLink } from "../databaseLink.ts";
import { beginFreshLog } from "../freshLog.ts";
import { ENTRIES_FOR_COPY } from "./entriesForCopy.ts";
import { COPIES, checksumOf, readStoredCopy, type StoredCopy, WORD, withCopies } from "./packedCopy.ts";

/** Entries after which the copy is made anew; those that came since it was made are read beside it. */
const MAX_ENTRIES_BESIDE = 500;
/** Entries whose text is in memory at once: the text of a whole long journal takes several times its bytes. */
const ENTRIES_IN_PIECE = 500;

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
    if (!isTextOf(before.bytes, entries.slice(0, length))) {
      await withCopies(factory, (db) => db.delete(COPIES, "own"));
      return false;
    }
    if (entries.length - length < MAX_ENTRIES_BESIDE) return true;
  }
  if (entries.length < least) return true;
  const bytes = joinedPieces([...textPieces(entries)]);
  const copy: StoredCopy = { lastKey, bytes, checksum: checksumOf(bytes) };
  // It shares the browser's log with the journal. On a full disk this rejects, and no copy is written.
  await beginFreshLog(factory);
  await withCopies(factory, (db) => db.put(COPIES, copy, "own"));
  return true;
}

/** The entries as a JSON list in UTF-8, piece by piece. */
function* textPieces(entries: readonly Entry[]): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let at = 0; at < entries.length; at += ENTRIES_IN_PIECE) {
    const list = JSON.stringify(entries.slice(at, at + ENTRIES_IN_PIECE));
    yield encoder.encode(`${at === 0 ? "[" : ","}${list.slice(1, -1)}`);
  }
  yield encoder.encode(entries.length === 0 ? "[]" : "]");
}

/** The pieces one after the other, filled up with spaces to whole words. */
function joinedPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const bytes = new Uint8Array(Math.ceil(length / WORD) * WORD).fill(SPACE);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const SPACE = " ".charCodeAt(0);

/** Whether the bytes of a copy are the text of these entries and nothing more. */
function isTextOf(bytes: Uint8Array, entries: readonly Entry[]): boolean {
  let at = 0;
  for (const piece of textPieces(entries)) {
    for (const byte of piece) if (byte !== bytes[at++]) return false;
  }
  return bytes.subarray(at).every((byte) => byte === SPACE);
}
