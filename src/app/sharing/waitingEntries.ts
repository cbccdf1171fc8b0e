import type { JournalLine, SignedEntry } from "../../journal/entries/entry.ts";
import { entriesToOffer } from "../../journal/sharing/audience.ts";
import { authorOf } from "./openJoined.ts";
import type { Sharing } from "./sharing.ts";

/** The entries of this copy that the keeper is not known to hold; none while nobody chose for whom this copy works. */
export function waitingEntries(
  { keeper, progress }: Sharing,
  entries: readonly JournalLine[],
): SignedEntry[] {
  const author = authorOf(keeper);
  return author ? entriesToOffer(entries, author, new Set(progress.state?.held)) : [];
}
