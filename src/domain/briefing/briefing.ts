import { type HeadlineAgainstTable, headlineOf, type YearAt } from "../comparing/comparison.ts";
import { type Largest, largestOf } from "../comparing/largest.ts";
import type { Month } from "../cutoff.ts";
import type { Tally } from "../progress/completion.ts";
import { gapsOf } from "../progress/gaps.ts";
import { type Band, type DatedTally, expectedPeople, paceBand } from "../progress/pace.ts";
import type { Position } from "../progress/position.ts";
import type { Expect, Expectation } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";
import { type CountryStanding, countryStanding, lateMinistries } from "../standing/countryStanding.ts";
import type { MinistryPart } from "../standing/partStandings.ts";
import { type Correction, type CountedVersion, correctionsOf } from "./corrections.ts";
import { type LastYearFacts, lastYearFacts } from "./lastYearFacts.ts";
import {
  byPeople,
  type ChangeFacts,
  changeFacts,
  type MinistryPeople,
  type SilenceFacts,
  silenceFacts,
} from "./reportingFacts.ts";

/** The data that a briefing (简报) is made from. */
export interface BriefingScene {
  readonly position: Position;
  readonly rollup: Rollup;
  /** What is due by a cut-off under the chosen pace rule. */
  readonly expect: Expect;
  /** The same under the other rule. */
  readonly otherExpect: Expect;
  /** The same plan and submissions one month earlier; null in January, which counts from zero. */
  readonly earlier: YearAt | null;
  /** The year before and this one at the same month, under names that both share; null without such a plan. */
  readonly lastYear: { readonly before: YearAt; readonly after: YearAt } | null;
  /** The year's submissions in the order of receipt, for the corrections. */
  readonly versions: readonly CountedVersion[];
}

/** The facts of the country that a briefing states; people are whole numbers, and no figure is rounded here. */
export interface CountryFacts {
  readonly asOf: Month;
  readonly headline: HeadlineAgainstTable;
  readonly tally: Tally;
  readonly due: Due;
  readonly standing: CountryStanding;
  /** Ministries that are late, in December unfinished, the worst first. */
  readonly late: readonly MinistryPart[];
  /** What is due by the other pace rule, and the ministries that are late by it. */
  readonly other: { readonly due: Due; readonly late: readonly MinistryPart[] };
  readonly rates: RateSpan | null;
  readonly gap: GapFacts;
  readonly change: ChangeFacts | null;
  readonly silence: SilenceFacts;
  /** Ministries outside the plan that reported, with their people; the most first. */
  readonly outside: readonly MinistryPeople[];
  readonly lastYear: LastYearFacts | null;
  readonly corrections: readonly Correction[];
}

/**
 * The lowest and the highest completion rate among the ministries with a quota and a report of the as-of month: rates of
 * unlike cut-offs do not compare.
 */
export interface RateSpan {
  readonly ministries: number;
  readonly lowest: Tally;
  readonly highest: Tally;
}

/** What is due by a cut-off, of the country by the cut-offs of its ministries, and the band of the figures against it. */
export interface Due {
  /** Rounded up to whole people; 0 where nothing is planned. */
  readonly people: number;
  readonly expectation: Expectation;
  readonly band: Band;
}

/** Where the gap (缺口) lies. */
export interface GapFacts {
  readonly ministry: Largest<GapPart> | null;
  readonly field: Largest<GapPart> | null;
  readonly cell: Largest<{
    readonly ministry: string;
    readonly field: string;
    readonly reported: boolean;
  }> | null;
}

export interface GapPart {
  readonly name: string;
  /** The part of its gap that lies in cells without a report. */
  readonly unreportedGap: number;
}

/** Chooses the facts of the country's briefing. */
export function countryFacts(scene: BriefingScene): CountryFacts {
  const { position, rollup, expect, otherExpect, earlier } = scene;
  const { plan, asOf } = position;
  const standing = countryStanding(position, rollup, expect);
  const other = countryStanding(position, rollup, otherExpect);
  return {
    asOf,
    headline: headlineOf(plan),
    tally: standing.tally,
    due: dueOf(standing),
    standing,
    late: lateMinistries(standing),
    other: { due: dueOf(other), late: lateMinistries(other) },
    rates: rateSpan(position, rollup),
    gap: gapFacts(position, rollup),
    change: earlier && changeFacts(earlier, { position, rollup }),
    silence: silenceFacts(position, rollup),
    outside: byPeople(
      position.ministries.flatMap(({ ministry }, m) => {
        const own = rollup.ministries[m];
        const isOutside = m >= plan.ministries.length && own && own.reportedCells > 0;
        return isOutside ? [{ ministry, people: own.actual }] : [];
      }),
    ),
    lastYear: scene.lastYear && lastYearFacts(scene.lastYear.before, scene.lastYear.after),
    corrections: correctionsOf(scene),
  };
}

/** What is due of a tally by its cut-off, and its band. */
export function dueOf(standing: DatedTally): Due {
  const { tally, expectation } = standing;
  return { people: expectedPeople(tally.quota, expectation), expectation, band: paceBand(standing) };
}

/** Compared as products of whole numbers, so that equal rates are equal. */
function rateSpan({ ministries }: Position, rollup: Rollup): RateSpan | null {
  const rated = ministries.flatMap(({ carriedForward }, m) => {
    const tally = rollup.ministries[m];
    return tally && tally.quota > 0 && tally.reportedCells > 0 && !carriedForward ? [tally] : [];
  });
  const [first] = rated;
  if (!first) return null;
  const isBelow = (a: Tally, b: Tally) => a.actual * b.quota < b.actual * a.quota;
  return {
    ministries: rated.length,
    lowest: rated.reduce((low, each) => (isBelow(each, low) ? each : low), first),
    highest: rated.reduce((high, each) => (isBelow(high, each) ? each : high), first),
  };
}

function gapFacts(position: Position, rollup: Rollup): GapFacts {
  const gaps = gapsOf(position, rollup);
  const parts = (names: readonly string[], tallies: readonly Tally[]) =>
    largestOf(
      names.map((name, index) => ({ name, unreportedGap: tallies[index]?.unreportedGap ?? 0 })),
      (_, index) => tallies[index]?.gap ?? 0,
    );
  return {
    ministry: parts(
      position.ministries.map(({ ministry }) => ministry),
      rollup.ministries,
    ),
    field: parts(position.fields, rollup.fields),
    cell: largestOf(
      gaps.map(({ ministry, field, actual }) => ({ ministry, field, reported: actual !== null })),
      (_, index) => gaps[index]?.gap ?? 0,
    ),
  };
}
