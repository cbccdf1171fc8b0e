import type { Plan } from "../../domain/plan/plan.ts";
import type { ReportsAwaited } from "../../domain/progress/reportedState.ts";
import { type ReportingRow, reportingBoard } from "../../domain/reporting/reporting.ts";
import type { JournalState } from "../../journal/fold/state.ts";
import { versionsIn } from "./versionsIn.ts";

/** What came and what did not in a plan's year, ministry by month, from the journal as it is on `day` (`YYYY-MM-DD`). */
export function reportingRows(
  plan: Pick<Plan, "year" | "ministries">,
  journal: JournalState,
  awaited: ReportsAwaited,
  day: string,
): ReportingRow[] {
  return reportingBoard(plan, versionsIn(journal, plan.year), journal.measures, day, awaited);
}
