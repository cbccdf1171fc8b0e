import programmeFile from "../../../data/programme.json" with { type: "json" };
import { monthOf } from "../../../src/domain/cutoff.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { readProgramme } from "../../../src/intake/dataFolder/readProgramme.ts";
import { plan } from "../../builders.ts";

/** The programme of the data folder. */
export const PROGRAMME = readProgramme(programmeFile);

export const YEARS = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];
export const MINISTRIES = ["甲部", "乙部", "丙部"];
export const FIELDS = ["新材料", "新能源"];

/** Quota and people of a ministry and field in a year; null where nothing is planned or reported. Made by a fixed rule. */
export function quotaOf(year: number, m: number, f: number): number | null {
  return (year + m + f) % 7 === 0 ? null : 1000 * (1 + ((year + 2 * m + 3 * f) % 5));
}

export function peopleOf(year: number, m: number, f: number): number | null {
  if ((year * 3 + m) % 8 === 0) return null;
  return 700 + ((year * 131 + m * 977 + f * 389) % 3300);
}

export const PLANS: readonly Plan[] = YEARS.map((year) =>
  plan(
    year,
    FIELDS,
    Object.fromEntries(
      MINISTRIES.map((ministry, m) => [ministry, FIELDS.map((_, f) => quotaOf(year, m, f))]),
    ),
  ),
);

/** Of every ministry and year a report in June with half of the people and one in December with all. */
export const SUBMISSIONS = YEARS.flatMap((year) =>
  MINISTRIES.flatMap((ministry, m) =>
    [6, 12].flatMap((month) => {
      const counts = Object.fromEntries(
        FIELDS.flatMap((field, f) => {
          const people = peopleOf(year, m, f);
          return people === null ? [] : [[field, month === 6 ? people >> 1 : people]];
        }),
      );
      return Object.keys(counts).length === 0
        ? []
        : [{ year, ministry, cutoff: monthOf(year, month), counts, notes: {} }];
    }),
  ),
);
