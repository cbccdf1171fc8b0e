import { storedName } from "../../domain/edition.ts";
import { type BackupFolder, keepBackupFolder, readBackupFolder } from "../../journal/keepers/backupFolder.ts";
import { chooseFolder, filePickers, mayWrite, writeInto } from "../browser/filePickers.ts";
import { journalKeeper } from "../journal/keeper.ts";
import { createStore } from "../stores/store.ts";
import { noteBackup } from "./backupRecord.ts";
import { makeBackup } from "./makeBackup.ts";
import { backupName } from "./saveBackup.ts";

/** The automatic backup of this browser. */
export type AutomaticBackup =
  | { readonly kind: "off" }
  | { readonly kind: "on"; readonly folder: string }
  /** The browser asks anew whether the folder may be written, which a person must start. */
  | { readonly kind: "paused"; readonly folder: string }
  | { readonly kind: "failed"; readonly folder: string; readonly error: unknown };

export const automaticBackup = createStore<AutomaticBackup>({ kind: "off" });

function setAutomatic(automatic: AutomaticBackup): void {
  automaticBackup.set(automatic);
  const { kind } = automatic;
  noteBackup({ automatic: kind === "off" || kind === "on" ? kind : "stopped" });
}

/** Whether this browser can write into a folder. */
export function canBackUpIntoFolder(): boolean {
  return filePickers().showDirectoryPicker !== undefined;
}

/**
 * Lets a person choose the folder and backs up everything into it. To be called by a click.
 *
 * @returns false when the picker was closed or the folder may not be written
 */
export async function chooseBackupFolder(): Promise<boolean> {
  const handle = await chooseFolder("backup");
  if (!handle) return false;
  await keepBackupFolder({ handle, entries: 0, head: null });
  await backUpIntoFolder();
  return true;
}

/** Asks for the folder again, as the browser wants it after a restart. To be called by a click. */
export async function resumeAutomaticBackup(): Promise<void> {
  const folder = await readBackupFolder();
  if (folder && (await mayWrite(folder.handle, "request"))) await backUpIntoFolder();
}

export async function stopAutomaticBackup(): Promise<void> {
  await keepBackupFolder(null);
  setAutomatic({ kind: "off" });
}

/**
 * Writes what came since into the folder, as an archive of its own: no archive is written twice, so a damaged or foreign
 * file there spoils one archive alone. Never rejects: {@link automaticBackup} says what came of it. One tab writes at a time.
 */
export async function backUpIntoFolder(): Promise<void> {
  await navigator.locks.request(storedName("automatic-backup"), async () => {
    const folder = await readBackupFolder().catch(() => null);
    if (!folder) return setAutomatic({ kind: "off" });
    const { name } = folder.handle;
    try {
      if (!(await mayWrite(folder.handle, "query"))) return setAutomatic({ kind: "paused", folder: name });
      await writeNext(folder);
      setAutomatic({ kind: "on", folder: name });
    } catch (error) {
      setAutomatic({ kind: "failed", folder: name, error });
    }
  });
}

async function writeNext({ handle, entries, head }: BackupFolder): Promise<void> {
  const journal = await (await journalKeeper).read();
  const isContinued = entries > 0 && journal[entries - 1]?.id === head;
  if (isContinued && journal.length === entries) return;
  const from = isContinued ? entries : 0;
  const backup = await makeBackup(from);
  if (backup.total === 0) return;
  const part = from === 0 ? "全部" : `第${from + 1}至${backup.total}条`;
  const file = await handle.getFileHandle(backupName(backup.time, part), { create: true });
  await writeInto(file, backup.pieces);
  await keepBackupFolder({ handle, entries: backup.total, head: backup.head });
  noteBackup({ last: { time: backup.time, entries: backup.total, way: "folder" } });
}
