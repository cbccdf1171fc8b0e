import type { Country, Records } from "../../../../app/data/country.ts";
import type { PlanTable } from "../../../../domain/plan/plan.ts";
import { type Standings, standingsOf } from "../../standings.ts";

/** The year before a draft's, for comparison beside the draft's figures. */
export interface LastYear {
  readonly plan: PlanTable;
  /** What was reported of it; null where the screen's selection is another year, or nothing was. */
  readonly done: Standings | null;
}

/** The plan of the year before, with completion and landing at the as-of month; null without such a plan. */
export function lastYearOf(
  year: number,
  { plans, journalReadable }: Pick<Records, "plans" | "journalReadable">,
  country: Country | null,
): LastYear | null {
  const plan = plans.find((each) => each.year === year - 1);
  return plan ? { plan, done: journalReadable ? standingsOf(plan.year, country) : null } : null;
}
