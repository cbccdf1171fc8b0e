import { fieldsOf, latestReports, planTable } from "../harness/dataFiles.ts";

/** Figures of a cell or of a sum of cells, in people. */
export interface PlainFigures {
  /** Null where no cell has a quota. */
  readonly quota: number | null;
  /** Null where no cell was reported. */
  readonly actual: number | null;
  readonly capped: number;
  readonly gap: number;
  /** Planned people in cells that were not reported. */
  readonly unreported: number;
  readonly surplus: number;
  readonly offPlan: number;
}

/** A year at a month, added up from the files of the plan and the sample without any code of the application. */
export interface PlainYear {
  readonly year: number;
  readonly month: string;
  readonly ministries: readonly string[];
  readonly fields: readonly string[];
  /** A cell; with null the sum over all ministries or all fields, with names the sum over these ministries. */
  of(ministry: string | readonly string[] | null, field: string | null): PlainFigures;
  /** Cut-off of the ministry's latest report; null when there is none. */
  cutoffOf(ministry: string): string | null;
  /** True where that cut-off is earlier than the month. */
  isCarried(ministry: string): boolean;
}

/** Adds a year up as it stands at a month, `YYYY-MM`. */
export function plainYear(year: number, month: string): PlainYear {
  const plan = planTable(year);
  const latest = latestReports(year, month);
  const ministries = [...plan.keys()];
  const fields = fieldsOf(year);
  const cutoffOf = (ministry: string) => latest.get(ministry)?.cutoff ?? null;
  return {
    year,
    month,
    ministries,
    fields,
    cutoffOf,
    isCarried: (ministry) => (cutoffOf(ministry) ?? month) < month,
    of: (ministry, field) => {
      let quota: number | null = null;
      let actual: number | null = null;
      let [capped, gap, unreported, surplus, offPlan] = [0, 0, 0, 0, 0];
      for (const m of ministry === null ? ministries : [ministry].flat()) {
        for (const f of field === null ? fields : [field]) {
          const planned = plan.get(m)?.get(f);
          const done = latest.get(m)?.people.get(f);
          if (planned !== undefined) quota = (quota ?? 0) + planned;
          if (done !== undefined) actual = (actual ?? 0) + done;
          if (planned === undefined) {
            offPlan += done ?? 0;
            continue;
          }
          capped += Math.min(done ?? 0, planned);
          gap += Math.max(planned - (done ?? 0), 0);
          surplus += Math.max((done ?? 0) - planned, 0);
          if (done === undefined) unreported += planned;
        }
      }
      return { quota, actual, capped, gap, unreported, surplus, offPlan };
    },
  };
}

/** The ministries of either year by whether their own cut-off is the month of both, of those that reported at all. */
export function sameMonthOf(before: PlainYear, after: PlainYear) {
  const years = [before, after];
  const reported = [...new Set([...after.ministries, ...before.ministries])].filter((name) =>
    years.some((year) => year.cutoffOf(name) !== null),
  );
  const isCompared = (name: string) => years.every((year) => year.cutoffOf(name) === year.month);
  return {
    compared: reported.filter(isCompared),
    leftOut: reported.filter((name) => !isCompared(name)),
  };
}
