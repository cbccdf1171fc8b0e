/** Entries from which a packed copy is kept and read. */
export const ENTRIES_FOR_COPY = 2000;
