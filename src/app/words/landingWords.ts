import type { Landing } from "../../domain/yearEnd/forecast.ts";
import type { NoLanding } from "../../domain/yearEnd/landing.ts";
import type { MonthlyNeed } from "../../domain/yearEnd/monthlyNeed.ts";
import { formatPeople } from "./format.ts";

/** Why no landing is shown, in place of a number. */
export const NO_LANDING_WORDS: Readonly<Record<NoLanding, string>> = {
  "no-report": "没有上报，不推算",
  "nothing-done": "完成数为 0，不推算",
  "too-early": "年初数据太少，不推算",
};

/** `115,620（98,300～121,400）`, or the landing alone where there is no range. */
export function landingFigure(landing: Landing | NoLanding): string {
  if (typeof landing === "string") return NO_LANDING_WORDS[landing];
  return landing.range
    ? `${formatPeople(landing.people)}（${formatPeople(landing.range.low)}～${formatPeople(landing.range.high)}）`
    : formatPeople(landing.people);
}

/**
 * Where the year ends at this pace against the quota, as a sentence.
 *
 * @param quota planned people of the whole; where some of it has no landing the sentence says what it is held against
 */
export function landingSentence(landing: Landing | NoLanding, quota: number): string {
  if (typeof landing === "string") return `${NO_LANDING_WORDS[landing]}年底数。`;
  const plan = landing.quota === quota ? "计划" : `已推算部门的计划 ${formatPeople(landing.quota)} 人`;
  const against =
    landing.balance === null
      ? ""
      : `，比${plan}${landing.balance >= 0 ? "多" : "少"} ${formatPeople(Math.abs(landing.balance))} 人`;
  const range = landing.range
    ? `，可能在 ${formatPeople(landing.range.low)} 至 ${formatPeople(landing.range.high)} 人之间`
    : "，上年数据不足，不给区间";
  return `按目前进度，年底预计 ${formatPeople(landing.people)} 人${against}${range}。`;
}

/** What must be trained a month from now on; empty where that is not a question. */
export function needFigure(need: MonthlyNeed | null): string {
  if (!need) return "—";
  return need.perMonth === null ? "已到年底" : formatPeople(need.perMonth);
}
