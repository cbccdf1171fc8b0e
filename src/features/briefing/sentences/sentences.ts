import { formatCutoff, formatRate } from "../../../app/words/format.ts";
import { BAND_WORDS } from "../../../app/words/paceWords.ts";
import type { CountryFacts } from "../../../domain/briefing/briefing.ts";
import type { ChangeFacts } from "../../../domain/briefing/reportingFacts.ts";
import { cappedRate } from "../../../domain/progress/completion.ts";
import type { Band, PaceRule } from "../../../domain/progress/pace.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { said, sentence } from "../document/say.ts";
import { againstDue, comparedWords, rateChangeWords, upOrDown } from "./changeWords.ts";
import { largestField, largestGaps, mostOfTheGap } from "./gapSentences.ts";
import { lastYearSentences } from "./lastYearSentences.ts";
import { noteSentences } from "./noteSentences.ts";
import {
  monthEnd,
  namesWords,
  peopleWords,
  shareRange,
  shareWords,
  titleWithoutQuota,
  together,
} from "./paperWords.ts";

export type CountrySentences = ReturnType<typeof countrySentences>;

/**
 * The title and sentences of the country's briefing. Every function below gives one sentence, or null where it does not
 * apply. A comparison is made of exact people, and the rounded figures beside it never contradict it.
 */
export function countrySentences(facts: CountryFacts, pace: PaceRule) {
  return {
    title: countryTitle(facts),
    /** On the first page, at most two. */
    lead: said(sinceLastCutoff(facts), largestGaps(facts)),
    ministries: said(bandCounts(facts), countryAgainstTime(facts), rateSpan(facts), twoRates(facts)),
    lastYear: facts.lastYear ? lastYearSentences(facts.lastYear) : [],
    /** Beside the fields and the largest gaps. */
    fields: said(largestField(facts), mostOfTheGap(facts)),
    notes: noteSentences(facts, pace),
  };
}

const MINISTRIES: Basis = { table: "ministries", path: "/" };
const BAND_ORDER: readonly Band[] = ["done", "on-pace", "slow", "behind", "not-reported", "no-quota"];
const BANDS_WITH_NAMES: readonly Band[] = ["slow", "behind", "not-reported"];
/** Names of a band that are listed before 等. */
const MAX_NAMES_IN_BAND = 6;

/** How many ministries are late, how many have not reported, and the gap with its unreported part. */
export function countryTitle({ headline, tally, standing: { bands } }: CountryFacts): string {
  if (tally.quota === 0) return titleWithoutQuota(`${headline.year}年度`, tally);
  if (tally.reportedCells === 0) return `尚无部门上报，年度计划${peopleWords(tally.quota)}没有完成率`;
  if (tally.gap === 0) return `年度计划${peopleWords(tally.quota)}已全部完成`;
  const late = bands.slow.length + bands.behind.length;
  const inTime = bands.done.length + bands["on-pace"].length;
  const silent = bands["not-reported"].length;
  const [gap, unreported] = together([tally.gap, tally.unreportedGap]);
  return [
    late > 0 ? `${late}个部门落后于时间进度` : inTime > 0 ? "已报部门均不落后于时间进度" : "",
    silent > 0 ? `${silent}个部门未报送` : "",
    `缺口${gap}${tally.unreportedGap > 0 ? `（其中未报送${unreported}）` : ""}`,
  ]
    .filter(Boolean)
    .join("，");
}

/** People done, the rate, and the change in a month with the part of ministries that report for the first time. */
export function sinceLastCutoff({ asOf, tally, change, standing }: CountryFacts): Sentence | null {
  const cutoff = `截至${formatCutoff(asOf)}`;
  if (tally.reportedCells === 0) {
    return standing.planned === 0
      ? null
      : sentence(`${cutoff}，列入计划的${standing.planned}个部门均未上报，不计算完成率`, MINISTRIES);
  }
  const done = `${cutoff}，完成${peopleWords(tally.actual)}`;
  const rate = tally.quota === 0 ? "" : `，完成率${shareWords(tally.actual, tally.quota)}`;
  if (!change) return sentence(done + rate, MINISTRIES);
  if (change.before.tally.reportedCells === 0) {
    return sentence(
      `${done}${rate}，均为${monthEnd(change.before.asOf)}以后${newlyReported(change)}所报`,
      MINISTRIES,
    );
  }
  const latest = monthEnd(change.before.cutoff ?? change.before.asOf);
  if (change.people === 0 && change.updated === 0 && change.newly.ministries.length === 0) {
    return sentence(`${done}${rate}，${latest}以来没有新的上报`, MINISTRIES);
  }
  const { older } = change.before;
  const then = `${latest}${older > 0 ? `（其中${older}个部门沿用更早的统计截止）` : ""}`;
  if (tally.quota === 0) return sentence(done + partsOfChange(change, `比${then}`), MINISTRIES);
  const words = rateChangeWords(change.before.tally, tally, then);
  return sentence(`${done}，${words}${partsOfChange(change, "")}`, MINISTRIES);
}

