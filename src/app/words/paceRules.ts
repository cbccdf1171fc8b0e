import { UNIT, WHOLE } from "../../domain/edition.ts";
import { otherRule, type PaceRule } from "../../domain/progress/pace.ts";
import { PACE_NAMES } from "./paceWords.ts";

const BAND_RULE =
  "完成率 ≥ 100% 为已完成，完成数 ≥ 应完成数为正常，≥ 80% 为偏慢，以下为滞后，满三个月没有新上报为未更新；12 月只分已完成、未完成。";

/** What is due by a pace rule, in words. */
const DUE_RULES: Readonly<Record<PaceRule, string>> = {
  calendar: "进度按日历天数：应完成数 = 计划数 × 截至统计截止日已过天数 ÷ 全年天数。",
  "last-year": `进度按上年同月：应完成数 = 计划数 × 本${UNIT}上年同月累计 ÷ 本${UNIT}上年全年；本${UNIT}上年没有该月或全年数的，依次用${WHOLE}、日历天数。`,
};

/** What the shades of bars mean, as those of chips and of the matrix. */
export const BAR_SHADES = "白条：正常或已完成；浅色：偏慢；深色：滞后；空的虚框：没有上报";

/** The pace rule in words, printed beside every status. */
export const PACE_RULES: Readonly<Record<PaceRule, string>> = {
  calendar: DUE_RULES.calendar + BAND_RULE,
  "last-year": DUE_RULES["last-year"] + BAND_RULE,
};

/** The rules behind both verdicts, the chosen one first. */
export function bothPaceRules(pace: PaceRule): string {
  return `${PACE_RULES[pace]}${PACE_NAMES[otherRule(pace)]}一列，${DUE_RULES[otherRule(pace)]}`;
}
