import type { JournalLine } from "../entries/entry.ts";
import { isOfNewerFormat, readEntry } from "../entries/readEntry.ts";
import type { StoredEntry } from "./databaseLink.ts";
import { StorageError } from "./keeper.ts";

/** Checks a stored entry; throws for one of a newer program, which must not be ignored. */
export function readableEntry(record: unknown): JournalLine {
  const { entry } = Object(record);
  const { format, id } = Object(entry);
  if (isOfNewerFormat(entry)) throw new StorageError("newer-version", `entry ${id} has format ${format}`);
  return readEntry(entry);
}

interface EntriesStore {
  openCursor(query: null, direction: "prev"): Promise<{ readonly value: StoredEntry } | null>;
}

/** The entry appended last, null in an empty journal; throws when a newer program wrote it. */
export async function newestEntry(entries: EntriesStore): Promise<JournalLine | null> {
  const cursor = await entries.openCursor(null, "prev");
  return cursor ? readableEntry(cursor.value) : null;
}
