import { chainEndsOf } from "../../journal/entries/chains.ts";
import type { Entry } from "../../journal/entries/entry.ts";
import { entriesBehind } from "../../journal/fold/entriesBehind.ts";
import { TIP_LENGTH } from "./paperStatement.ts";
import { stateHash } from "./stateCode.ts";

/** The state of a journal from which a paper was made. */
interface SoughtState {
  readonly isSought: (hash: string) => boolean;
  /** As in a statement; empty where they are not known. */
  readonly tips: readonly string[];
}

/**
 * The entries that were there when a paper was made; null where no state is found.
 *
 * They are found through the tips. Without these, as from a typed code, the states after each entry are tried: in the order
 * in which entries came to this copy, and, because another copy may have got them in another order, as the writer of each
 * entry had them.
 *
 * @param entries in the order in which they came; those that do not count left out
 */
export function findState(
  entries: readonly Entry[],
  { isSought, tips }: SoughtState,
): readonly Entry[] | null {
  const isState = (found: readonly Entry[]) =>
    isSought(stateHash({ chainEnds: [...chainEndsOf(found).chains.keys()].sort() }));
  const wanted = new Set(tips);
  const known = entries.filter(({ id }) => wanted.has(id.slice(0, TIP_LENGTH)));
  if (known.length > 0) {
    const ids = known.map(({ id }) => id);
    const found = entriesBehind(entries, ids);
    if (isState(found)) return found;
  }
  const ends = endsInOrderOfArrival(entries, isSought) ?? endsAsWritersHadThem(entries, isSought);
  // Of a chain whose later entries came first, only its end was there at the time: the entries before it belong to it too.
  return ends && entriesBehind(entries, ends);
}

/** The ends of all chains after the entry with which the state is the one that is sought. */
function endsInOrderOfArrival(
  entries: readonly Entry[],
  isSought: SoughtState["isSought"],
): readonly string[] | null {
  const ends = chainEndsOf([]);
  if (isSought(stateHash({ chainEnds: [] }))) return [];
  for (const entry of entries) {
    ends.add(entry);
    const chainEnds = [...ends.chains.keys()].sort();
    if (isSought(stateHash({ chainEnds }))) return chainEnds;
  }
  return null;
}

function endsAsWritersHadThem(
  entries: readonly Entry[],
  isSought: SoughtState["isSought"],
): readonly string[] | null {
  for (const entry of entries) {
    if (entry.format !== 3) continue;
    const chainEnds = [entry.id, ...entry.after].sort();
    if (isSought(stateHash({ chainEnds }))) return chainEnds;
  }
  return null;
}
