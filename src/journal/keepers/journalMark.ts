import { storedName } from "../../domain/edition.ts";
import type { JournalLine } from "../entries/entry.ts";
import { StorageError } from "./keeper.ts";

/**
 * What the journal was after its last write that is certainly on the disk: kept outside of its database, to notice when
 * entries are gone. An entry that was read after a failed write is not marked: it can still be lost, and was never shown as
 * stored.
 */
export interface JournalMark {
  readonly length: number;
  /** Id of the entry that came last. */
  readonly head: string;
}

/** Entries that were there once and no longer are. */
export interface JournalLoss {
  /** Entries that there were. */
  readonly before: number;
  /** Entries that there are. */
  readonly now: number;
}

/** What is missing of a journal since it was marked; null when its marked last entry is still there. */
export function lossSince(mark: JournalMark | null, entries: readonly JournalLine[]): JournalLoss | null {
  if (!mark || (entries.length >= mark.length && entries.some(({ id }) => id === mark.head))) return null;
  return { before: mark.length, now: entries.length };
}

/** Throws while entries are gone: what is written meanwhile could take the place of what can still be found. */
export function refuseLoss(loss: JournalLoss | null): void {
  if (loss) throw new StorageError("lost", `${loss.now} of ${loss.before} entries`);
}

const KEY = storedName("journal-mark");

/** The mark of this browser's journal; null where there is none or the browser refuses to say. */
export function readMark(): JournalMark | null {
  try {
    const { length, head } = Object(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    return Number.isSafeInteger(length) && typeof head === "string" ? { length, head } : null;
  } catch {
    return null;
  }
}

/** Marks what a write has left; the longer mark stays, because another tab may have written and marked since. */
export function advanceMark(mark: JournalMark): void {
  if (mark.length >= (readMark()?.length ?? 0)) keepMark(mark);
}

/** Marks the journal as it is, after a loss that a person has accepted; an empty one has no mark. */
export function markJournal(entries: readonly JournalLine[]): void {
  const head = entries.at(-1)?.id;
  keepMark(head === undefined ? null : { length: entries.length, head });
}

function keepMark(mark: JournalMark | null): void {
  try {
    if (mark) localStorage.setItem(KEY, JSON.stringify(mark));
    else localStorage.removeItem(KEY);
  } catch {
    // Without a mark a loss is not noticed; the journal itself does not depend on it.
  }
}
