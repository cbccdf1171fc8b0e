import type { Entry, EntryDraft, JournalLine } from "../entries/entry.ts";

/**
 * Why storage does not work:
 * `full` no space is left; `denied` the browser refuses storage to this page (private mode, a setting);
 * `blocked` another tab holds an older version of the database open; `unsupported` the browser has none;
 * `newer-version` what is stored was written by a newer version of this program; `unknown` anything else.
 */
export type StorageCause = "full" | "denied" | "blocked" | "unsupported" | "newer-version" | "unknown";

/** Whether the journal can be read and written. */
export type KeeperStatus =
  | {
      readonly kind: "ready";
      /** True when the browser promised not to clear the data under storage pressure. */
      readonly persisted: boolean;
    }
  | {
      readonly kind: "unavailable";
      readonly cause: StorageCause;
      /** The browser's message, for a support request. */
      readonly detail: string;
    };

/** The bytes that are kept of a file, under the hash by which an entry refers to them. */
export interface StoredFile {
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface AppendOptions {
  /**
   * Id of the last entry that the caller has seen, null for an empty journal. If the journal has another last entry,
   * nothing is stored and {@link JournalMovedError} is thrown. When left out this is not checked.
   */
  readonly expectedHead?: string | null;
  /** Stored in the same transaction as the entry. */
  readonly files?: readonly StoredFile[];
}

/**
 * Keeps the journal: an append-only list of entries and the files that they refer to.
 *
 * Every method but `subscribe` and `status` rejects with {@link StorageError} when storage does not work.
 */
export interface JournalKeeper {
  /** Stores the entry of a draft and its files in one transaction; resolves once they are durable. */
  append(draft: EntryDraft, options?: AppendOptions): Promise<Entry>;
  /** All entries in the order of appending, damaged ones included. */
  read(): Promise<readonly JournalLine[]>;
  /** The bytes stored under a hash; null without any. */
  readFile(sha256: string): Promise<Uint8Array | null>;
  /** Calls `listener` after every append by any tab and when storage works again; the result ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** Never rejects. */
  status(): Promise<KeeperStatus>;
}

/** Another tab has appended since the caller last read the journal. */
export class JournalMovedError extends Error {
  override readonly name = "JournalMovedError";
  /** Id of the entry that is last now; null when the journal is empty. */
  readonly head: string | null;

  constructor(head: string | null) {
    super(`the journal has moved on to ${head ?? "nothing"}`);
    this.head = head;
  }
}

/** Storage failed; nothing was changed. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  override readonly cause: StorageCause;
  readonly detail: string;

  constructor(cause: StorageCause, detail: string) {
    super(`storage failed (${cause}): ${detail}`);
    this.cause = cause;
    this.detail = detail;
  }
}
