import { chainKey } from "./chains.ts";
import type { Entry, JournalLine, SignedEntry } from "./entry.ts";
import { entryId, entryIdAside } from "./entryId.ts";
import { isSignedByWriter } from "./writer.ts";

/**
 * A fault of an entry:
 * `damaged` it is no entry of any format;
 * `wrong-id` its content does not match its id;
 * `wrong-signature` the writer that it names has not signed it;
 * `missing-entry` its `previous` entry is not in the journal;
 * `broken-link` its `previous` entry belongs to another chain.
 */
export interface EntryFault {
  readonly kind: "damaged" | "wrong-id" | "wrong-signature" | "missing-entry" | "broken-link";
  /** Index in the list that was checked. */
  readonly index: number;
  /** The stored id of the entry. */
  readonly entryId: string;
}

/**
 * Checks ids, signatures and links of a whole journal, in whatever order its entries are; empty without faults. An entry
 * can have several faults. Forks are no faults, see `forksOf`; entries that were removed from the end of a chain are not noticed.
 *
 * A signature is checked for the last entry of a chain, and stands for all entries before it: its id depends on theirs
 * through `previous`. Where it does not hold, the entry before is checked in its turn.
 *
 * @param intact the entries whose content matches their ids, where they are known, see {@link intactEntries}
 */
export function verifyEntries(
  entries: readonly JournalLine[],
  intact: ReadonlySet<JournalLine> = new Set(entries.filter(hasOwnId)),
): EntryFault[] {
  const byId = new Map<string, JournalLine>();
  for (const entry of entries) byId.set(entry.id, entry);
  const signed = vouchedFor([...intact].filter((entry): entry is SignedEntry => entry.format === 3));

  return entries.flatMap((entry, index) => {
    const fault = (kind: EntryFault["kind"]): EntryFault => ({ kind, index, entryId: entry.id });
    if (entry.format === null) return [fault("damaged")];
    if (!intact.has(entry)) return [fault("wrong-id")];
    const faults: EntryFault[] = [];
    if (entry.format === 3 && !signed.has(entry.id)) faults.push(fault("wrong-signature"));
    if (entry.previous === null) return faults;
    const before = byId.get(entry.previous);
    if (!before) faults.push(fault("missing-entry"));
    // The chain of a damaged entry is unknown.
    else if (before.format !== null && chainKey(before) !== chainKey(entry))
      faults.push(fault("broken-link"));
    return faults;
  });
}

/** Ids of the entries that their writer has signed, or signed an entry after them. */
function vouchedFor(entries: readonly SignedEntry[]): ReadonlySet<string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const entryBefore = ({ previous, writer }: SignedEntry) => {
    const before = previous === null ? undefined : byId.get(previous);
    return before?.writer === writer ? before : undefined;
  };
  const followed = new Set(entries.map((entry) => entryBefore(entry)?.id));
  const vouched = new Set<string>();
  const toCheck = entries.filter(({ id }) => !followed.has(id));
  for (let entry = toCheck.pop(); entry; entry = toCheck.pop()) {
    const before = entryBefore(entry);
    if (isSignedByWriter(entry)) {
      let covered: SignedEntry | undefined = entry;
      while (covered && !vouched.has(covered.id)) {
        vouched.add(covered.id);
        covered = entryBefore(covered);
      }
    } else if (before && !vouched.has(before.id)) toCheck.push(before);
  }
  return vouched;
}

/** False also for a stored entry with extra members that have no canonical form. */
function hasOwnId(entry: JournalLine): boolean {
  try {
    return entry.format !== null && entryId(entry) === entry.id;
  } catch {
    return false;
  }
}

/** Entries whose bytes are in memory at once. */
const ENTRIES_IN_PIECE = 500;

/** The entries whose content matches their ids, in the same order; the hashes are made by `digestHex`. */
export async function intactEntries(lines: readonly JournalLine[]): Promise<ReadonlySet<JournalLine>> {
  const entries = lines.filter((line): line is Entry => line.format !== null);
  const intact = new Set<JournalLine>();
  for (let at = 0; at < entries.length; at += ENTRIES_IN_PIECE) {
    const piece = entries.slice(at, at + ENTRIES_IN_PIECE);
    const ids = await Promise.all(piece.map((entry) => entryIdAside(entry).catch(() => null)));
    for (const [index, entry] of piece.entries()) if (ids[index] === entry.id) intact.add(entry);
  }
  return intact;
}
