import { authorKey } from "../entries/chains.ts";
import type { Author, Entry, JournalLine, SignedEntry } from "../entries/entry.ts";
import { storedHash } from "../keepers/checkStored.ts";
import type { JournalKeeper, StoredFile } from "../keepers/keeper.ts";
import { entriesToOffer, isFor } from "./audience.ts";
import { checkedEntry } from "./checkedEntry.ts";
import { type HeldBack, PositionLostError, type SharedKeeper, type SharedPage } from "./sharedKeeper.ts";

/** What a copy knows of a shared keeper; kept between visits. */
export interface SyncState {
  /** See `SharedKeeper.identity`. */
  readonly identity: string;
  /** For whom it was read, see `authorKey`. */
  readonly reader: string;
  readonly position: string | null;
  /** Ids of entries of this copy that the keeper was seen to hold, or said that it holds. */
  readonly held: readonly string[];
  /** Values found there that do not hold, and those of a newer program. */
  readonly refused: number;
  readonly newer: number;
  /** When everything was read from the beginning for the last time; ms since 1970. */
  readonly readAll: number;
}

/** The part of the local journal that is synchronised. */
export type LocalJournal = Pick<JournalKeeper, "read" | "readFile" | "fileHashes" | "merge">;

/** What a round brought. */
export interface SyncRound {
  readonly state: SyncState;
  /** How many entries came that were new here. */
  readonly taken: number;
  /** How many entries were offered and are held now. */
  readonly sent: number;
  /** Entries of this copy that the keeper does not take. */
  readonly heldBack: readonly HeldBack[];
}

/**
 * Everything is read anew after a day: a server may lose what it confirmed without a sign (Jepsen on NATS 2.12.1), and
 * only the whole shows it.
 */
const READ_ALL_AFTER_MS = 86_400_000;

/** Offered at a time, with the files in memory; one file may exceed it. */
const MAX_ENTRIES = 200;
const MAX_BYTES = 8_000_000;

/** Checking a signature takes about 1 ms; the page draws after this many. */
const CHECKS_AT_ONCE = 20;

/**
 * One round: takes what the keeper has and this copy has not, then offers what this copy has and the keeper has not.
 * Every entry is checked before it is stored; the state of the journal does not depend on the order in which they come.
 *
 * @param author whose copy this is, see `isFor` and `offers`
 * @param before null at the first round with this keeper
 * @param now ms since 1970
 * @throws SharingError where the keeper cannot be used; what was taken by then is stored
 */
export async function syncRound(
  keeper: SharedKeeper,
  local: LocalJournal,
  {
    author,
    before,
    now,
  }: { readonly author: Author; readonly before: SyncState | null; readonly now: number },
): Promise<SyncRound> {
  const identity = await keeper.identity();
  const reader = authorKey(author);
  const fresh = { identity, reader, position: null, held: [], refused: 0, newer: 0, readAll: now };
  const stored = new Map((await local.read()).map((line) => [line.id, line]));
  const isContinued =
    before?.identity === identity &&
    before.reader === reader &&
    now - before.readAll < READ_ALL_AFTER_MS &&
    // Else the journal of this copy was emptied, and what it had is to be taken again.
    before.held.every((id) => stored.has(id));
  const { state, taken } = await takeAll(keeper, local, author, isContinued ? before : fresh, stored).catch(
    (error) => {
      if (error instanceof PositionLostError) return takeAll(keeper, local, author, fresh, stored);
      throw error;
    },
  );

  const held = new Set(state.held);
  const lines = await local.read();
  for (const line of lines) stored.set(line.id, line);
  const lacking = entriesToOffer(lines, author, held);
  const heldBack: HeldBack[] = [];
  for await (const { entries, files } of batches(lacking, local)) {
    const offered = await keeper.offer(entries, files);
    for (const id of offered.held) held.add(id);
    heldBack.push(...offered.heldBack);
  }
  const sent = held.size - state.held.length;
  const offered = { ...state, held: [...held] };
  if (sent === 0) return { state: offered, taken, sent, heldBack };
  // Past what was offered: only what lies before the position is missed when the keeper loses it.
  const after = await takeAll(keeper, local, author, offered, stored);
  return { state: after.state, taken: taken + after.taken, sent, heldBack };
}

/** @param stored what is stored here, by id; what comes is added to it */
async function takeAll(
  keeper: SharedKeeper,
  local: LocalJournal,
  author: Author,
  from: SyncState,
  stored: Map<string, JournalLine>,
): Promise<Pick<SyncRound, "state" | "taken">> {
  const held = new Set(from.held);
  const files = new Set(await local.fileHashes());
  let [{ position, refused, newer }, taken, more] = [from, 0, true];
  while (more) {
    const page: SharedPage = await keeper.since(position);
    const [wanted, lacking] = [[] as Entry[], [] as Entry[]];
    for (const [index, value] of page.values.entries()) {
      if (index % CHECKS_AT_ONCE === CHECKS_AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
      const checked = checkedEntry(value, stored);
      if (checked.kind === "refused") refused += 1;
      else if (checked.kind === "newer") newer += 1;
      else if (isFor(author, checked.entry)) {
        wanted.push(checked.entry);
        if (checked.kind === "holds") lacking.push(checked.entry);
        else for await (const file of filesOf(page, [checked.entry], files)) await local.merge([], [file]);
      }
    }
    for (const { kind } of page.refused) {
      if (kind === "newer-version") newer += 1;
      else refused += 1;
    }
    // A merge that brings nothing would be announced to all tabs too, and cause the next round.
    if (lacking.length > 0) taken += (await local.merge(lacking, filesOf(page, lacking, files))).added.length;
    for (const entry of wanted) {
      held.add(entry.id);
      stored.set(entry.id, entry);
    }
    ({ position, more } = page);
  }
  return { state: { ...from, position, held: [...held], refused, newer }, taken };
}

/** The files of entries that are not stored yet and that the keeper holds, one after the other. */
async function* filesOf(
  page: SharedPage,
  entries: readonly Entry[],
  stored: Set<string>,
): AsyncGenerator<StoredFile> {
  for (const entry of entries) {
    const sha256 = storedHash(entry);
    if (sha256 === null || stored.has(sha256)) continue;
    const bytes = await page.readFile(sha256);
    if (!bytes) continue;
    stored.add(sha256);
    yield { sha256, bytes };
  }
}

/** Entries with the files that they name, in parts that fit into memory. */
async function* batches(
  entries: readonly SignedEntry[],
  local: LocalJournal,
): AsyncGenerator<{ readonly entries: readonly SignedEntry[]; readonly files: readonly StoredFile[] }> {
  let [part, files, size] = [[] as SignedEntry[], [] as StoredFile[], 0];
  for (const entry of entries) {
    part.push(entry);
    const sha256 = storedHash(entry);
    const bytes = sha256 === null ? null : await local.readFile(sha256);
    if (sha256 !== null && bytes) files.push({ sha256, bytes });
    size += bytes?.length ?? 0;
    if (part.length < MAX_ENTRIES && size < MAX_BYTES) continue;
    yield { entries: part, files };
    [part, files, size] = [[], [], 0];
  }
  if (part.length > 0) yield { entries: part, files };
}
