import type { JournalLine } from "../../../src/journal/entries/entry.ts";
import { foldJournal, type JournalState } from "../../../src/journal/fold/state.ts";

/** Folds a journal of this copy alone: every writer in it is one of its own keys. */
export function foldOwn(lines: readonly JournalLine[], setAside?: ReadonlySet<string>): JournalState {
  const own = new Set(lines.flatMap((line) => (line.format === 3 ? [line.writer] : [])));
  return foldJournal(lines, setAside ? { own, setAside } : { own });
}
