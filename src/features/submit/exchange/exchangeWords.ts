import type { OpenedPackage } from "../../../app/exchange/packageActions.ts";
import type { Identity } from "../../../app/identity/identity.ts";
import { formatInstant, formatPeople } from "../../../app/words/format.ts";
import { dayInWords, monthInWords } from "../../../domain/cutoff.ts";
import { PLAN_PROJECT, UNIT } from "../../../domain/edition.ts";
import { submissionTotal } from "../../../domain/progress/submission.ts";
import type { ReceivedReport } from "../../../journal/fold/receivedReports.ts";
import type { NamedEntry } from "../../../journal/packages/reportPackage.ts";
import type { SentNote } from "./sentNotes.ts";

/** Missing entries that are named; the rest are counted. */
const MAX_MISSING_NAMED = 3;

/** What a package brings, in a sentence. */
export function broughtWords({ kind, preview }: OpenedPackage): string {
  const known = preview.known > 0 ? `，另有 ${preview.known} 条本机已有` : "";
  if (preview.added.length === 0) return `没有新的内容${known}。`;
  const count = (of: string) => preview.added.filter(({ body }) => body.kind === of).length;
  const parts =
    kind === "report"
      ? ([
          ["report-accepted", "份上报"],
          ["report-withdrawn", "次撤回"],
          ["ledger-accepted", "份台账"],
          ["ledger-withdrawn", "次台账撤回"],
        ] as const)
      : ([
          ["report-acknowledged", "份已签收"],
          ["report-returned", "份已退回"],
          ["receipt-issued", "张回执"],
        ] as const);
  const words = parts.map(([of, unit]) => [count(of), unit] as const).filter(([number]) => number > 0);
  return `新的内容：${words.map(([number, unit]) => `${number} ${unit}`).join("、")}${known}。`;
}

/** Entries that the ministry's copy has and that came in no package. */
export function missingWords(missing: readonly NamedEntry[]): string {
  const named = missing
    .slice(0, MAX_MISSING_NAMED)
    .map(({ time, file }) => `${formatInstant(time)}的${file ? `“${file}”` : "一次撤回"}`);
  const more = missing.length > MAX_MISSING_NAMED ? `等 ${missing.length} 条` : "";
  return `缺少较早的内容：${named.join("、")}${more}。请${UNIT}重新下载报送包发来；这一包仍可先收下。`;
}

/** Why a package is not for this copy, a sentence for the screen; empty where it is. */
export function exchangeProblem(
  { kind, preview }: OpenedPackage,
  chosen: Identity | null,
  known: readonly { readonly name: string }[],
): string {
  if (kind === "report" && chosen?.kind !== "planner")
    return "报送包由计划管理方收。本机不是计划管理方；若确实是，请先在“记录”更改本机身份。";
  if (kind === "report" && !known.some(({ name }) => name === preview.ministry))
    return `本版没有“${preview.ministry}”这个${UNIT}，不收。报送包只由它所在的版本收。`;
  if (kind === "receipt" && (chosen?.kind !== "ministry" || chosen.name !== preview.ministry))
    return `这是给${preview.ministry}的回执，本机身份不是${preview.ministry}，不收。`;
  return "";
}

/** `截至2025年5月 累计 10,990 人`, one for each cut-off of the report. */
export function reportedWords({ submissions, measures }: ReceivedReport): string {
  const people = submissions.map(
    (each) => `截至${monthInWords(each.cutoff)} 累计 ${formatPeople(submissionTotal(each))} 人`,
  );
  return [...people, ...(measures.length > 0 ? [`工程子项目 ${measures.length} 份`] : [])].join("；");
}

/** How far a ministry's own report has come: stored here, signed for, or returned. */
export function handedInWords({ verdict, withdrawn }: ReceivedReport): string {
  if (withdrawn) return "已撤回";
  if (verdict?.kind === "acknowledged") return `已签收（${formatInstant(verdict.time)}）`;
  if (verdict?.kind === "returned") return `已退回：${verdict.reason ?? "未注明理由"}`;
  return "已存入本机，未签收";
}

/** A clerk's own note: `2025年6月3日送往主管部门`; — without one. */
export function sentWords(note: SentNote | undefined): string {
  if (!note) return "—";
  return `${note.on === "" ? "" : dayInWords(note.on)}送往${note.to || "（未填）"}`;
}

/** The text of a mail that goes with a report package. */
export function mailText(ministry: string, reports: readonly ReceivedReport[]): string {
  const lines = reports.map((report) => `${reportedWords(report)}（${report.fileName}）`);
  return [
    `${ministry}报送${PLAN_PROJECT}培训进度，详见附件报送包：`,
    ...lines.map((line, index) => `${index + 1}. ${line}`),
    "请收到后签收，并把回执发回。",
  ].join("\n");
}
