import { version } from "../../../package.json";
import { openDraftStore } from "../../journal/drafts/draftStore.ts";
import type { Entry, JournalLine } from "../../journal/entries/entry.ts";
import { storedFileOf, storedHash } from "../../journal/keepers/checkStored.ts";
import { manifestOfCopy, storedFiles, writeArchive } from "../../journal/packages/archive.ts";
import { journalKeeper } from "../journal/keeper.ts";
import { storedSettings } from "./settings.ts";

/** A backup that is about to be written. */
export interface Backup {
  /** ISO 8601 UTC instant. */
  readonly time: string;
  /** Entries in the journal, of which the backup may hold the last ones alone. */
  readonly total: number;
  /** The id of the entry that came last; null in an empty journal. */
  readonly head: string | null;
  /** Entries of the journal that are damaged and are not in it. */
  readonly damaged: number;
  /** About as many bytes as its files have. */
  readonly size: number;
  /** The archive, written while it is read. */
  readonly pieces: AsyncGenerator<Uint8Array>;
}

/**
 * Makes a backup of everything that this browser keeps, or of what came from one entry on. The secret key is not in it: a
 * browser that is restored from it signs with a key of its own.
 *
 * @param from index of the first entry
 * @throws StorageError when the journal cannot be read
 */
export async function makeBackup(from = 0): Promise<Backup> {
  const keeper = await journalKeeper;
  const drafts = openDraftStore();
  try {
    const [all, signing, ownKeys, stored] = await Promise.all([
      keeper.read(),
      keeper.signingKey(),
      keeper.ownKeys(),
      keeper.fileHashes(),
    ]);
    const { drafts: kept } = await drafts.list();
    const entries = all.slice(from).filter((entry): entry is Entry => entry.format !== null);
    const hashes = from === 0 ? stored : stored.filter((sha256) => hashesOf(entries).has(sha256));
    const time = new Date().toISOString();
    const manifest = {
      ...manifestOfCopy("backup", { program: version, created: time, signing, ownKeys, lines: all }),
      settings: storedSettings(),
    };
    const files = storedFiles(hashes, keeper);
    return {
      time,
      total: all.length,
      head: all.at(-1)?.id ?? null,
      damaged: all.length - from - entries.length,
      size: entries.reduce((sum, entry) => sum + (storedFileOf(entry)?.size ?? 0), 0),
      pieces: writeArchive({ manifest, entries, drafts: kept, fileCount: hashes.length, files }),
    };
  } finally {
    drafts.close();
  }
}

function hashesOf(entries: readonly JournalLine[]): ReadonlySet<string | null> {
  return new Set(entries.map(storedHash));
}
