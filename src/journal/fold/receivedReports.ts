import { dayInChina } from "../../domain/cutoff.ts";
import { type MeasureSubmission, measureSubmissionsOf } from "../../domain/programme/programmeReport.ts";
import type { Submission } from "../../domain/progress/submission.ts";
import type { Author, Entry, ReportAccepted, SampleReport } from "../entries/entry.ts";
import type { CellChange, Confirmation, FileReference } from "../entries/fileReference.ts";
import { isAuthority, type Roster } from "./roster.ts";
import { type Verdict, verdictsIn } from "./verdicts.ts";
import { type Withdrawal, withdrawalsIn } from "./withdrawalsIn.ts";

/**
 * Whether a report may count:
 * `accepted` it does;
 * `awaiting` a ministry sent it, and the planner has neither signed for it nor returned it;
 * `returned` the planner returned it;
 * `unknown-key`, `closed-key`, `wrong-ministry` it is refused: its key was not admitted, is closed, or is another ministry's.
 */
export type Admission =
  | "accepted"
  | "awaiting"
  | "returned"
  | "unknown-key"
  | "closed-key"
  | "wrong-ministry";

/** A report that was received: one accepted file, or one report of the sample data. */
export interface ReceivedReport {
  /** The entry's id; for a report of the sample data the entry's id, `#` and its number from 1. */
  readonly id: string;
  readonly entryId: string;
  /** The key that wrote the entry; null for entries from before they were signed. */
  readonly writer: string | null;
  /** ISO 8601 UTC instant of the entry. */
  readonly time: string;
  /**
   * The day of receipt in China, `YYYY-MM-DD`: of a report that was signed for when the planner received it, else as
   * {@link ReportAccepted} says; null for sample data, which was not received.
   */
  readonly receivedOn: string | null;
  readonly author: Author;
  readonly fileName: string;
  /** Null for sample data, whose bytes are not kept. */
  readonly file: FileReference | null;
  /** Id of the entry of the ledger whose classes were added up; absent for a report's own file. */
  readonly ledger?: string | undefined;
  readonly reason: string | null;
  readonly confirmations: readonly Confirmation[];
  /** What a person changed in the file before it was confirmed. */
  readonly changes: readonly CellChange[];
  readonly submissions: readonly Submission[];
  readonly measures: readonly MeasureSubmission[];
  /** True for sample data (示例数据). */
  readonly sample: boolean;
  readonly withdrawn: Withdrawal | null;
  readonly admission: Admission;
  /** What the planner decided last; null without a decision. */
  readonly verdict: Verdict | null;
  /** Id of a report with the same file and content that counts: the two are counted once. */
  readonly sameAs: string | null;
  /** Id of the entry since which it counts: its own, or that of the signature; of two reports the later counts. */
  readonly claim: string;
}

/**
 * All reports in the order in which they count; withdrawn, refused and returned ones included, removed or replaced sample
 * data not.
 *
 * @param entries in the order in which they count, see `causalOrder`
 */
export function receivedReports(entries: readonly Entry[], roster: Roster): ReceivedReport[] {
  const verdicts = verdictsIn(entries, roster);
  const withdrawals = withdrawalsIn(entries, "report-withdrawn", withdrawalRule(entries, roster, verdicts));
  let reports: ReceivedReport[] = [];
  for (const entry of entries) {
    const { body } = entry;
    if (body.kind === "report-accepted") {
      const verdict = verdicts.get(entry.id) ?? null;
      const withdrawn = withdrawals.get(entry.id) ?? null;
      reports.push(
        acceptedReport(entry, body, { verdict, withdrawn, ...admissionOf(entry, body, roster, verdict) }),
      );
    }
    // The sample data of other copies is theirs alone.
    if (body.kind !== "sample-loaded" && body.kind !== "sample-removed") continue;
    if (roster.roleOf(entry).kind !== "own") continue;
    reports = reports.filter(({ sample }) => !sample);
    if (body.kind === "sample-loaded") reports.push(...sampleReports(entry, body.reports));
  }
  return countedOnce(reports);
}

/** Whether a report counts as far as its own entry, its writer and the planner's verdict go. */
export function isInForce({ withdrawn, admission, sameAs }: ReceivedReport): boolean {
  return !withdrawn && admission === "accepted" && sameAs === null;
}

/** Whether the planner has still to sign for a report of a ministry or to return it. */
export function isAwaiting({ withdrawn, admission }: ReceivedReport): boolean {
  return !withdrawn && admission === "awaiting";
}

