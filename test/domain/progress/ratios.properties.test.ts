import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSameMonth } from "../../../src/domain/comparing/compareSameMonth.ts";
import { comparePlans } from "../../../src/domain/comparing/comparison.ts";
import { daysElapsed, daysInYear, monthNumber, monthOf, monthsOf } from "../../../src/domain/cutoff.ts";
import { explain } from "../../../src/domain/explaining/explain.ts";
import type { ExplainedFigure } from "../../../src/domain/explaining/explanation.ts";
import { cappedRate, completionRate, coverage } from "../../../src/domain/progress/completion.ts";
import { cellsHolding, gapsOf } from "../../../src/domain/progress/gaps.ts";
import { historyOf } from "../../../src/domain/progress/history.ts";
import { maskingReport } from "../../../src/domain/progress/masking.ts";
import { expectedShare, paceBand, shortfallStep } from "../../../src/domain/progress/pace.ts";
import { positionAt } from "../../../src/domain/progress/position.ts";
import { expectBy, type Profile, profileOf } from "../../../src/domain/progress/profile.ts";
import { rollUp } from "../../../src/domain/progress/rollup.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import { forecastsOf } from "../../../src/domain/yearEnd/forecast.ts";
import { planOfGrid, submission } from "../../builders.ts";
import { type Scene, sceneArbitrary } from "../arbitraries.ts";
import { dated } from "../dated.ts";
import { earlierReports, NAMES } from "../yearEnd/earlierYear.ts";
import { landed } from "../yearEnd/forecastOf.ts";

/** A run draws all that the screens draw, some of them twice or for every month. */
const FEW = { numRuns: 40 };

const earlierYear = fc.option(earlierReports);

/** The plan of 2024 that the earlier year's reports are held against, in the same field. */
const planOf2024 = (quota: number) =>
  planOfGrid(
    2024,
    NAMES,
    ["其他"],
    NAMES.map(() => [quota]),
  );

/**
 * Everything that the screens draw of one position.
 *
 * @param quota of each ministry in 2024
 */
function everything(
  { plan, submissions, asOf }: Scene,
  earlier: readonly Submission[] | null,
  quota = 10_000,
) {
  const position = positionAt(plan, submissions, asOf);
  const rollup = rollUp(position);
  const profile = earlier && profileOf(2024, earlier);
  const years = earlier ? earlierYears(2025, [planOf2024(quota)], earlier) : [];
  const forecasts = forecastsOf(position, rollup, years);
  const history = historyOf(plan, submissions, asOf);
  return { position, rollup, profile, forecasts, history, gaps: gapsOf(position, rollup) };
}

/** The scene and the earlier year with every quota and every count `factor` times as large. */
function grown(scene: Scene, earlier: readonly Submission[] | null, factor: number) {
  const { year, ministries, fields, quotas } = scene.plan;
  const larger = (reports: readonly Submission[]) =>
    reports.map((each) =>
      submission(
        each.ministry,
        each.cutoff,
        Object.entries(each.counts).map(([field, people]) => [field, people * factor] as const),
      ),
    );
  const plan = planOfGrid(
    year,
    ministries,
    fields,
    quotas.map((row) => row.map((quota) => (quota === null ? null : quota * factor))),
  );
  return everything(
    { ...scene, plan, submissions: larger(scene.submissions) },
    earlier && larger(earlier),
    10_000 * factor,
  );
}

/** Every ratio, band and order in what the screens draw; people are left out. */
function ratiosOf({ position, rollup, profile, forecasts, gaps }: ReturnType<typeof everything>) {
  const expectation = expectBy(profile);
  const tallies = [rollup.country, ...rollup.ministries, ...rollup.fields, ...rollup.cells.flat()];
  return {
    rates: tallies.map((each) => [completionRate(each), cappedRate(each), coverage(each)]),
    pace: position.ministries.map(({ ministry, submission: latest }, m) => {
      const cutoff = latest?.cutoff ?? position.asOf;
      const due = expectation(ministry, cutoff);
      return [rollup.ministries[m], ...(rollup.cells[m] ?? [])].map(
        (each) =>
          each && [
            expectedShare(due),
            paceBand({ tally: each, cutoff, asOf: position.asOf, expectation: due }),
            shortfallStep(each, due),
          ],
      );
    }),
    gaps: gaps.map(({ ministry, field, share, cumulativeShare }) => [
      ministry,
      field,
      share,
      cumulativeShare,
    ]),
    holding: [50, 80, 100].map((percent) => cellsHolding(gaps, percent)),
    replays: forecasts.replays?.months,
  };
}

