import { UNIT, WHOLE } from "../../domain/edition.ts";
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
  "ministry-profile": `本${UNIT}上年`,
  "country-profile": `${WHOLE}上年`,
  parts: `各${UNIT}合计`,
};
