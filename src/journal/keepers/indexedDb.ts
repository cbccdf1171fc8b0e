import type { IDBPDatabase, IDBPTransaction } from "idb";
import { authorKey, hasKnownFormat, sealEntry } from "../entries/chain.ts";
import type { Entry, EntryDraft, JournalLine } from "../entries/entry.ts";
import { readEntry } from "../entries/readEntry.ts";
import { openChangeChannel } from "./changeChannel.ts";
import { createDatabaseLink, type JournalSchema, type StoredEntry } from "./databaseLink.ts";
import {
  type AppendOptions,
  type JournalKeeper,
  JournalMovedError,
  type KeeperStatus,
  StorageError,
} from "./keeper.ts";
import { toStorageError, withStorageErrors } from "./storageError.ts";

/** The keeper of this browser, which can be closed. */
export interface IndexedDbJournal extends JournalKeeper {
  /** Closes the database and the channel to other tabs, and ends all subscriptions. */
  close(): void;
}

type AppendTransaction = IDBPTransaction<JournalSchema, ["entries", "files"], "readwrite">;

/** The channel on which tabs announce new entries. */
const JOURNAL_CHANNEL = "journal";

/**
 * Opens the journal in this browser's IndexedDB.
 *
 * Never rejects: where storage cannot be used, `status()` of the keeper gives the cause, and `read`, `readFile` and
 * `append` reject with a StorageError of the same cause. They never return an empty journal instead, which would mean
 * "nothing was reported". Each call tries again to open the database, e.g. after a setting was changed.
 *
 * @param factory another IndexedDB than the browser's own, for tests
 */
export async function openIndexedDbJournal(factory?: IDBFactory): Promise<IndexedDbJournal> {
  const changes = openChangeChannel(JOURNAL_CHANNEL);
  const link = createDatabaseLink(factory, changes.notify);
  let askedToPersist = false;

  const keeper: IndexedDbJournal = {
    async append(draft, options = {}) {
      const db = await link.connect();
      const entry = await appendIn(db, draft, options);
      changes.announce();
      if (!askedToPersist) {
        askedToPersist = true;
        // Not awaited: some browsers ask the user, and the entry is stored already.
        void isPersisted("persist").then((granted) => granted && changes.notify());
      }
      return entry;
    },

    async read() {
      const records = await withStorageErrors(async () => (await link.connect()).getAll("entries"));
      return records.map(readableEntry);
    },

    async readFile(sha256) {
      const file = await withStorageErrors(async () => (await link.connect()).get("files", sha256));
      return file?.bytes ?? null;
    },

    subscribe: changes.subscribe,

    async status(): Promise<KeeperStatus> {
      try {
        const db = await link.connect();
        await newestEntry(db.transaction("entries").store);
        return { kind: "ready", persisted: await isPersisted() };
      } catch (error) {
        const { cause, detail } = toStorageError(error);
        return { kind: "unavailable", cause, detail };
      }
    },

    close() {
      changes.close();
      link.close();
    },
  };

  await link.connect().catch(() => undefined);
  return keeper;
}

/** One transaction over entries and files; resolves after it has completed, changes nothing on failure. */
async function appendIn(db: IDBPDatabase<JournalSchema>, draft: EntryDraft, options: AppendOptions) {
  let tx: AppendTransaction | undefined;
  try {
    tx = db.transaction(["entries", "files"], "readwrite", { durability: "strict" });
    // Awaited below; until then a failed request must not count as an unhandled rejection.
    tx.done.catch(() => undefined);
    const entry = await putAll(tx, draft, options);
    await tx.done;
    return entry;
  } catch (error) {
    if (tx) abort(tx);
    if (error instanceof JournalMovedError) throw error;
    // When the browser aborts a transaction, the cause is on the transaction and not on its requests.
    throw toStorageError(tx?.error ?? error);
  }
}

async function putAll(tx: AppendTransaction, draft: EntryDraft, options: AppendOptions): Promise<Entry> {
  const entries = tx.objectStore("entries");
  const head = await newestEntry(entries);
  if (options.expectedHead !== undefined && options.expectedHead !== (head?.id ?? null)) {
    throw new JournalMovedError(head?.id ?? null);
  }
  const key = authorKey(draft.author);
  let last = await entries.index("authorKey").openCursor(key, "prev");
  // A damaged entry without an id cannot be linked to.
  while (last && readableEntry(last.value).id === "") last = await last.continue();
  const entry = sealEntry(draft, last ? readableEntry(last.value).id : null);
  // Otherwise it would be listed as damaged when it is read.
  if (readEntry(entry).format === null) throw new TypeError(`not an entry: ${draft.body.kind}`);
  await entries.add({ authorKey: key, entry });
  for (const { sha256, bytes } of options.files ?? []) {
    // Copied, because a view would be stored with its whole buffer.
    await tx.objectStore("files").put({ bytes: bytes.slice() }, sha256);
  }
  return entry;
}

interface EntriesStore {
  openCursor(query: null, direction: "prev"): Promise<{ readonly value: StoredEntry } | null>;
}

/** The entry appended last, null in an empty journal; throws when a newer program wrote it. */
async function newestEntry(entries: EntriesStore): Promise<JournalLine | null> {
  const cursor = await entries.openCursor(null, "prev");
  return cursor ? readableEntry(cursor.value) : null;
}

/** Checks a stored entry; throws for one of a newer program, which must not be ignored. */
function readableEntry(record: StoredEntry): JournalLine {
  const { entry } = Object(record);
  const { format, id } = Object(entry);
  if (Number.isSafeInteger(format) && format > 0 && !hasKnownFormat({ format }))
    throw new StorageError("newer-version", `entry ${id} has format ${format}`);
  return readEntry(entry);
}

function abort(tx: AppendTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has already ended.
  }
}

/** Whether the browser keeps the data under storage pressure; with `persist` it is requested. */
async function isPersisted(ask: "persisted" | "persist" = "persisted"): Promise<boolean> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return (await storage?.[ask]?.().catch(() => false)) ?? false;
}
