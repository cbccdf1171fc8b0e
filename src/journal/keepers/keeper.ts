import type { Entry, EntryDraft, JournalLine } from "../entries/entry.ts";
import type { OwnKey, WrappedKey } from "../entries/keyFile.ts";

/**
 * Why storage does not work:
 * `full` no space is left; `denied` the browser refuses storage to this page (private mode, a setting);
 * `blocked` another tab holds an older version of the database open; `unsupported` the browser has none;
 * `newer-version` what is stored was written by a newer version of this program; `lost` entries are gone that this
 * browser had, and nothing is added until they are restored; `unknown` anything else.
 */
export type StorageCause =
  | "full"
  | "denied"
  | "blocked"
  | "unsupported"
  | "newer-version"
  | "lost"
  | "unknown";

/**
 * What reading the journal gave after a failed write, on a new connection: `whole` all that was there before,
 * `lost` entries are gone, `unreadable` it could not be read.
 */
export type ReadBack = "whole" | "lost" | "unreadable";

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

/** A signature of this copy of the program. */
export interface SignedDigest {
  /** Public Ed25519 key, lower-case hex. */
  readonly writer: string;
  /** 64 bytes in lower-case hex. */
  readonly signature: string;
}

/** The key with which this copy of the program signs. */
export interface SigningKey {
  /** Lower-case hex. */
  readonly publicKey: string;
  /** Whether it is remembered wrapped: the first signature after the page was opened asks for its passphrase. */
  readonly isWrapped: boolean;
}

/** What a merge brought. */
export interface Merged {
  /** Ids of the entries that were not there before, in the order in which they came. */
  readonly added: readonly string[];
  /** Ids of the entries whose stored copy was damaged and was replaced by the whole one. */
  readonly repaired: readonly string[];
  /** How many files were not there before, or only with other bytes than their hash says. */
  readonly files: number;
}

/**
 * Keeps the journal: an append-only list of entries and the files that they refer to.
 *
 * Every method but `subscribe` and `status` rejects with {@link StorageError} when storage does not work.
 */
export interface JournalKeeper {
  /**
   * Stores the entry of a draft and its files in one transaction; resolves once they are durable. Refused (`lost`) while
   * entries are gone that this browser had.
   */
  append(draft: EntryDraft, options?: AppendOptions): Promise<Entry>;
  /** All entries in the order of appending, damaged ones included. */
  read(): Promise<readonly JournalLine[]>;
  /** The bytes stored under a hash; null without any. */
  readFile(sha256: string): Promise<Uint8Array | null>;
  /**
   * The bytes of several files; null for one that is not there or cannot be read. Much faster than one after the other.
   *
   * @param hashes sorted, with none left out of those that are stored between the first and the last
   */
  readFiles(hashes: readonly string[]): Promise<readonly (Uint8Array | null)[]>;
  /** The hashes of all stored files. */
  fileHashes(): Promise<readonly string[]>;
  /** Ids of the last entries of all chains, as they were noted beside the entries. */
  chainEnds(): Promise<readonly string[]>;
  /**
   * The public keys of all writers that this copy of the program is or was, in the order in which it first used them.
   */
  ownKeys(): Promise<readonly string[]>;
  /**
   * Adds entries of other copies, or of a backup, and files. What is there already is left as it is, so the same merge
   * twice changes nothing the second time. A stored entry or file whose content does not match its id or hash is replaced
   * and kept aside.
   *
   * Files are stored first and entries in several transactions: after a failure part of them is there, and the same
   * merge again brings the rest.
   *
   * @param entries whose ids and signatures the caller has verified, see `verifyEntries`
   * @param files one after the other, because all of them need not fit into memory
   * @param ownKeys public keys of writers that this copy was, for a backup of this copy
   * @param mends whether what is stored as an entry and is none is set aside, for a restore
   * @throws TypeError for a file whose bytes do not match its hash; files before it are stored
   */
  merge(
    entries: readonly Entry[],
    files?: Iterable<StoredFile> | AsyncIterable<StoredFile>,
    options?: { readonly ownKeys?: readonly string[]; readonly mends?: boolean },
  ): Promise<Merged>;
  /**
   * Signs what is no entry, such as a paper; a copy that has no key makes one.
   *
   * @param digest SHA-256 in lower-case hex, of bytes that are not the content of an entry
   */
  sign(digest: string): Promise<SignedDigest>;
  /**
   * The key with which this copy signs now; null while it has none: before its first entry, or after it gave the key up. It
   * need not be the last of `ownKeys`.
   */
  signingKey(): Promise<SigningKey | null>;
  /** Marks the journal as it is, in a new log so that it stays on the disk, see `JournalMark`. */
  mark(): Promise<void>;
  /** The key with which this copy writes, for a key file; null where it has none. */
  ownKey(): Promise<OwnKey | null>;
  /**
   * Takes over the key of another copy, or of this one before: the next entry continues its chain.
   *
   * @param wrapped the key as a key file, which is remembered in the place of the key: then the first signature after the
   * page was opened asks for its passphrase
   * @throws KeyRefusedError where the journal does not hold the chain up to the key's last entry, or it is forked
   */
  takeKey(key: OwnKey, wrapped?: Uint8Array): Promise<void>;
  /** Gives up the key, after it was handed to another copy: the next entry has a new one. */
  leaveKey(): Promise<void>;
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
  /** Null where nothing was to be read back. */
  readonly readBack: ReadBack | null;

  constructor(cause: StorageCause, detail: string, readBack: ReadBack | null = null) {
    super(`storage failed (${cause}): ${detail}`);
    this.cause = cause;
    this.detail = detail;
    this.readBack = readBack;
  }
}

/** The key of this copy is remembered wrapped, and nobody gave its passphrase; nothing was stored. */
export class KeyWrappedError extends Error {
  override readonly name = "KeyWrappedError";
  readonly key: WrappedKey;

  constructor(key: WrappedKey) {
    super("the key is wrapped");
    this.key = key;
  }
}

/** A key cannot be taken over: two copies that both continue its chain would fork it. */
export class KeyRefusedError extends Error {
  override readonly name = "KeyRefusedError";
  readonly fault: "chain-missing" | "chain-forked";

  constructor(fault: KeyRefusedError["fault"]) {
    super(`key refused: ${fault}`);
    this.fault = fault;
  }
}
