import { array, type GenericSchema, is, object, string } from "valibot";
import type { Entry, EntryBody, JournalLine, ReceiptIssued, SignedEntry } from "../entries/entry.ts";
import { hash, instant, whole } from "../entries/schemas.ts";
import type { ReadArchive } from "./readArchive.ts";

/** An entry of the ministry, named in every package so that the planner sees which one has not come. */
export interface NamedEntry {
  readonly id: string;
  /** ISO 8601 UTC instant. */
  readonly time: string;
  /** Name of the file of the report or ledger; empty for a withdrawal. */
  readonly file: string;
}

/** Further members of the manifest of a report package (报送包). */
export interface ReportManifest {
  readonly ministry: string;
  /** All entries of the ministry's copy about its reports, those of earlier packages included. */
  readonly named: readonly NamedEntry[];
  /** Number of the last receipt that the ministry has; 0 without one. */
  readonly lastReceipt: number;
}

const reportManifest: GenericSchema<ReportManifest> = object({
  ministry: string(),
  named: array(object({ id: hash, time: instant, file: string() })),
  lastReceipt: whole,
});

/** The signed entries about a ministry. */
export function signedEntriesAbout(lines: readonly JournalLine[], ministry: string): SignedEntry[] {
  return lines.filter(
    (line): line is SignedEntry =>
      line.format === 3 && line.author.kind === "ministry" && line.author.name === ministry,
  );
}

const REPORTING: readonly EntryBody["kind"][] = [
  "report-accepted",
  "report-withdrawn",
  "ledger-accepted",
  "ledger-withdrawn",
];

/** Of those the ones that report, bring a ledger, or withdraw: what a ministry may say. */
export function reportEntries(lines: readonly JournalLine[], ministry: string): SignedEntry[] {
  return signedEntriesAbout(lines, ministry).filter(({ body: { kind } }) => REPORTING.includes(kind));
}

/** The keys that wrote entries, each once. */
export function writersOf(entries: readonly SignedEntry[]): string[] {
  return [...new Set(entries.map(({ writer }) => writer))];
}

/**
 * What a ministry's copy sends: its own reports, ledgers and withdrawals that no receipt names yet.
 *
 * @param own public keys of this copy
 * @param last the last receipt that the ministry has received; null without one
 */
export function reportPackage(
  lines: readonly JournalLine[],
  options: {
    readonly ministry: string;
    readonly own: ReadonlySet<string>;
    readonly last: Pick<ReceiptIssued, "number" | "holds"> | null;
  },
): { readonly entries: readonly Entry[]; readonly manifest: ReportManifest } {
  const { ministry, own, last } = options;
  const ownReports = reportEntries(lines, ministry).filter(({ writer }) => own.has(writer));
  const held = new Set(last?.holds);
  const named = ownReports.map(({ id, time, body }) => ({
    id,
    time,
    file: "file" in body ? body.file.name : "",
  }));
  return {
    entries: ownReports.filter(({ id }) => !held.has(id)),
    manifest: { ministry, named, lastReceipt: last?.number ?? 0 },
  };
}

/** A report package beside what the planner's copy has. */
export interface PackagePreview {
  readonly ministry: string;
  /** The keys that wrote its entries. */
  readonly writers: readonly string[];
  readonly added: readonly Entry[];
  readonly known: number;
  /** Entries that came in no package yet. */
  readonly missing: readonly NamedEntry[];
  /** Entries that do not hold, or are not signed, or say what a ministry may not say. */
  readonly refused: number;
}

/**
 * What a report package brings. Null where the archive is none: it has no manifest of one.
 *
 * @param lines of this copy
 */
export function previewPackage(archive: ReadArchive, lines: readonly JournalLine[]): PackagePreview | null {
  const { manifest, entries, refused } = archive;
  if (manifest?.kind !== "report" || !is(reportManifest, manifest)) return null;
  const stored = new Set(lines.map(({ id }) => id));
  const reports = reportEntries(entries, manifest.ministry);
  const brought = new Set(reports.map(({ id }) => id));
  return {
    ministry: manifest.ministry,
    writers: writersOf(reports),
    added: reports.filter(({ id }) => !stored.has(id)),
    known: reports.filter(({ id }) => stored.has(id)).length,
    missing: manifest.named.filter(({ id }) => !stored.has(id) && !brought.has(id)),
    refused: refused.length + entries.length - reports.length,
  };
}