describe("all ratios", () => {
  it("stay the same when quotas, reports and the earlier year all grow alike", () => {
    // Powers of two, so that fractions stay equal to the last bit.
    const factor = fc.constantFrom(2, 8, 64, 1024);
    fc.assert(
      fc.property(sceneArbitrary, earlierYear, factor, (scene, earlier, times) => {
        expect(ratiosOf(grown(scene, earlier, times))).toEqual(ratiosOf(everything(scene, earlier)));
      }),
      FEW,
    );
  });

  it("of landings stay the same up to the rounding to whole people, for ministries, fields and the country", () => {
    fc.assert(
      fc.property(sceneArbitrary, earlierYear, fc.integer({ min: 2, max: 50 }), (scene, earlier, times) => {
        const one = everything(scene, earlier).forecasts;
        const many = grown(scene, earlier, times).forecasts;
        const parts = one.ministries.length;
        const pairs = [
          ...one.ministries.map((each, m) => [each, many.ministries[m], 1] as const),
          ...one.fields.map((each, f) => [each, many.fields[f], 2 * parts] as const),
          [one.country, many.country, parts] as const,
        ];
        for (const [{ landing }, other, rounding] of pairs) {
          if (!landing) expect(other?.landing).toBeNull();
          else
            expect(Math.abs(landed(other?.landing).people / times - landing.people)).toBeLessThanOrEqual(
              rounding,
            );
        }
      }),
    );
  });

  it("are never cut off at 100 %: beyond the quota a rate says how far, and so does the landing", () => {
    const people = fc.integer({ min: 1, max: 300_000 });
    fc.assert(
      fc.property(people, people, fc.integer({ min: 1, max: 12 }), (quota, beyond, month) => {
        const at = monthOf(2025, month);
        const table = planOfGrid(2025, ["甲部"], ["其他"], [[quota]]);
        const reports = [submission("甲部", at, { 其他: quota + beyond })];
        const scene = { plan: table, submissions: reports, asOf: at };
        const { position, rollup, forecasts } = everything(scene, null);
        const rate = (quota + beyond) / quota;
        expect(rate).toBeGreaterThan(1);
        for (const tally of [rollup.country, rollup.ministries[0], rollup.fields[0]])
          expect(tally && completionRate(tally)).toBe(rate);
        const context = { position, rollup, profile: null, forecasts };
        expect(explain("rate", { ministry: null, field: null }, context).value).toBe(rate);
        const { balance, people: landing } = landed(forecasts.country.landing);
        expect(landing).toBe(quota + beyond + Math.round(quota * (1 - daysElapsed(at) / daysInYear(2025))));
        expect(balance).toBeGreaterThanOrEqual(beyond);
      }),
    );
  });
});

