import { blobOf } from "../browser/blobOf.ts";
import { filePickers, isCancelled, writeInto } from "../browser/filePickers.ts";
import { saveBlob } from "../browser/saveFile.ts";
import { type LastBackup, noteBackup } from "./backupRecord.ts";
import { type Backup, makeBackup } from "./makeBackup.ts";

/** Bytes of files up to which a backup is downloaded; a larger one is written into a file that a person chooses. */
const MAX_DOWNLOAD_BYTES = 64_000_000;

/** A backup that was written; null when a person closed the picker. */
export type SavedBackup = { readonly last: LastBackup; readonly damaged: number } | null;

/** Writes a backup of everything into a file. Rejects when it cannot be read or written; nothing counts as backed up then. */
export async function saveBackup(): Promise<SavedBackup> {
  const backup = await makeBackup();
  const way = await write(backup);
  if (!way) return null;
  const last = { time: backup.time, entries: backup.total, way };
  noteBackup({ last });
  return { last, damaged: backup.damaged };
}

async function write({ time, size, pieces }: Backup): Promise<LastBackup["way"] | null> {
  const name = backupName(time, "全部");
  const { showSaveFilePicker } = filePickers();
  if (size > MAX_DOWNLOAD_BYTES && showSaveFilePicker) {
    let file: FileSystemFileHandle | null = null;
    try {
      file = await showSaveFilePicker({
        suggestedName: name,
        types: [{ accept: { "application/zip": [".zip"] } }],
      });
    } catch (error) {
      if (isCancelled(error)) return null;
      // The browser refuses pickers here. It can download.
    }
    if (file) {
      await writeInto(file, pieces);
      return "file";
    }
  }
  saveBlob(name, await blobOf(pieces, "application/zip"));
  return "download";
}

/** `记录备份-20250710-160000-全部.zip`, with the time of China. */
export function backupName(time: string, part: string): string {
  const inChina = new Date(Date.parse(time) + 8 * 3_600_000).toISOString();
  const [day = "", clock = ""] = inChina.replaceAll(/[-:]/g, "").split("T");
  return `记录备份-${day}-${clock.slice(0, 6)}-${part}.zip`;
}
