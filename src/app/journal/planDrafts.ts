import { openDraftStore } from "../../journal/drafts/draftStore.ts";

/** This browser's drafts; opened once, with the first screen that asks for them. */
export const draftStore = openDraftStore();
