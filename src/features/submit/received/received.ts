import { type PartKind, type ReceivedVersion, receivedVersions } from "../../../app/figures/versionFacts.ts";
import type { Month } from "../../../domain/cutoff.ts";
import type { MeasureSubmission } from "../../../domain/programme/programmeReport.ts";
import type { Submission } from "../../../domain/progress/submission.ts";
import type { JournalLine } from "../../../journal/entries/entry.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import type { JournalState } from "../../../journal/fold/state.ts";

export interface MonthVersion<Part = Submission | MeasureSubmission> extends ReceivedVersion<Part> {
  /** The report whose submission counts instead; null when this one does, or none. */
  readonly countsInstead: ReceivedReport | null;
  readonly sheet: string | null;
}

interface MinistryMonth {
  readonly ministry: string;
  readonly cutoff: Month;
}

/** All versions of one kind that came from a ministry for a cut-off, the one received last first. */
export function monthVersions<Kind extends PartKind>(
  journal: JournalState,
  kind: Kind,
  entries: readonly JournalLine[],
  { ministry, cutoff }: MinistryMonth,
): MonthVersion<ReceivedReport[Kind][number]>[] {
  const isWanted = (each: MinistryMonth) => each.ministry === ministry && each.cutoff === cutoff;
  const versions = receivedVersions(journal, kind, isWanted);
  const inForce = versions.find(({ standing }) => standing === "counts")?.report ?? null;
  return versions.reverse().map((version) => {
    const entry = entries.find(({ id }) => id === version.report.entryId);
    const accepted = entry?.format && entry.body.kind === "report-accepted" ? entry.body : null;
    return {
      ...version,
      countsInstead: version.standing === "counts" ? null : inForce,
      sheet: accepted?.sheet ?? null,
    };
  });
}

/** Why a version counts or does not, as a sentence without its full stop; `time` words an instant. */
export function whyOf(
  { report, standing, countsInstead }: MonthVersion,
  versions: readonly MonthVersion[],
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
    // A real report does not correct a sample that it replaces.
    const earlier = versions.filter((each) => each.standing === "replaced" && each.sample === report.sample);
    return earlier.length > 0
      ? `最后收到的一份，替换了较早的 ${earlier.length} 份`
      : "这个统计截止只有这一份有效上报";
  }
  if (report.sample && countsInstead && !countsInstead.sample) return "示例数据，已有正式上报时不计入";
  return countsInstead ? `被 ${time(countsInstead.time)} 收到的“${countsInstead.fileName}”更正` : "没有计入";
}
