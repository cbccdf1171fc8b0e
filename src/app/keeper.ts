import { openIndexedDbJournal } from "../journal/indexedDb.ts";

/** This browser's journal; opened once, shared by every query and mutation. */
export const journalKeeper = openIndexedDbJournal();
