import { dayInChina } from "../../domain/cutoff.ts";
import { type MeasureSubmission, measureSubmissionsOf } from "../../domain/programme/programmeReport.ts";
import {
  type Submission,
  type SubmissionId,
  submissionKey,
  submissionsByKey,
} from "../../domain/progress/submission.ts";
import { chainEndsOf } from "../entries/chains.ts";
import type { Author, Confirmation, Entry, FileReference, JournalLine } from "../entries/entry.ts";
import { causalOrder } from "./causalOrder.ts";
import { foldPlans, type PlanState } from "./planState.ts";
import { type Withdrawal, withdrawalsIn } from "./withdrawalsIn.ts";

/** A report that was received: one accepted file, or one report of the sample data. */
export interface ReceivedReport {
  /** The entry's id; for a report of the sample data the entry's id, `#` and its number from 1. */
  readonly id: string;
  readonly entryId: string;
  /** ISO 8601 UTC instant of the entry. */
  readonly time: string;
  /** The day of receipt in China, `YYYY-MM-DD`, see `ReportAccepted`; null for sample data, which was not received. */
  readonly receivedOn: string | null;
  readonly author: Author;
  readonly fileName: string;
  /** Null for sample data, whose bytes are not kept. */
  readonly file: FileReference | null;
  readonly reason: string | null;
  readonly confirmations: readonly Confirmation[];
  readonly submissions: readonly Submission[];
  readonly measures: readonly MeasureSubmission[];
  /** True for sample data (示例数据). */
  readonly sample: boolean;
  readonly withdrawn: Withdrawal | null;
}

/** The report that something came with. */
interface Origin {
  readonly reportId: string;
  /** As in {@link ReceivedReport}. */
  readonly receivedOn: string | null;
  readonly sample: boolean;
}

/** A submission that counts, and the report that it came with. */
export interface CountingSubmission extends Submission, Origin {}

/** A submission of the programme's measures that counts, and the report that it came with. */
export interface CountingMeasures extends MeasureSubmission, Origin {}

export interface JournalState extends PlanState {
  /** In the order in which they count; withdrawn ones are included, removed or replaced sample data is not. */
  readonly reports: readonly ReceivedReport[];
  /** Submissions that count: one per year, ministry and cut-off, ordered by year, cut-off and ministry. */
  readonly submissions: readonly CountingSubmission[];
  /** Likewise for the programme's measures, which are separate from the plan's fields. */
  readonly measures: readonly CountingMeasures[];
  readonly sampleLoaded: boolean;
  /** Id of the entry that came last; null when the journal is empty. */
  readonly head: string | null;
  /** Ids of the last entries of all chains, sorted; through the chains they depend on every entry. */
  readonly chainEnds: readonly string[];
  /** Number of entries, damaged ones included. */
  readonly length: number;
  /** Number of entries that are damaged or set aside, which do not count. */
  readonly damaged: number;
}

/** Why a submission of a report does or does not count. */
export type Standing = "counts" | "replaced" | "withdrawn";

/**
 * Folds a journal into its state. Pure: the same set of entries always gives the same state (but `head` and `length`),
 * in whatever order and how often they came, see {@link causalOrder}.
 *
 * - Of several accepted submissions for one year, ministry and cut-off the last counts (更正) as a whole: a field
 *   that it leaves out is not reported. Submissions of the plan's fields and of the programme's measures do not replace
 *   each other.
 * - After a withdrawal the submission that the report replaced counts again. A withdrawal counts wherever it stands; of an
 *   unknown target it changes nothing, and of two withdrawals the first counts.
 * - A real report always counts before sample data, whichever came first.
 * - Loading sample data replaces an earlier load; removing it does not affect real reports.
 * - A damaged entry only changes the number of damaged entries, and so does one that is `setAside`.
 *
 * @param setAside ids of entries whose content cannot be trusted
 */
export function foldJournal(
  lines: readonly JournalLine[],
  setAside: ReadonlySet<string> = new Set(),
): JournalState {
  const readable = lines.filter((line): line is Entry => line.format !== null && !setAside.has(line.id));
  const entries = causalOrder(readable);
  const withdrawals = withdrawalsIn(entries, "report-withdrawn");
  let reports: ReceivedReport[] = [];
  for (const entry of entries) reports = applyEntry(reports, entry, withdrawals);
  return {
    reports,
    submissions: countingOf(reports, ({ submissions }) => submissions),
    measures: countingOf(reports, ({ measures }) => measures),
    ...foldPlans(entries),
    sampleLoaded: reports.some((report) => report.sample),
    head: lines.at(-1)?.id ?? null,
    chainEnds: [...chainEndsOf(readable).chains.keys()].sort(),
    length: lines.length,
    damaged: lines.length - readable.length,
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

function applyEntry(
  reports: ReceivedReport[],
  entry: Entry,
  withdrawals: ReadonlyMap<string, Withdrawal>,
): ReceivedReport[] {
  const { body } = entry;
  switch (body.kind) {
    case "report-accepted":
      reports.push({
        ...receipt(entry),
        id: entry.id,
        receivedOn: body.receivedOn ?? dayInChina(entry.time),
        fileName: body.file.name,
        file: body.file,
        reason: entry.reason,
        confirmations: body.confirmations,
        submissions: body.submissions,
        measures: measureSubmissionsOf(body.programme ?? []),
        sample: false,
        withdrawn: withdrawals.get(entry.id) ?? null,
      });
      return reports;
    case "sample-loaded":
      return [
        ...reports.filter((report) => !report.sample),
        ...body.reports.map(({ programme = [], ...sample }, index) => ({
          ...receipt(entry),
          ...sample,
          measures: measureSubmissionsOf(programme),
          id: `${entry.id}#${index + 1}`,
          receivedOn: null,
          file: null,
          confirmations: [],
          sample: true,
          withdrawn: null,
        })),
      ];
    case "sample-removed":
      return reports.filter((report) => !report.sample);
    case "report-withdrawn":
    case "plan-added":
    case "plan-adjusted":
    case "plan-withdrawn":
      return reports;
  }
}

function receipt(entry: Entry) {
  return { entryId: entry.id, time: entry.time, author: entry.author };
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
      const { id: reportId, receivedOn, sample } = report;
      return partsOf(report).map((part) => ({ ...part, reportId, receivedOn, sample }));
    });
  return [...submissionsByKey(parts)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}
