import { chainKey } from "./chains.ts";
import type { JournalLine } from "./entry.ts";

/** Two or more entries of one chain that follow the same entry: the chain was continued from an old copy. */
export interface Fork {
  readonly chain: string;
  /** Id of the entry that all branches follow, null at the beginning. */
  readonly previous: string | null;
  /** Ids of the first entry of each branch, sorted. */
  readonly branches: readonly string[];
}

/** The forks of a journal, in the order of the chains' first entries. */
export function forksOf(entries: readonly JournalLine[]): Fork[] {
  const followers = new Map<string, Fork & { branches: string[] }>();
  for (const entry of entries) {
    if (entry.format === null) continue;
    const [chain, { previous, id }] = [chainKey(entry), entry];
    const key = `${chain}|${previous}`;
    const fork = followers.get(key);
    if (!fork) followers.set(key, { chain, previous, branches: [id] });
    else if (!fork.branches.includes(id)) fork.branches.push(id);
  }
  return [...followers.values()]
    .filter(({ branches }) => branches.length > 1)
    .map((fork) => ({ ...fork, branches: [...fork.branches].sort() }));
}
