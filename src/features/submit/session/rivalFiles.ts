import { factsOf, filePositionsOf } from "./fileFacts.ts";
import type { IntakeItem } from "./intakeState.ts";

/** For each file that repeats an earlier one byte for byte: that earlier file. Files with edits or set aside do not count. */
export function identicalFiles(items: readonly IntakeItem[]): ReadonlyMap<number, IntakeItem> {
  const first = new Map<string, IntakeItem>();
  const found = new Map<number, IntakeItem>();
  for (const item of items) {
    const { reading, edits } = item;
    if (!reading || edits.done.length > 0 || item.setAside) continue;
    const key = `${reading.sha256}|${reading.sheet}`;
    const known = first.get(key);
    if (known) found.set(item.id, known);
    else first.set(key, item);
  }
  return found;
}

/** The files that could be stored as far as their own content goes: read without error, not set aside, not a repeat. */
function candidatesOf(items: readonly IntakeItem[]): IntakeItem[] {
  const identical = identicalFiles(items);
  return items.filter(
    ({ id, status, reading, setAside }) =>
      status === "checked" && reading?.outcome !== "reject" && !setAside && !identical.has(id),
  );
}

/**
 * For each file the ids of the others that hold the same kind of figures for the same year, ministry and cut-off. One
 * of them must be chosen before any is stored. Files without such others have no entry.
 */
export function rivalFiles(items: readonly IntakeItem[]): ReadonlyMap<number, readonly number[]> {
  const holdersByKey = new Map<string, number[]>();
  for (const { id, reading } of candidatesOf(items)) {
    for (const { key } of filePositionsOf(factsOf(reading))) {
      const holders = holdersByKey.get(key);
      if (holders) holders.push(id);
      else holdersByKey.set(key, [id]);
    }
  }
  const rivals = new Map<number, Set<number>>();
  for (const holders of holdersByKey.values()) {
    if (holders.length < 2) continue;
    for (const id of holders) {
      const others = rivals.get(id) ?? new Set<number>();
      for (const other of holders) if (other !== id) others.add(other);
      rivals.set(id, others);
    }
  }
  return new Map([...rivals].map(([id, others]) => [id, [...others]]));
}

/** The files of a batch that will be stored if everything is agreed to: the candidates without rivals. */
export function storableFiles(items: readonly IntakeItem[]): IntakeItem[] {
  const rivals = rivalFiles(items);
  return candidatesOf(items).filter(({ id }) => !rivals.has(id));
}
