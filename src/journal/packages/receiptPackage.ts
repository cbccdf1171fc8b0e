import { type GenericSchema, is, object, string } from "valibot";
import type { Entry, JournalLine, SignedEntry } from "../entries/entry.ts";
import type { ReadArchive } from "./readArchive.ts";
import { reportEntries, signedEntriesAbout, writersOf } from "./reportPackage.ts";

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
  return answers(lines, ministry).filter(({ writer }) => own.has(writer));
}

/** The entries about a ministry that answer it: what a receipt may say. */
function answers(lines: readonly JournalLine[], ministry: string): SignedEntry[] {
  return signedEntriesAbout(lines, ministry).filter(
    ({ body: { kind } }) =>
      kind === "report-acknowledged" || kind === "report-returned" || kind === "receipt-issued",
  );
}

/** Ids of all entries of a ministry's keys about its reports, sorted: what a receipt says that the planner holds. */
export function heldEntries(
  lines: readonly JournalLine[],
  { ministry, keys }: { readonly ministry: string; readonly keys: ReadonlySet<string> },
): string[] {
  return reportEntries(lines, ministry)
    .filter(({ writer }) => keys.has(writer))
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
  const own = answers(entries, ministry);
  return {
    ministry,
    writers: writersOf(own),
    added: own.filter(({ id }) => !stored.has(id)),
    known: own.filter(({ id }) => stored.has(id)).length,
    refused: refused.length + entries.length - own.length,
  };
}
