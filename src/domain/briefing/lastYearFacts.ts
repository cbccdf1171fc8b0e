import {
  type BridgeStep,
  comparePlans,
  compareReports,
  type HeadlineAgainstTable,
  type ReportComparison,
  type YearAt,
} from "../comparing/comparison.ts";
import { type Largest, largestOf } from "../comparing/largest.ts";

/** The selected year against the year before: plans always, reports where both years have any. */
export interface LastYearFacts {
  readonly before: HeadlineAgainstTable;
  readonly after: HeadlineAgainstTable;
  readonly ministries: BridgeExtremes;
  readonly fields: BridgeExtremes;
  readonly reports: ReportComparison;
}

/** What grew and shrank most from one plan to the next; entries and exits take part with all their people. */
export interface BridgeExtremes {
  readonly most: Largest<string> | null;
  /** `people` is how many fewer. */
  readonly least: Largest<string> | null;
  readonly entries: readonly { readonly name: string; readonly people: number }[];
  readonly exits: readonly { readonly name: string; readonly people: number }[];
}

/**
 * Chooses what a briefing says against the year before.
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
    reports: compareReports(before, after),
  };
}

function extremesOf(steps: readonly BridgeStep[]): BridgeExtremes {
  const names = steps.map(({ name }) => name);
  const change = (index: number) => steps[index]?.change ?? 0;
  return {
    most: largestOf(names, (_, index) => change(index)),
    least: largestOf(names, (_, index) => -change(index)),
    entries: steps.flatMap(({ name, kind, after }) =>
      kind === "entry" ? [{ name, people: after ?? 0 }] : [],
    ),
    exits: steps.flatMap(({ name, kind, before }) =>
      kind === "exit" ? [{ name, people: before ?? 0 }] : [],
    ),
  };
}
