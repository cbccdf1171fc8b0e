import { formatCutoff, formatRate } from "../../../app/words/format.ts";
import { PACE_NAMES } from "../../../app/words/paceWords.ts";
import { reportedCounts } from "../../../app/words/reporting/reportedCounts.ts";
import type { CountryFacts } from "../../../domain/briefing/briefing.ts";
import type { ChangeFacts } from "../../../domain/briefing/reportingFacts.ts";
import { PLAN_PROJECT, UNIT, WHOLE } from "../../../domain/edition.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { cappedRate } from "../../../domain/progress/completion.ts";
import { isYearOver, otherRule, type PaceRule } from "../../../domain/progress/pace.ts";
import type { MinistryPart } from "../../../domain/standing/partStandings.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { said, sentence } from "../document/say.ts";
import { dueBy, rateChangeWords, upOrDown } from "./changeWords.ts";
import { largestField, largestGaps } from "./gapSentences.ts";
import { lastYearSentences } from "./lastYearSentences.ts";
import { noteSentences, silentMinistries, statesBesides } from "./noteSentences.ts";
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
    /** On the first page. */
    lead: said(
      progress(facts),
      lateByName(facts, pace),
      outdatedMinistries(facts),
      silentMinistries(facts),
      statesBesides(facts),
    ),
    lastYear: facts.lastYear ? lastYearSentences(facts.lastYear) : [],
    /** Beside the fields and the largest gaps. */
    fields: said(largestGaps(facts), largestField(facts)),
    notes: [
      ...said(dueOfCountry(facts, pace), lateByOtherRule(facts, pace), rateSpan(facts), twoRates(facts)),
      ...noteSentences(facts, pace),
    ],
  };
}

const MINISTRIES: Basis = { table: "ministries", path: "/" };
/** Late ministries that are named; the chart beneath has all. */
const MAX_LATE_NAMED = 4;

/** The rate, the distance from what is due and how many ministries are late. */
export function countryTitle({ asOf, headline, tally, due, late, silence }: CountryFacts): string {
  if (tally.quota === 0) return titleWithoutQuota(`${headline.year}年度`, tally);
  if (tally.reportedCells === 0) return `尚无${UNIT}上报，年度计划${peopleWords(tally.quota)}没有完成率`;
  if (tally.gap === 0) return `年度计划${peopleWords(tally.quota)}已全部完成`;
  const difference = tally.actual - due.people;
  const against =
    difference === 0
      ? "与时间进度持平"
      : `比时间进度${difference > 0 ? "多" : "少"}${peopleWords(Math.abs(difference))}`;
  const silent = silence.ministries.length;
  const rate = `完成${shareWords(tally.actual, tally.quota)}`;
  if (isYearOver(asOf)) {
    const unfinished = late.length > 0 ? [`${late.length}个${UNIT}未完成`] : [];
    const unreported = silent > 0 ? [`${silent}个${UNIT}未报送`] : [];
    return [rate, `缺口${peopleWords(tally.gap)}`, ...unfinished, ...unreported].join("，");
  }
  return [
    rate,
    against,
    late.length > 0
      ? `${late.length}个${UNIT}落后`
      : silent > 0
        ? `${silent}个${UNIT}未报送`
        : `没有${UNIT}落后`,
  ].join("，");
}

