import type { JournalLine } from "../entries/entry.ts";
import type { OwnKey, WrappedKey } from "../entries/keyFile.ts";
import { openChangeChannel } from "./changeChannel.ts";
import { createDatabaseLink, type JournalDatabase } from "./databaseLink.ts";
import { readMark } from "./journalMark.ts";
import { type JournalKeeper, type KeeperStatus, KeyWrappedError } from "./keeper.ts";
import { ENTRIES_FOR_COPY } from "./packed/entriesForCopy.ts";
import type { PackedCopy } from "./packed/packedCopy.ts";
import { toStorageError, withStorageErrors } from "./storageError.ts";
import { newestEntry, readStoredEntries } from "./storedEntry.ts";

/** The keeper of this browser, which can be closed. */
export interface IndexedDbJournal extends JournalKeeper {
  /**
   * As `read`, from the packed copy where there is one and it holds what is stored up to its last entry. What was damaged
   * since the copy was made is not noticed: `checkStored` reads the entries themselves.
   */
  readQuickly(): Promise<readonly JournalLine[]>;
  /** Keeps a packed copy of entries that `read` gave and a check found whole; false where the one before was wrong. */
  keepCopy(entries: readonly JournalLine[]): Promise<boolean>;
  /** Reads no copy any more, after a check found it or the journal wrong. */
  leaveCopy(): void;
  /** Closes the database and the channel to other tabs, and ends all subscriptions. */
  close(): void;
}

/** Loaded for the first entry, to keep the arithmetic of signatures out of the first script. */
const loadAppend = () => import("./appendEntry.ts");

/** Loaded for the first merge, for the same reason. */
const loadMerge = () => import("./mergeEntries.ts");

/** Loaded for the first file that is asked for. */
const loadFiles = () => import("./storedFiles.ts");

/** Loaded for the first paper or key file. */
const loadOwnKey = () => import("./ownKey.ts");

/** Loaded for a journal without a mark. */
const loadWriting = () => import("./writing.ts");

/** Loaded after a check. */
const loadPacked = () => import("./packed/keepPackedCopy.ts");

/** Loaded for a long journal. */
const loadPackedCopy = () => import("./packed/packedCopy.ts");

const JOURNAL_CHANNEL = "journal";

/**
 * Opens the journal in this browser's IndexedDB.
 *
 * Never rejects: where storage cannot be used, `status()` of the keeper gives the cause, and `read`, `readFile` and
 * `append` reject with a StorageError of the same cause. They never return an empty journal instead, which would mean
 * "nothing was reported". Each call tries again to open the database, e.g. after a setting was changed.
 *
 * @param factory another IndexedDB than the browser's own, for tests
 * @param unwrap asks a person for the passphrase of a key that is remembered wrapped; null where none was given
 */
export async function openIndexedDbJournal(
  factory?: IDBFactory,
  unwrap: (key: WrappedKey) => Promise<OwnKey | null> = async () => null,
): Promise<IndexedDbJournal> {
  const changes = openChangeChannel(JOURNAL_CHANNEL);
  const link = createDatabaseLink(factory, changes.notify);
  let askedToPersist = false;
  let copy: Promise<PackedCopy | null> | null = null;
  let asking: Promise<OwnKey | null> | null = null;

  /** Does what takes the secret key: where the key is wrapped, once more after its passphrase was given. */
  async function withKey<T>(use: () => Promise<T>): Promise<T> {
    try {
      return await use();
    } catch (error) {
      if (!(error instanceof KeyWrappedError)) throw error;
      // One question for all that wait for it.
      asking ??= unwrap(error.key).finally(() => {
        asking = null;
      });
      const key = await asking;
      if (!key) throw error;
      link.unwrapped.set(error.key.publicKey, key.secretKey);
      return use();
    }
  }

  const connected = () => withStorageErrors(() => link.connect());

  const keeper: IndexedDbJournal = {
    async append(draft, options = {}) {
      const { appendEntry } = await loadAppend();
      const entry = await withKey(() => appendEntry(link, keeper, draft, options));
      changes.announce();
      if (!askedToPersist) {
        askedToPersist = true;
        // Not awaited: some browsers ask the user, and the entry is stored already.
        void isPersisted("persist").then((granted) => granted && changes.notify());
      }
      return entry;
    },

    async read() {
      const db = await connected();
      return readStoredEntries(db);
    },

    async readQuickly() {
      if ((readMark()?.length ?? 0) < ENTRIES_FOR_COPY) return keeper.read();
      const { readBeside, readPackedCopy } = await loadPackedCopy();
      copy ??= readPackedCopy(link.factory());
      const packed = await copy;
      const entries = packed && (await readBeside(await link.connect(), packed));
      return entries ?? keeper.read();
    },

    async keepCopy(entries) {
      const { keepPackedCopy } = await loadPacked();
      return withStorageErrors(() => keepPackedCopy(link, entries));
    },

    leaveCopy() {
      copy = Promise.resolve(null);
      changes.notify();
    },

    async readFile(sha256) {
      return (await loadFiles()).readFile(await connected(), sha256);
    },

    async readFiles(hashes) {
      return hashes.length > 0 ? (await loadFiles()).readFiles(await connected(), hashes) : [];
    },

    async fileHashes() {
      return (await loadFiles()).fileHashes(await connected());
    },

    async chainEnds() {
      return withStorageErrors(async () => (await link.connect()).getAllKeys("ends"));
    },

    async ownKeys() {
      return withStorageErrors(async () => keysInOrder(await link.connect()));
    },

    async merge(...what) {
      const { mergeEntries } = await loadMerge();
      try {
        return await mergeEntries(link, keeper, ...what);
      } finally {
        // Part of it is stored also where it failed.
        changes.announce();
      }
    },

    async sign(digest) {
      const { signDigest } = await loadOwnKey();
      return withKey(() => signDigest(link, digest));
    },

    async signingKey() {
      const { readSigningKey } = await loadOwnKey();
      return readSigningKey(link);
    },

    async mark() {
      const { writeEntries } = await loadWriting();
      await writeEntries(link, keeper, async () => undefined);
    },

    async ownKey() {
      const { readOwnKey } = await loadOwnKey();
      return withKey(() => readOwnKey(link));
    },

    async takeKey(...key) {
      const { takeOwnKey } = await loadOwnKey();
      await takeOwnKey(link, ...key);
      changes.announce();
    },

    async leaveKey() {
      const { leaveOwnKey } = await loadOwnKey();
      await leaveOwnKey(link);
      changes.announce();
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

/** The public keys of this copy, those that came with a backup first. */
async function keysInOrder(db: JournalDatabase): Promise<readonly string[]> {
  const tx = db.transaction("keys");
  const [keys, since] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  return keys
    .map((key, index) => ({ key, since: since[index] ?? "" }))
    .sort((a, b) => (a.since < b.since ? -1 : 1))
    .map(({ key }) => key);
}

/** Whether the browser keeps the data under storage pressure; with `persist` it is requested. */
async function isPersisted(ask: "persisted" | "persist" = "persisted"): Promise<boolean> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return (await storage?.[ask]?.().catch(() => false)) ?? false;
}
