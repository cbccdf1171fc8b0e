import { type Month, monthNumber, yearOf } from "../../../domain/cutoff.ts";
import type { Position } from "../../../domain/progress/position.ts";

/** The ministries with an earlier cut-off than the as-of month, as a note under a table; empty without any. */
export function carriedNote({ asOf, ministries }: Position): string[] {
  const carried = ministries.flatMap(({ ministry, submission, carriedForward }) =>
    submission && carriedForward ? [{ ministry, cutoff: submission.cutoff }] : [],
  );
  if (carried.length === 0) return [];
  const names = namesByCutoff(carried, (cutoff) => `${monthNumber(cutoff)}月`);
  return [`${yearOf(asOf)}年沿用较早统计截止的有：${names}。`];
}

/** Ministries grouped by their cut-off: 甲部、乙部（均为9月底），丙部（4月底）. */
export function namesByCutoff(
  carried: readonly { readonly ministry: string; readonly cutoff: Month }[],
  words: (cutoff: Month) => string,
): string {
  const groups = new Map<Month, string[]>();
  for (const { ministry, cutoff } of carried) {
    groups.set(cutoff, [...(groups.get(cutoff) ?? []), ministry]);
  }
  return [...groups]
    .map(([cutoff, names]) => `${names.join("、")}（${names.length > 1 ? "均为" : ""}${words(cutoff)}）`)
    .join("，");
}
