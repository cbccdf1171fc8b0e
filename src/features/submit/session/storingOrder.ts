import type { Positions } from "../../../intake/report/review.ts";
import { factsOf } from "./fileFacts.ts";
import type { IntakeItem } from "./intakeState.ts";
import { storableFiles } from "./rivalFiles.ts";

/** Files in the order in which they are stored: by their first cut-off, then as they were added. */
export function storingOrder(items: readonly IntakeItem[]): IntakeItem[] {
  const first = (item: IntakeItem) => factsOf(item.reading).cutoffs[0] ?? "";
  return [...items].sort((a, b) => {
    const [left, right] = [first(a), first(b)];
    return left === right ? a.id - b.id : left < right ? -1 : 1;
  });
}

/** For each file what the files hold that will be stored before it. */
export function earlierInBatch(items: readonly IntakeItem[]): ReadonlyMap<number, Positions> {
  const storable = new Set(storableFiles(items));
  const earlier = new Map<number, Positions>();
  let sofar: Positions = { submissions: [], measures: [] };
  for (const item of storingOrder(items)) {
    earlier.set(item.id, sofar);
    if (!storable.has(item)) continue;
    const { submissions, measures } = factsOf(item.reading);
    sofar = {
      submissions: [...sofar.submissions, ...submissions],
      measures: [...sofar.measures, ...measures],
    };
  }
  return earlier;
}
