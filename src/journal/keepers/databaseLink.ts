import { type DBSchema, type IDBPDatabase, wrap } from "idb";
import type { PlanDraft } from "../../domain/draft/planDraft.ts";
import { storedName } from "../../domain/edition.ts";
import { chainEndsOf } from "../entries/chains.ts";
import type { Entry } from "../entries/entry.ts";
import type { OwnKey, WrappedKey } from "../entries/keyFile.ts";
import { readEntry } from "../entries/readEntry.ts";
import { StorageError } from "./keeper.ts";
import { toOpenError } from "./storageError.ts";

/** A stored entry; those of older versions of the program have one more member. */
export interface StoredEntry {
  readonly entry: Entry;
}

/** What stands under a file's SHA-256: its bytes, or the first of its pieces and how many there are. */
export interface FileRecord {
  readonly bytes: Uint8Array;
  readonly pieces?: number;
}

export interface JournalSchema extends DBSchema {
  /** Entries by a number that grows with every append. */
  entries: {
    key: number;
    value: StoredEntry;
    indexes: { id: string; previous: string };
  };
  /** The chains of the last entries, by the entries' ids, see `ChainEnds`. */
  ends: { key: string; value: string };
  /** One record: the key of this copy of the program, and its own last entry. */
  writer: { key: "own"; value: OwnKey | WrappedKey };
  /**
   * The public key of every writer that this copy of the program is or was, with the instant from which it used the key;
   * empty for a key that came with a backup.
   */
  keys: { key: string; value: string };
  /** Bytes of files under their SHA-256; `storedFiles.ts` alone knows how large ones are divided. */
  files: { key: string; value: FileRecord };
  /** What was found damaged when a whole copy of it came: kept as it was, and no longer read. */
  replaced: { key: number; value: unknown };
  /** Drafts of plan tables by their ids; no part of the journal. */
  drafts: { key: string; value: StoredDraft };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

const DATABASE = storedName("knowledge-renewal-journal");

/** Step n brings a database from version n to n + 1; steps are added at the end and never changed. */
const UPGRADE_STEPS: readonly ((db: IDBDatabase, upgrade: IDBTransaction) => void)[] = [
  (db) => {
    const entries = db.createObjectStore("entries", { autoIncrement: true });
    entries.createIndex("id", "entry.id", { unique: true });
    entries.createIndex("authorKey", "authorKey");
    db.createObjectStore("files");
  },
  (db) => {
    db.createObjectStore("drafts");
  },
  (db, upgrade) => {
    const entries = upgrade.objectStore("entries");
    entries.deleteIndex("authorKey");
    entries.createIndex("previous", "entry.previous");
    db.createObjectStore("writer");
    const ends = db.createObjectStore("ends");
    const stored = entries.getAll();
    stored.onsuccess = () => {
      const lines = stored.result.map((record) => readEntry(Object(record).entry));
      for (const [id, chain] of chainEndsOf(lines).chains) ends.put(chain, id);
    };
  },
  (db, upgrade) => {
    const keys = db.createObjectStore("keys");
    db.createObjectStore("replaced", { autoIncrement: true });
    const own = upgrade.objectStore("writer").get("own");
    own.onsuccess = () => {
      const { head } = Object(own.result);
      if (typeof head !== "string") return;
      const last = upgrade.objectStore("entries").index("id").get(head);
      last.onsuccess = () => {
        const { writer, time } = Object(Object(last.result).entry);
        if (typeof writer === "string") keys.put(String(time), writer);
      };
    };
  },
];

/** A connection to the journal's database, opened when needed and again after it was lost. */
export interface DatabaseLink {
  /** The open database. Rejects with StorageError; the next call tries again. */
  connect(): Promise<JournalDatabase>;
  /** Closes a connection on which a write failed, so that the next call opens the database anew. */
  leave(db: JournalDatabase): void;
  /** The browser's IndexedDB. Throws StorageError without one. */
  factory(): IDBFactory;
  /** Secret keys that are stored wrapped and were unwrapped since the page was opened, by their public keys. */
  readonly unwrapped: Map<string, Uint8Array>;
  close(): void;
}

/**
 * Makes a link; nothing is opened yet.
 *
 * The connection is closed when another tab wants to upgrade or delete the database. While another tab blocks this one,
 * `connect` rejects at once with `blocked`.
 *
 * @param factory the browser's IndexedDB when left out
 * @param onChanged called when a connection was lost, or when a blocked opening has succeeded: read again
 */
export function createDatabaseLink(factory: IDBFactory | undefined, onChanged: () => void): DatabaseLink {
  let database: JournalDatabase | null = null;
  let opening: Promise<JournalDatabase> | null = null;
  let closed = false;

  function open(): Promise<JournalDatabase> {
    const request = ownFactory(factory).open(DATABASE, UPGRADE_STEPS.length);
    return new Promise((resolve, reject) => {
      let blocked = false;
      request.onupgradeneeded = (event) => {
        const upgrade = request.transaction as IDBTransaction;
        for (const step of UPGRADE_STEPS.slice(event.oldVersion)) step(request.result, upgrade);
      };
      request.onblocked = () => {
        blocked = true;
        reject(new StorageError("blocked", "another tab holds an older version of the database open"));
      };
      request.onerror = () => {
        opening = null;
        reject(toOpenError(request.error));
      };
      request.onsuccess = () => {
        opening = null;
        const db = adopt(request.result);
        resolve(db);
        if (blocked) onChanged();
      };
    });
  }

  function adopt(raw: IDBDatabase): JournalDatabase {
    const db = wrap(raw) as unknown as JournalDatabase;
    if (closed) {
      raw.close();
      return db;
    }
    const forget = () => {
      if (database === db) database = null;
      onChanged();
    };
    raw.onversionchange = () => {
      raw.close();
      forget();
    };
    // The browser closed the connection, e.g. because the user cleared the site's data.
    raw.onclose = forget;
    database = db;
    return db;
  }

  return {
    async connect() {
      if (closed) throw new StorageError("unknown", "the journal was closed");
      if (database) return database;
      try {
        opening ??= open();
        return await opening;
      } catch (error) {
        throw toOpenError(error);
      }
    },
    leave(db) {
      db.close();
      if (database === db) database = null;
      onChanged();
    },
    factory: () => ownFactory(factory),
    unwrapped: new Map(),
    close() {
      closed = true;
      database?.close();
      database = null;
    },
  };
}

/** Reading `indexedDB` itself can throw where storage is denied. */
function ownFactory(factory: IDBFactory | undefined): IDBFactory {
  const found = factory ?? globalThis.indexedDB;
  if (!found) throw new StorageError("unsupported", "this browser has no IndexedDB");
  return found;
}

export interface StoredDraft {
  readonly format: number;
  readonly draft: PlanDraft;
  /** Grows by one with every change, from 1. */
  readonly revision: number;
  /** ISO 8601 UTC instants. */
  readonly created: string;
  readonly changed: string;
}
