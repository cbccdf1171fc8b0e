import type { Author, Entry } from "../entries/entry.ts";

/** A key that was admitted for a ministry or for the planner. */
export interface AdmittedKey {
  /** The public key, lower-case hex. */
  readonly key: string;
  readonly holder: Author;
  readonly office: string;
  /** ISO 8601 UTC instant of the entry that admitted it. */
  readonly time: string;
  readonly closed: ClosedKey | null;
}

export interface ClosedKey {
  /** ISO 8601 UTC instant of the entry that closed it. */
  readonly time: string;
  readonly reason: string | null;
  /** Ids of its entries that still count. */
  readonly covered: ReadonlySet<string>;
}

/**
 * As whom an entry's writer wrote it:
 * `own` this copy of the program, also under an earlier key, and everything from before entries were signed;
 * `planner`, `ministry` by the roster;
 * `unknown-key` nobody admitted the key; `closed-key` it was closed before this entry.
 */
export type Role =
  | { readonly kind: "own" | "planner" | "unknown-key" | "closed-key" }
  | { readonly kind: "ministry"; readonly name: string };

/** Whose keys are known. */
export interface KnownKeys {
  /** In the order in which they were admitted; of a key admitted twice the last admission. */
  readonly keys: readonly AdmittedKey[];
  /** Public keys of this copy of the program, present and former. */
  readonly own: ReadonlySet<string>;
}

export interface Roster extends KnownKeys {
  roleOf(entry: Entry): Role;
}

/** As whom an entry was written. */
export function roleIn({ keys, own }: KnownKeys, entry: Entry): Role {
  if (entry.format !== 3 || own.has(entry.writer)) return { kind: "own" };
  const known = keys.find(({ key }) => key === entry.writer);
  if (!known) return { kind: "unknown-key" };
  return known.closed && !known.closed.covered.has(entry.id) ? { kind: "closed-key" } : known.holder;
}

/** Whether a role may decide: admit and close keys, sign for reports, return them, change plans. */
export function isAuthority({ kind }: Role): boolean {
  return kind === "own" || kind === "planner";
}

/**
 * Who wrote what, from the entries that admit and close keys. Pure, and the same for every order of arrival.
 *
 * - Only this copy and keys admitted for the planner admit and close keys.
 * - An admission holds for all entries of the key, also those written before it. A closing holds for all entries of the
 *   key but those that it names, whatever was admitted after it: a closed key is never opened again.
 * - What a closed key of the planner admitted or closed has no effect, but for the entries named.
 *
 * @param entries in the order in which they count, see `causalOrder`
 * @param own public keys of this copy
 */
export function rosterOf(entries: readonly Entry[], own: ReadonlySet<string>): Roster {
  const onKeys = entries.filter(({ body }) => body.kind === "key-admitted" || body.kind === "key-closed");
  const open = admissions(onKeys, own, () => false);
  const closings = new Map<string, ClosedKey>();
  const isClosedAt = (entry: Entry): boolean => {
    const closing = entry.format === 3 && !own.has(entry.writer) ? closings.get(entry.writer) : undefined;
    return closing !== undefined && !closing.covered.has(entry.id);
  };
  const isPlanner = (entry: Entry, keys: ReadonlyMap<string, AdmittedKey>) =>
    entry.format !== 3 || own.has(entry.writer) || keys.get(entry.writer)?.holder.kind === "planner";

  for (const entry of onKeys) {
    const { body, time, reason } = entry;
    if (body.kind !== "key-closed" || closings.has(body.key)) continue;
    if (!isPlanner(entry, open) || isClosedAt(entry)) continue;
    closings.set(body.key, { time, reason, covered: new Set(body.entries) });
  }

  const admitted = admissions(onKeys, own, isClosedAt);
  const keys = [...admitted.values()].map((key) => ({ ...key, closed: closings.get(key.key) ?? null }));
  return { keys, own, roleOf: (entry) => roleIn({ keys, own }, entry) };
}

/** The keys that this copy admitted, that those admitted for the planner admitted, and so on. */
function admissions(
  onKeys: readonly Entry[],
  own: ReadonlySet<string>,
  isClosedAt: (entry: Entry) => boolean,
): ReadonlyMap<string, AdmittedKey> {
  let planners: ReadonlySet<string> = own;
  for (;;) {
    const admitted = new Map<string, AdmittedKey>();
    for (const entry of onKeys) {
      const { body, time } = entry;
      if (body.kind !== "key-admitted" || isClosedAt(entry)) continue;
      if (entry.format === 3 && !planners.has(entry.writer)) continue;
      const { key, holder, office } = body;
      // The last admission comes last in the order too.
      admitted.delete(key);
      admitted.set(key, { key, holder, office, time, closed: null });
    }
    const found = [...admitted.values()].filter(({ holder }) => holder.kind === "planner");
    const next = new Set([...own, ...found.map(({ key }) => key)]);
    // A later admission may give a planner's key to a ministry: such a key stays out, or the rounds would not end.
    if ([...next].every((key) => planners.has(key))) return admitted;
    planners = new Set([...planners, ...next]);
  }
}
