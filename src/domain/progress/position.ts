import type { Month } from "../cutoff.ts";
import type { Plan, QuotaGrid } from "../plan/plan.ts";
import { planAt } from "../plan/planAdjustment.ts";
import { latestSubmissions } from "./latestSubmissions.ts";
import {
  type ByState,
  byState,
  EVERY_MONTH,
  type ReportedState,
  type ReportsAwaited,
  reportedState,
} from "./reportedState.ts";
import { countIn, type Submission } from "./submission.ts";

/** One ministry in a position, with the submission that counts. */
export interface MinistryPosition<S extends Submission = Submission> {
  readonly ministry: string;
  /** The submission with the latest cut-off not after the as-of date; null without one (未报送). */
  readonly submission: S | null;
  /** True when that cut-off is earlier than the as-of date. */
  readonly carriedForward: boolean;
  readonly state: ReportedState;
}

/**
 * The country at an as-of date (统计时点).
 *
 * `ministries` are the plan's, followed by those that reported without being in the plan, sorted by name;
 * `fields` likewise.
 * `quotas[m][f]` and `actuals[m][f]` follow these lists; null is "no quota" and "not reported".
 */
export interface Position<S extends Submission = Submission> {
  /** As it holds at the as-of date. */
  readonly plan: Plan;
  readonly asOf: Month;
  readonly ministries: readonly MinistryPosition<S>[];
  readonly fields: readonly string[];
  readonly quotas: QuotaGrid;
  readonly actuals: QuotaGrid;
  readonly awaited: ReportsAwaited;
}

/**
 * Picks, per ministry, the submission with the latest cut-off not after `asOf` (domain rule 2) and lays its
 * counts beside the plan that holds at that month.
 *
 * @param submissions those that count; of two with the same ministry and cut-off the later in the list replaces
 *   the earlier (domain rule 3), otherwise their order does not matter
 */
export function positionAt<S extends Submission>(
  yearPlan: Plan,
  submissions: readonly S[],
  asOf: Month,
  awaited: ReportsAwaited = EVERY_MONTH,
): Position<S> {
  const plan = planAt(yearPlan, asOf);
  const latest = latestSubmissions(submissions, plan.year, asOf);
  const names = withOthers(plan.ministries, latest.keys());
  const fields = withOthers(
    plan.fields,
    [...latest.values()].flatMap(({ counts }) => Object.keys(counts)),
  );
  return {
    plan,
    asOf,
    ministries: names.map((ministry) => {
      const submission = latest.get(ministry) ?? null;
      const hasFigures = submission !== null && Object.keys(submission.counts).length > 0;
      const carriedForward = submission !== null && submission.cutoff < asOf;
      const state = reportedState(ministry, hasFigures ? submission.cutoff : null, asOf, awaited);
      return { ministry, submission, carriedForward, state };
    }),
    fields,
    quotas: names.map((_, m) => fields.map((_, f) => plan.quotas[m]?.[f] ?? null)),
    actuals: names.map((ministry) => fields.map((field) => countIn(latest.get(ministry), field))),
    awaited,
  };
}

/** The plan's ministries by what stands for them, in the plan's order: every screen and paper counts these. */
export function plannedByState<S extends Submission>({
  plan,
  ministries,
}: Position<S>): ByState<MinistryPosition<S>> {
  return byState(ministries.slice(0, plan.ministries.length));
}

/** The plan's names in their order, then the other reported names, sorted so that the order of receipt does not matter. */
function withOthers(planned: readonly string[], reported: Iterable<string>): string[] {
  const known = new Set(planned);
  const others: string[] = [];
  for (const name of reported) {
    if (known.has(name)) continue;
    known.add(name);
    others.push(name);
  }
  return [...planned, ...others.sort()];
}
