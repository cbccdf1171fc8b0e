import { hasSameContent } from "../entries/canonicalJson.ts";
import type { Entry, JournalLine, SignedEntry } from "../entries/entry.ts";
import { entryId } from "../entries/entryId.ts";
import { isOfNewerFormat, readEntry } from "../entries/readEntry.ts";
import { isSignedByWriter } from "../entries/writer.ts";

/**
 * A value that a shared keeper holds: an entry that `holds`, or one that is `stored` here as it is; `newer` one of a newer
 * program; `refused` no entry, or one whose id or signature does not hold, or an unsigned one: that would count as this
 * copy's own.
 */
export type CheckedValue =
  | { readonly kind: "holds" | "stored"; readonly entry: Entry }
  | { readonly kind: "newer" }
  | { readonly kind: "refused" };

/** Checks a value. What is stored here was checked when it came, which saves the time that a signature takes. */
export function checkedEntry(value: unknown, stored: ReadonlyMap<string, JournalLine>): CheckedValue {
  if (isOfNewerFormat(value)) return { kind: "newer" };
  const entry = readEntry(value);
  if (entry.format !== 3) return { kind: "refused" };
  if (hasSameContent(stored.get(entry.id), entry)) return { kind: "stored", entry };
  return isIntact(entry) ? { kind: "holds", entry } : { kind: "refused" };
}

function isIntact(entry: SignedEntry): boolean {
  try {
    return entryId(entry) === entry.id && isSignedByWriter(entry);
  } catch {
    // Members that have no canonical form.
    return false;
  }
}
