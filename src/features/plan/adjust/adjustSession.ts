import { useSyncExternalStore } from "react";
import type { Month } from "../../../domain/cutoff.ts";
import { type AdjustDraft, newDraft } from "./adjustDraft.ts";

// Drafts live beside the screens, so that going to another one and back loses nothing.
const drafts = new Map<number, AdjustDraft>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The adjustment of a year that is being made; the component draws again when it changes.
 *
 * @param from the month with which a new one begins
 */
export function useDraft(year: number, from: Month): AdjustDraft {
  const draft = useSyncExternalStore(subscribe, () => drafts.get(year));
  return draft ?? newDraft(from);
}

/** Goes on with the adjustment of a year that is being made. */
export function setDraft(year: number, draft: AdjustDraft): void {
  drafts.set(year, draft);
  changed();
}

/** Lets go of the adjustment of a year that is being made. */
export function dropDraft(year: number): void {
  drafts.delete(year);
  changed();
}

function changed(): void {
  for (const listener of listeners) listener();
  window.removeEventListener("beforeunload", askBeforeLeaving);
  // The browser asks before the page is closed only while something would be lost.
  if ([...drafts.values()].some(({ done }) => done.length > 0))
    window.addEventListener("beforeunload", askBeforeLeaving);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