function admissionOf(
  entry: Entry,
  { submissions, programme = [] }: ReportAccepted,
  roster: Roster,
  verdict: Verdict | null,
): Pick<ReceivedReport, "admission" | "claim"> {
  const role = roster.roleOf(entry);
  const claim = verdict?.kind === "acknowledged" ? verdict.entryId : entry.id;
  if (role.kind === "unknown-key" || role.kind === "closed-key") return { admission: role.kind, claim };
  if (
    role.kind === "ministry" &&
    [...submissions, ...programme].some(({ ministry }) => ministry !== role.name)
  )
    return { admission: "wrong-ministry", claim };
  if (verdict?.kind === "returned") return { admission: "returned", claim };
  return { admission: isAuthority(role) || verdict ? "accepted" : "awaiting", claim };
}

/**
 * Which withdrawals of reports take effect: those of this copy and of the planner; and those that a ministry wrote of its
 * own report, for a report that the planner had signed for only once the planner has signed for the withdrawal too.
 */
function withdrawalRule(
  entries: readonly Entry[],
  roster: Roster,
  verdicts: ReadonlyMap<string, Verdict>,
): (withdrawal: Entry, target: string) => boolean {
  const reports = new Map(entries.map((entry) => [entry.id, entry]));
  const isAcknowledged = (id: string) => verdicts.get(id)?.kind === "acknowledged";
  return (withdrawal, target) => {
    const role = roster.roleOf(withdrawal);
    if (isAuthority(role)) return true;
    const report = reports.get(target);
    const owner = report && roster.roleOf(report);
    if (role.kind !== "ministry" || owner?.kind !== "ministry" || owner.name !== role.name) return false;
    return !isAcknowledged(target) || isAcknowledged(withdrawal.id);
  };
}

/**
 * Marks what came from two writers with the same file and content, by package and keyed by the planner. The one that the
 * planner received first counts; the other needs no signature of its own.
 */
function countedOnce(reports: readonly ReceivedReport[]): ReceivedReport[] {
  const files = new Map<string, Set<string | null>>();
  for (const { file, writer } of reports) {
    if (file === null) continue;
    const writers = files.get(file.sha256) ?? new Set();
    files.set(file.sha256, writers.add(writer));
  }
  /** Whether another writer sent the same file; the content is only written out where it must be compared. */
  const isShared = ({ file }: ReceivedReport) => file !== null && (files.get(file.sha256)?.size ?? 0) > 1;
  const contentOf = ({ file, submissions, measures }: ReceivedReport) =>
    JSON.stringify([file?.sha256, submissions, measures]);
  const counted = new Map<string, ReceivedReport>();
  for (const report of reports) {
    if (!isInForce(report) || !isShared(report)) continue;
    const content = contentOf(report);
    const before = counted.get(content);
    if (!before || (report.receivedOn ?? "") < (before.receivedOn ?? "")) counted.set(content, report);
  }
  return reports.map((report) => {
    const { withdrawn, admission, writer } = report;
    if (withdrawn || !isShared(report) || (admission !== "accepted" && admission !== "awaiting"))
      return report;
    const same = counted.get(contentOf(report));
    if (!same || same.writer === writer) return report;
    return { ...report, admission: "accepted", sameAs: same.id };
  });
}

/** Member by member: spreading objects takes several times as long, and there are thousands of reports. */
function acceptedReport(
  entry: Entry,
  body: ReportAccepted,
  {
    verdict,
    withdrawn,
    admission,
    claim,
  }: Pick<ReceivedReport, "verdict" | "withdrawn" | "admission" | "claim">,
): ReceivedReport {
  return {
    id: entry.id,
    entryId: entry.id,
    writer: entry.format === 3 ? entry.writer : null,
    time: entry.time,
    receivedOn: verdict?.receivedOn ?? body.receivedOn ?? dayInChina(entry.time),
    author: entry.author,
    fileName: body.file.name,
    file: body.file,
    ledger: body.ledger,
    reason: entry.reason,
    confirmations: body.confirmations,
    changes: body.changes ?? [],
    submissions: body.submissions,
    measures: measureSubmissionsOf(body.programme ?? []),
    sample: false,
    withdrawn,
    admission,
    verdict,
    sameAs: null,
    claim,
  };
}

function sampleReports(entry: Entry, samples: readonly SampleReport[]): ReceivedReport[] {
  return samples.map(({ programme = [], ...sample }, index) => ({
    entryId: entry.id,
    writer: entry.format === 3 ? entry.writer : null,
    time: entry.time,
    author: entry.author,
    ...sample,
    measures: measureSubmissionsOf(programme),
    id: `${entry.id}#${index + 1}`,
    receivedOn: null,
    file: null,
    confirmations: [],
    changes: [],
    sample: true,
    withdrawn: null,
    admission: "accepted",
    verdict: null,
    sameAs: null,
    claim: entry.id,
  }));
}
