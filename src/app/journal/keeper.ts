import { openIndexedDbJournal } from "../../journal/keepers/indexedDb.ts";

/** This browser's journal; opened once, shared by every query and mutation. */
export const journalKeeper = openIndexedDbJournal(undefined, async (key) => {
  // Loaded for a key that is remembered wrapped.
  const { askPassphrase } = await import("../key/askPassphrase.tsx");
  return askPassphrase(key);
});
