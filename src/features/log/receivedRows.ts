import { STANDING_WORDS } from "../../app/words/reporting/receivedWords.ts";
import type { MeasureSubmission } from "../../domain/programme/programmeReport.ts";
import { type Submission, submissionTotal } from "../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import { type JournalState, standingOf } from "../../journal/fold/state.ts";

/** One part of a report as the list of received reports shows it. */
export interface ReceivedRow {
  readonly key: string;
  readonly report: ReceivedReport;
  readonly part: Submission | MeasureSubmission;
  /** Null for positions in the programme's measures, which are no people. */
  readonly people: number | null;
  readonly state: string;
  /** True for the first part of its report, which carries the report's file and actions. */
  readonly first: boolean;
}

/** How many rows there are of all reports. */
export function rowCount({ reports }: JournalState): number {
  return reports.reduce((sum, { submissions, measures }) => sum + submissions.length + measures.length, 0);
}

/**
 * The parts of the reports: real reports before sample data, the newest first, submissions before measures.
 *
 * @param from the first row of the list, counted from 0; only these rows are worked out
 * @param to the row before which the list ends
 */
export function receivedRows(journal: JournalState, from = 0, to = Number.POSITIVE_INFINITY): ReceivedRow[] {
  const newest = [...journal.reports].reverse();
  const rows: ReceivedRow[] = [];
  let before = 0;
  for (const report of [
    ...newest.filter(({ sample }) => !sample),
    ...newest.filter(({ sample }) => sample),
  ]) {
    if (before >= to) break;
    const length = report.submissions.length + report.measures.length;
    const [first, end] = [Math.max(0, from - before), Math.min(length, to - before)];
    before += length;
    if (first >= length) continue;
    const parts = partsOf(report, journal).map(({ part, people, state }, index) => ({
      key: `${report.id}|${part.ministry}|${part.cutoff}|${part.year}|${people === null ? "m" : "p"}`,
      report,
      part,
      people,
      state,
      first: index === 0,
    }));
    rows.push(...parts.slice(first, end));
  }
  return rows;
}

function partsOf(report: ReceivedReport, journal: JournalState) {
  return [
    ...report.submissions.map((part) => ({
      part,
      people: submissionTotal(part),
      state: STANDING_WORDS[standingOf(journal.submissions, report, part)],
    })),
    ...report.measures.map((part) => ({
      part,
      people: null,
      state: `工程子项目，${STANDING_WORDS[standingOf(journal.measures, report, part)]}`,
    })),
  ];
}
