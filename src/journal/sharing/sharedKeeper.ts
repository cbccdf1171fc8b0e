import type { SignedEntry } from "../entries/entry.ts";
import type { StoredFile } from "../keepers/keeper.ts";
import type { RefusedEntry } from "../packages/readArchive.ts";

/** An entry that a keeper did not store, and why; `too-large` it can never take. */
export interface HeldBack {
  readonly id: string;
  readonly cause: "too-large" | "not-allowed";
}

/** What came of an offer. */
export interface Offered {
  /** Ids of the entries that the keeper now holds with their files, also those that it held before. */
  readonly held: readonly string[];
  readonly heldBack: readonly HeldBack[];
}

/** Some of what a keeper holds, in any order. */
export interface SharedPage {
  /** Entries as they were found: nobody has checked them. */
  readonly values: readonly unknown[];
  /** Entries that do not hold by the keeper's own check; none where it has no own check. */
  readonly refused: readonly RefusedEntry[];
  /** To be given for the next page. */
  readonly position: string;
  /** Whether there is another page. */
  readonly more: boolean;
  /** The bytes of a file that an entry of this page names; null where the keeper does not hold them whole. */
  readFile(sha256: string): Promise<Uint8Array | null>;
}

export interface SharedKeeperStatus {
  /** Stored items that are no entry: half written, damaged, or not made by this program. */
  readonly unreadable: number;
  /** What the keeper says of itself, e.g. its version. */
  readonly description: string;
}

/**
 * A place outside of this copy of the program that carries entries between copies (同步处): a folder, a server.
 *
 * It is trusted with nothing: whoever reads from it checks every entry, and what it loses the copies offer again. All
 * methods reject with {@link SharingError} within seconds where the place cannot be used; nothing waits in silence.
 */
export interface SharedKeeper {
  /** Names what is kept here; another name means another or an emptied place, to which everything is to be offered. */
  identity(): Promise<string>;
  /**
   * Stores entries and the files that they name. The same offer twice changes nothing. An entry is stored after its files,
   * so whoever sees it finds them. After a failure part of it is stored, and the same offer again brings the rest.
   */
  offer(entries: readonly SignedEntry[], files: readonly StoredFile[]): Promise<Offered>;
  /**
   * What came since a position; from the beginning with null. What was offered before the call is on its pages.
   *
   * @throws PositionLostError when what was read up to the position is no longer there
   */
  since(position: string | null): Promise<SharedPage>;
  status(): Promise<SharedKeeperStatus>;
  /** Calls `listener` when something may have come; a hint, which may fail to come. Absent where there is none. */
  readonly watch?: (listener: () => void) => void;
  close(): Promise<void>;
}

/** The keeper was restored from an older copy, or emptied: all copies offer it everything again. */
export class PositionLostError extends Error {
  override readonly name = "PositionLostError";
}

/**
 * Why a keeper cannot be used:
 * `no-answer` nothing answers at the address; `wrong-address` something else answers there;
 * `key-refused` the server does not know the key; `subject-refused` it does not let this key read or write here;
 * `unavailable` the server answers, but most of its nodes are away or it does not answer in time;
 * `too-old` the server's version is not supported; `insecure` the page came by https and the address is not encrypted;
 * `local-network` the browser does not let the page reach the local network, `local-network-unanswered` it may be asking;
 * `file-page` the same for a page that was
 * opened as a file; `no-permission` the folder must be granted anew; `gone` the folder is no longer there;
 * `read-only` nothing can be written there; `full` the place has no space left; `offline` the machine has no network;
 * `no-identity` nobody chose for whom this copy works; `own-storage` what came cannot be stored by this browser;
 * `unknown` anything else.
 */
export type SharingFault =
  | "no-answer"
  | "wrong-address"
  | "key-refused"
  | "subject-refused"
  | "unavailable"
  | "too-old"
  | "insecure"
  | "local-network"
  | "local-network-unanswered"
  | "file-page"
  | "no-permission"
  | "gone"
  | "read-only"
  | "full"
  | "offline"
  | "no-identity"
  | "own-storage"
  | "unknown";

/** A keeper cannot be used now; what was not stored is offered again later. */
export class SharingError extends Error {
  override readonly name = "SharingError";
  readonly fault: SharingFault;
  /** The cause in the words of the browser or the server, for a support request. */
  readonly detail: string;

  constructor(fault: SharingFault, detail = "") {
    super(`the shared keeper cannot be used (${fault}): ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}
