import type { IDBPDatabase, IDBPTransaction } from "idb";
import { chainKey } from "../entries/chains.ts";
import type { Entry, EntryDraft, JournalLine } from "../entries/entry.ts";
import { isOfNewerFormat, readEntry } from "../entries/readEntry.ts";
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

const APPEND_STORES = ["entries", "ends", "files", "writer"] as const;

type AppendTransaction = IDBPTransaction<JournalSchema, typeof APPEND_STORES, "readwrite">;

/** Loaded for the first entry, to keep the arithmetic of signatures out of the first script. */
const loadSigning = () => import("../entries/writer.ts");

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
      // Before the transaction, which would commit while it waits for anything else.
      const signing = await loadSigning();
      const entry = await appendIn(await link.connect(), (tx) => putAll(tx, draft, options, signing));
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

/** One transaction over all stores of the journal; resolves after it has completed, changes nothing on failure. */
async function appendIn<T>(
  db: IDBPDatabase<JournalSchema>,
  put: (tx: AppendTransaction) => Promise<T>,
): Promise<T> {
  let tx: AppendTransaction | undefined;
  try {
    tx = db.transaction(APPEND_STORES, "readwrite", { durability: "strict" });
    // Awaited below; until then a failed request must not count as an unhandled rejection.
    tx.done.catch(() => undefined);
    const result = await put(tx);
    await tx.done;
    return result;
  } catch (error) {
    if (tx) abort(tx);
    if (error instanceof JournalMovedError) throw error;
    // When the browser aborts a transaction, the cause is on the transaction and not on its requests.
    throw toStorageError(tx?.error ?? error);
  }
}

async function putAll(
  tx: AppendTransaction,
  draft: EntryDraft,
  { expectedHead, files = [] }: AppendOptions,
  { sealEntry, writerOf }: Awaited<ReturnType<typeof loadSigning>>,
): Promise<Entry> {
  const head = await newestEntry(tx.objectStore("entries"));
  if (expectedHead !== undefined && expectedHead !== (head?.id ?? null)) {
    throw new JournalMovedError(head?.id ?? null);
  }
  const own = await tx.objectStore("writer").get("own");
  const writer = writerOf(own?.secretKey);
  const previous = own?.head ?? null;
  const after = (await tx.objectStore("ends").getAllKeys()).filter((id) => id !== previous);
  const entry = sealEntry(draft, { previous, after }, writer);
  // Otherwise it would be listed as damaged when it is read.
  if (readEntry(entry).format === null) throw new TypeError(`not an entry: ${draft.body.kind}`);
  await putEntry(tx, entry);
  await tx.objectStore("writer").put({ secretKey: writer.secretKey, head: entry.id }, "own");
  for (const { sha256, bytes } of files) {
    // Copied, because a view would be stored with its whole buffer.
    await tx.objectStore("files").put({ bytes: bytes.slice() }, sha256);
  }
  return entry;
}

/** Stores an entry, and keeps the ends of the chains right in whatever order entries come. */
async function putEntry(tx: AppendTransaction, entry: Entry): Promise<void> {
  const { id, previous } = entry;
  const [entries, ends, chain] = [tx.objectStore("entries"), tx.objectStore("ends"), chainKey(entry)];
  const followers = (await entries.index("previous").getAll(id)).map(readableEntry);
  await entries.add({ entry });
  if (!followers.some((each) => each.format !== null && chainKey(each) === chain)) await ends.put(chain, id);
  if (previous !== null && (await ends.get(previous)) === chain) await ends.delete(previous);
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
  if (isOfNewerFormat(entry)) throw new StorageError("newer-version", `entry ${id} has format ${format}`);
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
