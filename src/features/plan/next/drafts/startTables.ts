import type { Country, Records } from "../../../../app/data/country.ts";
import { yearEndOf } from "../../../../app/data/forecasts.ts";
import { type StartTable, startOfPlan, startOfPosition } from "../../../../domain/draft/draftStart.ts";

/** The selected year's plan if it may be used, what was done of it and where it will end; then the other years' plans. */
export function startTables(
  { plans, journal, journalReadable }: Records,
  country: Country | null,
): StartTable[] {
  if (!country) return plans.map(startOfPlan);
  const { plan, position } = country;
  const others = plans.filter(({ year }) => year !== plan.year).map(startOfPlan);
  const reported = journalReadable && position.actuals.some((row) => row.some((people) => people !== null));
  if (!reported) return [startOfPlan(plan), ...others];
  // A landing rests on other years' reports as well.
  const isSample = journal.submissions.some(({ sample }) => sample);
  const landings = yearEndOf(country).cells;
  return [
    startOfPlan(plan),
    startOfPosition("actual", position, position.actuals, isSample),
    ...(landings.some((row) => row.some((people) => people !== null))
      ? [startOfPosition("landing", position, landings, isSample)]
      : []),
    ...others,
  ];
}
