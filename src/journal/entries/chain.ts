import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Author, Entry, EntryBody, EntryDraft, JournalLine } from "./entry.ts";

/** The newest format that this program reads; older ones need no upgrade. */
const NEWEST_FORMAT = 2;

/** The first format with each kind; a program that does not know the format refuses the journal. */
export const FORMAT_OF: Readonly<Record<EntryBody["kind"], Entry["format"]>> = {
  "report-accepted": 1,
  "report-withdrawn": 1,
  "sample-loaded": 1,
  "sample-removed": 1,
  "plan-added": 2,
  "plan-adjusted": 2,
  "plan-withdrawn": 2,
};

/**
 * Lower-case hex SHA-256.
 *
 * Synchronous, because `crypto.subtle` does not exist on plain-http intranets, and waiting for it inside an IndexedDB
 * transaction would commit the transaction.
 */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * The canonical form of a value: JSON without spaces, the keys of every object in UTF-16 order, undefined members left
 * out. Equal content gives equal text.
 *
 * @throws TypeError for values that JSON would silently change: NaN, infinities, functions, symbols, bigints
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`no canonical form for ${typeof value} ${String(value)}`);
}

/** The id of an entry: SHA-256 of the canonical form of all its other members. */
export function entryId(entry: Omit<Entry, "id">): string {
  return sha256Hex(utf8ToBytes(canonicalJson({ ...entry, id: undefined })));
}

/** Makes an entry from a draft. `previous` is the id of the same author's last entry, null for the first. */
export function sealEntry(draft: EntryDraft, previous: string | null): Entry {
  const { author, time, reason, body } = draft;
  const content = { format: FORMAT_OF[body.kind], author, time, reason, body, previous } as const;
  return { ...content, id: entryId(content) };
}

/** The key of an author; the entries of each author form a chain. */
export function authorKey(author: Author): string {
  return author.kind === "planner" ? "planner" : `ministry|${author.name}`;
}

/**
 * A fault of an entry:
 * `newer-format` it was written by a newer program and cannot be read;
 * `wrong-id` its content does not match its id, or is no entry of any format;
 * `missing-entry` its `previous` entry is not in the list;
 * `broken-link` its `previous` is not the last entry of its author before it.
 */
export interface ChainFault {
  readonly kind: "newer-format" | "wrong-id" | "missing-entry" | "broken-link";
  /** Index in the list that was checked. */
  readonly index: number;
  /** The stored id of the entry. */
  readonly entryId: string;
}

/**
 * Checks ids and links of a whole journal; empty without faults. An entry can have several faults.
 *
 * Entries that were removed from the end of an author's chain are not noticed.
 */
export function verifyChain(entries: readonly JournalLine[]): ChainFault[] {
  const faults: ChainFault[] = [];
  const present = new Set(entries.map((entry) => entry.id));
  const unreadable = new Set<string>();
  for (const entry of entries) if (entry.format === null || !hasKnownFormat(entry)) unreadable.add(entry.id);
  const last = new Map<string, string>();
  for (const [index, entry] of entries.entries()) {
    const report = (kind: ChainFault["kind"]) => faults.push({ kind, index, entryId: entry.id });
    if (entry.format === null || unreadable.has(entry.id)) {
      report(entry.format === null ? "wrong-id" : "newer-format");
      continue;
    }
    if (!hasOwnId(entry)) report("wrong-id");
    const key = authorKey(entry.author);
    // The author of a newer or damaged entry is unknown, so the link of an entry that follows one is not checked.
    const follows = entry.previous !== null && unreadable.has(entry.previous);
    if (!follows && entry.previous !== (last.get(key) ?? null)) {
      report(entry.previous !== null && !present.has(entry.previous) ? "missing-entry" : "broken-link");
    }
    last.set(key, entry.id);
  }
  return faults;
}

/** False also for a stored entry with extra members that have no canonical form. */
function hasOwnId(entry: Entry): boolean {
  try {
    return entryId(entry) === entry.id;
  } catch {
    return false;
  }
}

/** False for an entry of a newer program: its format number is unknown. */
export function hasKnownFormat(entry: { readonly format: number }): boolean {
  return entry.format >= 1 && entry.format <= NEWEST_FORMAT;
}
