import { UNIT, WHOLE } from "../../domain/edition.ts";
import type { Forecasts, Landing, SumForecast } from "../../domain/yearEnd/forecast.ts";
import type { LandingRule } from "../../domain/yearEnd/landing.ts";
import type { MonthlyNeed } from "../../domain/yearEnd/monthlyNeed.ts";
import { ASSUMED_COMMON_PART, type Replays } from "../../domain/yearEnd/replays.ts";
import type { UsualCourse } from "../../domain/yearEnd/usualCourse.ts";
import { formatPeople, formatRate, formatSigned, NO_QUOTA } from "./format.ts";

export const NO_LANDING = "没有上报，不推算";

/** `115,620（98,300～121,400）`, or the landing alone where there is no range. */
export function landingFigure(landing: Landing | null): string {
  if (!landing) return NO_LANDING;
  return landing.range
    ? `${formatPeople(landing.people)}（${formatPeople(landing.range.low)}～${formatPeople(landing.range.high)}）`
    : formatPeople(landing.people);
}

/** Landing minus the plan that it is held against, with its sign. */
export function balanceFigure(landing: Landing | null): string {
  if (!landing) return "—";
  return landing.balance === null ? NO_QUOTA : formatSigned(landing.balance);
}

/** What a landing is held against: the plan, or the part of it that has reported. */
export function planWords({ unreported }: Landing): string {
  return unreported === 0 ? "计划" : "已报送部分的计划";
}

/** True where the range holds the plan: whether the year reaches it cannot be said. */
export function isUndecided({ range, quota }: Landing): boolean {
  return range !== null && range.low < quota && quota <= range.high && range.low < range.high;
}

/** The finding: above the plan, below it, or not to be seen yet where the range holds both. */
export function landingTitle(landing: Landing | null): string {
  if (!landing) return `年底预计：${NO_LANDING}`;
  const { balance, people } = landing;
  if (balance === null) return `年底预计 ${formatPeople(people)} 人`;
  const plan = planWords(landing);
  if (isUndecided(landing)) return `年底预计 ${formatPeople(people)} 人，能否完成${plan}尚看不出`;
  if (balance === 0) return `年底预计正好完成${plan}`;
  return balance > 0
    ? `年底预计超出${plan} ${formatPeople(balance)} 人`
    : `年底预计比${plan}缺 ${formatPeople(-balance)} 人`;
}

/**
 * Where the year is expected to end, in what range, against which plan, as sentences.
 *
 * @param replays null where there is no earlier year
 */
export function landingSentence(landing: Landing | null, replays: Replays | null): string {
  if (!landing) return `${NO_LANDING}年底数。`;
  const { people, range, quota, balance, unreported } = landing;
  const against =
    balance === null
      ? ""
      : `，比${planWords(landing)} ${formatPeople(quota)} 人${balance < 0 ? "少" : "多"} ${formatPeople(Math.abs(balance))} 人`;
  const width = range
    ? `，约八成把握在 ${formatPeople(range.low)} 至 ${formatPeople(range.high)} 人之间`
    : replays
      ? "；往年同月可比的数不够，不给区间"
      : "；没有往年可比，按日历推算，不给区间";
  const left = unreported > 0 ? `未报送的计划 ${formatPeople(unreported)} 人不在其中。` : "";
  return `年底预计 ${formatPeople(people)} 人${against}${width}。${left}`;
}

/** Which ministries a sum has nobody for; empty where there is none. */
export function withoutSentence({ without }: SumForecast): string {
  return without.length === 0 ? "" : `${without.join("、")}没有上报，预计数与所比的计划都不含。`;
}

/** The formula in words. */
export const LANDING_RULE_WORDS: Readonly<Record<LandingRule, string>> = {
  "bornhuetter-ferguson": `年底预计 = 完成数 +（1 − 到统计截止通常已完成的比例）× 已报送领域的计划数 × 往年完成率，逐${UNIT}取整到人；余下人数按计划数分到领域。`,
  benktander: `往年年底数与计划相差较大，因此年底预计 = 完成数 +（1 − 比例）×〔完成数 +（1 − 比例）× 已报送领域的计划数 × 往年完成率〕，比例为到统计截止通常已完成的比例；逐${UNIT}取整到人；余下人数按计划数分到领域。`,
};

/** Where share and range come from, and when they do not hold. */
export function landingNote({
  rule,
  replays,
  departure,
}: Pick<Forecasts, "rule" | "replays" | "departure">): string {
  if (!replays) return `${LANDING_RULE_WORDS[rule]}没有往年可比：比例按日历天数，往年完成率按 100%。`;
  const common = departure === null ? "" : assumedWords(departure);
  return (
    `${LANDING_RULE_WORDS[rule]}比例取本${UNIT}往年与${WHOLE}往年的平均，本${UNIT}一年算一份，${WHOLE}算一份。` +
    `区间是用同一算法推算${replays.years.join("、")}年各月、与年底实际对比得出的，${common}` +
    "如果今年的进度普遍比往年提前或推迟很多，实际数可能在区间之外。"
  );
}

function assumedWords(departure: number): string {
  const assumed = `只有一年可比，各${UNIT}共同的偏差假定为余下时间的 ${formatRate(ASSUMED_COMMON_PART)}`;
  const size = formatRate(Math.abs(departure));
  if (size === formatRate(0)) return `${assumed}；`;
  const ends = `年底预计比按往年完成率推算的${departure < 0 ? "低" : "高"} ${size}`;
  return `${assumed}，另计今年进度与往年的差（${ends}），因为看不出这个差会保持还是会补回；`;
}

/** The share that is usually done by a cut-off; marked where it goes by calendar days. */
export function usualShare({ share, countryYears }: UsualCourse): string {
  return countryYears === 0 ? `${formatRate(share)}（日历）` : formatRate(share);
}

/** The share that is usually done and what it rests on: `74.3%（本部门1年、全国1年）`. */
export function usualShareWords({ share, ownYears, countryYears }: UsualCourse): string {
  const from =
    countryYears === 0
      ? "日历天数"
      : ownYears === 0
        ? `${WHOLE}${countryYears}年`
        : `本${UNIT}${ownYears}年、${WHOLE}${countryYears}年`;
  return `${formatRate(share)}（${from}）`;
}

/** What must be trained a month from now on; empty where that is not a question. */
export function needFigure(need: MonthlyNeed | null): string {
  if (!need) return "—";
  return need.perMonth === null ? "已到年底" : formatPeople(need.perMonth);
}
