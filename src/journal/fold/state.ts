import { type MeasureSubmission, measureSubmissionsOf } from "../../domain/programme/programmeReport.ts";
import {
  type Submission,
  type SubmissionId,
  submissionKey,
  submissionsByKey,
} from "../../domain/progress/submission.ts";
import { authorKey, hasKnownFormat } from "../entries/chain.ts";
import type { Author, Confirmation, Entry, FileReference, JournalLine } from "../entries/entry.ts";
import { foldPlans, type PlanState, type Withdrawal } from "./planState.ts";

/** A report that was received: one accepted file, or one report of the sample data. */
export interface ReceivedReport {
  /** The entry's id; for a report of the sample data the entry's id, `#` and its number from 1. */
  readonly id: string;
  readonly entryId: string;
  /** ISO 8601 UTC instant of the entry. */
  readonly time: string;
  readonly author: Author;
  readonly fileName: string;
  /** Null for sample data, whose bytes are not kept. */
  readonly file: FileReference | null;
  readonly reason: string | null;
  readonly confirmations: readonly Confirmation[];
  readonly submissions: readonly Submission[];
  /** The submissions of the programme's measures. */
  readonly measures: readonly MeasureSubmission[];
  /** True for sample data (示例数据). */
  readonly sample: boolean;
  readonly withdrawn: Withdrawal | null;
}

/** The report that something came with. */
interface Origin {
  readonly reportId: string;
  /** ISO 8601 UTC instant. */
  readonly receivedAt: string;
  readonly sample: boolean;
}

/** A submission that counts, and the report that it came with. */
export interface CountingSubmission extends Submission, Origin {}

/** A submission of the programme's measures that counts, and the report that it came with. */
export interface CountingMeasures extends MeasureSubmission, Origin {}

/** The state of the journal. */
export interface JournalState extends PlanState {
  /** In the order of receipt; withdrawn ones are included, removed or replaced sample data is not. */
  readonly reports: readonly ReceivedReport[];
  /** Submissions that count: one per year, ministry and cut-off, ordered by year, cut-off and ministry. */
  readonly submissions: readonly CountingSubmission[];
  /** Likewise for the programme's measures, which are separate from the plan's fields. */
  readonly measures: readonly CountingMeasures[];
  readonly sampleLoaded: boolean;
  /** Id of the last entry; null when the journal is empty. */
  readonly head: string | null;
  /** Ids of the last entries of all authors, sorted; through the chains they depend on every entry. */
  readonly chainEnds: readonly string[];
  /** Number of entries, damaged ones included. */
  readonly length: number;
  /** Number of damaged entries, which do not count. */
  readonly damaged: number;
}

/** Why a submission of a report does or does not count. */
export type Standing = "counts" | "replaced" | "withdrawn";

/**
 * Folds a journal into its state. Pure: the same entries always give the same state.
 *
 * - Of several accepted submissions for one year, ministry and cut-off the last received counts (更正) as a whole: a field
 *   that it leaves out is not reported. Submissions of the plan's fields and of the programme's measures do not replace
 *   each other.
 * - After a withdrawal the submission that the report replaced counts again; a withdrawal of an unknown target changes
 *   nothing, and of two withdrawals the first counts.
 * - A real report always counts before sample data, whichever came first.
 * - Loading sample data replaces an earlier load; removing it does not affect real reports.
 * - A damaged entry only changes the number of damaged entries.
 *
 * @throws RangeError for an entry of a newer format, which must not be ignored
 */
export function foldJournal(lines: readonly JournalLine[]): JournalState {
  const entries = lines.filter((line): line is Entry => line.format !== null);
  let reports: ReceivedReport[] = [];
  for (const entry of entries) reports = applyEntry(reports, entry);
  return {
    reports,
    submissions: countingOf(reports, ({ submissions }) => submissions),
    measures: countingOf(reports, ({ measures }) => measures),
    ...foldPlans(entries),
    sampleLoaded: reports.some((report) => report.sample),
    head: lines.at(-1)?.id ?? null,
    chainEnds: [...new Map(entries.map(({ author, id }) => [authorKey(author), id])).values()].sort(),
    length: lines.length,
    damaged: lines.length - entries.length,
  };
}

/** Submissions that count: `submissions` or `measures` of a {@link JournalState}. */
export type Counting = readonly (SubmissionId & Origin)[];

/**
 * How a submission of a report stands: `withdrawn` with its report, `counts`, or `replaced` by a later report
 * or, for sample data, by a real one.
 *
 * @param counting the state's list of the same kind as the submission
 */
export function standingOf(counting: Counting, report: ReceivedReport, submission: SubmissionId): Standing {
  if (report.withdrawn) return "withdrawn";
  return reportThatCounts(counting, submission)?.reportId === report.id ? "counts" : "replaced";
}

/** True for sample data in whose place a real report counts: that is no correction (更正). */
export function isSampleDisplaced(
  counting: Counting,
  report: ReceivedReport,
  submission: SubmissionId,
): boolean {
  return report.sample && reportThatCounts(counting, submission)?.sample === false;
}

const BY_KEY = new WeakMap<Counting, ReadonlyMap<string, Origin>>();

/** The report whose submission counts for a year, ministry and cut-off. */
function reportThatCounts(counting: Counting, submission: SubmissionId): Origin | undefined {
  // Made once for a state, because tables look up every submission that was received.
  const byKey = BY_KEY.get(counting) ?? submissionsByKey(counting);
  BY_KEY.set(counting, byKey);
  return byKey.get(submissionKey(submission));
}

function applyEntry(reports: ReceivedReport[], entry: Entry): ReceivedReport[] {
  if (!hasKnownFormat(entry)) throw new RangeError(`entry ${entry.id} has unknown format ${entry.format}`);
  const { body } = entry;
  switch (body.kind) {
    case "report-accepted":
      reports.push({
        ...receipt(entry),
        id: entry.id,
        fileName: body.file.name,
        file: body.file,
        reason: entry.reason,
        confirmations: body.confirmations,
        submissions: body.submissions,
        measures: measureSubmissionsOf(body.programme ?? []),
        sample: false,
      });
      return reports;
    case "report-withdrawn":
      return reports.map((report) =>
        report.id === body.target && !report.sample && !report.withdrawn
          ? { ...report, withdrawn: { time: entry.time, reason: entry.reason } }
          : report,
      );
    case "sample-loaded":
      return [
        ...reports.filter((report) => !report.sample),
        ...body.reports.map(({ programme = [], ...sample }, index) => ({
          ...receipt(entry),
          ...sample,
          measures: measureSubmissionsOf(programme),
          id: `${entry.id}#${index + 1}`,
          file: null,
          confirmations: [],
          sample: true,
        })),
      ];
    case "sample-removed":
      return reports.filter((report) => !report.sample);
    case "plan-added":
    case "plan-adjusted":
    case "plan-withdrawn":
      return reports;
  }
}

function receipt(entry: Entry) {
  return { entryId: entry.id, time: entry.time, author: entry.author, withdrawn: null };
}

function countingOf<S extends SubmissionId>(
  reports: readonly ReceivedReport[],
  partsOf: (report: ReceivedReport) => readonly S[],
): (S & Origin)[] {
  const inForce = reports.filter((report) => !report.withdrawn);
  // Sample data first, so that every real report comes after it and takes its place.
  const parts = [...inForce]
    .sort((a, b) => Number(b.sample) - Number(a.sample))
    .flatMap((report) => {
      const { id: reportId, time: receivedAt, sample } = report;
      return partsOf(report).map((part) => ({ ...part, reportId, receivedAt, sample }));
    });
  return [...submissionsByKey(parts)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}
