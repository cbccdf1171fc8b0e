import type { PlanDraft } from "../../domain/draft/planDraft.ts";
import { openChangeChannel } from "../keepers/changeChannel.ts";
import { createDatabaseLink, type StoredDraft } from "../keepers/databaseLink.ts";
import { StorageError } from "../keepers/keeper.ts";
import { toStorageError } from "../keepers/storageError.ts";

/** The format that this program writes; an older one would be upgraded in numbered steps when it is read. */
const FORMAT = 1;

/**
 * Keeps the drafts of plan tables (草案) in this browser, apart from the journal: a draft may be changed and deleted, and
 * does not leave this browser before it is adopted.
 *
 * Every method but `subscribe` rejects with StorageError when storage does not work.
 */
export interface DraftStore {
  /** All drafts, the oldest first. */
  list(): Promise<readonly StoredDraft[]>;
  /**
   * Stores a draft, durable when it resolves.
   *
   * @param seen the revision that the change was made from, null for a draft that is new
   * @throws DraftMovedError where another tab changed or deleted it since, or has one of that id; nothing is stored then
   */
  save(draft: PlanDraft, seen: number | null): Promise<StoredDraft>;
  /** Deletes a draft; an unknown id has no effect. */
  remove(id: string): Promise<void>;
  /** Calls `listener` after every change, by this tab or another. Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Another tab changed the draft since it was read. */
export class DraftMovedError extends Error {
  override readonly name = "DraftMovedError";
  /** What is stored now; null where it was deleted. */
  readonly stored: StoredDraft | null;

  constructor(stored: StoredDraft | null) {
    super(`the draft is at revision ${stored?.revision ?? "none"}`);
    this.stored = stored;
  }
}

const CHANNEL = "plan-drafts";

/**
 * Opens the drafts in this browser's IndexedDB. Never throws: see {@link DraftStore}.
 *
 * @param factory another IndexedDB than the browser's own, for tests
 */
export function openDraftStore(factory?: IDBFactory): DraftStore {
  const changes = openChangeChannel(CHANNEL);
  const link = createDatabaseLink(factory, changes.notify);

  return {
    async list() {
      try {
        const all = await (await link.connect()).getAll("drafts");
        return all.map(readable).sort((a, b) => (a.created < b.created ? -1 : 1));
      } catch (error) {
        throw toStorageError(error);
      }
    },

    async save(draft, seen) {
      try {
        const tx = (await link.connect()).transaction("drafts", "readwrite", { durability: "strict" });
        tx.done.catch(() => undefined);
        const before = await tx.store.get(draft.id);
        if ((before?.revision ?? null) !== seen) throw new DraftMovedError(before ?? null);
        const now = new Date().toISOString();
        const stored: StoredDraft = {
          format: FORMAT,
          draft,
          revision: (seen ?? 0) + 1,
          created: before?.created ?? now,
          changed: now,
        };
        await tx.store.put(stored, draft.id);
        await tx.done;
        changes.announce();
        return stored;
      } catch (error) {
        throw error instanceof DraftMovedError ? error : toStorageError(error);
      }
    },

    async remove(id) {
      try {
        await (await link.connect()).delete("drafts", id);
        changes.announce();
      } catch (error) {
        throw toStorageError(error);
      }
    },

    subscribe: changes.subscribe,

    close() {
      changes.close();
      link.close();
    },
  };
}

/** Lets a draft through when its format is known; one of a newer program must not be written over. */
function readable(stored: StoredDraft): StoredDraft {
  if (stored.format === FORMAT) return stored;
  throw new StorageError("newer-version", `the draft ${stored.draft?.id} has format ${stored.format}`);
}
