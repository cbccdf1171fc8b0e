import type { JournalLine } from "../entries/entry.ts";
import { digestHex } from "../entries/entryId.ts";
import type { FileReference } from "../entries/fileReference.ts";
import { keptFile } from "../entries/keptFile.ts";
import { type EntryFault, intactEntries, verifyEntries } from "../entries/verifyEntries.ts";
import type { JournalKeeper } from "./keeper.ts";

/**
 * A fault of what is stored: of an entry, `missing-last` where the last entry of a chain is gone, or `missing-file` and
 * `wrong-file` where the bytes of an accepted file or of a return slip are not there or do not match the hash under which the
 * entry names them.
 */
export interface StoredFault extends Omit<EntryFault, "kind"> {
  readonly kind: EntryFault["kind"] | "missing-last" | "missing-file" | "wrong-file";
}

/** Bytes of files in memory at once, beside the file that exceeds it. */
const MAX_BYTES_AT_ONCE = 8_000_000;
/** A file counts as at least so many bytes: of a slip the entry does not say its size, and small ones take time too. */
const MIN_BYTES_COUNTED = 16_000;

/** Everything that was found, and the entries that were checked. */
export interface StoredFaults {
  readonly entries: readonly JournalLine[];
  readonly faults: readonly StoredFault[];
}

/** Checks everything that a keeper holds: ids, signatures and links of all entries, and the bytes of their files. */
export async function checkStored(
  keeper: Pick<JournalKeeper, "read" | "readFiles" | "ownKeys" | "chainEnds">,
): Promise<StoredFaults> {
  // Before the entries: of an entry that is stored in between, the end would have no entry.
  const ends = await keeper.chainEnds();
  const entries = await keeper.read();
  const own = new Set(await keeper.ownKeys());
  const faults: StoredFault[] = verifyEntries(entries, await intactEntries(entries)).filter(
    ({ kind, index }) => {
      const entry = entries[index];
      // Of the chains of others a package brings only what concerns this copy.
      return kind !== "missing-entry" || entry?.format !== 3 || own.has(entry.writer);
    },
  );
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of ends)
    if (!ids.has(id)) faults.push({ kind: "missing-last", index: entries.length - 1, entryId: id });
  const fileFaults: StoredFault[] = [];
  const batches = [...fileBatches(entries)];
  const namesOf = (batch: readonly NamedFile[] = []) => [...new Set(batch.map(({ sha256 }) => sha256))];
  const readBatch = (at: number) => keeper.readFiles(namesOf(batches[at]));
  // The next batch is read while this one is hashed.
  let next = readBatch(0);
  for (const [index, batch] of batches.entries()) {
    const read = await next;
    next = readBatch(index + 1);
    const digests = await Promise.all(read.map((bytes) => bytes && digestHex(bytes)));
    const hashes = new Map(namesOf(batch).map((name, at) => [name, digests[at]]));
    for (const { sha256, ...place } of batch) {
      const found = hashes.get(sha256);
      if (found !== sha256) fileFaults.push({ kind: found ? "wrong-file" : "missing-file", ...place });
    }
  }
  fileFaults.sort((one, other) => one.index - other.index);
  return { entries, faults: [...faults, ...fileFaults] };
}

/** A file and the entry that names it. */
interface NamedFile {
  readonly sha256: string;
  readonly index: number;
  readonly entryId: string;
}

/** The files that entries name, sorted by their hashes: each time as many as fit into memory. */
function* fileBatches(entries: readonly JournalLine[]): Generator<readonly NamedFile[]> {
  const named = entries.flatMap((entry, index) => {
    const sha256 = storedHash(entry);
    return sha256 === null ? [] : [{ sha256, index, entryId: entry.id, size: sizeOf(entry) }];
  });
  named.sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
  let [batch, bytes] = [[] as NamedFile[], 0];
  for (const { size, ...file } of named) {
    batch.push(file);
    bytes += Math.max(MIN_BYTES_COUNTED, size);
    if (bytes < MAX_BYTES_AT_ONCE) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  yield batch;
}

function sizeOf(entry: JournalLine): number {
  return storedFileOf(entry)?.size ?? 0;
}

/** What is kept of the file that an entry accepted: of a report, a ledger or a register of bases; null without any. */
export function storedFileOf(entry: JournalLine): NonNullable<FileReference["copy"]> | null {
  if (entry.format === null) return null;
  const { body } = entry;
  const hasFile =
    body.kind === "report-accepted" || body.kind === "ledger-accepted" || body.kind === "bases-listed";
  return hasFile ? keptFile(body.file) : null;
}

/** The hash under which the bytes of an entry's file, or of its return slip, are stored; null without any. */
export function storedHash(entry: JournalLine): string | null {
  if (entry.format !== null && entry.body.kind === "report-returned") return entry.body.slip;
  return storedFileOf(entry)?.sha256 ?? null;
}
