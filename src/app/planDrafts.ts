import { openDraftStore } from "../journal/draftStore.ts";

/** This browser's drafts; opened once, with the first screen that asks for them. */
export const draftStore = openDraftStore();
