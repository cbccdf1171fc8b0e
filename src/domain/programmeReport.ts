import type { Month } from "./cutoff.ts";
import type { Field } from "./field.ts";
import type { Measure, Programme } from "./programme.ts";

/** A measure that ministries report beside the plan's fields, by the name that stands in the column 领域. */
export interface ReportedMeasure extends Field {
  readonly unit: Measure["unit"];
}

/** One ministry's cumulative count of one measure at one cut-off. */
export interface ProgrammeReport {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
  /** The measure's report name. */
  readonly measure: string;
  /** In the measure's unit, whole and not negative. */
  readonly count: number;
}

/** What the ministries reported of a measure. */
export interface MeasureTotal {
  /** In the measure's unit; null where no ministry reported. */
  readonly count: number | null;
  /** How many ministries reported. */
  readonly ministries: number;
}

/** Identifies what a later report replaces: the same year, ministry, cut-off and measure. */
export function programmeReportKey(report: Omit<ProgrammeReport, "count">): string {
  return `${report.year}|${report.cutoff}|${report.ministry}|${report.measure}`;
}

/**
 * The measures that ministries report by name, AI literacy last.
 *
 * @throws RangeError when two have the same name
 */
export function reportedMeasures({ subProjects, aiLiteracy }: Programme): ReportedMeasure[] {
  const measures = [...subProjects.flatMap((subProject) => subProject.measures), aiLiteracy];
  const reported = measures.flatMap(({ reportName: name, unit }) =>
    name === null ? [] : [{ name, aliases: [], unit }],
  );
  const twice = reported.find(({ name }, i) => reported.findIndex((other) => other.name === name) !== i);
  if (twice) throw new RangeError(`two measures are reported as ${twice.name}`);
  return reported;
}

/**
 * Adds up a measure over the ministries: of each its latest cut-off of the year that is not after the as-of month.
 *
 * @param reports those that count, at most one per key
 */
export function measureTotal(
  reports: readonly ProgrammeReport[],
  measure: string,
  year: number,
  asOf: Month,
): MeasureTotal {
  const latest = new Map<string, ProgrammeReport>();
  for (const report of reports) {
    if (report.measure !== measure || report.year !== year || report.cutoff > asOf) continue;
    const known = latest.get(report.ministry);
    if (!known || report.cutoff > known.cutoff) latest.set(report.ministry, report);
  }
  if (latest.size === 0) return { count: null, ministries: 0 };
  return { count: [...latest.values()].reduce((sum, { count }) => sum + count, 0), ministries: latest.size };
}
