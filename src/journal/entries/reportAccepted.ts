import type { ProgrammeReport } from "../../domain/programme/programmeReport.ts";
import type { ReportAccepted } from "./entry.ts";

/** The body of an accepted file; without programme reports it has no member for them, as in the oldest entries. */
export function reportAccepted(
  report: Omit<ReportAccepted, "kind" | "programme">,
  programme: readonly ProgrammeReport[],
): ReportAccepted {
  return { kind: "report-accepted", ...report, ...(programme.length > 0 && { programme }) };
}
