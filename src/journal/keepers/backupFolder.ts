import { type DBSchema, openDB } from "idb";
import { storedName } from "../../domain/edition.ts";
import { beginFreshLog } from "./freshLog.ts";
import { withStorageErrors } from "./storageError.ts";

/** The folder into which every entry is backed up, and how far that has come. */
export interface BackupFolder {
  readonly handle: FileSystemDirectoryHandle;
  /** Entries of the journal, from the first on, that are in the folder, and the id of the last of them. */
  readonly entries: number;
  readonly head: string | null;
}

interface FolderSchema extends DBSchema {
  folder: { key: "own"; value: BackupFolder };
}

// A database of its own: the journal's may be damaged or gone when the folder is needed.
const DATABASE = storedName("knowledge-renewal-backup-folder");

const open = () =>
  openDB<FolderSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore("folder");
    },
  });

/** The folder that was chosen; null without one. Rejects with StorageError. */
export async function readBackupFolder(): Promise<BackupFolder | null> {
  return withStorageErrors(async () => {
    const db = await open();
    const folder = await db.get("folder", "own");
    db.close();
    return folder ?? null;
  });
}

/** Remembers the folder, or with null that there is none any more. */
export async function keepBackupFolder(folder: BackupFolder | null): Promise<void> {
  await withStorageErrors(async () => {
    // It shares the browser's log with the journal.
    await beginFreshLog();
    const db = await open();
    if (folder) await db.put("folder", folder, "own");
    else await db.delete("folder", "own");
    db.close();
  });
}
