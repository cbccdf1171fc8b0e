import type { Month } from "./cutoff.ts";
import type { Grid, Plan } from "./plan.ts";
import type { Submission } from "./submission.ts";

/** One ministry in a position: which submission counts, and its figures beside its quotas. */
export interface MinistryPosition<S extends Submission = Submission> {
  readonly ministry: string;
  /** The submission with the latest cut-off not after the as-of date; null when there is none (未报送). */
  readonly submission: S | null;
  /** True when that cut-off is earlier than the as-of date. */
  readonly carriedForward: boolean;
}

/**
 * The country at an as-of date (统计时点).
 *
 * `ministries` are the plan's, followed by those that reported without being in the plan; `fields` likewise.
 * `quotas[m][f]` and `actuals[m][f]` follow these lists; null is "no quota" and "not reported".
 */
export interface Position<S extends Submission = Submission> {
  readonly plan: Plan;
  readonly asOf: Month;
  readonly ministries: readonly MinistryPosition<S>[];
  readonly fields: readonly string[];
  readonly quotas: Grid;
  readonly actuals: Grid;
}

/**
 * Picks, per ministry, the submission with the latest cut-off not after `asOf` (domain rule 2) and lays its
 * counts beside the plan.
 *
 * @param submissions those that count, at most one per year, ministry and cut-off; their order does not matter
 */
export function positionAt<S extends Submission>(
  plan: Plan,
  submissions: readonly S[],
  asOf: Month,
): Position<S> {
  const latest = new Map<string, S>();
  for (const submission of submissions) {
    if (submission.year !== plan.year || submission.cutoff > asOf) continue;
    const known = latest.get(submission.ministry);
    if (!known || known.cutoff < submission.cutoff) latest.set(submission.ministry, submission);
  }
  const outside = [...latest.keys()].filter((name) => !plan.ministries.includes(name)).sort();
  const names = [...plan.ministries, ...outside];
  const fields = [...plan.fields];
  for (const submission of latest.values()) {
    for (const field of Object.keys(submission.counts)) if (!fields.includes(field)) fields.push(field);
  }
  return {
    plan,
    asOf,
    ministries: names.map((ministry) => {
      const submission = latest.get(ministry) ?? null;
      return { ministry, submission, carriedForward: submission !== null && submission.cutoff < asOf };
    }),
    fields,
    quotas: names.map((_, m) => fields.map((_, f) => plan.quotas[m]?.[f] ?? null)),
    actuals: names.map((ministry) => {
      const counts = latest.get(ministry)?.counts;
      return fields.map((field) => (counts && Object.hasOwn(counts, field) ? (counts[field] ?? null) : null));
    }),
  };
}
