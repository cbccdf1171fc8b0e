import { keptObject } from "../stores/kept.ts";

/** The name under which this browser keeps what it knows of its backups. */
export const BACKUPS = "backups";

/** Whether somebody chose that every entry is backed up into a folder; apart, because every start asks it. */
export function isBackedUpAutomatically(): boolean {
  const { automatic } = keptObject(BACKUPS);
  return automatic === "on" || automatic === "stopped";
}
