import { measureFacts, type VersionFacts, versionFacts } from "../../../app/figures/versionFacts.ts";
import type { Month } from "../../../domain/cutoff.ts";
import type { MeasureSubmission } from "../../../domain/programme/programmeReport.ts";
import type { Submission } from "../../../domain/progress/submission.ts";
import type { CellChange, JournalLine } from "../../../journal/entries/entry.ts";
import type { JournalState, ReceivedReport } from "../../../journal/fold/state.ts";

/** One submission that was received, with its report: of plan fields, or of the programme's measures. */
export interface ReceivedVersion<Part = Submission | MeasureSubmission> extends VersionFacts {
  readonly report: ReceivedReport;
  readonly submission: Part;
  /** The report whose submission counts instead; null when this one does, or none. */
  readonly countsInstead: ReceivedReport | null;
  /** What a person changed in the file before it was confirmed. */
  readonly changes: readonly CellChange[];
  readonly sheet: string | null;
}

/** What is asked for: one ministry at one cut-off. */
interface MinistryMonth {
  readonly ministry: string;
  readonly cutoff: Month;
}

/** All versions of a ministry's report for a cut-off, the one received last first. */
export function versionsOf(
  journal: JournalState,
  entries: readonly JournalLine[],
  of: MinistryMonth,
): ReceivedVersion<Submission>[] {
  return versionsAmong(journal, entries, of, {
    counting: journal.submissions,
    partsOf: ({ submissions }) => submissions,
    factsOf: (report, part) => versionFacts(journal, report, part),
  });
}

/** As {@link versionsOf}, for the programme's measures, which count apart from the plan's fields. */
export function measureVersionsOf(
  journal: JournalState,
  entries: readonly JournalLine[],
  of: MinistryMonth,
): ReceivedVersion<MeasureSubmission>[] {
  return versionsAmong(journal, entries, of, {
    counting: journal.measures,
    partsOf: ({ measures }) => measures,
    factsOf: (report, part) => measureFacts(journal, report, part),
  });
}

interface Kind<Part> {
  readonly counting: readonly (MinistryMonth & { readonly reportId: string })[];
  readonly partsOf: (report: ReceivedReport) => readonly Part[];
  readonly factsOf: (report: ReceivedReport, part: Part) => VersionFacts;
}

function versionsAmong<Part extends MinistryMonth>(
  journal: JournalState,
  entries: readonly JournalLine[],
  { ministry, cutoff }: MinistryMonth,
  { counting, partsOf, factsOf }: Kind<Part>,
): ReceivedVersion<Part>[] {
  const inForce = counting.find((each) => each.ministry === ministry && each.cutoff === cutoff);
  const countsInstead = journal.reports.find(({ id }) => id === inForce?.reportId) ?? null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const versions: ReceivedVersion<Part>[] = [];
  for (const report of journal.reports) {
    const entry = byId.get(report.entryId);
    const accepted = entry?.format && entry.body.kind === "report-accepted" ? entry.body : null;
    for (const submission of partsOf(report)) {
      if (submission.ministry !== ministry || submission.cutoff !== cutoff) continue;
      const facts = factsOf(report, submission);
      versions.push({
        ...facts,
        report,
        submission,
        countsInstead: facts.standing === "counts" ? null : countsInstead,
        changes: accepted?.changes ?? [],
        sheet: accepted?.sheet ?? null,
      });
    }
  }
  return versions.reverse();
}

/** Why a version counts or does not, as a sentence without its full stop; `time` words an instant. */
export function whyOf(
  { report, standing, countsInstead }: ReceivedVersion,
  versions: readonly ReceivedVersion[],
  time: (iso: string) => string,
): string {
  if (report.withdrawn)
    return `${time(report.withdrawn.time)}撤回：${report.withdrawn.reason ?? "未注明理由"}`;
  if (standing === "counts") {
    const later = versions.slice(
      0,
      versions.findIndex((each) => each.report.id === report.id),
    );
    if (later.length > 0 && later.every((each) => each.standing === "withdrawn"))
      return "后来的更正已撤回，本份恢复有效";
    // A sample in whose place a real report stands was not corrected by it.
    const earlier = versions.filter((each) => each.standing === "replaced" && each.sample === report.sample);
    return earlier.length > 0
      ? `最后收到的一份，替换了较早的 ${earlier.length} 份`
      : "这个统计截止只有这一份有效上报";
  }
  if (report.sample && countsInstead && !countsInstead.sample) return "示例数据，已有正式上报时不计入";
  return countsInstead ? `被 ${time(countsInstead.time)} 收到的“${countsInstead.fileName}”更正` : "没有计入";
}