/** `，完成数增加4.61万人，其中新报送的2个部门（甲部、乙部）1.20万人`. */
function partsOfChange(change: ChangeFacts, than: string): string {
  const { people, newly } = change;
  const rest = people - newly.people;
  const size = Math.abs(people);
  if (newly.ministries.length === 0) {
    return people === 0 ? "" : `，完成数${than}${upOrDown(people)}${peopleWords(size)}`;
  }
  if (rest < 0) {
    const [all, fresh, less] = together([size, newly.people, -rest], (shown) =>
      people < 0 ? shown[1] - shown[2] === -shown[0] : shown[1] - shown[2] === shown[0],
    );
    const sum = people === 0 ? "相抵后完成数不变" : `相抵后完成数${upOrDown(people)}${all}`;
    return `；${newlyReported(change)}计入${fresh}，其余部门减少${less}，${sum}`;
  }
  const [all, fresh] = together([size, newly.people]);
  const more = people === 0 ? "，完成数不变" : `，完成数${than}增加${all}`;
  if (people > 0 && rest === 0) return `${more}，全部来自${newlyReported(change)}`;
  return `${more}，其中${newlyReported(change)}${fresh}`;
}

/** `新报送的2个部门（甲部、乙部）`. */
function newlyReported({ newly: { ministries } }: ChangeFacts): string {
  return `新报送的${ministries.length}个部门（${namesWords(ministries, "个")}）`;
}

/** How many of the plan's ministries are in each band; those late or without a report by name. */
export function bandCounts({ standing: { planned, bands } }: CountryFacts): Sentence | null {
  if (planned === 0) return null;
  const parts = BAND_ORDER.filter((band) => bands[band].length > 0).map((band) => {
    const names = bands[band];
    const named = BANDS_WITH_NAMES.includes(band) ? `（${namesWords(names, null, MAX_NAMES_IN_BAND)}）` : "";
    return `${BAND_WORDS[band]}${names.length}个${named}`;
  });
  return sentence(`列入计划的${planned}个部门中，${parts.join("，")}`, MINISTRIES);
}

/** The country's people against what is due by the as-of date. */
export function countryAgainstTime({ asOf, tally, due, standing }: CountryFacts): Sentence | null {
  if (tally.quota === 0 || tally.reportedCells === 0) return null;
  const people = comparedWords(tally.actual, due.people);
  const against = againstDue(due.expectation.basis, people);
  const carried = standing.carriedForward > 0 ? `（${standing.carriedForward}个部门沿用较早的统计截止）` : "";
  return sentence(
    `按${formatCutoff(asOf)}计，全国完成${people.now}${carried}，${against}，状态为${BAND_WORDS[due.band]}`,
    MINISTRIES,
  );
}

/** The lowest and the highest completion rate of the ministries; null with fewer than two rates. */
export function rateSpan({ rates, standing: { bands } }: CountryFacts): Sentence | null {
  const rated = bands.done.length + bands["on-pace"].length + bands.slow.length + bands.behind.length;
  if (!rates || rated < 2) return null;
  const { lowest, highest } = rates;
  const [from, to] = [lowest.actual / lowest.quota, highest.actual / highest.quota];
  if (lowest.actual * highest.quota === highest.actual * lowest.quota) {
    return sentence(`有计划的${rated}个已报部门完成率均为${formatRate(from)}`, MINISTRIES);
  }
  return sentence(
    formatRate(from) === formatRate(to)
      ? `有计划的${rated}个已报部门完成率均约为${formatRate(from)}`
      : `有计划的${rated}个已报部门完成率在${shareRange(from, to)}之间`,
    MINISTRIES,
  );
}

/** Why the two rates differ: surplus and off-plan people count in one of them only. */
export function twoRates({ tally }: CountryFacts): Sentence | null {
  const capped = cappedRate(tally);
  if (capped === null || tally.surplus + tally.offPlan === 0) return null;
  const parts = [
    tally.surplus > 0 ? `超额${peopleWords(tally.surplus)}` : "",
    tally.offPlan > 0 ? `计划外${peopleWords(tally.offPlan)}` : "",
  ].filter(Boolean);
  const rates = [shareWords(tally.actual, tally.quota), shareWords(tally.capped, tally.quota)];
  const shown =
    rates[0] === rates[1]
      ? `完成率和结构完成率保留一位小数均为${rates[0]}`
      : `完成率${rates[0]}，结构完成率${rates[1]}`;
  return sentence(`完成数含${parts.join("、")}，计入完成率，不计入结构完成率：${shown}`, MINISTRIES);
}
