import type { Month } from "../cutoff.ts";
import { groupBy } from "../groupBy.ts";
import type { KnownName } from "../knownName.ts";
import { latestSubmissions } from "../progress/latestSubmissions.ts";
import { countIn, type SubmissionId, submissionKey } from "../progress/submission.ts";
import type { Measure, Programme } from "./programme.ts";

/** A measure that ministries report beside the plan's fields; its name is written in the column 领域. */
export interface ReportedMeasure extends KnownName {
  readonly unit: Measure["unit"];
}

/** One ministry's cumulative count of one measure at one cut-off, as the journal keeps it. */
export interface ProgrammeReport extends SubmissionId {
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

/**
 * One ministry's whole position in the programme's measures at one cut-off: the other sub-projects and AI literacy.
 *
 * It is separate from the submission of the plan's fields, because often another office reports it: neither replaces the
 * other, in one file or in two. Rule 3 applies as for the plan's fields: a measure without a count was *not reported*
 * (未报送) at this cut-off, even if an earlier cut-off or a replaced file had one.
 */
export interface MeasureSubmission extends SubmissionId {
  /** By report name, each in its measure's unit: not to be added up. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Groups reports by year, ministry and cut-off, in the order of first appearance.
 *
 * @param reports of one file; of two with the same measure the later counts
 */
export function measureSubmissionsOf(reports: readonly ProgrammeReport[]): MeasureSubmission[] {
  return [...groupBy(reports, submissionKey).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { year, ministry, cutoff } = first;
    const counts = Object.fromEntries(group.map(({ measure, count }) => [measure, count]));
    return { year, ministry, cutoff, counts };
  });
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

/** Adds up a measure over the ministries whose position at the as-of month holds it; see {@link latestSubmissions}. */
export function measureTotal(
  submissions: readonly MeasureSubmission[],
  measure: string,
  year: number,
  asOf: Month,
): MeasureTotal {
  const latest = [...latestSubmissions(submissions, year, asOf).values()];
  const counts = latest.flatMap((submission) => countIn(submission, measure) ?? []);
  if (counts.length === 0) return { count: null, ministries: 0 };
  return { count: counts.reduce((sum, count) => sum + count, 0), ministries: counts.length };
}
