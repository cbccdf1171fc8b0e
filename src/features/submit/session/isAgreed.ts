import type { Finding, FindingCode } from "../../../intake/findings/findings.ts";
import type { IntakeItem } from "./intakeState.ts";

/** True for codes that need a written reason on top of the tick. */
export function needsReason(code: FindingCode): boolean {
  return code === "cumulative-decreased" || code === "replaces-earlier";
}

/** The text that a tick agrees to: the messages of all findings of a code. If it changes, it must be agreed to anew. */
export function wordsToConfirm(code: FindingCode, findings: readonly Finding[]): string {
  return findings
    .filter((finding) => finding.code === code)
    .map(({ message }) => message.replace("同批另一文件中的", "已收到的"))
    .join("\n");
}

/** True if all findings to confirm are ticked, and a reason is written where one is needed. */
export function isAgreed(item: IntakeItem, toConfirm: readonly Finding[]): boolean {
  const codes = [...new Set(toConfirm.map(({ code }) => code))];
  if (codes.some(needsReason) && item.reason.trim() === "") return false;
  return codes.every((code) => item.ticks[code] === wordsToConfirm(code, toConfirm));
}
