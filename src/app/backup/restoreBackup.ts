import { openDraftStore } from "../../journal/drafts/draftStore.ts";
import { sha256Hex } from "../../journal/entries/entryId.ts";
import type { StoredFile } from "../../journal/keepers/keeper.ts";
import { type ReadArchive, readArchive } from "../../journal/packages/readArchive.ts";
import { previewRestore, type RestorePreview } from "../../journal/packages/restorePreview.ts";
import { journalKeeper } from "../journal/keeper.ts";
import { takeSettings } from "./settings.ts";

/** Archives that were read, and what they would bring. */
export interface Restoring {
  readonly archives: readonly ReadArchive[];
  readonly preview: RestorePreview;
  /** Public keys of the copy that made the backups. */
  readonly keys: readonly string[];
  /** Whether that was this copy: it has written with one of them; perhaps, where it has not written at all. */
  readonly isOwn: "yes" | "perhaps" | "no";
}

/** What a restore brought. */
export interface Restored {
  readonly entries: number;
  readonly files: number;
  readonly drafts: number;
}

/**
 * Reads archives and lays them beside what is stored; nothing is changed yet.
 *
 * @throws ArchiveError for a file that is no archive of this program, StorageError when the journal cannot be read
 */
export async function readBackups(files: readonly Blob[]): Promise<Restoring> {
  const archives: ReadArchive[] = [];
  for (const file of files) archives.push(await readArchive(file));
  const keeper = await journalKeeper;
  const [whole, damaged] = [new Set<string>(), new Set<string>()];
  for (const archive of archives)
    for await (const sha256 of archive.wholeFiles()) {
      whole.add(sha256);
      const stored = await keeper.readFile(sha256).catch(() => null);
      if (!stored || sha256Hex(stored) !== sha256) damaged.add(sha256);
    }
  const drafts = openDraftStore();
  try {
    const [entries, fileHashes, ownKeys, stored] = await Promise.all([
      keeper.read(),
      keeper.fileHashes(),
      keeper.ownKeys(),
      drafts.list(),
    ]);
    const preview = previewRestore(archives, whole, {
      entries,
      fileHashes: fileHashes.filter((sha256) => !damaged.has(sha256)),
      drafts: stored.drafts,
    });
    const backups = preview.manifests.filter(({ kind }) => kind === "backup");
    const keys = [...new Set(backups.flatMap((manifest) => manifest.ownKeys))];
    const hasWritten = keys.some((key) => ownKeys.includes(key));
    const isOwn = hasWritten ? "yes" : ownKeys.length === 0 && keys.length > 0 ? "perhaps" : "no";
    return { archives, preview, keys, isOwn };
  } finally {
    drafts.close();
  }
}

/**
 * Stores what the archives bring beside what there is. After a failure a part is stored, and the same again brings the rest.
 *
 * @param isOwn whether the backups are of this copy of the program: then their keys are its own
 */
export async function restore({ archives, preview, keys }: Restoring, isOwn: boolean): Promise<Restored> {
  const keeper = await journalKeeper;
  const entries = [...preview.added, ...preview.repaired];
  const merged = await keeper.merge(entries, wholeFiles(archives), {
    ownKeys: isOwn ? keys : [],
    mends: true,
  });
  const drafts = openDraftStore();
  try {
    for (const { draft } of preview.addedDrafts) await drafts.save(draft, null);
  } finally {
    drafts.close();
  }
  for (const { settings } of preview.manifests) takeSettings(settings);
  return {
    entries: merged.added.length + merged.repaired.length,
    files: merged.files,
    drafts: preview.addedDrafts.length,
  };
}

/** The whole files of archives one after the other; one that is in several comes several times. */
async function* wholeFiles(archives: readonly ReadArchive[]): AsyncGenerator<StoredFile> {
  for (const archive of archives)
    for await (const { sha256, bytes } of archive.files()) if (bytes) yield { sha256, bytes };
}
