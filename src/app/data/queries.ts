import { queryOptions } from "@tanstack/react-query";
import type { JournalLine } from "../../journal/entries/entry.ts";
import { foldJournal, type JournalState } from "../../journal/fold/state.ts";
import { type JournalLoss, lossSince, readMark } from "../../journal/keepers/journalMark.ts";
import { fetchPlanTables } from "../dataFolder/fetchPlanTables.ts";
import { entriesNotCounted, journalCheck } from "../journal/journalCheck.ts";
import { journalKeeper } from "../journal/keeper.ts";

/** The plan tables and the known names of all years, fetched as plain files once a visit. */
export const planTablesQuery = queryOptions({
  queryKey: ["plan-tables"],
  queryFn: () => fetchPlanTables(),
  staleTime: Number.POSITIVE_INFINITY,
  retry: 1,
});

export interface JournalView {
  readonly entries: readonly JournalLine[];
  readonly state: JournalState;
  /** Entries that this browser had and has no longer; null while none is missing. */
  readonly loss: JournalLoss | null;
}

/** Whether what was reported can be told: it cannot where nothing could be read, or nothing is left of what there was. */
export function isReadable(journal: JournalView | undefined): boolean {
  return journal !== undefined && journal.loss?.now !== 0;
}

export const EMPTY_JOURNAL: JournalView = {
  entries: [],
  state: foldJournal([], { own: new Set() }),
  loss: null,
};

/** How long after a failed reading the journal is read again. */
const READ_AGAIN_MS = 3000;

/** The journal of this browser; invalidated when this or another tab appends. */
export const journalQuery = queryOptions({
  queryKey: ["journal"],
  queryFn: () => readJournal(),
  structuralSharing: false,
  retry: false,
  // The disk may have space again, or another tab be closed, without a word to this one.
  refetchInterval: ({ state }) => (state.error ? READ_AGAIN_MS : false),
});

/** Whether and how safely this browser stores. */
export const keeperStatusQuery = queryOptions({
  queryKey: ["keeper-status"],
  queryFn: async () => (await journalKeeper).status(),
  retry: false,
});

/** Reads the journal from storage, past the cache of the query. What the check found to be changed does not count. */
export async function readJournal(): Promise<JournalView> {
  // Before the entries: another tab may append and mark while they are read, which is no loss.
  const mark = readMark();
  const keeper = await journalKeeper;
  const entries = await keeper.readQuickly();
  const own = new Set(await keeper.ownKeys());
  return {
    entries,
    state: foldJournal(entries, { own, setAside: entriesNotCounted(journalCheck.get()) }),
    loss: lossSince(mark, entries),
  };
}
