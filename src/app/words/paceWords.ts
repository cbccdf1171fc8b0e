import {
  type Band,
  type DatedTally,
  otherRule,
  type PaceRule,
  paceBand,
} from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import { REPORTED_WORDS } from "./reporting/reportedCounts.ts";

/** The bands on every screen and on paper (domain rule 6). */
export const BAND_WORDS: Readonly<Record<Band, string>> = {
  done: "已完成",
  "done-with-gap": "总量已完成，尚有缺口",
  "on-pace": "正常",
  slow: "偏慢",
  behind: "滞后",
  outdated: "未更新",
  unfinished: "未完成",
  returned: REPORTED_WORDS.returned,
  "not-due": REPORTED_WORDS["not-due"],
  "not-reported": REPORTED_WORDS["not-reported"],
  "no-quota": "无计划",
};

const BAND_RULE =
  "完成率 ≥ 100% 为已完成，完成数 ≥ 应完成数为正常，≥ 80% 为偏慢，以下为滞后，满三个月没有新上报为未更新；12 月只分已完成、未完成。";

/** What is due by a pace rule, in words. */
const DUE_RULES: Readonly<Record<PaceRule, string>> = {
  calendar: "进度按日历天数：应完成数 = 计划数 × 截至统计截止日已过天数 ÷ 全年天数。",
  "last-year":
    "进度按上年同月：应完成数 = 计划数 × 本部门上年同月累计 ÷ 本部门上年全年；本部门上年没有该月或全年数的，依次用全国、日历天数。",
};

/** The pace rule in words, printed beside every status. */
export const PACE_RULES: Readonly<Record<PaceRule, string>> = {
  calendar: DUE_RULES.calendar + BAND_RULE,
  "last-year": DUE_RULES["last-year"] + BAND_RULE,
};

/** The rules behind both verdicts, the chosen one first. */
export function bothPaceRules(pace: PaceRule): string {
  return `${PACE_RULES[pace]}${PACE_NAMES[otherRule(pace)]}一列，${DUE_RULES[otherRule(pace)]}`;
}

/** After a band, that of the other rule where it differs: `（按上年进度为正常）`; else empty. */
export function otherBandWords(standing: DatedTally, other: DatedTally, pace: PaceRule): string {
  const band = paceBand(other);
  return band === paceBand(standing) ? "" : `（${PACE_NAMES[otherRule(pace)]}为${BAND_WORDS[band]}）`;
}

/** The pace rule at the beginning of a sentence. */
export const PACE_NAMES: Readonly<Record<PaceRule, string>> = {
  calendar: "按日历天数",
  "last-year": "按上年进度",
};

/** What the due people of a ministry are computed from. */
export const BASIS_WORDS: Readonly<Record<Expectation["basis"], string>> = {
  calendar: "日历天数",
  "ministry-profile": "本部门上年",
  "country-profile": "全国上年",
  parts: "各部门合计",
};
