import { openIndexedDbJournal } from "../../journal/keepers/indexedDb.ts";

/** This browser's journal; opened once, shared by every query and mutation. */
export const journalKeeper = openIndexedDbJournal();
