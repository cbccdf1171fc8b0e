import type { Entry, EntryDraft } from "../entries/entry.ts";
import { readEntry } from "../entries/readEntry.ts";
import { sealEntry, writerOf } from "../entries/writer.ts";
import type { DatabaseLink } from "./databaseLink.ts";
import { readMark, refuseLoss } from "./journalMark.ts";
import {
  inTransaction,
  type JournalTransaction,
  ownWriter,
  putEntries,
  secretKeyOf,
} from "./journalTransaction.ts";
import { type AppendOptions, type JournalKeeper, JournalMovedError } from "./keeper.ts";
import { newestEntry } from "./storedEntry.ts";
import { putFile } from "./storedFiles.ts";
import { writeEntries } from "./writing.ts";

/**
 * Stores the entry of a draft, signed by this copy, and its files in one transaction, see `JournalKeeper.append`.
 */
export function appendEntry(
  link: DatabaseLink,
  keeper: Pick<JournalKeeper, "read">,
  draft: EntryDraft,
  options: AppendOptions,
): Promise<Entry> {
  return writeEntries(link, keeper, (db) => inTransaction(db, (tx) => putAll(link, tx, draft, options)));
}

async function putAll(
  link: DatabaseLink,
  tx: JournalTransaction,
  draft: EntryDraft,
  { expectedHead, files = [] }: AppendOptions,
): Promise<Entry> {
  const stored = tx.objectStore("entries");
  const mark = readMark();
  if (mark) {
    const [marked, now] = await Promise.all([stored.index("id").getKey(mark.head), stored.count()]);
    if (marked === undefined || now < mark.length) refuseLoss({ before: mark.length, now });
  }
  const head = await newestEntry(stored);
  if (expectedHead !== undefined && expectedHead !== (head?.id ?? null)) {
    throw new JournalMovedError(head?.id ?? null);
  }
  const own = await ownWriter(tx);
  const writer = writerOf(own && secretKeyOf(link, own));
  const previous = own?.head ?? null;
  const after = (await tx.objectStore("ends").getAllKeys()).filter((id) => id !== previous);
  const entry = sealEntry(draft, { previous, after }, writer);
  // Otherwise it would be listed as damaged when it is read.
  if (readEntry(entry).format === null) throw new TypeError(`not an entry: ${draft.body.kind}`);
  await putEntries(tx, [{ entry }]);
  await tx.objectStore("writer").put({ ...(own ?? { secretKey: writer.secretKey }), head: entry.id }, "own");
  const keys = tx.objectStore("keys");
  if ((await keys.getKey(entry.writer)) === undefined) await keys.put(entry.time, entry.writer);
  for (const file of files) await putFile(tx, file);
  return entry;
}
