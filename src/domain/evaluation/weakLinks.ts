import { plansUnderNamesOf } from "../comparing/mapPlan.ts";
import { type Mapping, underNamesOf } from "../comparing/mapping.ts";
import { type Month, monthOf, yearOf } from "../cutoff.ts";
import { planAt } from "../plan/planAdjustment.ts";
import type { Tally } from "../progress/completion.ts";
import { type Position, positionAt } from "../progress/position.ts";
import { type Rollup, rollUp } from "../progress/rollup.ts";
import type { EvaluationRecords } from "./measureCourses.ts";

/** A ministry, a field or a cell in one year that is over. */
export interface LinkYear {
  readonly year: number;
  readonly quota: number;
  /** People. */
  readonly actual: number;
}

/** What was below its plan in several years: a ministry (`field` is null), a field (`ministry` is null), or a cell. */
export interface WeakLink {
  readonly ministry: string | null;
  readonly field: string | null;
  /** The years below plan, oldest first. */
  readonly below: readonly LinkYear[];
  /** What is missing in these years together, people. */
  readonly missing: number;
  /** Years that are over and planned and whose end was not reported by all concerned: not known to be below. */
  readonly unknown: readonly number[];
}

/** A ministry, a field, or a cell: one of both is null, or none. */
type Place = Pick<WeakLink, "ministry" | "field">;

/** A year that is over, under the names of the latest year. */
export interface YearOver {
  readonly year: number;
  readonly position: Position;
  readonly rollup: Rollup;
}

/** The years up to the as-of month that are over and have a plan, oldest first, all under the latest one's names. */
export function yearsOver(
  { plans, submissions, asOf }: Pick<EvaluationRecords, "plans" | "submissions" | "asOf">,
  mappings: readonly Mapping[],
): YearOver[] {
  const over = plans.filter(({ year }) => december(year) <= asOf).sort((a, b) => a.year - b.year);
  const latest = over.at(-1);
  if (!latest) return [];
  const tables = [...plansUnderNamesOf(latest.year, over, mappings), planAt(latest, december(latest.year))];
  const renamed = underNamesOf(latest.year, submissions, mappings);
  return tables
    .sort((a, b) => a.year - b.year)
    .map((plan) => {
      const position = positionAt(plan, renamed, december(plan.year));
      return { year: yearOf(position.asOf), position, rollup: rollUp(position) };
    });
}

/**
 * Ministries, fields and cells below their plan in at least `threshold` years that are over (薄弱环节), in this order, the
 * one that lacks most people first. 长期不能完成 (source 001, 五(二)) is defined nowhere: the threshold is the product's own.
 */
export function weakLinks(years: readonly YearOver[], threshold: number): WeakLink[] {
  const { ministries, fields } = namesOf(years);
  const kinds: readonly (readonly Place[])[] = [
    ministries.map((ministry) => ({ ministry, field: null })),
    fields.map((field) => ({ ministry: null, field })),
    ministries.flatMap((ministry) => fields.map((field) => ({ ministry, field }))),
  ];
  return kinds.flatMap((places) =>
    places
      .map((place) => linkOver(years, place))
      .filter(({ below }) => below.length >= threshold)
      .sort((a, b) => b.missing - a.missing),
  );
}

function linkOver(years: readonly YearOver[], place: Place): WeakLink {
  const planned = years.flatMap((year) => {
    const tally = tallyAt(year, place);
    return tally && tally.quota > 0 ? [{ year: year.year, tally, isFinal: isFinal(year, place, tally) }] : [];
  });
  const below = planned
    .filter(({ isFinal, tally }) => isFinal && tally.actual < tally.quota)
    .map(({ year, tally }) => ({ year, quota: tally.quota, actual: tally.actual }));
  return {
    ...place,
    below,
    missing: below.reduce((sum, { quota, actual }) => sum + quota - actual, 0),
    unknown: planned.filter(({ isFinal }) => !isFinal).map(({ year }) => year),
  };
}

/** True where everybody with a quota in a place reported it in December. */
function isFinal({ position }: YearOver, { ministry, field }: Place, { unreportedGap }: Tally): boolean {
  const f = position.fields.indexOf(field ?? "");
  const concerned = position.ministries.filter((row, m) => {
    const quotas = position.quotas[m] ?? [];
    const isPlanned = field === null ? quotas.some((quota) => quota !== null) : (quotas[f] ?? null) !== null;
    return isPlanned && (ministry === null || row.ministry === ministry);
  });
  return unreportedGap === 0 && concerned.every(({ submission }) => submission?.cutoff === position.asOf);
}

function tallyAt({ position, rollup }: YearOver, { ministry, field }: Place): Tally | undefined {
  const m = position.ministries.findIndex((row) => row.ministry === ministry);
  const f = position.fields.indexOf(field ?? "");
  if (field === null) return rollup.ministries[m];
  return ministry === null ? rollup.fields[f] : rollup.cells[m]?.[f];
}

function namesOf(years: readonly YearOver[]): { ministries: readonly string[]; fields: readonly string[] } {
  const latestFirst = [...years].reverse();
  return {
    ministries: [
      ...new Set(latestFirst.flatMap(({ position }) => position.ministries.map(({ ministry }) => ministry))),
    ],
    fields: [...new Set(latestFirst.flatMap(({ position }) => position.fields))],
  };
}

function december(year: number): Month {
  return monthOf(year, 12);
}

/** Weak links parted into ministries, fields and cells. */
export function linksByKind(links: readonly WeakLink[]) {
  return {
    ministries: links.filter(({ field }) => field === null),
    fields: links.filter(({ ministry }) => ministry === null),
    cells: links.filter(({ ministry, field }) => ministry !== null && field !== null),
  };
}
