import { formatPoints } from "../../../app/words/format.ts";
import { BAND_WORDS, BASIS_WORDS, PACE_NAMES } from "../../../app/words/paceWords.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import type { Band, PaceRule } from "../../../domain/progress/pace.ts";
import type { Expectation } from "../../../domain/progress/profile.ts";
import { shareWords, together } from "./paperWords.ts";

/** Two figures of one sentence and their difference, in words. */
export interface ComparedWords {
  readonly now: string;
  readonly before: string;
  /** People, `now - before`. */
  readonly change: number;
  /** The difference without its sign. */
  readonly size: string;
}

/** Two counts of people, neither negative, in words that subtract to the difference beside them. */
export function comparedWords(now: number, before: number): ComparedWords {
  const change = now - before;
  const [nowWords, beforeWords, size] = together(
    [now, before, Math.abs(change)],
    ([a, b, d]) => Math.abs(a - b) === d,
  );
  return { now: nowWords, before: beforeWords, change, size };
}

/** `与2024年度相同`, `比2024年度的90.00万人增加8.00万人`; `earlier` names the earlier figure, e.g. 2024年度. */
export function changeSince(earlier: string, { before, change, size }: ComparedWords): string {
  return change === 0 ? `与${earlier}相同` : `比${earlier}的${before}${upOrDown(change)}${size}`;
}

/** `比按日历天数应完成的5.00万人少0.12万人`, when all is due `比全年计划的…`; `before` is what is due. */
export function againstDue(
  { basis, elapsed, total }: Pick<Expectation, "basis" | "elapsed" | "total">,
  { before, change, size }: Omit<ComparedWords, "now">,
): string {
  if (elapsed === total && basis !== "parts")
    return change === 0 ? "恰为全年计划" : `比全年计划的${before}${change > 0 ? "多" : "少"}${size}`;
  const due =
    basis === "parts"
      ? `各${UNIT}到各自统计截止应完成`
      : `按${BASIS_WORDS[basis]}${basis === "calendar" ? "" : "进度"}应完成`;
  return change === 0 ? `恰为${due}的人数` : `比${due}的${before}${change > 0 ? "多" : "少"}${size}`;
}

/** `按日历天数，全国应完成73.30万人，进度为偏慢`; `people` are in words. */
export function dueBy(rule: PaceRule, people: string, band: Band, whose = ""): string {
  return `${PACE_NAMES[rule]}，${whose}应完成${people}，进度为${BAND_WORDS[band]}`;
}

/** The verb for a difference that is not 0. */
export function upOrDown(people: number): string {
  return people > 0 ? "增加" : "减少";
}

/**
 * How the completion rate changed between two cut-offs of one plan, named before: `完成率由57.8%升至62.5%`. A change that
 * is not seen in one decimal is 基本持平 with the later rate alone.
 *
 * @param now with a quota above 0
 */
export function rateChangeWords(before: Tally, now: Tally): string {
  const [old, rate] = [shareWords(before.actual, now.quota), shareWords(now.actual, now.quota)];
  const points = formatPoints((now.actual - before.actual) / now.quota);
  if (now.actual === before.actual) return `完成率${rate}`;
  if (old === rate || points === formatPoints(0)) return `完成率${rate}，基本持平`;
  return `完成率由${old}${now.actual > before.actual ? "升至" : "降至"}${rate}`;
}
