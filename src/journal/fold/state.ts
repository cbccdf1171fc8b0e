import type { YearTotal } from "../../domain/evaluation/measureCourses.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import {
  type Submission,
  type SubmissionId,
  submissionKey,
  submissionsByKey,
} from "../../domain/progress/submission.ts";
import { chainEndsOf, tipsOf } from "../entries/chains.ts";
import type { Entry, JournalLine } from "../entries/entry.ts";
import { type CallNote, callNotesIn } from "./callNotes.ts";
import { causalOrder } from "./causalOrder.ts";
import { type Coexisting, coexistingIn } from "./coexisting.ts";
import { foldPlans, type PlanState } from "./planState.ts";
import { type Receipt, receiptsIn } from "./receipts.ts";
import { type Admission, isInForce, type ReceivedReport, receivedReports } from "./receivedReports.ts";
import { type ReturnedReport, returnedReports } from "./returnedReports.ts";
import { isAuthority, type KnownKeys, rosterOf } from "./roster.ts";
import { yearTotalsIn } from "./yearTotals.ts";

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

export interface JournalState extends PlanState, KnownKeys {
  /** In the order in which they count; withdrawn, refused and returned ones are included, removed or replaced sample data is not. */
  readonly reports: readonly ReceivedReport[];
  /** Submissions that count: one per year, ministry and cut-off, ordered by year, cut-off and ministry. */
  readonly submissions: readonly CountingSubmission[];
  /** Likewise for the programme's measures, which are separate from the plan's fields. */
  readonly measures: readonly CountingMeasures[];
  readonly sampleLoaded: boolean;
  /** Concurrent reports of one ministry and cut-off (并存) between which the planner has not decided. */
  readonly coexisting: readonly Coexisting[];
  /** Everything that the planner returned (退回), in the order of the entries. */
  readonly returned: readonly ReturnedReport[];
  /** The receipts (回执) that the planner issued, in the order of the entries. */
  readonly receipts: readonly Receipt[];
  /** The planner's notes on ministries, the newest first. */
  readonly callNotes: readonly CallNote[];
  /** What years without reports came to by a document, by year and measure. */
  readonly yearTotals: readonly YearTotal[];
  /** Id of the entry that came last; null when the journal is empty. */
  readonly head: string | null;
  /** Ids of the last entries of all chains, sorted; through the chains they depend on every entry. */
  readonly chainEnds: readonly string[];
  /** Ids of the entries that no other entry follows, see `tipsOf`. */
  readonly tips: readonly string[];
  /** Number of entries, damaged ones included. */
  readonly length: number;
  /** Number of entries that are damaged or set aside, which do not count. */
  readonly damaged: number;
}

/** Why a submission of a report does or does not count. */
export type Standing = "counts" | "replaced" | "withdrawn" | Exclude<Admission, "accepted">;

export interface FoldOptions {
  /** Public keys of this copy of the program, present and former. */
  readonly own: ReadonlySet<string>;
  /** Ids of entries whose content cannot be trusted. */
  readonly setAside?: ReadonlySet<string>;
}

/**
 * Folds a journal into its state. Pure: the same set of entries always gives the same state (but `head` and `length`),
 * in whatever order and how often they came, see {@link causalOrder}.
 *
 * - What this copy and the planner accepted counts. A ministry's report counts once the planner has signed for it (签收),
 *   see `Admission`; nothing of an unknown or closed key counts, see `rosterOf`.
 * - Of several accepted submissions for one year, ministry and cut-off the one accepted or signed for last counts (更正) as
 *   a whole: a field that it leaves out is not reported. Submissions of the plan's fields and of the programme's measures do not replace
 *   each other.
 * - After a withdrawal the submission that the report replaced counts again. A withdrawal counts wherever it stands; of an
 *   unknown target it changes nothing, and of two withdrawals the first counts.
 * - A real report always counts before sample data, whichever came first.
 * - Loading sample data replaces an earlier load; removing it does not affect real reports.
 * - A damaged entry only changes the number of damaged entries, and so does one that is set aside.
 */
export function foldJournal(
  lines: readonly JournalLine[],
  { own, setAside = new Set() }: FoldOptions,
): JournalState {
  const readable = lines.filter((line): line is Entry => line.format !== null && !setAside.has(line.id));
  const entries = causalOrder(readable);
  const roster = rosterOf(entries, own);
  const reports = receivedReports(entries, roster);
  const ranks = new Map(entries.map(({ id }, rank) => [id, rank]));
  return {
    reports,
    submissions: countingOf(reports, ranks, ({ submissions }) => submissions),
    measures: countingOf(reports, ranks, ({ measures }) => measures),
    ...foldPlans(entries.filter((entry) => isAuthority(roster.roleOf(entry)))),
    sampleLoaded: reports.some((report) => report.sample),
    coexisting: coexistingIn(reports, entries, ranks),
    returned: returnedReports(entries, roster, { reports, ranks }),
    keys: roster.keys,
    own,
    receipts: receiptsIn(entries, roster),
    callNotes: callNotesIn(entries, roster),
    yearTotals: yearTotalsIn(entries, roster),
    head: lines.at(-1)?.id ?? null,
    chainEnds: [...chainEndsOf(readable).chains.keys()].sort(),
    tips: tipsOf(readable),
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
  if (report.admission !== "accepted") return report.admission;
  return reportThatCounts(counting, submission)?.reportId === (report.sameAs ?? report.id)
    ? "counts"
    : "replaced";
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

function countingOf<S extends SubmissionId>(
  reports: readonly ReceivedReport[],
  ranks: ReadonlyMap<string, number>,
  partsOf: (report: ReceivedReport) => readonly S[],
): (S & Origin)[] {
  const rankOf = ({ claim }: ReceivedReport) => ranks.get(claim) ?? 0;
  // Sample data first, so that every real report comes after it and takes its place.
  const parts = reports
    .filter(isInForce)
    .sort((a, b) => Number(b.sample) - Number(a.sample) || rankOf(a) - rankOf(b))
    .flatMap((report) => {
      const { id: reportId, receivedOn, sample } = report;
      return partsOf(report).map((part) => ({ ...part, reportId, receivedOn, sample }));
    });
  return [...submissionsByKey(parts)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}
