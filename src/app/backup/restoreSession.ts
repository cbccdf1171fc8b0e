import { repeatJournalCheck } from "../journal/journalCheck.ts";
import { createStore } from "../stores/store.ts";
import type { Restored, Restoring } from "./restoreBackup.ts";

/** A restore from the choice of files to its end. */
export type RestoreSession =
  | { readonly kind: "none" }
  | { readonly kind: "reading" }
  | { readonly kind: "preview"; readonly restoring: Restoring; readonly names: readonly string[] }
  | { readonly kind: "storing" }
  | { readonly kind: "done"; readonly restored: Restored }
  /** `begun` when a part may be stored. */
  | { readonly kind: "failed"; readonly error: unknown; readonly begun: boolean };

export const restoreSession = createStore<RestoreSession>({ kind: "none" });

/** Reads the chosen files for the preview. */
export async function previewBackups(files: readonly File[]): Promise<void> {
  restoreSession.set({ kind: "reading" });
  try {
    const { readBackups } = await import("./restoreBackup.ts");
    restoreSession.set({
      kind: "preview",
      restoring: await readBackups(files),
      names: files.map(({ name }) => name),
    });
  } catch (error) {
    restoreSession.set({ kind: "failed", error, begun: false });
  }
}

/** Stores what the preview showed. */
export async function confirmRestore(restoring: Restoring, isOwn: boolean): Promise<void> {
  restoreSession.set({ kind: "storing" });
  try {
    const { restore } = await import("./restoreBackup.ts");
    restoreSession.set({ kind: "done", restored: await restore(restoring, isOwn) });
    repeatJournalCheck();
  } catch (error) {
    restoreSession.set({ kind: "failed", error, begun: true });
  }
}
