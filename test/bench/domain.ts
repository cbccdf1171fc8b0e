/**
 * What one change of selection costs the domain: `npx tsx test/bench/domain.ts`. Printed, not asserted.
 *
 * Ten years of plans and monthly reports are generated; one selection change is position, roll-up, history, profile,
 * replays and forecast of one year at one month, out of all years' submissions. The size grows in four steps of twice
 * as many cells. If the time for each cell stays level, cost grows linearly; the named peer, structuredClone of the same
 * year's counts, runs on the same machine and tells a busy machine from a slow algorithm.
 */
import { performance } from "node:perf_hooks";
import { monthsOf } from "../../src/domain/cutoff.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { historyOf } from "../../src/domain/progress/history.ts";
import { positionAt } from "../../src/domain/progress/position.ts";
import { profileOf } from "../../src/domain/progress/profile.ts";
import { rollUp } from "../../src/domain/progress/rollup.ts";
import type { Submission } from "../../src/domain/progress/submission.ts";
import { earlierYears } from "../../src/domain/yearEnd/earlierYear.ts";
import { forecastsOf } from "../../src/domain/yearEnd/forecast.ts";
import { planOfGrid, submission } from "../builders.ts";

const YEARS = Array.from({ length: 10 }, (_, i) => 2021 + i);
/** Ministries x fields, the last as large as is asked for. */
const SIZES = [
  [10, 15],
  [20, 15],
  [20, 30],
  [40, 30],
] as const;
const RUNS = 31;
const WARM_UP = 100;

interface Fixture {
  readonly plans: ReadonlyMap<number, Plan>;
  readonly submissions: readonly Submission[];
}

/** Every ministry reports every field at every cut-off; figures rise through the year and differ by cell. */
function fixture(ministries: number, fields: number): Fixture {
  const names = Array.from({ length: ministries }, (_, m) => `部门${m}`);
  const columns = Array.from({ length: fields }, (_, f) => `领域${f}`);
  const quota = (year: number, m: number, f: number) =>
    (m * 7 + f * 3 + year) % 5 === 0 ? null : 100 * ((m * 31 + f * 17 + year) % 97);
  const plans = new Map(
    YEARS.map((year) => {
      const quotas = names.map((_, m) => columns.map((_, f) => quota(year, m, f)));
      return [year, planOfGrid(year, names, columns, quotas)] as const;
    }),
  );
  const submissions = YEARS.flatMap((year) =>
    monthsOf(year).flatMap((month, index) =>
      names.map((name, m) =>
        submission(
          name,
          month,
          columns.map((column, f) => [column, (index + 1) * (1 + ((m * 13 + f * 29 + year) % 700))] as const),
        ),
      ),
    ),
  );
  return { plans, submissions };
}

/** All that the screens compute after a change of year or month. */
function changeSelection({ plans, submissions }: Fixture, year: number, asOf: string): number {
  const plan = plans.get(year);
  if (!plan) throw new Error(`no plan of ${year}`);
  const position = positionAt(plan, submissions, asOf);
  const rollup = rollUp(position);
  const history = historyOf(plan, submissions, asOf);
  const profile = profileOf(year - 1, submissions);
  const forecasts = forecastsOf(position, rollup, earlierYears(year, [...plans.values()], submissions));
  return history.length + forecasts.ministries.length + profile.ministries.size;
}

/** Median and largest time of a run in ms, after runs that warm the engine up. */
function timed(run: (i: number) => unknown): { median: number; most: number } {
  for (let i = 0; i < WARM_UP; i++) run(i);
  const times = Array.from({ length: RUNS }, (_, i) => {
    const start = performance.now();
    run(i);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[RUNS >> 1] ?? 0, most: times.at(-1) ?? 0 };
}

console.log(
  "ministries x fields, submissions | change of selection, ms (most) | ns a cell and month | peer, ms | ratio",
);
for (const [ministries, fields] of SIZES) {
  const made = fixture(ministries, fields);
  const change = timed((i) => changeSelection(made, 2022 + (i % 9), `${2022 + (i % 9)}-12`));
  const ofOneYear = made.submissions.filter(({ year }) => year === 2025).map(({ counts }) => counts);
  const peer = timed(() => structuredClone(ofOneYear));
  const each = (change.median * 1e6) / (ministries * fields * 12);
  console.log(
    [
      `${ministries} x ${fields}, ${made.submissions.length}`.padEnd(32),
      `${change.median.toFixed(2)} (${change.most.toFixed(2)})`.padStart(30),
      each.toFixed(0).padStart(19),
      peer.median.toFixed(2).padStart(8),
      (change.median / peer.median).toFixed(2).padStart(6),
    ].join(" | "),
  );
}
