import { readFileSync } from "node:fs";
import type { Month } from "../src/domain/cutoff.ts";
import type { Plan, QuotaGrid } from "../src/domain/plan/plan.ts";
import { EMPTY_TALLY, type Tally } from "../src/domain/progress/completion.ts";
import type { Submission } from "../src/domain/progress/submission.ts";

/** A tally with the given members; all others are 0. */
export function tally(members: Partial<Tally>): Tally {
  return { ...EMPTY_TALLY, ...members };
}

/**
 * A plan from rows of quotas in people; null is "no quota".
 *
 * @param rows quotas by ministry, in the order of `fields`
 * @param headline people; the table's sum when left out
 */
export function plan(
  year: number,
  fields: readonly string[],
  rows: Readonly<Record<string, readonly (number | null)[]>>,
  headline?: number,
): Plan {
  return planOfGrid(year, Object.keys(rows), fields, Object.values(rows), headline);
}

/** As {@link plan}, with names that an object literal cannot hold in order. */
export function planOfGrid(
  year: number,
  ministries: readonly string[],
  fields: readonly string[],
  quotas: QuotaGrid,
  headline = quotas.flat().reduce<number>((sum, quota) => sum + (quota ?? 0), 0),
): Plan {
  const source = { documentNumber: "", title: "", date: `${year}-02-28`, words: "", note: "" };
  return { year, ministries, fields, quotas, headline, source };
}

/** A submission for the cut-off's own year. Counts may be entries, so that any name can be a field. */
export function submission(
  ministry: string,
  cutoff: Month,
  counts: Readonly<Record<string, number>> | Iterable<readonly [string, number]>,
): Submission {
  const entries = Symbol.iterator in counts ? counts : Object.entries(counts);
  return {
    year: Number(cutoff.slice(0, 4)),
    ministry,
    cutoff,
    counts: Object.fromEntries(entries),
    notes: {},
  };
}

/** The published plan table of a year from `data/plans`, in people, read without the intake. */
export function publishedPlan(year: 2024 | 2025): Plan {
  const text = readFileSync(new URL(`../data/plans/${year}.csv`, import.meta.url), "utf8");
  const records = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const fields = (records[0] ?? []).slice(1, -1);
  const rows = records.slice(1).filter((record) => record[0] !== "合计");
  const quotas = rows.map((record) =>
    record.slice(1, -1).map((cell) => (cell === "" ? null : Math.round(Number(cell) * 10_000))),
  );
  const headline = { 2024: 900_000, 2025: 980_000 }[year];
  return planOfGrid(
    year,
    rows.map((record) => record[0] ?? ""),
    fields,
    quotas,
    headline,
  );
}
