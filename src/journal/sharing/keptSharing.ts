import { type DBSchema, openDB } from "idb";
import { storedName } from "../../domain/edition.ts";
import { beginFreshLog } from "../keepers/freshLog.ts";
import { withStorageErrors } from "../keepers/storageError.ts";
import type { Invitation } from "./invitation.ts";
import type { HeldBack, SharingFault } from "./sharedKeeper.ts";
import type { SyncState } from "./syncRound.ts";

/** The shared keeper that this copy has joined. */
export type JoinedKeeper = {
  /** ISO 8601 UTC instant of joining: tells two joinings of the same place apart. */
  readonly joined: string;
} & (
  | { readonly kind: "folder"; readonly handle: FileSystemDirectoryHandle }
  | { readonly kind: "server"; readonly invitation: Invitation }
);

/** How synchronising with a joined keeper stands. */
export interface SharingProgress {
  /** See `JoinedKeeper`. */
  readonly joined: string;
  /** ISO 8601 UTC instant at which the last round was done; null before the first. */
  readonly synced: string | null;
  /** Why the last round was not done; null where it was. */
  readonly failure: { readonly fault: SharingFault; readonly detail: string } | null;
  /** Null before the first round. */
  readonly state: SyncState | null;
  readonly heldBack: readonly HeldBack[];
  /** See `SharedKeeperStatus`. */
  readonly unreadable: number;
  readonly description: string;
}

interface SharingSchema extends DBSchema {
  joined: { key: "own"; value: JoinedKeeper };
  progress: { key: "own"; value: SharingProgress };
}

// Beside the journal: a login's key is in no backup, and a damaged journal does not lose it.
const DATABASE = storedName("knowledge-renewal-sharing");

const open = () =>
  openDB<SharingSchema>(DATABASE, 1, {
    upgrade(db) {
      db.createObjectStore("joined");
      db.createObjectStore("progress");
    },
  });

/** The joined keeper and how far it has come; null without one. Rejects with StorageError. */
export async function readSharing(): Promise<{
  readonly keeper: JoinedKeeper;
  readonly progress: SharingProgress;
} | null> {
  return withStorageErrors(async () => {
    const db = await open();
    const [keeper, progress] = await Promise.all([db.get("joined", "own"), db.get("progress", "own")]);
    db.close();
    if (!keeper) return null;
    return { keeper, progress: progress?.joined === keeper.joined ? progress : newProgress(keeper) };
  });
}

/** Remembers the keeper that was joined, or with null that there is none any more. */
export async function keepJoined(keeper: JoinedKeeper | null): Promise<void> {
  await put(async (db) => {
    await db.delete("progress", "own");
    if (keeper) await db.put("joined", keeper, "own");
    else await db.delete("joined", "own");
  });
}

/** Remembers how far synchronising has come; of a keeper that was left meanwhile nothing. */
export async function keepProgress(progress: SharingProgress): Promise<void> {
  await put(async (db) => {
    const tx = db.transaction(["joined", "progress"], "readwrite");
    const keeper = await tx.objectStore("joined").get("own");
    if (keeper?.joined === progress.joined) await tx.objectStore("progress").put(progress, "own");
    await tx.done;
  });
}

function newProgress({ joined }: JoinedKeeper): SharingProgress {
  return { joined, synced: null, failure: null, state: null, heldBack: [], unreadable: 0, description: "" };
}

async function put(write: (db: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  await withStorageErrors(async () => {
    // It shares the browser's log with the journal.
    await beginFreshLog();
    const db = await open();
    await write(db).finally(() => db.close());
  });
}
