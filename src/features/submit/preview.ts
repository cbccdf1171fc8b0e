import { sumTallies, type Tally } from "../../domain/completion.ts";
import type { Month } from "../../domain/cutoff.ts";
import { ministryTally } from "../../domain/history.ts";
import { type Plan, quotaOf } from "../../domain/plan.ts";
import { positionAt } from "../../domain/position.ts";
import { rollUp } from "../../domain/rollup.ts";
import { type Submission, submissionKey } from "../../domain/submission.ts";

/** What one figure of the file changes, people; null is not reported, or no quota. */
export interface ChangedCell {
  readonly ministry: string;
  readonly field: string;
  readonly year: number;
  readonly cutoff: Month;
  readonly quota: number | null;
  /** What counts at this cut-off today, an earlier cut-off carried forward. */
  readonly before: number | null;
  readonly after: number | null;
}

/** What a file does to a ministry and to the country at one of its cut-offs. */
export interface Effect {
  readonly ministry: string;
  readonly year: number;
  readonly cutoff: Month;
  readonly ministryBefore: Tally;
  readonly ministryAfter: Tally;
  readonly countryBefore: Tally;
  readonly countryAfter: Tally;
}

/** What confirming a file would change, against what counts today. */
export interface Preview {
  readonly cells: readonly ChangedCell[];
  readonly effects: readonly Effect[];
}

function withIncoming(received: readonly Submission[], incoming: readonly Submission[]): Submission[] {
  const replaced = new Set(incoming.map(submissionKey));
  return [...received.filter((submission) => !replaced.has(submissionKey(submission))), ...incoming];
}

/**
 * Works out every cell that the submissions touch, and their effect on ministry and country at their own
 * cut-offs. A field that an earlier submission had and this one leaves out is touched too: it becomes
 * not reported (domain rule 3).
 *
 * @param plans plans that may be used; a submission of a year without one has no effect to show
 */
export function previewOf(
  incoming: readonly Submission[],
  plans: readonly Plan[],
  received: readonly Submission[],
): Preview {
  const merged = withIncoming(received, incoming);
  const cells: ChangedCell[] = [];
  const effects: Effect[] = [];
  for (const submission of incoming) {
    const { ministry, year, cutoff } = submission;
    const plan = plans.find((candidate) => candidate.year === year);
    if (!plan) continue;
    const before = positionAt(plan, received, cutoff);
    const after = positionAt(plan, merged, cutoff);
    const rollBefore = rollUp(before);
    const rollAfter = rollUp(after);
    const none = sumTallies([]);
    effects.push({
      ministry,
      year,
      cutoff,
      ministryBefore: ministryTally(before, rollBefore, ministry) ?? none,
      ministryAfter: ministryTally(after, rollAfter, ministry) ?? none,
      countryBefore: rollBefore.country,
      countryAfter: rollAfter.country,
    });
    const earlier = before.ministries.find((row) => row.ministry === ministry)?.submission?.counts ?? {};
    const fields = new Set([...after.fields, ...before.fields]);
    for (const field of fields) {
      const was = Object.hasOwn(earlier, field) ? (earlier[field] ?? null) : null;
      const is = Object.hasOwn(submission.counts, field) ? (submission.counts[field] ?? null) : null;
      if (was === null && is === null) continue;
      cells.push({
        ministry,
        field,
        year,
        cutoff,
        quota: quotaOf(plan, ministry, field),
        before: was,
        after: is,
      });
    }
  }
  return { cells, effects };
}
