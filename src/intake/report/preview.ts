import type { Month } from "../../domain/cutoff.ts";
import { groupBy } from "../../domain/groupBy.ts";
import { type Plan, quotaOf } from "../../domain/plan/plan.ts";
import { EMPTY_TALLY, type Tally } from "../../domain/progress/completion.ts";
import { type Position, positionAt } from "../../domain/progress/position.ts";
import { ministryTally, rollUp } from "../../domain/progress/rollup.ts";
import { countIn, notReplaced, type Submission } from "../../domain/progress/submission.ts";

/** What one figure of the file changes, people; null is not reported, or no quota. */
export interface PreviewCell {
  readonly ministry: string;
  readonly field: string;
  readonly year: number;
  readonly cutoff: Month;
  readonly quota: number | null;
  /** What counts at this cut-off today, an earlier cut-off carried forward. */
  readonly before: number | null;
  readonly after: number | null;
}

/** The figures of a ministry or of the country before and after. */
export interface Effect {
  /** Null for the country (全国). */
  readonly ministry: string | null;
  readonly before: Tally;
  readonly after: Tally;
}

/** What a file does at one of its cut-offs. */
export interface CutoffPreview {
  readonly year: number;
  readonly cutoff: Month;
  /** The file's ministries in the file's order. */
  readonly ministries: readonly string[];
  readonly cells: readonly PreviewCell[];
  /** The file's ministries, then the country. */
  readonly effects: readonly Effect[];
}

/** What confirming a file would change, against what counts today. */
export interface Preview {
  /** In the order of time. */
  readonly cutoffs: readonly CutoffPreview[];
  /** Years of the file that have no plan, so that nothing can be shown of them. */
  readonly yearsWithoutPlan: readonly number[];
}

/** True for a cell that confirming would change. */
export function isChanged({ before, after }: Pick<PreviewCell, "before" | "after">): boolean {
  return before !== after;
}

/**
 * Works out every cell that the submissions touch, and their effect on ministry and country at their own
 * cut-offs. A field that an earlier submission had and this one leaves out is touched too: it becomes
 * not reported (domain rule 3).
 *
 * @param plans plans that may be used
 * @param received submissions that count today
 */
export function previewOf(
  incoming: readonly Submission[],
  plans: readonly Plan[],
  received: readonly Submission[],
): Preview {
  const merged = [...notReplaced(received, incoming), ...incoming];
  const groups = groupBy(incoming, ({ year, cutoff }) => `${year}|${cutoff}`);
  const cutoffs: CutoffPreview[] = [];
  const without = new Set<number>();
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const year = Number(key.slice(0, 4));
    const plan = plans.find((candidate) => candidate.year === year);
    if (plan) cutoffs.push(previewAt(plan, key.slice(5), group, received, merged));
    else without.add(year);
  }
  return { cutoffs, yearsWithoutPlan: [...without] };
}

function previewAt(
  plan: Plan,
  cutoff: Month,
  group: readonly Submission[],
  received: readonly Submission[],
  merged: readonly Submission[],
): CutoffPreview {
  const before = positionAt(plan, received, cutoff);
  const after = positionAt(plan, merged, cutoff);
  const fields = [...new Set([...after.fields, ...before.fields])];
  const cells: PreviewCell[] = [];
  for (const submission of group) {
    const { ministry } = submission;
    const earlier = before.ministries.find((row) => row.ministry === ministry)?.submission;
    for (const field of fields) {
      const was = countIn(earlier, field);
      const is = countIn(submission, field);
      if (was === null && is === null) continue;
      const quota = quotaOf(after.plan, ministry, field);
      cells.push({ ministry, field, year: plan.year, cutoff, quota, before: was, after: is });
    }
  }
  const ministries = group.map(({ ministry }) => ministry);
  return {
    year: plan.year,
    cutoff,
    ministries,
    cells,
    effects: effectsOf(ministries, before, after),
  };
}

function effectsOf(ministries: readonly string[], before: Position, after: Position): Effect[] {
  const [was, is] = [rollUp(before), rollUp(after)];
  return [
    ...ministries.map((ministry) => ({
      ministry,
      before: ministryTally(before, was, ministry) ?? EMPTY_TALLY,
      after: ministryTally(after, is, ministry) ?? EMPTY_TALLY,
    })),
    { ministry: null, before: was.country, after: is.country },
  ];
}
