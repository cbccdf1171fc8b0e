import { type GenericSchema, is, object, string } from "valibot";
import type { Author, Entry, JournalLine, SignedEntry } from "../entries/entry.ts";
import type { ReadArchive } from "./readArchive.ts";

/** Further members of the manifest of a receipt (回执). */
export interface ReceiptManifest {
  readonly ministry: string;
}

const receiptManifest: GenericSchema<ReceiptManifest> = object({ ministry: string() });

/**
 * The planner's entries about one ministry: what was signed for and returned, and its receipts. They stand alone, without
 * the planner's other entries between them.
 *
 * @param own public keys of this copy
 */
export function receiptEntries(
  lines: readonly JournalLine[],
  { ministry, own }: { readonly ministry: string; readonly own: ReadonlySet<string> },
): Entry[] {
  const isOfMinistry = (author: Author) => author.kind === "ministry" && author.name === ministry;
  return lines.filter((line): line is SignedEntry => {
    if (line.format !== 3 || !own.has(line.writer) || !isOfMinistry(line.author)) return false;
    const { kind } = line.body;
    return kind === "report-acknowledged" || kind === "report-returned" || kind === "receipt-issued";
  });
}

/** Ids of all entries of a ministry's keys about its reports, sorted: what a receipt says that the planner holds. */
export function heldEntries(
  lines: readonly JournalLine[],
  { ministry, keys }: { readonly ministry: string; readonly keys: ReadonlySet<string> },
): string[] {
  return lines
    .filter((line) => {
      if (line.format !== 3 || !keys.has(line.writer)) return false;
      const isReport = line.body.kind === "report-accepted" || line.body.kind === "report-withdrawn";
      return isReport && line.author.kind === "ministry" && line.author.name === ministry;
    })
    .map(({ id }) => id)
    .sort();
}

/** A receipt beside what the ministry's copy has. */
export interface ReceiptPreview {
  readonly ministry: string;
  /** The keys that wrote it: the planner's, if they are admitted. */
  readonly writers: readonly string[];
  readonly added: readonly Entry[];
  readonly known: number;
  /** Entries that do not hold, or say what a receipt may not say. */
  readonly refused: number;
}

/** What a receipt brings. Null where the archive is none. */
export function previewReceipt(archive: ReadArchive, lines: readonly JournalLine[]): ReceiptPreview | null {
  const { manifest, entries, refused } = archive;
  if (manifest?.kind !== "receipt" || !is(receiptManifest, manifest)) return null;
  const stored = new Set(lines.map(({ id }) => id));
  const { ministry } = manifest;
  const writersOf = (some: readonly Entry[]) => [
    ...new Set(some.flatMap((entry) => (entry.format === 3 ? [entry.writer] : []))),
  ];
  const own = receiptEntries(entries, { ministry, own: new Set(writersOf(entries)) });
  return {
    ministry,
    writers: writersOf(own),
    added: own.filter(({ id }) => !stored.has(id)),
    known: own.filter(({ id }) => stored.has(id)).length,
    refused: refused.length + entries.length - own.length,
  };
}
