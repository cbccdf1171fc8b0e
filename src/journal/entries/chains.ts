import type { Author, Entry, JournalLine } from "./entry.ts";

/** The key of an author; the unsigned entries of an author form a chain. */
export function authorKey(author: Author): string {
  return author.kind === "planner" ? "planner" : `ministry|${author.name}`;
}

/** The chain that an entry belongs to: its writer's, for an unsigned entry its author's. */
export function chainKey(entry: Entry): string {
  return entry.format === 3 ? entry.writer : authorKey(entry.author);
}

/** Ids of the entries that an entry comes after: its writer's last one, and those of other chains that its writer knew. */
export function followedBy(entry: Entry): readonly string[] {
  const { previous } = entry;
  const after = entry.format === 3 ? entry.after : [];
  return previous === null ? after : [previous, ...after];
}

/** Ids of the entries that no other entry follows in any chain, sorted: through them all others are found. */
export function tipsOf(entries: readonly Entry[]): string[] {
  // Of a long journal they are hundreds of thousands, too many for a list of them all.
  const followed = new Set<string>();
  for (const entry of entries) for (const id of followedBy(entry)) followed.add(id);
  return [...new Set(entries.map(({ id }) => id))].filter((id) => !followed.has(id)).sort();
}

/** The last entries of chains: those that no other entry of the same chain follows. A forked chain has several. */
export interface ChainEnds {
  /** The chain of each last entry, by the entry's id. */
  readonly chains: ReadonlyMap<string, string>;
  /** Takes one more entry into account; entries may come in any order. Damaged ones belong to no chain. */
  add(entry: JournalLine): EndsChange;
}

/** What an entry changed: the id that is an end from here on, and the one that is none any more; null without one. */
export interface EndsChange {
  readonly added: string | null;
  readonly removed: string | null;
}

export function chainEndsOf(entries: readonly JournalLine[]): ChainEnds {
  const chains = new Map<string, string>();
  const followed = new Set<string>();
  const ends: ChainEnds = {
    chains,
    add(entry) {
      if (entry.format === null) return { added: null, removed: null };
      const chain = chainKey(entry);
      const { id, previous } = entry;
      const isEnd = !followed.has(`${chain}|${id}`);
      if (isEnd) chains.set(id, chain);
      if (previous !== null) followed.add(`${chain}|${previous}`);
      const isContinued = previous !== null && chains.get(previous) === chain;
      if (isContinued) chains.delete(previous);
      return { added: isEnd ? id : null, removed: isContinued ? previous : null };
    },
  };
  for (const entry of entries) ends.add(entry);
  return ends;
}
