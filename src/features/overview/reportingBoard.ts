import type { ReportingCell, ReportingState } from "../../domain/reporting.ts";

const STATE_WORDS: Readonly<Record<ReportingState, string>> = {
  reported: "已报",
  withdrawn: "已撤回",
  missing: "未报送",
  due: "待报",
  "not-due": "未到期",
};

/** What a cell of the board says: the state, 迟报 for one that came late, and how often it was corrected. */
export function cellWords({ state, late, corrections }: ReportingCell): string[] {
  const corrected = corrections > 0 ? [`更正 ${corrections}`] : [];
  if (state !== "reported") return [STATE_WORDS[state]];
  return [...(late ? ["迟报"] : corrections > 0 ? [] : [STATE_WORDS.reported]), ...corrected];
}

/** Shade and hatching, which only repeat the words. */
export function cellClass({ state, late }: ReportingCell): string | undefined {
  if (state === "reported") return late ? "step-1" : undefined;
  return state === "not-due" || state === "due" ? "muted" : "hatched";
}
