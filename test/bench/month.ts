/**
 * What a change of the as-of month costs, with ten years of plans and monthly reports, beside the least that it can
 * cost: `npm run bench -- month`.
 *
 * Ours is what 总览 works out: the country at the month, the year month by month, the year-end forecast with its replays
 * of all earlier years. Twelve months are selected one after the other, each for the first time: what the application
 * keeps of a month that was selected before does not count. The peer adds up the same figures, which lie ready in typed arrays, by ministry and field: nothing
 * that needs the figures can be faster.
 */
import type { Country, Records } from "../../src/app/data/country.ts";
import { countryOf } from "../../src/app/data/countryOf.ts";
import { yearEndOf } from "../../src/app/data/forecasts.ts";
import { yearHistoryOf } from "../../src/app/data/yearHistory.ts";
import { type Month, monthOf, monthsOf } from "../../src/domain/cutoff.ts";
import { pairedRow } from "../../tools/bench/benchRow.ts";
import { reportRow } from "../../tools/bench/reportRow.ts";
import { planOfGrid, submission } from "../builders.ts";
import { foldOwn } from "../journal/fold/foldOwn.ts";
import { timedPairs } from "./timedPairs.ts";

const YEARS = Array.from({ length: 10 }, (_, i) => 2021 + i);
const YEAR = 2030;
/** Ministries x fields, the last as large as is asked for. */
const SIZES = [
  [15, 15],
  [40, 30],
] as const;
const RUNS = 5;
/** Calls in a timed run, of every month equally many. */
const CALLS = { ours: 12, peer: 120 };

/** Quotas and people by year, month, ministry and field; -1 for none. Every ministry reports every field each month. */
interface Figures {
  readonly quotas: readonly Int32Array[];
  readonly people: readonly (readonly Int32Array[])[];
}

function figuresOf(ministries: number, fields: number): Figures {
  const cells = Array.from({ length: ministries * fields }, (_, cell) => cell);
  return {
    quotas: YEARS.map((year) =>
      Int32Array.from(cells, (cell) => ((cell + year) % 5 === 0 ? -1 : 100 * ((cell * 31 + year) % 97))),
    ),
    people: YEARS.map((year) =>
      monthsOf(year).map((_, index) =>
        Int32Array.from(cells, (cell) => (index + 1) * (1 + ((cell * 13 + year) % 700))),
      ),
    ),
  };
}

/** The same figures as the application has them. */
function recordsOf({ quotas, people }: Figures, ministryCount: number, fieldCount: number): Records {
  const ministries = Array.from({ length: ministryCount }, (_, m) => `部门${m}`);
  const fields = Array.from({ length: fieldCount }, (_, f) => `领域${f}`);
  const rowOf = (figures: Int32Array | undefined, m: number) =>
    fields.map((_, f) => figures?.[m * fieldCount + f] ?? -1);
  const plans = YEARS.map((year, y) => {
    const grid = ministries.map((_, m) => rowOf(quotas[y], m).map((quota) => (quota < 0 ? null : quota)));
    return planOfGrid(year, ministries, fields, grid);
  });
  const submissions = YEARS.flatMap((year, y) =>
    monthsOf(year).flatMap((month, index) =>
      ministries.map((ministry, m) => ({
        ...submission(
          ministry,
          month,
          rowOf(people[y]?.[index], m).map((count, f) => [fields[f] ?? "", count] as const),
        ),
        ...{ reportId: `${month}-${m}`, receivedOn: null, sample: false },
      })),
    ),
  );
  return {
    vocabulary: { ministries: [], fields: [] },
    planFiles: [],
    mappings: [],
    plans: plans.reverse(),
    journal: { ...foldOwn([]), submissions },
    journalReadable: true,
    lost: false,
    year: YEAR,
    asOf: monthOf(YEAR, 12),
    pace: "last-year",
    basis: "adjusted",
  };
}

/** All that 总览 works out after a change of month; the country's people, to be compared with the peer's. */
function changeMonth(records: Records, asOf: Month): number {
  if (asOf === monthOf(YEAR, 1)) forgetMonths(records);
  const country: Country | null = countryOf({ ...records, asOf });
  if (!country) throw new Error(`no plan of ${YEAR}`);
  const history = yearHistoryOf(country);
  const { country: landing } = yearEndOf(country);
  if (!landing.landing) throw new Error("no forecast");
  return history.at(-1)?.rollup.country.actual ?? Number.NaN;
}

/** Lets go of the months that were worked out before, so that each of twelve is selected for the first time. */
function forgetMonths({ plans, journal }: Records): void {
  const yearPlan = plans.find(({ year }) => year !== YEAR);
  if (!yearPlan) throw new Error("no other year");
  yearHistoryOf({ yearPlan, journal: { ...journal, submissions: [] }, asOf: monthOf(yearPlan.year - 1, 12) });
}

/** People, and those within the quota, by ministry, field and country: of every month up to `months` and of all earlier years. */
function sums({ quotas, people }: Figures, ministries: number, fields: number, months: number): number {
  const byMinistry = new Float64Array(2 * ministries);
  const byField = new Float64Array(2 * fields);
  let country = 0;
  for (let y = 0; y < YEARS.length; y++) {
    const quota = quotas[y] as Int32Array;
    for (let month = 0; month < (y === YEARS.length - 1 ? months : 12); month++) {
      const counts = people[y]?.[month] as Int32Array;
      byMinistry.fill(0);
      byField.fill(0);
      country = 0;
      for (let m = 0, cell = 0; m < ministries; m++)
        for (let f = 0; f < fields; f++, cell++) {
          const done = counts[cell] as number;
          const within = Math.min(done, Math.max(0, quota[cell] as number));
          byMinistry[2 * m] = (byMinistry[2 * m] as number) + done;
          byMinistry[2 * m + 1] = (byMinistry[2 * m + 1] as number) + within;
          byField[2 * f] = (byField[2 * f] as number) + done;
          byField[2 * f + 1] = (byField[2 * f + 1] as number) + within;
          country += done;
        }
    }
  }
  return country;
}

for (const [ministries, fields] of SIZES) {
  const figures = figuresOf(ministries, fields);
  const records = recordsOf(figures, ministries, fields);
  let [ourCall, peerCall] = [0, 0];
  const ours = () => changeMonth(records, monthOf(YEAR, 1 + (ourCall++ % 12)));
  const peer = () => sums(figures, ministries, fields, 1 + (peerCall++ % 12));
  for (let month = 1; month <= 12; month++)
    if (ours() !== peer()) throw new Error(`the sums of ${YEAR}-${month} differ`);
  const pairs = await timedPairs(RUNS, ours, peer, CALLS);
  const name = `change of month, ${ministries} × ${fields} × 10 years`;
  reportRow(pairedRow(name, "ms", pairs, "sums in typed arrays", { of: "ratio", atMost: 5 }));
}
