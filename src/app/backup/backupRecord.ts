import type { JournalLine } from "../../journal/entries/entry.ts";
import { keepObject, keptObject } from "../stores/kept.ts";
import { createStore } from "../stores/store.ts";
import { BACKUPS } from "./automaticMark.ts";

/** The last backup of this browser. */
export interface LastBackup {
  /** ISO 8601 UTC instant. */
  readonly time: string;
  /** How many entries there were. */
  readonly entries: number;
  /** `file` and `folder` were read back; of a `download` only the browser knows whether it was saved. */
  readonly way: "file" | "download" | "folder";
}

/** What this browser knows of its backups. */
export interface BackupRecord {
  readonly last: LastBackup | null;
  /** Whether every entry is backed up into a folder; `stopped` when that was chosen and does not work. */
  readonly automatic: "off" | "on" | "stopped";
}

export const backupRecord = createStore<BackupRecord>(readRecord());

function readRecord(): BackupRecord {
  const { last, automatic } = keptObject(BACKUPS);
  const { time, entries, way } = Object(last);
  const isKnown = ["file", "download", "folder"].includes(way);
  return {
    last:
      isKnown && Number.isSafeInteger(entries) && !Number.isNaN(Date.parse(time))
        ? { time, entries, way }
        : null,
    automatic: automatic === "on" || automatic === "stopped" ? automatic : "off",
  };
}

/** Remembers what has changed. */
export function noteBackup(change: Partial<BackupRecord>): void {
  const record = { ...backupRecord.get(), ...change };
  backupRecord.set(record);
  keepObject(BACKUPS, record);
}

/** Entries without a backup, and days since the first of them or the last backup, from which on a person is reminded. */
const [MAX_ENTRIES_WITHOUT, MAX_DAYS_WITHOUT] = [20, 7];
const DAY_MS = 86_400_000;

/** Entries that came since the last backup; those of sample data are not worth one. */
export function entriesSince(last: LastBackup | null, entries: readonly JournalLine[]): number {
  return entries.slice(last?.entries ?? 0).filter((entry) => !isOfSample(entry)).length;
}

/**
 * Whether a person is to be reminded of a backup.
 *
 * @param now ms since 1970
 */
export function isBackupDue(
  { last, automatic }: BackupRecord,
  entries: readonly JournalLine[],
  now: number,
): boolean {
  const since = entriesSince(last, entries);
  if (since === 0) return false;
  const first = entries.find((entry) => entry.format !== null && !isOfSample(entry));
  const start = last?.time ?? (first?.format ? first.time : null);
  const days = start === null ? 0 : (now - Date.parse(start)) / DAY_MS;
  return automatic === "stopped" || since >= MAX_ENTRIES_WITHOUT || days >= MAX_DAYS_WITHOUT;
}

function isOfSample(entry: JournalLine): boolean {
  return entry.format !== null && entry.body.kind.startsWith("sample-");
}
