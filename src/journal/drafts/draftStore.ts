import type { PlanDraft } from "../../domain/draft/planDraft.ts";
import { openChangeChannel } from "../keepers/changeChannel.ts";
import { createDatabaseLink, type JournalDatabase, type StoredDraft } from "../keepers/databaseLink.ts";
import { StorageError } from "../keepers/keeper.ts";
import { toStorageError, withStorageErrors } from "../keepers/storageError.ts";
import { write } from "../keepers/writing.ts";
import { readStoredDraft } from "./readStoredDraft.ts";

const FORMAT = 1;

/**
 * Stores the drafts of plan tables (草案) in this browser, separate from the journal: a draft can be changed and deleted.
 *
 * Every method but `subscribe` rejects with StorageError when storage does not work.
 */
export interface DraftStore {
  /** Reads all drafts. Damaged ones stay stored and are only counted. */
  list(): Promise<DraftList>;
  /**
   * Stores a draft, durable when it resolves.
   *
   * @param seen the revision that the change was made from, null for a draft that is new
   * @throws DraftMovedError when another tab has changed, deleted or added the draft; nothing is stored then
   */
  save(draft: PlanDraft, seen: number | null): Promise<StoredDraft>;
  /** Deletes a draft; an unknown id has no effect. */
  remove(id: string): Promise<void>;
  /** Calls `listener` after every change, by this tab or another. Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** The drafts that can be read, the oldest first, and how many cannot. */
export interface DraftList {
  readonly drafts: readonly StoredDraft[];
  readonly damaged: number;
}

/** Another tab changed the draft since it was read. */
export class DraftMovedError extends Error {
  override readonly name = "DraftMovedError";
  /** The draft as it is stored now; null where it was deleted. */
  readonly stored: StoredDraft | null;

  constructor(stored: StoredDraft | null) {
    super(`the draft is at revision ${stored?.revision ?? "none"}`);
    this.stored = stored;
  }
}

const DRAFTS_CHANNEL = "plan-drafts";

/** Opens the drafts in this browser's IndexedDB, or in a `factory` for tests. Never throws: see {@link DraftStore}. */
export function openDraftStore(factory?: IDBFactory): DraftStore {
  const changes = openChangeChannel(DRAFTS_CHANNEL);
  const link = createDatabaseLink(factory, changes.notify);

  return {
    async list() {
      const all = await withStorageErrors(async () => (await link.connect()).getAll("drafts"));
      const drafts = all.flatMap((stored) => readableDraft(stored) ?? []);
      drafts.sort((a, b) => (a.created < b.created ? -1 : 1));
      return { drafts, damaged: all.length - drafts.length };
    },

    async save(draft, seen) {
      const stored = await write(link, (db) => putDraft(db, draft, seen));
      changes.announce();
      return stored;
    },

    async remove(id) {
      await write(link, (db) => withStorageErrors(() => db.delete("drafts", id)));
      changes.announce();
    },

    subscribe: changes.subscribe,

    close() {
      changes.close();
      link.close();
    },
  };
}

async function putDraft(db: JournalDatabase, draft: PlanDraft, seen: number | null): Promise<StoredDraft> {
  try {
    const tx = db.transaction("drafts", "readwrite", { durability: "strict" });
    tx.done.catch(() => undefined);
    const before = readableDraft(await tx.store.get(draft.id));
    if ((before?.revision ?? null) !== seen) throw new DraftMovedError(before);
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
    return stored;
  } catch (error) {
    throw error instanceof DraftMovedError ? error : toStorageError(error);
  }
}

/** A stored draft; null if missing or damaged. Throws StorageError for one of a newer program, so that it stays. */
function readableDraft(stored: unknown): StoredDraft | null {
  const { format, draft } = Object(stored);
  if (Number.isSafeInteger(format) && format > FORMAT)
    throw new StorageError("newer-version", `the draft ${Object(draft).id} has format ${format}`);
  return format === FORMAT ? readStoredDraft(stored) : null;
}
