import type { ProgrammeReport } from "../../domain/programme/programmeReport.ts";
import type { ReportAccepted } from "./entry.ts";

/** What an accepted file becomes; without programme reports the same, to the byte, as before there were any. */
export function reportAccepted(
  report: Omit<ReportAccepted, "kind" | "programme">,
  programme: readonly ProgrammeReport[],
): ReportAccepted {
  return { kind: "report-accepted", ...report, ...(programme.length > 0 && { programme }) };
}
