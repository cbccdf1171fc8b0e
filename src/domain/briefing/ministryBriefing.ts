import type { YearAt } from "../comparing/comparison.ts";
import { type Largest, largestOf } from "../comparing/largest.ts";
import type { Month } from "../cutoff.ts";
import { EMPTY_TALLY, type Tally } from "../progress/completion.ts";
import { type MonthlyNeed, monthlyNeed } from "../yearEnd/monthlyNeed.ts";
import { type BriefingScene, type Correction, correctionsOf, type Due, dueOf } from "./briefing.ts";

/** The facts of one ministry that its own briefing states. */
export interface MinistryFacts {
  readonly ministry: string;
  readonly asOf: Month;
  /** At the as-of date, and what was due by the ministry's own cut-off. */
  readonly now: MinistryAt;
  readonly due: Due;
  /** Fields with a quota: how many, how many of them were reported, and which were left out. */
  readonly plannedFields: number;
  readonly reportedFields: number;
  readonly silentFields: readonly string[];
  /** Number of fields with a gap, and the largest. */
  readonly fieldsWithGap: number;
  readonly largestGap: Largest<{ readonly field: string; readonly reported: boolean }> | null;
  /** Fields with people and without a quota. */
  readonly offPlan: readonly { readonly field: string; readonly people: number }[];
  /** What must still be done a month after the ministry's own cut-off; null without a report. */
  readonly need: MonthlyNeed | null;
  /** One month earlier; null in January. */
  readonly before: MinistryAt | null;
  /** The same month a year before; null without such a plan. */
  readonly yearBefore: MinistryAt | null;
  readonly corrections: readonly Correction[];
}

/** A ministry at one as-of date. */
export interface MinistryAt {
  readonly asOf: Month;
  readonly inPlan: boolean;
  readonly tally: Tally;
  /** Cut-off of the submission that holds; null when there is none. */
  readonly cutoff: Month | null;
}

/** Chooses the facts of one ministry's briefing; a name that the position does not hold has neither plan nor report. */
export function ministryFacts(scene: BriefingScene, ministry: string): MinistryFacts {
  const { position, rollup, expect, earlier, yearBefore } = scene;
  const now = ministryAt({ position, rollup }, ministry);
  const m = position.ministries.findIndex((row) => row.ministry === ministry);
  const cells = position.fields.map((field, f) => ({
    field,
    quota: position.quotas[m]?.[f] ?? null,
    reported: (position.actuals[m]?.[f] ?? null) !== null,
    tally: rollup.cells[m]?.[f] ?? EMPTY_TALLY,
  }));
  const planned = cells.filter(({ quota }) => quota !== null);
  const silent = planned.filter(({ reported }) => !reported);
  const cutoff = now.cutoff ?? position.asOf;
  return {
    ministry,
    asOf: position.asOf,
    now,
    due: dueOf(now.tally, cutoff, expect(ministry, cutoff)),
    plannedFields: planned.length,
    reportedFields: planned.length - silent.length,
    silentFields: silent.map(({ field }) => field),
    fieldsWithGap: cells.filter(({ tally }) => tally.gap > 0).length,
    largestGap: largestOf(
      cells.map(({ field, reported }) => ({ field, reported })),
      (_, f) => cells[f]?.tally.gap ?? 0,
    ),
    offPlan: cells.flatMap(({ field, tally }) =>
      tally.offPlan > 0 ? [{ field, people: tally.offPlan }] : [],
    ),
    need: now.tally.reportedCells === 0 ? null : monthlyNeed(now.tally.gap, cutoff),
    before: earlier && ministryAt(earlier, ministry),
    yearBefore: yearBefore && ministryAt(yearBefore, ministry),
    corrections: correctionsOf(scene).filter((correction) => correction.ministry === ministry),
  };
}

function ministryAt({ position, rollup }: YearAt, ministry: string): MinistryAt {
  const m = position.ministries.findIndex((row) => row.ministry === ministry);
  return {
    asOf: position.asOf,
    inPlan: position.plan.ministries.includes(ministry),
    tally: rollup.ministries[m] ?? EMPTY_TALLY,
    cutoff: position.ministries[m]?.submission?.cutoff ?? null,
  };
}
