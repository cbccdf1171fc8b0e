import type { UnitActivity } from "./baseActivity.ts";

/** A base that had no class in its last years: it is proposed for the exit (退出建议). */
export interface ExitProposal {
  readonly activity: UnitActivity;
  /** Full years without a class up to the last year that is looked at. */
  readonly idleYears: number;
  /** The last year with a class; null for none in the ledger. */
  readonly lastYear: number | null;
}

/**
 * The bases without a class in the last `threshold` years. 004 四（四） asks for an exit and 001 五（二） for the exit of who
 * fails for a long time (长期), which is defined nowhere: a person sets the threshold.
 *
 * @param threshold whole years, from 1
 * @param firstYear the first year that the ledger covers: what was before is unknown and is no idle year
 * @param lastYear the last full year
 */
export function exitList(
  activities: readonly UnitActivity[],
  {
    threshold,
    firstYear,
    lastYear,
  }: { readonly threshold: number; readonly firstYear: number; readonly lastYear: number },
): ExitProposal[] {
  return activities.flatMap((activity): ExitProposal[] => {
    if (!activity.base) return [];
    const held = activity.years.map(({ year }) => year).filter((year) => year <= lastYear + 1);
    const last = held.at(-1) ?? null;
    // A base owes nothing before the year in which it was named.
    const since = Math.max(firstYear, activity.base.year ?? firstYear, last === null ? firstYear : last + 1);
    const idleYears = lastYear - since + 1;
    return idleYears >= threshold ? [{ activity, idleYears, lastYear: last }] : [];
  });
}
