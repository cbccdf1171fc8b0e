import type { Country, Records } from "../../../../app/data/country.ts";
import { yearEndOf } from "../../../../app/data/forecasts.ts";
import type { Month } from "../../../../domain/cutoff.ts";
import type { PlanTable } from "../../../../domain/plan/plan.ts";
import { completionRate } from "../../../../domain/progress/completion.ts";

/** What was done of a year by a ministry or the country. */
export interface Standing {
  /** 0..; null without a report. */
  readonly rate: number | null;
  /** People expected by the year's end; null where no year end is forecast. */
  readonly landing: number | null;
}

/** The year before a draft's, for comparison beside the draft's figures. */
export interface LastYear {
  readonly plan: PlanTable;
  /** What was reported of it; null where the screen's selection is another year, or nothing was. */
  readonly done: {
    readonly asOf: Month;
    /** By ministry; the country's under null. */
    readonly standings: ReadonlyMap<string | null, Standing>;
  } | null;
}

/** The plan of the year before, with completion and landing at the as-of month; null without such a plan. */
export function lastYearOf(
  year: number,
  { plans, journalReadable }: Pick<Records, "plans" | "journalReadable">,
  country: Country | null,
): LastYear | null {
  const plan = plans.find((each) => each.year === year - 1);
  if (!plan) return null;
  if (!journalReadable || country?.plan.year !== plan.year || country.rollup.country.reportedCells === 0)
    return { plan, done: null };
  const { position, rollup, asOf } = country;
  const ends = yearEndOf(country);
  const standings = new Map<string | null, Standing>([
    [null, { rate: completionRate(rollup.country), landing: ends.country.landing?.people ?? null }],
  ]);
  for (const [m, { ministry }] of position.ministries.entries()) {
    const tally = rollup.ministries[m];
    const landing = ends.ministries[m]?.landing?.people ?? null;
    if (tally) standings.set(ministry, { rate: completionRate(tally), landing });
  }
  return { plan, done: { asOf, standings } };
}
