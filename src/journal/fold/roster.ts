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

export interface Roster {
  /** In the order in which they were admitted; of a key admitted twice the last admission. */
  readonly keys: readonly AdmittedKey[];
  roleOf(entry: Entry): Role;
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
  const closings = new Map<string, ClosedKey & { readonly covered: ReadonlySet<string> }>();
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
  const keys = [...admitted.values()].map((key): AdmittedKey => {
    const closing = closings.get(key.key);
    if (!closing) return key;
    const { time, reason } = closing;
    return { ...key, closed: { time, reason } };
  });
  return {
    keys,
    roleOf(entry) {
      if (entry.format !== 3 || own.has(entry.writer)) return { kind: "own" };
      const holder = admitted.get(entry.writer)?.holder;
      if (!holder) return { kind: "unknown-key" };
      return isClosedAt(entry) ? { kind: "closed-key" } : holder;
    },
  };
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
