import { createStore, holdPageWhile, useStore } from "../../../app/stores/store.ts";
import type { Month } from "../../../domain/cutoff.ts";
import { type AdjustDraft, newDraft } from "./adjustDraft.ts";

const drafts = createStore<ReadonlyMap<number, AdjustDraft>>(new Map());
holdPageWhile(drafts, (all) => [...all.values()].some(({ done }) => done.length > 0));

/** The draft of a year's adjustment, a new one from the month `from` on; the component draws again when it changes. */
export function useDraft(year: number, from: Month): AdjustDraft {
  return useStore(drafts).get(year) ?? newDraft(from);
}

export function setDraft(year: number, draft: AdjustDraft): void {
  drafts.set(new Map(drafts.get()).set(year, draft));
}

export function dropDraft(year: number): void {
  drafts.set(new Map([...drafts.get()].filter(([each]) => each !== year)));
}
