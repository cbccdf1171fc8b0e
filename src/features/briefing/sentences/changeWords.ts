import { formatPoints } from "../../../app/words/format.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import { shareWords } from "./paperWords.ts";

/** 增加, 减少; for a difference that is not 0. */
export function upOrDown(people: number): string {
  return people > 0 ? "增加" : "减少";
}

/**
 * What became of the completion rate between two cut-offs of one plan: `完成率由8月底的57.8%升至62.5%`. A change that one
 * decimal cannot carry is 基本持平, and only the rate of today is given; the people beside it say what it was.
 *
 * @param now with a quota above 0
 * @param then how the earlier cut-off is named, e.g. 8月底
 */
export function rateChangeWords(before: Tally, now: Tally, then: string): string {
  const [old, rate] = [shareWords(before.actual, now.quota), shareWords(now.actual, now.quota)];
  const points = formatPoints((now.actual - before.actual) / now.quota);
  if (now.actual === before.actual) return `完成率${rate}，与${then}相同`;
  if (old === rate || points === formatPoints(0)) return `完成率${rate}，与${then}基本持平`;
  return `完成率由${then}的${old}${now.actual > before.actual ? "升至" : "降至"}${rate}`;
}