/** People done, the change in a month, the rate, and beside it the rate of the part that reported. */
export function progress({ asOf, tally, change, standing, silence }: CountryFacts): Sentence | null {
  const cutoff = `截至${formatCutoff(asOf)}`;
  if (tally.reportedCells === 0) {
    if (standing.planned === 0) return null;
    const isAll = silence.ministries.length === standing.planned;
    const states = isAll
      ? `列入计划的${standing.planned}个${UNIT}均未报送`
      : reportedCounts(silence.states).replaceAll(" ", "");
    return sentence(`${cutoff}，${states}，不计算完成率`, MINISTRIES);
  }
  const reported = tally.quota - tally.unreportedGap;
  const ofReported =
    tally.unreportedGap > 0 && reported > 0
      ? `（为下限，已报送部分为${shareWords(tally.actual, reported)}）`
      : "";
  const [done, since] = sinceMonthBefore(tally.actual, change);
  const rate =
    tally.quota === 0
      ? ""
      : `，${
          change && change.before.tally.reportedCells > 0 && change.people !== 0
            ? rateChangeWords(change.before.tally, tally)
            : `完成率${shareWords(tally.actual, tally.quota)}`
        }${ofReported}`;
  const longer = change ? longerThanAMonth(change) : "";
  return sentence(`${cutoff}，${WHOLE}${PLAN_PROJECT}完成${done}${since}${rate}${longer}`, MINISTRIES);
}

/** The people in words, and how they changed: `67.53万人` and `，比8月底增加10.57万人`. */
function sinceMonthBefore(
  people: number,
  change: ChangeFacts | null,
): readonly [done: string, since: string] {
  if (!change) return [peopleWords(people), ""];
  const { newly, updated, before } = change;
  if (before.cutoff === null) return [peopleWords(people), `，${monthEnd(before.asOf)}以前没有上报`];
  const then = monthEnd(before.cutoff);
  if (newly.length === 0 && updated === 0 && change.people === 0) {
    return [peopleWords(people), `，${then}以后没有新的上报`];
  }
  const [done, size] = together([people, Math.abs(change.people)]);
  return [done, change.people === 0 ? `，与${then}相同` : `，比${then}${upOrDown(change.people)}${size}`];
}

/** The part of the change that is of more than one month: `；其中甲部、乙部为首次报送`. */
function longerThanAMonth({ before, newly, caughtUp }: ChangeFacts): string {
  if (before.cutoff === null) return "";
  const names = (list: readonly { readonly ministry: string }[]) =>
    namesWords(
      list.map(({ ministry }) => ministry),
      `个${UNIT}`,
    );
  const groups = [
    ...(newly.length > 0 ? [`${names(newly)}为首次报送`] : []),
    ...[...groupBy(caughtUp, ({ since }) => since)].map(
      ([since, list]) => `${names(list)}为${monthEnd(since)}以后的累计`,
    ),
  ];
  return groups.length > 0 ? `；其中${groups.join("，")}` : "";
}

/**
 * The late ministries, in December the unfinished ones, with their rates, the worst first; a rate of an earlier cut-off
 * names it. How many are late by the other pace rule stands beside their number; the notes name them.
 */
export function lateByName({ late, other, standing }: CountryFacts, pace: PaceRule): Sentence | null {
  const { done, "done-with-gap": doneWithGap, "on-pace": onPace, outdated } = standing.bands;
  const isOver = isYearOver(standing.asOf);
  const otherwise =
    other.late.length === late.length ? "" : `（${PACE_NAMES[otherRule(pace)]}为${other.late.length}个）`;
  if (late.length === 0) {
    const inTime = done.length + doneWithGap.length + onPace.length;
    if (inTime === 0 || outdated.length > 0) return null;
    if (isOver) {
      return sentence(`已报送的${inTime}个${UNIT}总量${inTime > 1 ? "均" : ""}已完成`, MINISTRIES);
    }
    return sentence(
      `已报送的${inTime}个${UNIT}${inTime > 1 ? "均" : ""}不落后于时间进度${otherwise}`,
      MINISTRIES,
    );
  }
  const all = late.length === standing.reported && late.length > 1;
  const which = isOver ? "未完成年度计划" : "落后于时间进度";
  const whole = all
    ? `已报送的${late.length}个${UNIT}均${which}${otherwise}`
    : `${which}的有${late.length}个${UNIT}${otherwise}`;
  const named = late.slice(0, MAX_LATE_NAMED).map(rateOfLate).join("、");
  return sentence(
    `${whole}${late.length > MAX_LATE_NAMED ? `，${isOver ? "完成率较低" : "落后较多"}的是` : "："}${named}`,
    MINISTRIES,
  );
}

