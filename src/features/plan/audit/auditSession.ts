import { useSyncExternalStore } from "react";
import type { AuditState } from "./auditState.ts";

/** What the tab shows; `problem` says why the last thing that was chosen could not be read. */
interface AuditSession {
  readonly audit: AuditState | null;
  readonly problem: string | null;
  /** As typed, in 万人; null as long as the source's own counts. */
  readonly headline: string | null;
  /** The year it is held against; null as long as none was chosen, 0 for none. */
  readonly against: number | null;
}

// Lives beside the screens, so that going to another one and back loses no change.
let session: AuditSession = { audit: null, problem: null, headline: null, against: null };
const listeners = new Set<() => void>();

/** The audit of this visit; the component draws again when it changes. */
export function useAuditSession(): AuditSession {
  return useSyncExternalStore(subscribe, () => session);
}

/** Changes what the tab shows. */
export function setAuditSession(change: Partial<AuditSession>): void {
  session = { ...session, ...change };
  for (const listener of listeners) listener();
}

/** A new table takes the place of the one before, with what was typed beside it. */
export function openAudit(audit: AuditState): void {
  setAuditSession({ audit, problem: null, headline: null, against: null });
}

/** Changes the table under audit; nothing where there is none. */
export function updateAudit(change: (audit: AuditState) => AuditState): void {
  if (session.audit) setAuditSession({ audit: change(session.audit) });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