describe("every figure", () => {
  const FIGURES: readonly ExplainedFigure[] = [
    ...(["quota", "actual", "rate", "capped-rate", "gap", "surplus", "off-plan", "coverage"] as const),
    ...(["expected", "landing"] as const),
  ];

  it("is a finite number or null, whatever the plan and the reports hold: no NaN, no division by zero", () => {
    fc.assert(
      fc.property(sceneArbitrary, earlierYear, fc.nat(99), (scene, earlier, pick) => {
        const all = everything(scene, earlier);
        const { position, rollup, profile, forecasts } = all;
        const context = { position, rollup, profile, forecasts };
        const [m, f] = [pick % position.ministries.length, pick % position.fields.length];
        const ministry = position.ministries[m]?.ministry ?? null;
        const field = position.fields[f] ?? null;
        const scopes = [
          { ministry: null, field: null },
          { ministry, field: null },
          { ministry: null, field },
          { ministry, field },
        ];
        expectFinite({
          ...all,
          ratios: ratiosOf(all),
          masking: maskingReport(position, rollup),
          explained: scopes.flatMap((scope) => FIGURES.map((figure) => explain(figure, scope, context))),
        });
      }),
      FEW,
    );
  });

  it("is a finite number or null in a comparison of two plans and of their reports", () => {
    fc.assert(
      fc.property(sceneArbitrary, sceneArbitrary, (one, two) => {
        expectFinite(comparePlans(one.plan, two.plan));
        const [before, after] = [one, two].map(({ plan, submissions }) => {
          const month = monthOf(plan.year, monthNumber(one.asOf));
          const position = positionAt(plan, submissions, month);
          return { position, rollup: rollUp(position) };
        });
        if (before && after) expectFinite(compareSameMonth(before, after));
      }),
    );
  });
});

describe("a ministry that follows what is due exactly", () => {
  const times = fc.integer({ min: 1, max: 40 });

  it("is on pace in every month by the calendar, and lands on its quota", () => {
    fc.assert(
      fc.property(fc.constantFrom(2024, 2025), times, (year, factor) => {
        const quota = daysInYear(year) * factor;
        const table = planOfGrid(year, ["甲部"], ["其他"], [[quota]]);
        const reports = monthsOf(year).map((month) =>
          submission("甲部", month, { 其他: daysElapsed(month) * factor }),
        );
        for (const month of monthsOf(year)) {
          const { rollup, forecasts } = everything({ plan: table, submissions: reports, asOf: month }, null);
          const isLast = monthNumber(month) === 12;
          expect(paceBand(dated(rollup.country, month))).toBe(isLast ? "done" : "on-pace");
          expect(landed(forecasts.country.landing)).toMatchObject({ people: quota, balance: 0 });
        }
      }),
      FEW,
    );
  });

  it("is on pace in every month by its own earlier year, and lands on its quota", () => {
    fc.assert(
      fc.property(earlierReports, fc.constantFrom(...NAMES), times, (earlier, name, factor) => {
        const own = earlier.filter(({ ministry }) => ministry === name);
        const profile = profileOf(2024, own);
        const { quota, reports } = following(profile, name, factor);
        fc.pre(quota > 0);
        const table = planOfGrid(2025, [name], ["其他"], [[quota]]);
        for (const { cutoff } of reports) {
          const scene = { plan: table, submissions: reports, asOf: cutoff };
          const { rollup, forecasts } = everything(scene, own, quota / factor);
          const due = expectBy(profile)(name, cutoff);
          expect(["on-pace", "done"]).toContain(
            paceBand(dated(rollup.country, cutoff, { expectation: due })),
          );
          expect(landed(forecasts.country.landing).balance).toBe(0);
        }
      }),
      FEW,
    );
  });
});

/** The earlier year of a ministry over again, so and so many times as large; a quota of 0 where that year has no end. */
function following(profile: Profile, name: string, factor: number) {
  const { people = [], yearEnd = null } = profile.ministries.get(name) ?? {};
  const reports = monthsOf(2025).flatMap((month, i) => {
    const count = people[i] ?? null;
    return count === null ? [] : submission(name, month, { 其他: count * factor });
  });
  return { quota: (yearEnd ?? 0) * factor, reports };
}

/** Walks through all that a value holds and fails on a number that is none. */
function expectFinite(value: unknown): void {
  const seen = new Set<unknown>();
  const walk = (each: unknown, path: string): void => {
    if (typeof each === "number" && !Number.isFinite(each)) throw new Error(`${path} is ${each}`);
    if (typeof each !== "object" || each === null || seen.has(each)) return;
    seen.add(each);
    const parts = each instanceof Map ? [...each] : Object.entries(each);
    for (const [name, part] of parts) walk(part, `${path}.${name}`);
  };
  walk(value, "");
}
