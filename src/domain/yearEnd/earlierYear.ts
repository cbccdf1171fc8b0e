import { monthOf, monthsOf } from "../cutoff.ts";
import { groupBy } from "../groupBy.ts";
import { type Plan, quotaOf } from "../plan/plan.ts";
import { sumPeople } from "../plan/sumPeople.ts";
import { countIn, type Submission } from "../progress/submission.ts";

/** One ministry's earlier year, in the planned fields that its December submission holds. */
export interface MinistryYear {
  /** People at each month's end, January first; null without a submission of that very month. Never above `yearEnd`. */
  readonly people: readonly (number | null)[];
  /** People at the end of December, above 0. */
  readonly yearEnd: number;
  /** Planned people of these fields at the end of December, above 0. */
  readonly quota: number;
}

/** A year whose end is known: what forecasts of later years rest on. */
export interface EarlierYear {
  readonly year: number;
  /** Those with a December submission that holds people in a planned field. */
  readonly ministries: ReadonlyMap<string, MinistryYear>;
}

/**
 * The years before `year` whose ends are known, oldest first. A count that a later correction left above December's is taken as December's.
 *
 * @param plans the tables of December under the names of `year`, as `plansUnderNamesOf` gives them
 * @param submissions those that count, of any year, under the names of `year`; at most one for a ministry and cut-off
 */
export function earlierYears(
  year: number,
  plans: readonly Plan[],
  submissions: readonly Submission[],
): EarlierYear[] {
  return plans
    .filter((plan) => plan.year < year)
    .sort((a, b) => a.year - b.year)
    .map((plan) =>
      earlierYear(
        plan,
        submissions.filter((submission) => submission.year === plan.year),
      ),
    )
    .filter(({ ministries }) => ministries.size > 0);
}

function earlierYear(plan: Plan, submissions: readonly Submission[]): EarlierYear {
  const ministries = new Map<string, MinistryYear>();
  for (const [ministry, own] of groupBy(submissions, (submission) => submission.ministry)) {
    const byMonth = new Map(own.map((submission) => [submission.cutoff, submission]));
    const december = byMonth.get(monthOf(plan.year, 12));
    const fields = plan.fields.filter(
      (field) => (quotaOf(plan, ministry, field) ?? 0) > 0 && countIn(december, field) !== null,
    );
    const peopleAt = (submission: Submission) => sumPeople(fields.map((field) => countIn(submission, field)));
    const yearEnd = december ? peopleAt(december) : 0;
    if (yearEnd === 0) continue;
    const people = monthsOf(plan.year).map((month) => {
      const submission = byMonth.get(month);
      return submission ? Math.min(peopleAt(submission), yearEnd) : null;
    });
    const quota = sumPeople(fields.map((field) => quotaOf(plan, ministry, field)));
    ministries.set(ministry, { people, yearEnd, quota });
  }
  return { year: plan.year, ministries };
}
