import { plansUnderNamesOf } from "../../domain/comparing/mapPlan.ts";
import { cumulativeByMonth, type LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import type { Country } from "./country.ts";
import { submissionsUnderNamesOf } from "./submissionsUnderNamesOf.ts";

/** The year before the selected one, under its names; null without a plan or a report. `ministry` null for the country. */
export function lastYearOf(
  { plan, plans, journal, mappings }: Country,
  ministry: string | null,
): LastYear | null {
  const year = plan.year - 1;
  const before = plansUnderNamesOf(plan.year, plans, mappings).find((each) => each.year === year);
  if (!before) return null;
  const submissions = submissionsUnderNamesOf(plan.year, journal.submissions, mappings);
  const people = cumulativeByMonth(before, submissions, ministry);
  return people.some((count) => count !== null) ? { year, people } : null;
}
