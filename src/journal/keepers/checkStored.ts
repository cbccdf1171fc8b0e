import type { JournalLine } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { type EntryFault, verifyEntries } from "../entries/verifyEntries.ts";
import type { JournalKeeper } from "./keeper.ts";

/**
 * A fault of what is stored: of an entry, or `missing-file` and `wrong-file` where the bytes of an accepted file are not
 * there or do not match the hash under which the entry names them.
 */
export interface StoredFault extends Omit<EntryFault, "kind"> {
  readonly kind: EntryFault["kind"] | "missing-file" | "wrong-file";
}

/** Checks everything that a keeper holds: ids, signatures and links of all entries, and the bytes of their files. */
export async function checkStored(keeper: Pick<JournalKeeper, "read" | "readFile">): Promise<StoredFault[]> {
  const entries = await keeper.read();
  const faults: StoredFault[] = verifyEntries(entries);
  // One file after the other, because all of them need not fit into memory.
  for (const [index, entry] of entries.entries()) {
    const sha256 = storedHash(entry);
    if (sha256 === null) continue;
    const bytes = await keeper.readFile(sha256);
    if (bytes && sha256Hex(bytes) === sha256) continue;
    faults.push({ kind: bytes ? "wrong-file" : "missing-file", index, entryId: entry.id });
  }
  return faults;
}

/** The hash under which the bytes of an entry's file are stored; null without a file. */
function storedHash(entry: JournalLine): string | null {
  if (entry.format === null || entry.body.kind !== "report-accepted") return null;
  const { file } = entry.body;
  return (file.copy ?? file).sha256;
}
