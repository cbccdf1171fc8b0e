import { lastDay, type Month, monthsOf } from "../../domain/cutoff.ts";
import { type Submission, submissionTotal } from "../../domain/submission.ts";
import type { CellChange, Entry } from "../../journal/entry.ts";
import { type JournalState, type ReceivedReport, type Standing, standingOf } from "../../journal/state.ts";

/**
 * What was received from a ministry for a month:
 * `reported` one version, which counts; `corrected` the last of several counts; `withdrawn` nothing counts any more;
 * `late` nothing counts for the as-of month although it has ended; `not-reported`; `not-due` the month has not ended.
 */
export type MonthStanding = "reported" | "corrected" | "withdrawn" | "late" | "not-reported" | "not-due";

export interface ReceivedMonth {
  readonly month: Month;
  readonly standing: MonthStanding;
  /** Received versions, withdrawn ones included. */
  readonly versions: number;
  /** People of the version that counts; null when none does. */
  readonly people: number | null;
  /** True when the version that counts is sample data. */
  readonly sample: boolean;
}

export interface ReceivedBoard {
  readonly ministries: readonly { readonly ministry: string; readonly months: readonly ReceivedMonth[] }[];
  /** Of every month of the year, how many ministries have a version that counts. */
  readonly reported: readonly number[];
  /** Ministries without a submission for the as-of month although it has ended, in the board's order. */
  readonly late: readonly string[];
}

/** One submission that was received, with its report. */
export interface Version {
  readonly report: ReceivedReport;
  readonly submission: Submission;
  readonly standing: Standing;
  /** The report whose submission counts instead; null when this one does, or none. */
  readonly countsInstead: ReceivedReport | null;
  /** What a person changed in the file before it was confirmed. */
  readonly changes: readonly CellChange[];
  readonly sheet: string | null;
}

interface BoardQuestion {
  /** Those that are expected to report, in their order; others that reported follow by name. */
  readonly ministries: readonly string[];
  readonly year: number;
  readonly asOf: Month;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Ministry by month of a year: what was received and what is missing. */
export function boardOf(journal: JournalState, question: BoardQuestion): ReceivedBoard {
  const { year, asOf, today } = question;
  const received = new Map<string, number>();
  for (const { submissions } of journal.reports)
    for (const each of submissions) {
      if (each.year !== year) continue;
      const key = `${each.ministry}|${each.cutoff}`;
      received.set(key, (received.get(key) ?? 0) + 1);
    }
  const counting = new Map(
    journal.submissions
      .filter((each) => each.year === year)
      .map((each) => [`${each.ministry}|${each.cutoff}`, each]),
  );
  const known = new Set(question.ministries);
  const others = [...new Set([...received.keys()].map((key) => key.split("|", 1)[0] ?? ""))]
    .filter((name) => !known.has(name))
    .sort();
  const ministries = [...question.ministries, ...others].map((ministry) => ({
    ministry,
    months: monthsOf(year).map((month): ReceivedMonth => {
      const versions = received.get(`${ministry}|${month}`) ?? 0;
      const counts = counting.get(`${ministry}|${month}`);
      const ended = lastDay(month) < today;
      return {
        month,
        versions,
        people: counts ? submissionTotal(counts) : null,
        sample: counts?.sample ?? false,
        standing: counts
          ? versions > 1
            ? "corrected"
            : "reported"
          : versions > 0
            ? "withdrawn"
            : !ended
              ? "not-due"
              : month === asOf
                ? "late"
                : "not-reported",
      };
    }),
  }));
  const at = monthsOf(year).indexOf(asOf);
  return {
    ministries,
    reported: monthsOf(year).map(
      (_, i) => ministries.filter(({ months }) => months[i]?.people !== null).length,
    ),
    late:
      lastDay(asOf) < today
        ? ministries.filter(({ months }) => months[at]?.people === null).map(({ ministry }) => ministry)
        : [],
  };
}

/** All versions of a ministry's report for a cut-off, the one received last first. */
export function versionsOf(
  journal: JournalState,
  entries: readonly Entry[],
  ministry: string,
  cutoff: Month,
): Version[] {
  const versions: Version[] = [];
  const counting = journal.submissions.find((each) => each.ministry === ministry && each.cutoff === cutoff);
  const countsInstead = journal.reports.find(({ id }) => id === counting?.reportId) ?? null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  for (const report of journal.reports) {
    const body = byId.get(report.entryId)?.body;
    const accepted = body?.kind === "report-accepted" ? body : null;
    for (const submission of report.submissions) {
      if (submission.ministry !== ministry || submission.cutoff !== cutoff) continue;
      const standing = standingOf(journal, report, submission);
      versions.push({
        report,
        submission,
        standing,
        countsInstead: standing === "counts" ? null : countsInstead,
        changes: accepted?.changes ?? [],
        sheet: accepted?.sheet ?? null,
      });
    }
  }
  return versions.reverse();
}
