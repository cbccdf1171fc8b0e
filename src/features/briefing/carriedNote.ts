import { monthNumber, yearOf } from "../../domain/cutoff.ts";
import type { Position } from "../../domain/position.ts";

/** Which ministries stand with an earlier cut-off than the as-of month, as a note under a table; none when none does. */
export function carriedNote({ asOf, ministries }: Position): string[] {
  const carried = ministries.flatMap(({ ministry, submission, carriedForward }) =>
    submission && carriedForward ? [`${ministry}（${monthNumber(submission.cutoff)}月）`] : [],
  );
  return carried.length === 0 ? [] : [`${yearOf(asOf)}年沿用较早统计截止的有：${carried.join("、")}。`];
}
