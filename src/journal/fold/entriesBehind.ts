import { followedBy } from "../entries/chains.ts";
import type { Entry } from "../entries/entry.ts";

/** The entries with these ids and all that they follow, directly and through others, as far as they are there. */
export function entriesBehind(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const reached = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = byId.get(id);
    if (!entry || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...followedBy(entry));
  }
  return entries.filter(({ id }) => reached.has(id));
}
