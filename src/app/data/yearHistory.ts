import { historyByMonth, type MonthOfHistory } from "../../domain/progress/history.ts";
import type { CountingSubmission } from "../../journal/fold/state.ts";
import type { Country } from "./country.ts";
import { keepLast } from "./keepLast.ts";

/** The selected year month by month up to the as-of month; a month stays as it is when another is selected. */
export function yearHistoryOf({
  yearPlan,
  journal,
  asOf,
}: Pick<Country, "yearPlan" | "journal" | "asOf">): MonthOfHistory<CountingSubmission>[] {
  return lastYearHistory(yearPlan, journal.submissions)(asOf);
}

const lastYearHistory = keepLast(historyByMonth<CountingSubmission>);
