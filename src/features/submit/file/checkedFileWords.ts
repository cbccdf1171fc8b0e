import { formatPeople } from "../../../app/words/format.ts";
import { monthInWords } from "../../../domain/cutoff.ts";
import type { Assessed } from "../session/assess.ts";
import type { FileFacts } from "../session/fileFacts.ts";
import { agreementTo, needsReason } from "../session/isAgreed.ts";

/** Ministries with their cut-offs that are named when a file was stored; the rest are counted. */
const MAX_PARTS_NAMED = 3;

/** @param isMinistrys whether this copy is a ministry's, which has still to send what it stored */
export function storedWords({ item, facts }: Assessed, isMinistrys: boolean): string {
  const parts = [
    ...new Set(
      [...facts.submissions, ...facts.programme].map(
        ({ ministry, cutoff }) => `${ministry} ${monthInWords(cutoff)}`,
      ),
    ),
  ];
  const named =
    parts.length > MAX_PARTS_NAMED
      ? `${parts.slice(0, MAX_PARTS_NAMED).join("、")}等 ${parts.length} 份`
      : parts.join("、");
  return `已入库：${named}，${amountWords([facts]).join("，")}（“${item.name}”）。${isMinistrys ? "只存在本机，还没有送出。" : "各页面的数字已更新。"}`;
}

/** How much files hold: people of the plan's fields, and how many counts of programme measures. */
export function amountWords(files: readonly FileFacts[]): string[] {
  const people = files.reduce((sum, facts) => sum + facts.people, 0);
  const counts = files.reduce((sum, { programme }) => sum + programme.length, 0);
  const ofPlan = files.some(({ submissions }) => submissions.length > 0);
  return [
    ...(ofPlan ? [`共 ${formatPeople(people)} 人`] : []),
    ...(counts > 0 ? [`工程子项目 ${counts} 个数字`] : []),
  ];
}

/** The heading of a file: whether it can be stored, or why not. */
export function headingOf(file: Assessed): string {
  const { item, standing, findings, toConfirm } = file;
  const { name, reading } = item;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  // While a change is being checked the heading stays as it was, so that nothing flickers.
  if (reading?.outcome === "reject") return `“${name}”有 ${errors} 处错误，不能入库`;
  if (standing === "empty") return `“${name}”没有任何数字，不需要入库`;
  if (standing === "duplicate") return `“${name}”与本批另一文件重复，请先在上面选定一份`;
  if (standing === "received") return `“${name}”与已收到的数字完全相同，不用再入库`;
  if (toConfirm.length > 0) return `“${name}”有 ${toConfirm.length} 处需要确认`;
  if (standing === "reviewing") return `正在校验“${name}”……`;
  return `“${name}”校验通过，可以入库`;
}

/**
 * What is left of a file, for the bar with 确认入库.
 *
 * @param left errors and confirmations that are still open
 * @param fixable whether the file's cells can be changed on the screen
 */
export function leftWords(file: Assessed, left: Left, fixable: boolean): string {
  const { item, standing, toConfirm } = file;
  if (item.status === "storing") return "正在入库……";
  const counts = [
    left.errors > 0 ? `错误 ${left.errors}` : "",
    left.confirmations > 0 ? `待确认 ${left.confirmations}` : "",
  ].filter(Boolean);
  if (standing === "received") return "没有错误，数字早已收到，不用再入库";
  const still =
    standing === "rejected"
      ? fixable
        ? "在文件内容中逐处改正，或改正原文件后重新选择"
        : "在原文件中改正，保存后重新选择"
      : left.confirmations > 0
        ? `逐项确认${toConfirm.some(({ code }) => needsReason(code)) ? "，并填写原因" : ""}`
        : "";
  if (still) return `${counts.join(" · ")} · 还须：${still}`;
  return standing === "ready" ? "没有错误，可以入库" : "";
}

/** How much of a file a person must still do. */
export interface Left {
  readonly errors: number;
  /** Ticks and a reason that are still missing. */
  readonly confirmations: number;
}

export function leftOf({ item, standing, findings, toConfirm }: Assessed): Left {
  const codes = [...new Set(toConfirm.map(({ code }) => code))];
  const open = codes.filter((code) => item.ticks[code] !== agreementTo(code, toConfirm)).length;
  const reason = codes.some(needsReason) && item.reason.trim() === "" ? 1 : 0;
  return {
    errors: findings.filter(({ severity }) => severity === "error").length,
    confirmations: standing === "rejected" || standing === "received" ? 0 : open + reason,
  };
}
