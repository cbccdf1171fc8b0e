import type { KnownName } from "./knownName.ts";

/** How often a ministry reports: every month, or the months that end a quarter. */
export type ReportingFrequency = "monthly" | "quarterly";

/** A ministry (部门), with the months that it reports. */
export interface Ministry extends KnownName {
  /** Monthly where it is absent. */
  readonly frequency?: ReportingFrequency;
}

/** The names of the ministries that report only the months that end a quarter. */
export function quarterlyMinistries(ministries: readonly Ministry[]): ReadonlySet<string> {
  return new Set(ministries.filter(({ frequency }) => frequency === "quarterly").map(({ name }) => name));
}
