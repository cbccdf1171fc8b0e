import { followedBy } from "../entries/chains.ts";
import type { Entry } from "../entries/entry.ts";

/**
 * The entries in the order in which they count. It depends on the set of entries and not on the order in which they came:
 * an entry comes after those that it follows (`previous`, `after`), as far as they are there, and otherwise by time, then
 * id. An entry that came twice is there once.
 */
export function causalOrder(entries: readonly Entry[]): Entry[] {
  const byTime = [...new Map(entries.map((entry) => [entry.id, entry])).values()]
    .map((entry) => ({ entry, time: Date.parse(entry.time) }))
    .sort((a, b) => a.time - b.time || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
  const rankOf = new Map(byTime.map(({ id }, rank) => [id, rank]));
  // As nearly every journal: then there is nothing to rearrange.
  const isCausal = byTime.every((entry, rank) =>
    followedBy(entry).every((id) => (rankOf.get(id) ?? -1) < rank),
  );
  if (isCausal) return byTime;
  const opened = new Set<Entry>();
  const ordered: Entry[] = [];

  /** Opens an entry and gives what it follows and has not been opened, the latest first. */
  function open(entry: Entry): Entry[] {
    opened.add(entry);
    return followedBy(entry)
      .map((id) => rankOf.get(id))
      .filter((rank) => rank !== undefined)
      .sort((a, b) => b - a)
      .map((rank) => byTime[rank] as Entry)
      .filter((each) => !opened.has(each));
  }

  for (const first of byTime) {
    if (opened.has(first)) continue;
    // A list instead of recursion, because a chain can be long.
    const waiting = [{ entry: first, followed: open(first) }];
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      const next = top.followed.pop();
      if (next && !opened.has(next)) waiting.push({ entry: next, followed: open(next) });
      else if (!next) {
        ordered.push(top.entry);
        waiting.pop();
      }
    }
  }
  return ordered;
}
