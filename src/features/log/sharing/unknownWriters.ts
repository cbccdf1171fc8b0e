import type { Author, Entry, JournalLine } from "../../../journal/entries/entry.ts";
import { roleIn } from "../../../journal/fold/roster.ts";
import type { JournalState } from "../../../journal/fold/state.ts";

/** A key that wrote entries and was never admitted. */
export interface UnknownWriter {
  readonly key: string;
  /** For whom it says that it writes: of reports their ministry, of everything else the planner. */
  readonly claims: Author;
  readonly entries: number;
}

/** The unknown writers, each with what its last entry claims. */
export function unknownWriters(entries: readonly JournalLine[], state: JournalState): UnknownWriter[] {
  const found = new Map<string, UnknownWriter>();
  for (const entry of entries) {
    if (entry.format !== 3 || roleIn(state, entry).kind !== "unknown-key") continue;
    const before = found.get(entry.writer)?.entries ?? 0;
    found.set(entry.writer, { key: entry.writer, claims: claimOf(entry), entries: before + 1 });
  }
  return [...found.values()];
}

function claimOf({ author, body }: Entry): Author {
  const isReport = body.kind === "report-accepted" || body.kind === "report-withdrawn";
  return isReport ? author : { kind: "planner" };
}
