import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthOf } from "../../../src/domain/cutoff.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { type EarlierYear, earlierYears } from "../../../src/domain/yearEnd/earlierYear.ts";
import type { Landing } from "../../../src/domain/yearEnd/forecast.ts";
import { planOfGrid, submission } from "../../builders.ts";
import { sceneArbitrary } from "../arbitraries.ts";
import { forecast, landed } from "./forecastOf.ts";

const NAMES = ["甲部", "乙部", "丙部", "丁部", "戊部", "己部", "庚部", "辛部", "壬部", "__proto__"];

const planOf = (year: number, names: readonly string[], quotas: readonly number[]): Plan =>
  planOfGrid(
    year,
    names,
    ["其他"],
    names.map((_, i) => [quotas[i] ?? 0]),
  );

/** One to three earlier years of ten ministries, each rising, some months left out. */
const earlier: fc.Arbitrary<EarlierYear[]> = fc
  .array(
    fc.array(fc.array(fc.tuple(fc.nat(5000), fc.boolean()), { minLength: 12, maxLength: 12 }), {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    }),
    { maxLength: 3 },
  )
  .map((years) => {
    const table = years.map((_, y) =>
      planOf(
        2022 + y,
        NAMES,
        NAMES.map(() => 20_000),
      ),
    );
    const reports = years.flatMap((ministries, y) =>
      ministries.flatMap((months, i) => {
        let people = 0;
        return months.flatMap(([more, silent], m) => {
          people += more;
          return silent && m < 11
            ? []
            : [submission(NAMES[i] ?? "", monthOf(2022 + y, m + 1), { 其他: people })];
        });
      }),
    );
    return earlierYears(2025, table, reports);
  });

const people = (landing: Landing | null) => landing?.people ?? 0;
const sum = (values: readonly (number | null)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe("any forecast", () => {
  it("adds up to the person: cells to ministries and fields, both to the country", () => {
    fc.assert(
      fc.property(sceneArbitrary, earlier, (scene, years) => {
        const { ministries, fields, country, cells } = forecast(
          scene.plan,
          scene.submissions,
          scene.asOf,
          years,
        );
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

  it("is whole people, never below what is done, inside its range; nothing is shown without a report", () => {
    fc.assert(
      fc.property(sceneArbitrary, earlier, (scene, years) => {
        const { ministries, fields, country, cells } = forecast(
          scene.plan,
          scene.submissions,
          scene.asOf,
          years,
        );
        for (const { landing } of [...ministries, ...fields, country]) {
          if (!landing) continue;
          expect(Number.isSafeInteger(landing.people) && landing.people >= landing.actual).toBe(true);
          const { range } = landing;
          if (!range) continue;
          expect(Number.isSafeInteger(range.low) && Number.isSafeInteger(range.high)).toBe(true);
          expect(
            landing.actual <= range.low && range.low <= landing.people && landing.people <= range.high,
          ).toBe(true);
        }
        if (years.length === 0) expect(ministries.every(({ landing }) => !landing?.range)).toBe(true);
        const reported = new Set(
          scene.submissions.filter(({ cutoff }) => cutoff <= scene.asOf).map(({ ministry }) => ministry),
        );
        ministries.forEach(({ ministry, landing }, m) => {
          if (reported.has(ministry)) return;
          expect(landing).toBeNull();
          expect(cells[m]?.every((cell) => cell === null)).toBe(true);
        });
      }),
    );
  });

  it("has a country's range within the sum of its parts' ranges", () => {
    fc.assert(
      fc.property(sceneArbitrary, earlier, (scene, years) => {
        const { ministries, country } = forecast(scene.plan, scene.submissions, scene.asOf, years);
        const range = country.landing?.range;
        if (!range) return;
        const parts = ministries.flatMap(({ landing }) => landing?.range ?? []);
        expect(range.low).toBeGreaterThanOrEqual(sum(parts.map(({ low }) => low)) - parts.length);
        expect(range.high).toBeLessThanOrEqual(sum(parts.map(({ high }) => high)) + parts.length);
      }),
    );
  });

  it("lands the country on its end where a year repeats its earlier years exactly", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 10, maxLength: 10 });
    const ends = fc.array(fc.integer({ min: 100, max: 90_000 }), { minLength: 10, maxLength: 10 });
    const quotas = fc.array(fc.integer({ min: 100, max: 90_000 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(shares, ends, quotas, fc.integer({ min: 2, max: 4 }), (share, end, quota, count) => {
        const june = share.map((percent, i) => Math.floor(((end[i] ?? 0) * percent) / 100));
        const years = Array.from({ length: count }, (_, y) => 2025 - count + y);
        const reports = [...years, 2025].flatMap((year) =>
          NAMES.flatMap((name, i) => [
            submission(name, monthOf(year, 6), { 其他: june[i] ?? 0 }),
            submission(name, monthOf(year, 12), { 其他: end[i] ?? 0 }),
          ]),
        );
        const table = (year: number) => planOf(year, NAMES, quota);
        const { country } = forecast(
          table(2025),
          reports,
          "2025-06",
          earlierYears(2025, years.map(table), reports),
        );
        expect(Math.abs(landed(country.landing).people - sum(end))).toBeLessThanOrEqual(NAMES.length / 2);
      }),
    );
  });

  it("lands every ministry on its end where all have one shape and repeat it", () => {
    const ends = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(
        ends,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 3 }),
        (end, percent, count) => {
          const years = Array.from({ length: count }, (_, y) => 2025 - count + y);
          const reports = [...years, 2025].flatMap((year) =>
            NAMES.flatMap((name, i) => [
              submission(name, monthOf(year, 6), { 其他: (end[i] ?? 0) * percent }),
              submission(name, monthOf(year, 12), { 其他: (end[i] ?? 0) * 100 }),
            ]),
          );
          const table = (year: number) =>
            planOf(
              year,
              NAMES,
              end.map((each) => each * 80),
            );
          const { ministries } = forecast(
            table(2025),
            reports,
            "2025-06",
            earlierYears(2025, years.map(table), reports),
          );
          ministries.forEach(({ landing }, i) => {
            expect(landed(landing).people).toBe((end[i] ?? 0) * 100);
          });
        },
      ),
    );
  });

  it("keeps landing / quota when actual and quota grow alike, but for the rounding to whole people", () => {
    fc.assert(
      fc.property(sceneArbitrary, earlier, fc.integer({ min: 2, max: 50 }), (scene, years, factor) => {
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
            Object.entries(each.counts).map(([field, count]) => [field, count * factor] as const),
          ),
        );
        const one = forecast(scene.plan, scene.submissions, scene.asOf, years);
        const many = forecast(grown, more, scene.asOf, years);
        one.ministries.forEach(({ landing }, m) => {
          const other = many.ministries[m]?.landing;
          if (!landing) expect(other).toBeNull();
          else expect(Math.abs(landed(other).people / factor - landing.people)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
