import type { JournalLine } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { keptFile } from "../entries/keptFile.ts";
import { type EntryFault, verifyEntries } from "../entries/verifyEntries.ts";
import type { JournalKeeper } from "./keeper.ts";

/**
 * A fault of what is stored: of an entry, `missing-last` where the last entry of a chain is gone, or `missing-file` and `wrong-file` where the bytes of an accepted file or of a return slip are not
 * there or do not match the hash under which the entry names them.
 */
export interface StoredFault extends Omit<EntryFault, "kind"> {
  readonly kind: EntryFault["kind"] | "missing-last" | "missing-file" | "wrong-file";
}

/** Files in memory at once: one after the other would wait for the database at each, and all of them need not fit. */
const FILES_AT_ONCE = 16;

/** Checks everything that a keeper holds: ids, signatures and links of all entries, and the bytes of their files. */
export async function checkStored(
  keeper: Pick<JournalKeeper, "read" | "readFile" | "ownKeys" | "chainEnds">,
): Promise<StoredFault[]> {
  const entries = await keeper.read();
  const own = new Set(await keeper.ownKeys());
  const faults: StoredFault[] = verifyEntries(entries).filter(({ kind, index }) => {
    const entry = entries[index];
    // Of the chains of others a package brings only what concerns this copy.
    return kind !== "missing-entry" || entry?.format !== 3 || own.has(entry.writer);
  });
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of await keeper.chainEnds())
    if (!ids.has(id)) faults.push({ kind: "missing-last", index: entries.length - 1, entryId: id });
  const files = entries.flatMap((entry, index) => {
    const sha256 = storedHash(entry);
    return sha256 === null ? [] : [{ sha256, index, entryId: entry.id }];
  });
  for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
    const batch = files.slice(at, at + FILES_AT_ONCE);
    const read = await Promise.all(batch.map(({ sha256 }) => keeper.readFile(sha256)));
    for (const [i, { sha256, ...place }] of batch.entries()) {
      const bytes = read[i];
      if (bytes && sha256Hex(bytes) === sha256) continue;
      faults.push({ kind: bytes ? "wrong-file" : "missing-file", ...place });
    }
  }
  return faults;
}

/** The hash under which the bytes of an entry's file, or of its return slip, are stored; null without any. */
export function storedHash(entry: JournalLine): string | null {
  if (entry.format === null) return null;
  const { body } = entry;
  if (body.kind === "report-returned") return body.slip;
  return body.kind === "report-accepted" ? keptFile(body.file).sha256 : null;
}
