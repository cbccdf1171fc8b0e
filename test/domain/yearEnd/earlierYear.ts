import fc from "fast-check";
import { type Month, monthOf } from "../../../src/domain/cutoff.ts";
import type { Submission } from "../../../src/domain/progress/submission.ts";
import { submission } from "../../builders.ts";

/** Cumulative people of one ministry by month, January first; null where it did not report. */
export type Year = readonly (number | null)[];

/** One submission a month for each figure, all people in one field. */
export function reportsOf(year: number, ministries: Readonly<Record<string, Year>>): Submission[] {
  return Object.entries(ministries).flatMap(([ministry, months]) =>
    months.flatMap((people, index) =>
      people === null ? [] : submission(ministry, monthOf(year, index + 1), { 其他: people }),
    ),
  );
}

export const NAMES = ["甲部", "乙部", "丙部", "丁部", "戊部", "己部", "__proto__"];

/** A year that never falls and may leave months out. */
const risingYear: fc.Arbitrary<Year> = fc
  .array(fc.tuple(fc.nat(5000), fc.integer({ min: 0, max: 4 })), { minLength: 12, maxLength: 12 })
  .map((months) => {
    let people = 0;
    return months.map(([more, silence], index) => {
      people += more;
      return silence === 0 && index < 11 ? null : people;
    });
  });

/** Reports of 2024 by up to seven ministries, each rising. */
export const earlierReports: fc.Arbitrary<Submission[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES), risingYear), { selector: ([name]) => name, maxLength: 7 })
  .map((years) =>
    years.flatMap(([name, months]) =>
      months.flatMap((people, index) =>
        people === null ? [] : submission(name, monthOf(2024, index + 1), { 其他: people }),
      ),
    ),
  );

export const monthNumberArbitrary = fc.integer({ min: 1, max: 12 });

export const in2025 = (month: number): Month => monthOf(2025, month);
