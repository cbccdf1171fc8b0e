import type { Finding } from "../../../intake/findings/finding.ts";
import type { FindingCode } from "../../../intake/findings/findingCodes.ts";
import type { IntakeItem } from "./intakeState.ts";

/** True for codes that need a written reason on top of the tick. */
export function needsReason(code: FindingCode): boolean {
  return code === "cumulative-decreased" || code === "replaces-earlier";
}

/** What a tick agrees to, as a text to compare: places and facts of a code's findings, of the batch or received alike. */
export function agreementTo(code: FindingCode, findings: readonly Finding[]): string {
  const asReceived = (key: string, value: unknown) =>
    key === "source" && value === "batch" ? "received" : value;
  return findings
    .filter((finding) => finding.code === code)
    .map(({ row, column, facts }) => JSON.stringify([row, column, facts], asReceived))
    .sort()
    .join("\n");
}

/** True if all findings to confirm are ticked, and a reason is written where one is needed. */
export function isAgreed(item: IntakeItem, toConfirm: readonly Finding[]): boolean {
  const codes = [...new Set(toConfirm.map(({ code }) => code))];
  if (codes.some(needsReason) && item.reason.trim() === "") return false;
  return codes.every((code) => item.ticks[code] === agreementTo(code, toConfirm));
}
