import { version } from "../../../package.json";
import { dayInChina } from "../../domain/cutoff.ts";
import type { Author, Entry } from "../../journal/entries/entry.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { storedHash } from "../../journal/keepers/checkStored.ts";
import { lossSince, readMark, refuseLoss } from "../../journal/keepers/journalMark.ts";
import type { StoredFile } from "../../journal/keepers/keeper.ts";
import {
  type ArchiveKind,
  manifestOfCopy,
  storedFiles,
  writeArchive,
} from "../../journal/packages/archive.ts";
import { type ReadArchive, readArchive } from "../../journal/packages/readArchive.ts";
import {
  heldEntries,
  previewReceipt,
  type ReceiptPreview,
  receiptEntries,
} from "../../journal/packages/receiptPackage.ts";
import { type PackagePreview, previewPackage, reportPackage } from "../../journal/packages/reportPackage.ts";
import { blobOf } from "../browser/blobOf.ts";
import { saveBlob } from "../browser/saveFile.ts";
import { appendEntry } from "../journal/journalActions.ts";
import { journalKeeper } from "../journal/keeper.ts";

/** An archive that was read, and what it brings to this copy. */
export type OpenedPackage = { readonly archive: ReadArchive } & (
  | { readonly kind: "report"; readonly preview: PackagePreview }
  | { readonly kind: "receipt"; readonly preview: ReceiptPreview }
);

/**
 * Reads a report package or a receipt; nothing is stored. Null for an archive that is neither.
 *
 * @throws ArchiveError for a file that is no archive of this program, StorageError when the journal cannot be read
 */
export async function openPackage(file: Blob): Promise<OpenedPackage | null> {
  const archive = await readArchive(file);
  const lines = await (await journalKeeper).read();
  const report = previewPackage(archive, lines);
  if (report) return { kind: "report", archive, preview: report };
  const receipt = previewReceipt(archive, lines);
  return receipt && { kind: "receipt", archive, preview: receipt };
}

/** Stores what an opened package brings: entries, and the files that they name. */
export async function takePackage({ archive, preview }: OpenedPackage): Promise<void> {
  const wanted = new Set(preview.added.map(storedHash));
  async function* files(): AsyncGenerator<StoredFile> {
    for await (const { sha256, bytes } of archive.files())
      if (bytes && wanted.has(sha256)) yield { sha256, bytes };
  }
  const keeper = await journalKeeper;
  refuseLoss(lossSince(readMark(), await keeper.read()));
  await keeper.merge(preview.added, files());
}

/** Admits a key, after its fingerprint was compared. */
export function admitKey(key: string, holder: Author, office: string): Promise<Entry> {
  return appendEntry({ kind: "key-admitted", key, holder, office });
}

/** Closes a key: of what it wrote the entries that have come so far still count. */
export async function closeKey(key: string, reason: string): Promise<Entry> {
  const lines = await (await journalKeeper).read();
  const entries = lines.flatMap((line) => (line.format === 3 && line.writer === key ? [line.id] : []));
  return appendEntry({ kind: "key-closed", key, entries }, reason);
}

/** Downloads what this copy of a ministry has to send (报送包). */
export async function saveReportPackage(ministry: string, { receipts }: JournalState): Promise<void> {
  const keeper = await journalKeeper;
  const own = new Set(await keeper.ownKeys());
  const last = receipts.findLast((receipt) => receipt.ministry === ministry) ?? null;
  const { entries, manifest } = reportPackage(await keeper.read(), { ministry, own, last });
  await saveArchive("report", `报送包_${ministry}`, entries, { ...manifest });
}

/** Issues a receipt (回执) to a ministry, and downloads it with everything that was signed for or returned. */
export async function saveReceipt(ministry: string, { receipts, keys }: JournalState): Promise<void> {
  const keeper = await journalKeeper;
  const ofMinistry = keys.filter(({ holder }) => holder.kind === "ministry" && holder.name === ministry);
  const holds = heldEntries(await keeper.read(), {
    ministry,
    keys: new Set(ofMinistry.map(({ key }) => key)),
  });
  const number = 1 + receipts.filter((receipt) => receipt.ministry === ministry).length;
  await appendEntry(
    { kind: "receipt-issued", number, holds },
    null,
    {},
    { kind: "ministry", name: ministry },
  );
  const own = new Set(await keeper.ownKeys());
  await saveArchive(
    "receipt",
    `回执_${ministry}_第${number}号`,
    receiptEntries(await keeper.read(), { ministry, own }),
    {
      ministry,
    },
  );
}

async function saveArchive(
  kind: ArchiveKind,
  name: string,
  entries: readonly Entry[],
  further: Readonly<Record<string, unknown>>,
): Promise<void> {
  const keeper = await journalKeeper;
  const created = new Date().toISOString();
  const [signing, ownKeys, lines] = await Promise.all([keeper.signingKey(), keeper.ownKeys(), keeper.read()]);
  const manifest = {
    ...manifestOfCopy(kind, { program: version, created, signing, ownKeys, lines }),
    ...further,
  };
  const hashes = [...new Set(entries.map(storedHash))].filter((sha256) => sha256 !== null);
  const files = storedFiles(hashes, keeper);
  const pieces = writeArchive({ manifest, entries, files, fileCount: hashes.length });
  saveBlob(`${name}_${dayInChina(created)}.zip`, await blobOf(pieces, "application/zip"));
}
