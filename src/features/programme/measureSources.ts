import type { Month } from "../../domain/cutoff.ts";
import { latestSubmissions } from "../../domain/progress/latestSubmissions.ts";
import { countIn, submissionKey } from "../../domain/progress/submission.ts";
import type { CountingMeasures, JournalState } from "../../journal/fold/state.ts";

/** A ministry's report that counts towards the programme's measures. */
export interface MeasureSource {
  readonly position: CountingMeasures;
  /** True when its cut-off is earlier than the as-of month. */
  readonly carriedForward: boolean;
  readonly fileName: string;
  /** Which of the versions received for this cut-off it is, from 1 in the order of receipt. */
  readonly version: number;
  /** How many were received, withdrawn ones included; sample data is no version of a real report. */
  readonly versions: number;
}

/**
 * The reports behind the counts at an as-of month, of each ministry the one that counts and holds any of the measures.
 *
 * @param order the ministries in the order of the lines, others follow by name: never by the size of a count
 */
export function measureSources(
  journal: JournalState,
  measures: readonly string[],
  year: number,
  asOf: Month,
  order: readonly string[],
): MeasureSource[] {
  const rank = (ministry: string) => (order.includes(ministry) ? order.indexOf(ministry) : order.length);
  return [...latestSubmissions(journal.measures, year, asOf).values()]
    .filter((position) => measures.some((measure) => countIn(position, measure) !== null))
    .sort((a, b) => rank(a.ministry) - rank(b.ministry) || (a.ministry < b.ministry ? -1 : 1))
    .map((position) => {
      const key = submissionKey(position);
      const versions = journal.reports.filter(
        (report) =>
          report.sample === position.sample && report.measures.some((one) => submissionKey(one) === key),
      );
      const at = versions.findIndex(({ id }) => id === position.reportId);
      return {
        position,
        carriedForward: position.cutoff < asOf,
        fileName: versions[at]?.fileName ?? "",
        version: at + 1,
        versions: versions.length,
      };
    });
}

/** `第 1 份`; of several `第 2 份，共 3 份`. */
export function versionWords({ version, versions }: MeasureSource): string {
  return versions > 1 ? `第 ${version} 份，共 ${versions} 份` : `第 ${version} 份`;
}
