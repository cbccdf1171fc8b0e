import type { UndoSteps } from "../../../app/inputs/undoKeys.ts";
import { createStore, useStore } from "../../../app/stores/store.ts";
import { redo, undo } from "../../../domain/undoable.ts";
import type { AuditState } from "./auditState.ts";

interface AuditSession {
  readonly audit: AuditState | null;
  /** Why the last source that was chosen could not be read; null when it could. */
  readonly problem: string | null;
  /** As typed, in 万人; null while the source's own counts. */
  readonly headline: string | null;
  /** The year to compare with; null while none was chosen, 0 for no year. */
  readonly against: number | null;
}

const session = createStore<AuditSession>({ audit: null, problem: null, headline: null, against: null });

/** The audit of this visit; the component draws again when it changes. */
export function useAuditSession(): AuditSession {
  return useStore(session);
}

export function setAuditSession(change: Partial<AuditSession>): void {
  session.set({ ...session.get(), ...change });
}

/** Replaces the table under audit; what was typed for the table before is dropped. */
export function openAudit(audit: AuditState): void {
  setAuditSession({ audit, problem: null, headline: null, against: null });
}

/** Changes the table under audit, if there is one. */
export function updateAudit(change: (audit: AuditState) => AuditState): void {
  const { audit } = session.get();
  if (audit) setAuditSession({ audit: change(audit) });
}

/** Undo and redo for the keys and buttons; the message about a change that could not be made goes with them. */
export const auditUndoSteps: UndoSteps = {
  onUndo: () => updateAudit((audit) => ({ ...undo(audit), problem: null })),
  onRedo: () => updateAudit((audit) => ({ ...redo(audit), problem: null })),
};
