import type { Plan } from "../domain/plan.ts";
import type { Submission } from "../domain/submission.ts";
import type { Finding } from "./findings.ts";
import type { ReportRecord } from "./readReport.ts";

/** The checks of a report that need the plans and what was received before. */
export function compareWithReceived(
  _records: readonly ReportRecord[],
  _plans: readonly Plan[],
  _received: readonly Submission[],
): Finding[] {
  return [];
}
