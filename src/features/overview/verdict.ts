import type { Country } from "../../app/data/country.ts";
import { formatCutoff, formatRate, peopleInWords } from "../../app/words/format.ts";
import { PACE_NAMES } from "../../app/words/paceWords.ts";
import { reportedCounts } from "../../app/words/reporting/reportedCounts.ts";
import { monthNumber } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { coverage } from "../../domain/progress/completion.ts";
import {
  type DatedTally,
  expectedPeople,
  isYearOver,
  otherRule,
  type PaceRule,
} from "../../domain/progress/pace.ts";
import { type Position, plannedByState } from "../../domain/progress/position.ts";
import { countryStanding, lateMinistries } from "../../domain/standing/countryStanding.ts";

/** A country with both pace rules. */
interface JudgedCountry extends Pick<Country, "rollup" | "expect" | "otherExpect" | "pace"> {
  readonly position: Position;
}

/** The overview's finding and what it rests on. */
export interface Verdict {
  readonly title: string;
  readonly subtitle: string;
}

/** In place of a verdict while storage cannot be read. */
export const UNREADABLE_VERDICT: Verdict = {
  title: "已入库的上报读不出来，下面只有年度计划",
  subtitle: "完成数、完成率与缺口都不可用；请先按上方提示恢复本机存储。",
};

/**
 * Says in one sentence how the country stands, and in a second what that covers.
 * Counts only; from 10,000 people on a figure is rounded to 0.01 万人, and no comparison rests on the rounded value.
 */
export function verdictOf({ position, rollup, expect, otherExpect, pace }: JudgedCountry): Verdict {
  const { country } = rollup;
  const standing = countryStanding(position, rollup, expect);
  const { bands } = standing;
  const otherLate = lateMinistries(countryStanding(position, rollup, otherExpect));
  const cutoff = `截至${formatCutoff(position.asOf)}`;
  if (country.reportedCells === 0) {
    return {
      title: `尚无${UNIT}上报，计划培训 ${peopleInWords(country.quota)}`,
      subtitle: `${cutoff} · ${reportedCounts(plannedByState(position))}，没有完成率`,
    };
  }
  const [late, unfinished] = [bands.slow.length + bands.behind.length, bands.unfinished.length];
  const counts = [
    late > 0 ? `${late} 个${UNIT}落后于时间进度` : "",
    unfinished > 0 ? `${unfinished} 个${UNIT}未完成` : "",
    bands.outdated.length > 0 ? `${bands.outdated.length} 个${UNIT}未更新` : "",
  ].filter(Boolean);
  const inTime = bands.done.length + bands["done-with-gap"].length + bands["on-pace"].length;
  if (counts.length === 0 && inTime > 0 && country.gap > 0) {
    counts.push(isYearOver(position.asOf) ? `已报${UNIT}总量均已完成` : `已报${UNIT}均不落后于时间进度`);
  }
  const silent = plannedByState(position)["not-reported"].length;
  return {
    title: [
      doneWords(standing),
      [...counts, ...(silent > 0 ? [`${silent} 个${UNIT}未报送`] : [])].join("，") || "全部计划均已完成",
    ].join("；"),
    subtitle: [
      cutoff,
      reportedCounts(plannedByState(position)),
      `覆盖计划数的 ${formatRate(coverage(country) ?? 0)}`,
      late + unfinished === otherLate.length ? "" : otherLateWords(otherLate.length, pace),
      "完成率 = 完成数 ÷ 全部计划数",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

/** How many people are done, and how far that is from what was due; once the year is over, from the plan. */
function doneWords({ tally, asOf, expectation }: DatedTally): string {
  const isOver = isYearOver(asOf);
  const ahead = tally.actual - (isOver ? tally.quota : expectedPeople(tally.quota, expectation));
  const done = `截至${monthNumber(asOf)}月底完成 ${peopleInWords(tally.actual)}`;
  return `${done}，比${isOver ? "全年计划" : "时间进度"}${ahead < 0 ? "少" : "多"} ${peopleInWords(Math.abs(ahead))}`;
}

/** How many ministries are late by the pace rule that is not chosen. */
function otherLateWords(late: number, pace: PaceRule): string {
  const rule = PACE_NAMES[otherRule(pace)];
  return late === 0 ? `${rule}没有${UNIT}落后` : `${rule}为 ${late} 个${UNIT}落后`;
}
