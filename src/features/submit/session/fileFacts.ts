import type { Month } from "../../../domain/cutoff.ts";
import {
  type MeasureSubmission,
  measureSubmissionsOf,
  type ProgrammeReport,
} from "../../../domain/programme/programmeReport.ts";
import { type Submission, submissionKey, submissionTotal } from "../../../domain/progress/submission.ts";
import { programmeReportsOf } from "../../../intake/report/programmeReportsOf.ts";
import type { ReportReading } from "../../../intake/report/readReport.ts";
import type { Positions } from "../../../intake/report/review.ts";
import { submissionsOf } from "../../../intake/report/submissionsOf.ts";

export interface FileFacts extends Positions {
  /** Counts of programme measures, as the journal keeps them. */
  readonly programme: readonly ProgrammeReport[];
  readonly ministries: readonly string[];
  readonly years: readonly number[];
  /** The earliest first. */
  readonly cutoffs: readonly Month[];
  /** Sum over the plan's fields. */
  readonly people: number;
}

const factsByReading = new WeakMap<ReportReading, FileFacts>();

/** What a reading is about; computed once for each reading. */
export function factsOf(reading: ReportReading | null): FileFacts {
  if (!reading) return NO_FACTS;
  const facts = factsByReading.get(reading) ?? factsIn(reading.records);
  factsByReading.set(reading, facts);
  return facts;
}

const NO_FACTS = factsIn([]);

function factsIn(records: ReportReading["records"]): FileFacts {
  const submissions = submissionsOf(records);
  const programme = programmeReportsOf(records);
  const parts = [...submissions, ...programme];
  return {
    submissions,
    measures: measureSubmissionsOf(programme),
    programme,
    ministries: [...new Set(parts.map(({ ministry }) => ministry))],
    years: [...new Set(parts.map(({ year }) => year))].sort(),
    cutoffs: [...new Set(parts.map(({ cutoff }) => cutoff))].sort(),
    people: submissions.reduce((sum, submission) => sum + submissionTotal(submission), 0),
  };
}

/** What a file holds for one ministry and cut-off: figures of the plan's fields, or counts of programme measures. */
export interface FilePosition {
  /** The same for all files that hold the same kind for the same year, ministry and cut-off. */
  readonly key: string;
  readonly kind: "plan" | "measures";
  readonly position: Submission | MeasureSubmission;
}

/** What a file holds, by ministry and cut-off; figures of the plan before measures. */
export function filePositionsOf({ submissions, measures }: Positions): FilePosition[] {
  const keyed = (kind: FilePosition["kind"]) => (position: FilePosition["position"]) => {
    return { key: `${kind}|${submissionKey(position)}`, kind, position };
  };
  return [...submissions.map(keyed("plan")), ...measures.map(keyed("measures"))];
}
