import type { YearAt } from "../comparing/comparison.ts";
import { type Largest, largestOf } from "../comparing/largest.ts";
import type { Month } from "../cutoff.ts";
import { EMPTY_TALLY, type Tally } from "../progress/completion.ts";
import { ministryStanding } from "../standing/ministryStanding.ts";
import { type MonthlyNeed, monthlyNeed } from "../yearEnd/monthlyNeed.ts";
import { type BriefingScene, type Due, dueOf } from "./briefing.ts";
import { type Correction, correctionsOf } from "./corrections.ts";
import { byPeople } from "./reportingFacts.ts";

/** The facts of one ministry that its own briefing states. */
export interface MinistryFacts {
  readonly ministry: string;
  readonly asOf: Month;
  /** At the as-of date, and what was due by the ministry's own cut-off. */
  readonly now: MinistryAt;
  readonly due: Due;
  /** By the other pace rule. */
  readonly otherDue: Due;
  /** Fields with a quota: how many, how many of them were reported, and which were left out. */
  readonly plannedFields: number;
  readonly reportedFields: number;
  /** The largest quota first. */
  readonly silentFields: readonly string[];
  /** Number of fields with a gap, and the largest. */
  readonly fieldsWithGap: number;
  readonly largestGap: Largest<{ readonly field: string; readonly reported: boolean }> | null;
  /** Fields with people and without a quota, the most first. */
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
  /** Cut-off of the submission that holds; null without one. */
  readonly cutoff: Month | null;
}

/** Chooses the facts of one ministry's briefing; a name that the position does not hold has neither plan nor report. */
export function ministryFacts(scene: BriefingScene, ministry: string): MinistryFacts {
  const { position, rollup, expect, otherExpect, earlier, lastYear } = scene;
  const now = ministryAt({ position, rollup }, ministry);
  const standing = ministryStanding(ministry, position, rollup, expect);
  const { parts, fields } = standing;
  const cutoff = now.cutoff ?? position.asOf;
  return {
    ministry,
    asOf: position.asOf,
    now,
    due: dueOf(standing),
    otherDue: dueOf(ministryStanding(ministry, position, rollup, otherExpect)),
    plannedFields: fields.planned,
    reportedFields: fields.reported,
    silentFields: parts
      .filter(({ tally }) => tally.reportedCells === 0)
      .sort((a, b) => b.tally.quota - a.tally.quota)
      .map(({ name }) => name),
    fieldsWithGap: parts.filter(({ tally }) => tally.gap > 0).length,
    largestGap: largestOf(
      parts.map(({ name, tally }) => ({ field: name, reported: tally.reportedCells > 0 })),
      (_, index) => parts[index]?.tally.gap ?? 0,
    ),
    offPlan: byPeople(
      parts.flatMap(({ name, tally }) => (tally.offPlan > 0 ? [{ field: name, people: tally.offPlan }] : [])),
    ),
    need: now.tally.reportedCells === 0 ? null : monthlyNeed(now.tally, cutoff),
    before: earlier && ministryAt(earlier, ministry),
    yearBefore: lastYear && ministryAt(lastYear.before, ministry),
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
