import { compareSameMonth, type SameMonth } from "../comparing/compareSameMonth.ts";
import {
  type BridgeStep,
  comparePlans,
  type HeadlineAgainstTable,
  type YearAt,
} from "../comparing/comparison.ts";
import { type Largest, largestOf } from "../comparing/largest.ts";

import { byPeople } from "./reportingFacts.ts";

/** The selected year against the year before: plans always, reports where both years have any of the month. */
export interface LastYearFacts {
  readonly before: HeadlineAgainstTable;
  readonly after: HeadlineAgainstTable;
  readonly ministries: BridgeExtremes;
  readonly fields: BridgeExtremes;
  readonly reports: SameMonth;
}

/** The largest increase and decrease from one plan to the next; entries and exits count with all their people. */
export interface BridgeExtremes {
  readonly most: Largest<string> | null;
  /** `people` is the decrease. */
  readonly least: Largest<string> | null;
  readonly entries: readonly { readonly name: string; readonly people: number }[];
  readonly exits: readonly { readonly name: string; readonly people: number }[];
}

/**
 * Chooses the facts of a briefing about the year before.
 *
 * @throws RangeError when the as-of dates are of different months of the year
 */
export function lastYearFacts(before: YearAt, after: YearAt): LastYearFacts {
  const plans = comparePlans(before.position.plan, after.position.plan);
  return {
    before: plans.before,
    after: plans.after,
    ministries: extremesOf(plans.byMinistry.steps),
    fields: extremesOf(plans.byField.steps),
    reports: compareSameMonth(before, after),
  };
}

function extremesOf(steps: readonly BridgeStep[]): BridgeExtremes {
  const names = steps.map(({ name }) => name);
  const change = (index: number) => steps[index]?.change ?? 0;
  const named = (kind: BridgeStep["kind"]) =>
    byPeople(
      steps
        .filter((step) => step.kind === kind)
        .map(({ name, change }) => ({ name, people: Math.abs(change) })),
    );
  return {
    most: largestOf(names, (_, index) => change(index)),
    least: largestOf(names, (_, index) => -change(index)),
    entries: named("entry"),
    exits: named("exit"),
  };
}
