import { type Month, monthNumber } from "./cutoff.ts";
import type { KnownName } from "./knownName.ts";

/** How often a ministry reports: every month, or the months that end a quarter. */
export type ReportingFrequency = "monthly" | "quarterly";

/** A ministry (部门), with the months that it reports. */
export interface Ministry extends KnownName {
  /** Monthly where it is absent. */
  readonly frequency?: ReportingFrequency;
}

/** Whether a report on a month is expected: by quarter only on the months that end one. */
export function isReportExpected(month: Month, isQuarterly: boolean): boolean {
  return !isQuarterly || monthNumber(month) % 3 === 0;
}

/** The names of the ministries that report only the months that end a quarter. */
export function quarterlyMinistries(ministries: readonly Ministry[]): ReadonlySet<string> {
  return new Set(ministries.filter(({ frequency }) => frequency === "quarterly").map(({ name }) => name));
}
