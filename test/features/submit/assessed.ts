import { type Assessed, assess } from "../../../src/features/submit/session/assess.ts";
import type { IntakeItem } from "../../../src/features/submit/session/intakeState.ts";
import { earlierInBatch } from "../../../src/features/submit/session/storingOrder.ts";
import { reviewOf } from "../../../src/intake/report/review.ts";
import { plan, type submission } from "../../builders.ts";

const PLANS = [plan(2025, ["新材料", "新能源"], { 教育部: [100, 100], 科技部: [100, 100] })];

/** The files with the reviews that the screen would have, against what was received. */
export function assessed(
  items: readonly IntakeItem[],
  received: readonly ReturnType<typeof submission>[] = [],
): Assessed[] {
  const earlier = earlierInBatch(items);
  const reviews = new Map(
    items.map(({ id, reading }) => [
      id,
      reviewOf(reading?.records ?? [], PLANS, { submissions: received, measures: [] }, earlier.get(id)),
    ]),
  );
  return assess(items, reviews);
}

/** The standing of each file, nothing received before. */
export function standings(items: readonly IntakeItem[]): string[] {
  return assessed(items).map(({ standing }) => standing);
}
