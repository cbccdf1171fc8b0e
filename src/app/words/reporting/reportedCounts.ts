import { UNIT } from "../../../domain/edition.ts";
import type { ByState, ReportedState } from "../../../domain/progress/reportedState.ts";

/** What stands for a ministry at an as-of month, on every screen and on paper (domain rule 2). */
export const REPORTED_WORDS: Readonly<Record<ReportedState, string>> = {
  reported: "当月已报",
  returned: "已退回待重报",
  carried: "沿用",
  "not-due": "未到期",
  "not-reported": "未报送",
};

/**
 * `15 个部门中 13 个当月已报，1 个沿用，1 个未报送`: the first count always, the others where they are not 0.
 *
 * @param more said after the count of a state
 */
export function reportedCounts<T>(
  ministries: ByState<T>,
  more: (state: ReportedState, of: readonly T[]) => string = () => "",
): string {
  const groups = Object.entries(ministries) as [ReportedState, readonly T[]][];
  const counts = groups
    .filter(([state, { length }]) => length > 0 || state === "reported")
    .map(([state, of]) => `${of.length} 个${REPORTED_WORDS[state]}${more(state, of)}`);
  return `${groups.reduce((sum, [, { length }]) => sum + length, 0)} 个${UNIT}中 ${counts.join("，")}`;
}
