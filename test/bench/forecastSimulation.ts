/**
 * How good year-end forecasts are in simulated worlds whose ends are known: `tsx test/bench/forecastSimulation.ts`
 * prints a table for README readers and for whoever changes the rule. The same seed gives the same table.
 *
 * A world has the 15 ministries and quotas of 2025. Each ministry has one of three base shapes for all years. Years differ by
 * a delay of all ministries (the common delay), a delay of each ministry, the year ends and the months:
 * a delay d turns the share s of a month into s ** exp(d).
 */
import { pathToFileURL } from "node:url";
import { monthOf } from "../../src/domain/cutoff.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { positionAt } from "../../src/domain/progress/position.ts";
import { rollUp } from "../../src/domain/progress/rollup.ts";
import type { Submission } from "../../src/domain/progress/submission.ts";
import { earlierYears } from "../../src/domain/yearEnd/earlierYear.ts";
import { forecastsOf } from "../../src/domain/yearEnd/forecast.ts";
import { planOfGrid, publishedPlan, submission } from "../builders.ts";

/** Standard deviations of what differs from year to year, as logarithms. */
const OWN_DELAY = 0.1;
const YEAR_END = 0.08;
const YEAR_END_OF_ALL = 0.02;
const MINISTRY_FOR_ALL_YEARS = 0.05;
const MONTH = 0.1;

const SHAPES: readonly ((time: number) => number)[] = [
  (time) => time,
  (time) => time ** 1.5,
  (time) => 0.6 * (3 * time ** 2 - 2 * time ** 3) + 0.4 * time ** 2,
];
const FIELD = "其他";
const LAST_YEAR = 2025;

/** One row of the table: shares and errors are means over the worlds, 0..1. */
export interface SimulatedRow {
  readonly earlierYears: number;
  /** Standard deviation of the common delay. */
  readonly commonDelay: number;
  /** 1..12. */
  readonly month: number;
  /** |forecast / real - 1| of the country, and the median of the ministries'. */
  readonly country: number;
  readonly ministries: number;
  /** The same of done / share due, by last year's shape of each ministry or by calendar days. */
  readonly countryByShare: number;
  readonly ministriesByShare: number;
  /** Share of ranges that held the real end; null without an earlier year. */
  readonly countryHeld: number | null;
  readonly ministriesHeld: number | null;
}

/** Runs so many worlds for every combination. */
export function simulate(
  worlds: number,
  years: readonly number[],
  delays: readonly number[],
  months: readonly number[],
): SimulatedRow[] {
  return delays.flatMap((delay) =>
    years.flatMap((earlier) => {
      const random = normalsFrom(20_251_231 + earlier);
      const sums = months.map(() => new Map<string, number[]>());
      for (let world = 0; world < worlds; world++) {
        const { plans, submissions, ends } = worldOf(earlier, delay, random);
        months.forEach((month, i) => {
          for (const [name, value] of figuresOf(month, plans, submissions, ends)) {
            sums[i]?.set(name, [...(sums[i]?.get(name) ?? []), value]);
          }
        });
      }
      return months.map((month, i): SimulatedRow => {
        const mean = (name: string) => meanOf(sums[i]?.get(name) ?? []);
        return {
          earlierYears: earlier,
          commonDelay: delay,
          month,
          country: mean("country") ?? 0,
          ministries: mean("ministries") ?? 0,
          countryByShare: mean("countryByShare") ?? 0,
          ministriesByShare: mean("ministriesByShare") ?? 0,
          countryHeld: mean("countryHeld"),
          ministriesHeld: mean("ministriesHeld"),
        };
      });
    }),
  );
}

