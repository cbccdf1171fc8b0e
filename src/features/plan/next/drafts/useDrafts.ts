import { useEffect } from "react";
import { useStore } from "../../../../app/stores/store.ts";
import { openDraftStore } from "../../../../journal/drafts/draftStore.ts";
import { DraftSession, type DraftsShown } from "./draftSession.ts";

/** One for the window's life, so that a save goes on when the tab is left. */
export const draftSession = new DraftSession(openDraftStore());

/** The drafts, read anew when the screen opens. */
export function useDrafts(): DraftsShown {
  useEffect(() => {
    void draftSession.load();
  }, []);
  return useStore(draftSession.shown);
}
