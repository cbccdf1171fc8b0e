import type { Country } from "../../app/data/country.ts";
import { yearEndOf } from "../../app/data/forecasts.ts";
import { formatRate, formatWan } from "../../app/words/format.ts";
import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { completionRate } from "../../domain/progress/completion.ts";

/** What was done of a year by a ministry or the country. */
export interface Standing {
  /** 0..; null without a report. */
  readonly rate: number | null;
  /** People expected by the year's end; null where no year end is forecast. */
  readonly landing: number | null;
}

/** How the parts of a year stand. */
export interface Standings {
  readonly asOf: Month;
  /** By ministry; the country's under null. */
  readonly standings: ReadonlyMap<string | null, Standing>;
}

/** Completion and landing at the as-of month; null where the screen's selection is another year, or nothing was reported. */
export function standingsOf(year: number, country: Country | null): Standings | null {
  if (country?.plan.year !== year || country.rollup.country.reportedCells === 0) return null;
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
  return { asOf, standings };
}

/** A ministry's standing in a sentence, for the line below a table; empty where nothing is known of it. */
export function standingSentence({ asOf, standings }: Standings, ministry: string): string {
  const { rate = null, landing = null } = standings.get(ministry) ?? {};
  if (rate === null) return "";
  const expected = landing === null ? "" : `，年底预计 ${formatWan(landing)} 万人`;
  return `${ministry}截至${monthInWords(asOf)}完成率 ${formatRate(rate)}${expected}。`;
}