function worldOf(earlier: number, commonDelay: number, random: () => number) {
  const { ministries, quotas } = publishedPlan(LAST_YEAR);
  const quota = quotas.map((row) => row.reduce<number>((sum, people) => sum + (people ?? 0), 0));
  const shape = ministries.map(() => SHAPES[Math.floor(uniformOf(random()) * SHAPES.length)] ?? SHAPES[0]);
  const forAllYears = ministries.map(() => random() * MINISTRY_FOR_ALL_YEARS);
  const plans: Plan[] = [];
  const submissions: Submission[] = [];
  let ends: number[] = [];
  for (let year = LAST_YEAR - earlier; year <= LAST_YEAR; year++) {
    plans.push(
      planOfGrid(
        year,
        ministries,
        [FIELD],
        quota.map((people) => [people]),
      ),
    );
    const [delay, endOfAll] = [random() * commonDelay, random() * YEAR_END_OF_ALL];
    ends = ministries.map((ministry, m) => {
      const end = (quota[m] ?? 0) * Math.exp((forAllYears[m] ?? 0) + endOfAll + random() * YEAR_END);
      const power = Math.exp(delay + random() * OWN_DELAY);
      let [before, sum] = [0, 0];
      const cumulative = Array.from({ length: 12 }, (_, i) => {
        const share = (shape[m]?.((i + 1) / 12) ?? 0) ** power;
        sum += (share - before) * Math.exp(random() * MONTH);
        before = share;
        return sum;
      });
      cumulative.forEach((share, i) => {
        submissions.push(
          submission(ministry, monthOf(year, i + 1), { [FIELD]: Math.round((end * share) / sum) }),
        );
      });
      return Math.round(end);
    });
  }
  return { plans, submissions, ends };
}

function figuresOf(
  month: number,
  plans: readonly Plan[],
  submissions: readonly Submission[],
  ends: readonly number[],
): Map<string, number> {
  const plan = plans.at(-1);
  if (!plan) throw new Error("a world without a plan");
  const cutoff = monthOf(LAST_YEAR, month);
  const position = positionAt(plan, submissions, cutoff);
  const { ministries, country } = forecastsOf(
    position,
    rollUp(position),
    earlierYears(LAST_YEAR, plans, submissions),
  );
  const done = position.actuals.map(([people]) => people ?? 0);
  const byShare = done.map((people, m) => {
    const name = plan.ministries[m] ?? "";
    const then = peopleAt(submissions, name, monthOf(LAST_YEAR - 1, month));
    const end = peopleAt(submissions, name, monthOf(LAST_YEAR - 1, 12));
    return then === null || end === null || then === 0 ? (people * 12) / month : (people * end) / then;
  });
  const real = sum(ends);
  const figures = new Map([
    ["country", Math.abs((country.landing?.people ?? 0) / real - 1)],
    ["ministries", medianOf(ministries.map(({ landing }, m) => errorOf(landing?.people ?? 0, ends[m] ?? 0)))],
    ["countryByShare", Math.abs(sum(byShare) / real - 1)],
    ["ministriesByShare", medianOf(byShare.map((people, m) => errorOf(people, ends[m] ?? 0)))],
  ]);
  const range = country.landing?.range;
  if (range) {
    const within = ({ low, high }: { low: number; high: number }, end: number) =>
      low <= end && end <= high ? 1 : 0;
    figures.set("countryHeld", within(range, real));
    const held = ministries.flatMap(({ landing }, m) =>
      landing?.range ? [within(landing.range, ends[m] ?? 0)] : [],
    );
    figures.set("ministriesHeld", meanOf(held) ?? 0);
  }
  return figures;
}

function peopleAt(submissions: readonly Submission[], ministry: string, cutoff: string): number | null {
  const found = submissions.find((each) => each.ministry === ministry && each.cutoff === cutoff);
  return found?.counts[FIELD] ?? null;
}

function errorOf(forecast: number, real: number): number {
  return Math.abs(forecast / real - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Numbers of the standard normal distribution (Box and Muller) from a seeded generator (mulberry32). */
function normalsFrom(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A standard normal number as one of 0..1, all equally likely (logistic approximation of its distribution). */
function uniformOf(normal: number): number {
  return 1 / (1 + Math.exp(-1.702 * normal));
}

function print(rows: readonly SimulatedRow[]): void {
  const percent = (value: number | null) => (value === null ? "—" : (value * 100).toFixed(1)).padStart(7);
  console.log(
    "years delay month | error: country ministries | by share: country ministries | held: country ministries",
  );
  for (const row of rows) {
    console.log(
      `${String(row.earlierYears).padStart(5)} ${row.commonDelay.toFixed(2).padStart(5)} ${String(row.month).padStart(5)} |` +
        `       ${percent(row.country)}    ${percent(row.ministries)} |          ${percent(row.countryByShare)}    ${percent(row.ministriesByShare)} |` +
        `      ${percent(row.countryHeld)}    ${percent(row.ministriesHeld)}`,
    );
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  print(simulate(100, [0, 1, 2, 5], [0, 0.1, 0.2], [3, 6, 9, 11]));
}
