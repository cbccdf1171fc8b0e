import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planTotal } from "../../../src/domain/plan/plan.ts";
import { type Profile, profileOf } from "../../../src/domain/progress/profile.ts";
import { backtestOf } from "../../../src/domain/yearEnd/backtest.ts";
import type { Landing } from "../../../src/domain/yearEnd/forecast.ts";
import type { NoLanding } from "../../../src/domain/yearEnd/landing.ts";
import { planOfGrid, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";
import { earlierReports, in2025, NAMES } from "./earlierYear.ts";
import { forecast, landed } from "./forecastOf.ts";

describe("any forecast", () => {
  const profile = fc.option(earlierReports.map((each) => profileOf({ year: 2024 }, each)));

  it("adds up to the person: cells to ministries and fields, both to the country", () => {
    fc.assert(
      fc.property(sceneArbitrary, profile, (scene, earlier) => {
        const { ministries, fields, country, cells } = forecast(
          scene.plan,
          scene.submissions,
          scene.asOf,
          earlier,
          earlier && backtestOf(earlier),
        );
        const people = (landing: Landing | NoLanding) => (typeof landing === "object" ? landing.people : 0);
        const sum = (values: readonly (number | null)[]) =>
          values.reduce<number>((total, value) => total + (value ?? 0), 0);
        ministries.forEach(({ landing }, m) => {
          expect(sum(cells[m] ?? [])).toBe(people(landing));
        });
        fields.forEach(({ landing }, f) => {
          expect(sum(cells.map((row) => row[f] ?? null))).toBe(people(landing));
        });
        expect(sum(ministries.map(({ landing }) => people(landing)))).toBe(people(country.landing));
      }),
    );
  });

  it("is whole people, never below what is done, in a range that is in order and holds a sum's landing", () => {
    const manyReports = fc.tuple(earlierReports, fc.constantFrom("others" as const, "calendar" as const));
    fc.assert(
      fc.property(sceneArbitrary, manyReports, (scene, [earlier, by]) => {
        const shape = profileOf({ year: 2024 }, earlier);
        const { ministries, fields, country } = forecast(
          scene.plan,
          scene.submissions,
          scene.asOf,
          by === "calendar" ? null : shape,
          backtestOf(shape, by),
        );
        for (const each of [...ministries, ...fields, country]) {
          if (typeof each.landing === "string") continue;
          const { people, range, actual } = each.landing;
          expect(Number.isSafeInteger(people) && people >= actual).toBe(true);
          if (!range) continue;
          expect(Number.isSafeInteger(range.low) && Number.isSafeInteger(range.high)).toBe(true);
          expect(range.low >= actual && range.low <= range.high).toBe(true);
          if (!("ministry" in each)) expect(range.low <= people && people <= range.high).toBe(true);
        }
      }),
    );
  });

  const following = fc.tuple(
    earlierReports,
    fc.integer({ min: 1, max: 12 }),
    fc.array(fc.integer({ min: 1, max: 20 }), { minLength: NAMES.length, maxLength: NAMES.length }),
  );

  it("ends on the quota where every ministry follows its profile exactly", () => {
    fc.assert(
      fc.property(following, ([earlier, month, times]) => {
        const shape = profileOf({ year: 2024 }, earlier);
        const names = NAMES.filter(
          (name) => shape.ministries.get(name)?.people[month - 1] && endOf(shape, name),
        );
        fc.pre(names.length > 0);
        const quotas = names.map((name, i) => [endOf(shape, name) * times[i]!]);
        const all = planOfGrid(2025, names, ["其他"], quotas);
        const done = names.map((name, i) =>
          submission(name, in2025(month), {
            其他: (shape.ministries.get(name)?.people[month - 1] ?? 0) * times[i]!,
          }),
        );
        const { ministries, country } = forecast(all, done, in2025(month), shape);
        for (const { landing } of ministries) expect(landed(landing).balance).toBe(0);
        expect(landed(country.landing).people).toBe(planTotal(all));
      }),
    );
  });

  it("keeps landing / quota when actual and quota grow alike, but for the rounding to whole people", () => {
    fc.assert(
      fc.property(sceneArbitrary, profile, fc.integer({ min: 2, max: 50 }), (scene, earlier, factor) => {
        const grown = planOfGrid(
          scene.plan.year,
          scene.plan.ministries,
          scene.plan.fields,
          scene.plan.quotas.map((row) => row.map((quota) => quota && quota * factor)),
        );
        const more = scene.submissions.map((each) =>
          submission(
            each.ministry,
            each.cutoff,
            Object.entries(each.counts).map(([field, people]) => [field, people * factor] as const),
          ),
        );
        const one = forecast(scene.plan, scene.submissions, scene.asOf, earlier);
        const many = forecast(grown, more, scene.asOf, earlier);
        one.ministries.forEach(({ landing }, m) => {
          const other = many.ministries[m]?.landing;
          if (typeof landing === "string") expect(other).toBe(landing);
          else expect(Math.abs(landed(other).people / factor - landing.people)).toBeLessThan(1);
        });
      }),
    );
  });
});

const endOf = (shape: Profile, name: string): number => shape.ministries.get(name)?.yearEnd ?? 0;
