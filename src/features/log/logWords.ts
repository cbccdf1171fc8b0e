import { formatPeople } from "../../app/words/format.ts";
import { CAUSE_WORDS } from "../../app/words/storageWords.ts";
import type { ReceivedReport } from "../../journal/fold/receivedReports.ts";
import { type JournalState, standingOf } from "../../journal/fold/state.ts";
import type { KeeperStatus } from "../../journal/keepers/keeper.ts";

/** How many real reports were received, and how many of them count, in part at least; sample data is not among them. */
export function logTitle(journal: JournalState, journalReadable: boolean): string {
  if (!journalReadable) return "已入库的上报读不出来";
  const real = journal.reports.filter(({ sample }) => !sample);
  if (real.length === 0) return "还没有正式上报入库";
  const counting = real.filter((report) => report.sameAs === null && countsInPart(report, journal)).length;
  return `已入库 ${formatPeople(real.length)} 份上报，${formatPeople(counting)} 份有效`;
}

function countsInPart(report: ReceivedReport, { submissions, measures }: JournalState): boolean {
  return (
    report.submissions.some((part) => standingOf(submissions, report, part) === "counts") ||
    report.measures.some((part) => standingOf(measures, report, part) === "counts")
  );
}

/** Where the journal is kept and how safely; empty while that is not known. */
export function keeperWords(status: KeeperStatus | undefined): string {
  if (!status) return "";
  if (status.kind === "unavailable") return CAUSE_WORDS[status.cause];
  return status.persisted
    ? "数据存放在本机浏览器中，浏览器已承诺不自动清除。"
    : "数据存放在本机浏览器中；清除浏览器数据会一并删除。";
}
