import type { IDBPDatabase } from "idb";
import type { Entry, EntryDraft, JournalLine } from "../entries/entry.ts";
import { readEntry } from "../entries/readEntry.ts";
import { openChangeChannel } from "./changeChannel.ts";
import { createDatabaseLink, type JournalSchema, type StoredEntry } from "./databaseLink.ts";
import {
  inTransaction,
  type JournalTransaction,
  ownWriter,
  putEntry,
  readableEntry,
} from "./journalTransaction.ts";
import { type AppendOptions, type JournalKeeper, JournalMovedError, type KeeperStatus } from "./keeper.ts";
import { toStorageError, withStorageErrors } from "./storageError.ts";

/** The keeper of this browser, which can be closed. */
export interface IndexedDbJournal extends JournalKeeper {
  /** Closes the database and the channel to other tabs, and ends all subscriptions. */
  close(): void;
}

/** Loaded for the first entry, to keep the arithmetic of signatures out of the first script. */
const loadSigning = () => import("../entries/writer.ts");

/** Loaded for the first merge, for the same reason. */
const loadMerge = () => import("./mergeEntries.ts");

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
      const entry = await inTransaction(await link.connect(), (tx) => putAll(tx, draft, options, signing));
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

    async fileHashes() {
      return withStorageErrors(async () => (await link.connect()).getAllKeys("files"));
    },

    async ownKeys() {
      return withStorageErrors(async () => keysInOrder(await link.connect()));
    },

    async merge(entries, files, options) {
      const { mergeInto } = await loadMerge();
      try {
        return await mergeInto(await link.connect(), entries, files, options);
      } finally {
        // Part of it is stored also where it failed.
        changes.announce();
      }
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

async function putAll(
  tx: JournalTransaction,
  draft: EntryDraft,
  { expectedHead, files = [] }: AppendOptions,
  { sealEntry, writerOf }: Awaited<ReturnType<typeof loadSigning>>,
): Promise<Entry> {
  const head = await newestEntry(tx.objectStore("entries"));
  if (expectedHead !== undefined && expectedHead !== (head?.id ?? null)) {
    throw new JournalMovedError(head?.id ?? null);
  }
  const own = await ownWriter(tx);
  const writer = writerOf(own?.secretKey);
  const previous = own?.head ?? null;
  const after = (await tx.objectStore("ends").getAllKeys()).filter((id) => id !== previous);
  const entry = sealEntry(draft, { previous, after }, writer);
  // Otherwise it would be listed as damaged when it is read.
  if (readEntry(entry).format === null) throw new TypeError(`not an entry: ${draft.body.kind}`);
  await putEntry(tx, entry);
  await tx.objectStore("writer").put({ secretKey: writer.secretKey, head: entry.id }, "own");
  const keys = tx.objectStore("keys");
  if ((await keys.getKey(entry.writer)) === undefined) await keys.put(entry.time, entry.writer);
  for (const { sha256, bytes } of files) {
    // Copied, because a view would be stored with its whole buffer.
    await tx.objectStore("files").put({ bytes: bytes.slice() }, sha256);
  }
  return entry;
}

/** The public keys of this copy, those that came with a backup first. */
async function keysInOrder(db: IDBPDatabase<JournalSchema>): Promise<readonly string[]> {
  const tx = db.transaction("keys");
  const [keys, since] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return keys
    .map((key, index) => ({ key, since: since[index] ?? "" }))
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .map(({ key }) => key);
}

interface EntriesStore {
  openCursor(query: null, direction: "prev"): Promise<{ readonly value: StoredEntry } | null>;
}

/** The entry appended last, null in an empty journal; throws when a newer program wrote it. */
async function newestEntry(entries: EntriesStore): Promise<JournalLine | null> {
  const cursor = await entries.openCursor(null, "prev");
  return cursor ? readableEntry(cursor.value) : null;
}

/** Whether the browser keeps the data under storage pressure; with `persist` it is requested. */
async function isPersisted(ask: "persisted" | "persist" = "persisted"): Promise<boolean> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return (await storage?.[ask]?.().catch(() => false)) ?? false;
}
