import { canonicalJson, hasSameContent } from "../entries/canonicalJson.ts";
import type { Entry, JournalLine } from "../entries/entry.ts";
import { sha256Hex } from "../entries/entryId.ts";
import { storedHash } from "../keepers/checkStored.ts";
import type { StoredDraft } from "../keepers/databaseLink.ts";
import type { ArchiveManifest } from "./archive.ts";
import type { ReadArchive, RefusedEntry } from "./readArchive.ts";

/** What this browser stores now. */
export interface StoredHere {
  readonly entries: readonly JournalLine[];
  /** Of the files whose bytes are whole. */
  readonly fileHashes: readonly string[];
  readonly drafts: readonly StoredDraft[];
}

/** What archives would bring to what is stored. Nothing stored is ever overwritten by them. */
export interface RestorePreview {
  /** Of those archives that have one. */
  readonly manifests: readonly ArchiveManifest[];
  /** Entries that are not stored. */
  readonly added: readonly Entry[];
  /** Entries whose stored copy was changed or cannot be read. */
  readonly repaired: readonly Entry[];
  readonly known: number;
  readonly refused: readonly RefusedEntry[];
  /** Entries that were in the archives when they were written and are not; null where an archive has no manifest. */
  readonly missing: number | null;
  /** Entries that others follow and that are then neither stored nor brought. */
  readonly missingBefore: number;
  /** Hashes of whole files that are not stored. */
  readonly addedFiles: readonly string[];
  readonly knownFiles: number;
  /** Files that entries name and that are then not stored: missing in the archives, or damaged there. */
  readonly missingFiles: number;
  readonly addedDrafts: readonly StoredDraft[];
  readonly knownDrafts: number;
  readonly damagedDrafts: number;
}

/**
 * Lays archives beside what is stored.
 *
 * @param wholeFiles hashes of the files whose bytes are whole in one of the archives
 */
export function previewRestore(
  archives: readonly ReadArchive[],
  wholeFiles: ReadonlySet<string>,
  here: StoredHere,
): RestorePreview {
  const stored = new Map(here.entries.map((entry) => [entry.id, entry]));
  const brought = new Map(archives.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]));
  const added = [...brought.values()].filter(({ id }) => !stored.has(id));
  const repaired = [...brought.values()].filter(
    (entry) => stored.has(entry.id) && !hasSameContent(stored.get(entry.id), entry),
  );

  const files = new Set(here.fileHashes);
  const addedFiles = [...wholeFiles].filter((sha256) => !files.has(sha256));
  const named = [...here.entries, ...added].map(storedHash).filter((sha256) => sha256 !== null);
  const missingFiles = new Set(named.filter((sha256) => !files.has(sha256) && !wholeFiles.has(sha256)));

  const followed = [...here.entries, ...added].flatMap((entry) =>
    entry.format === null || entry.previous === null ? [] : [entry.previous],
  );
  const missingBefore = new Set(followed.filter((id) => !stored.has(id) && !brought.has(id)));
  const drafts = newestDrafts(archives);
  const addedDrafts = drafts.flatMap((draft) => draftToAdd(draft, here.drafts) ?? []);
  return {
    manifests: archives.flatMap(({ manifest }) => manifest ?? []),
    added,
    repaired,
    known: brought.size - added.length - repaired.length,
    refused: archives.flatMap(({ refused }) => refused).filter(({ id }) => !brought.has(id)),
    missing: missingEntries(archives),
    missingBefore: missingBefore.size,
    addedFiles,
    knownFiles: wholeFiles.size - addedFiles.length,
    missingFiles: missingFiles.size,
    addedDrafts,
    knownDrafts: drafts.length - addedDrafts.length,
    damagedDrafts: archives.reduce((sum, { damagedDrafts }) => sum + damagedDrafts, 0),
  };
}

function missingEntries(archives: readonly ReadArchive[]): number | null {
  let missing = 0;
  for (const { manifest, entries, refused } of archives) {
    if (!manifest) return null;
    missing += Math.max(0, manifest.entries - entries.length - refused.length);
  }
  return missing;
}

/** Of each draft the one that was changed last. */
function newestDrafts(archives: readonly ReadArchive[]): StoredDraft[] {
  const newest = new Map<string, StoredDraft>();
  for (const stored of archives.flatMap(({ drafts }) => drafts)) {
    const before = newest.get(stored.draft.id);
    if (!before || before.changed < stored.changed) newest.set(stored.draft.id, stored);
  }
  return [...newest.values()];
}

/** A draft that is to be added: under another id and name where a different one is stored; null where it is stored. */
function draftToAdd(stored: StoredDraft, here: readonly StoredDraft[]): StoredDraft | null {
  const { draft } = stored;
  const content = draftContent(stored);
  // By the content, so that the same restore twice adds it once.
  const id = `${draft.id}-${sha256Hex(new TextEncoder().encode(content)).slice(0, 8)}`;
  const own = here.find((each) => each.draft.id === draft.id);
  if (!own) return stored;
  if (draftContent(own) === content || here.some((each) => each.draft.id === id)) return null;
  return { ...stored, draft: { ...draft, id, name: `${draft.name}（备份）` } };
}

function draftContent({ draft }: StoredDraft): string {
  return canonicalJson({ ...draft, id: "", name: "" });
}