/** The ministries that are late by the pace rule that is not chosen; null where they are the same. */
export function lateByOtherRule({ late, other }: CountryFacts, pace: PaceRule): Sentence | null {
  const names = other.late.map(({ name }) => name);
  if (late.length === names.length && late.every(({ name }) => names.includes(name))) return null;
  const rule = PACE_NAMES[otherRule(pace)];
  if (names.length === 0) return sentence(`${rule}，没有${UNIT}落后`, MINISTRIES);
  return sentence(
    `${rule}，落后的有${names.length}个${UNIT}：${namesWords(names, null, MAX_LATE_NAMED)}`,
    MINISTRIES,
  );
}

/** `甲部（35.9%）`, `乙部（4月底20.4%）`. */
function rateOfLate({ name, tally, cutoff, carriedForward }: MinistryPart): string {
  const at = carriedForward && cutoff !== null ? monthEnd(cutoff) : "";
  return `${name}（${at}${shareWords(tally.actual, tally.quota)}）`;
}

/** The ministries whose last report is too old to judge them by; the notes name the cut-offs. */
function outdatedMinistries({ standing: { bands } }: CountryFacts): Sentence | null {
  const { outdated } = bands;
  if (outdated.length === 0) return null;
  return sentence(
    `满三个月没有新上报的${UNIT}有${outdated.length}个：${outdated.map(({ name }) => name).join("、")}`,
    MINISTRIES,
  );
}

/**
 * What is due of the country, and its band, also by the other pace rule where that gives another band; null in December,
 * when the plan itself is due.
 */
export function dueOfCountry({ asOf, tally, due, other }: CountryFacts, pace: PaceRule): Sentence | null {
  if (tally.quota === 0 || tally.reportedCells === 0 || isYearOver(asOf)) return null;
  const [own, others] = together([due.people, other.due.people]);
  const otherwise = other.due.band === due.band ? [] : [dueBy(otherRule(pace), others, other.due.band)];
  return sentence([dueBy(pace, own, due.band, WHOLE), ...otherwise].join("；"), MINISTRIES);
}

/** The lowest and the highest rate among the ministries that reported the month; null with fewer than two. */
export function rateSpan({ rates }: CountryFacts): Sentence | null {
  if (!rates || rates.ministries < 2) return null;
  const { ministries, lowest, highest } = rates;
  const [from, to] = [lowest.actual / lowest.quota, highest.actual / highest.quota];
  const isEqual = lowest.actual * highest.quota === highest.actual * lowest.quota;
  const span =
    formatRate(from) === formatRate(to)
      ? `均${isEqual ? "" : "约"}为${formatRate(from)}`
      : `在${shareRange(from, to)}之间`;
  return sentence(`当月已报的${ministries}个${UNIT}完成率${span}`, MINISTRIES);
}

/** Why the two rates differ: surplus and off-plan people count in one of them only. */
export function twoRates({ tally }: CountryFacts): Sentence | null {
  if (cappedRate(tally) === null || tally.surplus + tally.offPlan === 0) return null;
  const [surplus, offPlan] = together([tally.surplus, tally.offPlan]);
  const parts = [
    tally.surplus > 0 ? `超额${surplus}` : "",
    tally.offPlan > 0 ? `计划外${offPlan}` : "",
  ].filter(Boolean);
  const capped = shareWords(tally.capped, tally.quota);
  const isEqual = capped === shareWords(tally.actual, tally.quota);
  const words = isEqual ? `四舍五入后与完成率同为${capped}` : `为${capped}`;
  return sentence(`完成数含${parts.join("、")}，不计入结构完成率；结构完成率${words}`, MINISTRIES);
}
