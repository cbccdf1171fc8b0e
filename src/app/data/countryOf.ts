import { positionAt } from "../../domain/progress/position.ts";
import { expectBy, profileOf } from "../../domain/progress/profile.ts";
import { rollUp } from "../../domain/progress/rollup.ts";
import type { CountingSubmission, JournalState } from "../../journal/fold/state.ts";
import type { PlanFile, PlanTables } from "../dataFolder/planFiles.ts";
import type { Country, Records } from "./country.ts";
import { keepLast } from "./keepLast.ts";
import { reportsAwaited } from "./reportsAwaited.ts";
import { submissionsUnderNamesOf } from "./submissionsUnderNamesOf.ts";
import { planOnBasis, withPlanNames } from "./yearPlans.ts";

/**
 * The data of every screen at a selection.
 *
 * @param planFiles of all years with what the journal adopted and adjusted, see `yearPlans`
 */
export function recordsOf(
  tables: PlanTables,
  planFiles: readonly PlanFile[],
  journal: JournalState,
  selection: Pick<Records, "year" | "asOf" | "pace" | "basis">,
): Omit<Records, "journalReadable" | "lost"> {
  return {
    vocabulary: withPlanNames(tables.vocabulary, planFiles),
    planFiles,
    mappings: tables.mappings,
    plans: planFiles.flatMap(({ plan }) => (plan ? planOnBasis(plan, selection.basis) : [])),
    journal,
    ...selection,
  };
}

/** No as-of month changes the year before. */
const lastProfileOf = keepLast(profileOf);

/** No as-of month changes which reports are of a year. */
const submissionsOfYear = keepLast((year: number, submissions: readonly CountingSubmission[]) =>
  submissions.filter((submission) => submission.year === year),
);

/** The country at the selected year and as-of month; null where the year has no plan that may be used. */
export function countryOf(records: Records): Country | null {
  const { journal, plans, pace, year, asOf, mappings } = records;
  const plan = plans.find((each) => each.year === year);
  if (!plan) return null;
  const position = positionAt(
    plan,
    submissionsOfYear(year, journal.submissions),
    asOf,
    reportsAwaited(records),
  );
  const yearBefore = lastProfileOf(year - 1, submissionsUnderNamesOf(year, journal.submissions, mappings));
  const isByCalendar = pace === "calendar";
  const profile = isByCalendar ? null : yearBefore;
  return {
    ...records,
    plan: position.plan,
    yearPlan: plan,
    position,
    rollup: rollUp(position),
    profile,
    expect: expectBy(profile),
    otherExpect: expectBy(isByCalendar ? yearBefore : null),
  };
}
