import { PACE_RULES } from "../../../app/words/paceRules.ts";
import { PACE_NAMES } from "../../../app/words/paceWords.ts";
import { REPORTED_WORDS, reportedCounts } from "../../../app/words/reporting/reportedCounts.ts";
import type { CountryFacts } from "../../../domain/briefing/briefing.ts";
import type { Correction } from "../../../domain/briefing/corrections.ts";
import { monthNumber } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { otherRule, type PaceRule } from "../../../domain/progress/pace.ts";
import type { Basis, Sentence } from "../document/document.ts";
import { said, sentence } from "../document/say.ts";
import { namesByCutoff } from "./carriedNote.ts";
import { headlineAgainstTableSentence } from "./lastYearSentences.ts";
import { exactWords, monthEnd, oneUnit, peopleWords, quotedField, shareWords } from "./paperWords.ts";

const REPORTING: Basis = { table: "reporting", path: "/" };
const HEADLINE: Basis = { table: "headline", path: "/" };

/** Of more cells only their number is given by ministry. */
const MAX_CELLS_LISTED = 10;

/** For the page 说明: what is old or left out, then corrections and definitions. */
export function noteSentences(facts: CountryFacts, pace: PaceRule): Sentence[] {
  return [
    ...said(
      reportedByState(facts),
      leftOutCells(facts),
      carriedForward(facts),
      fallenCounts(facts),
      outsideThePlan(facts),
      headlineAgainstTableSentence(facts.headline, HEADLINE, facts.tally),
      corrections(facts.corrections, facts.tally.reportedCells > 0, REPORTING),
    ),
    // A ministry's own cut-offs are compared with each other, so its paper has no need of it.
    sentence("两个统计时点之间的变化按上报时间计，不等于其间实际培训的人数"),
    ...definitions(pace),
  ];
}

/** The ministries that have not reported, each with its quota, and their share of the plan. */
export function silentMinistries({ tally, silence: { ministries } }: CountryFacts): Sentence | null {
  if (tally.reportedCells === 0 || ministries.length === 0) return null;
  const sum = ministries.reduce((all, { quota }) => all + quota, 0);
  const words = oneUnit(ministries.map(({ quota }) => quota));
  const names = ministries.map(({ ministry, quota }) => `${ministry}（计划${words(quota)}）`).join("、");
  const share = tally.quota > 0 ? `，占全部计划数的${shareWords(sum, tally.quota)}` : "";
  return sentence(`未报送的${UNIT}有${ministries.length}个：${names}${share}`, REPORTING);
}

/** The ministries whose report was sent back, and those that report by quarter and have not had to yet. */
export function statesBesides({ silence: { states } }: CountryFacts): Sentence | null {
  const groups = [
    { words: REPORTED_WORDS.returned, of: states.returned },
    { words: `按季报送、${REPORTED_WORDS["not-due"]}`, of: states["not-due"] },
  ].filter(({ of }) => of.length > 0);
  if (groups.length === 0) return null;
  const named = groups.map(
    ({ words, of }) => `${words}的${UNIT}有${of.length}个：${of.map(({ ministry }) => ministry).join("、")}`,
  );
  return sentence(named.join("；"), REPORTING);
}

/** How many ministries have reported the month, and what stands for the others. */
function reportedByState({ tally, silence: { states } }: CountryFacts): Sentence | null {
  if (tally.reportedCells === 0) return null;
  return sentence(reportedCounts(states).replaceAll(" ", ""), REPORTING);
}

/** Planned cells without a figure of ministries that did report; not reported is not 0. */
export function leftOutCells({ silence: { leftOut } }: CountryFacts): Sentence | null {
  if (leftOut.length === 0) return null;
  const byMinistry = new Map<string, string[]>();
  for (const { ministry, field } of leftOut) {
    byMinistry.set(ministry, [...(byMinistry.get(ministry) ?? []), quotedField(field)]);
  }
  const names = [...byMinistry].map(([ministry, fields]) =>
    leftOut.length > MAX_CELLS_LISTED ? `${ministry}${fields.length}格` : ministry + fields.join(""),
  );
  const people = peopleWords(leftOut.reduce((sum, { quota }) => sum + quota, 0));
  return sentence(
    `已报${UNIT}有计划而未填报的共${leftOut.length}格：${names.join("、")}，计划合计${people}`,
    {
      table: "matrix",
      path: "/matrix",
    },
  );
}

/** The ministries whose figures are of an earlier cut-off than the as-of month, and of which. */
export function carriedForward({ silence: { carried, allCarried } }: CountryFacts): Sentence | null {
  if (carried.length === 0) return null;
  const latest = carried.at(-1)?.cutoff;
  const older = carried.filter(({ cutoff }) => cutoff !== latest);
  if (allCarried && carried.length > 1 && latest !== undefined) {
    const rest =
      older.length === 0
        ? `均为${monthEnd(latest)}`
        : `${namesByCutoff(older, monthEnd)}，其余均为${monthEnd(latest)}`;
    return sentence(`已报送的${carried.length}个${UNIT}都沿用较早的统计截止：${rest}`, REPORTING);
  }
  const names = namesByCutoff(carried, monthEnd);
  return sentence(`沿用较早统计截止的${UNIT}有${carried.length}个：${names}`, REPORTING);
}

/** Ministries whose cumulative count fell. It may not (domain rule 4) unless the reporter gives a reason. */
export function fallenCounts({ change }: CountryFacts): Sentence | null {
  if (!change || change.fell.length === 0) return null;
  return sentence(
    `累计完成数比上一次上报减少的${UNIT}有${change.fell.length}个：${change.fell.map(({ ministry, people }) => `${ministry}（减少${exactWords(people)}）`).join("、")}`,
    { table: "reporting", path: "/log" },
  );
}

/** Ministries that reported without being in the plan. */
export function outsideThePlan({ outside }: CountryFacts): Sentence | null {
  if (outside.length === 0) return null;
  const names = outside.map(({ ministry, people }) => `${ministry}（完成${peopleWords(people)}）`).join("、");
  return sentence(`未列入年度计划而有上报的${UNIT}有${outside.length}个：${names}，计入完成数`, {
    table: "ministries",
    path: "/",
  });
}

/** Reports replaced or withdrawn up to the as-of month; null where nothing was reported. */
export function corrections(list: readonly Correction[], hasReports: boolean, basis: Basis): Sentence | null {
  if (list.length === 0) return hasReports ? sentence("本年度截至统计时点没有更正或撤回的上报", basis) : null;
  const words = list.map((each) => {
    const times = [
      each.corrections > 0 ? `更正${each.corrections}次${correctedWords(each.people)}` : "",
      each.withdrawals > 0 ? `撤回${each.withdrawals}次` : "",
    ].filter(Boolean);
    return `${each.ministry}${monthNumber(each.cutoff)}月数据${times.join("，")}`;
  });
  return sentence(`上报的更正和撤回：${words.join("；")}`, basis);
}

/** By how many people the corrections changed a report: `，核减4,386人`. */
function correctedWords(people: number | null): string {
  if (people === null) return "";
  if (people === 0) return "，合计人数不变";
  return `，${people > 0 ? "核增" : "核减"}${exactWords(Math.abs(people))}`;
}

/** The pace rule that is not chosen, in one line. */
const OTHER_RULES: Readonly<Record<PaceRule, string>> = {
  calendar: `${PACE_NAMES.calendar}的应完成数=计划数×已过天数÷全年天数。`,
  "last-year": `${PACE_NAMES["last-year"]}的应完成数=计划数×上年同月累计÷上年全年。`,
};

/** How the figures are computed. They name no table: they refer to none of its cells. */
export function definitions(pace: PaceRule): Sentence[] {
  return [
    sentence(
      "完成率为完成数与计划数之比，超额和计划外人数计入；结构完成率逐格计算，每格最多计到计划数，计划外不计入",
    ),
    sentence(
      `缺口为各格计划数减完成数的不足部分之和，未报送的格按全部计划数计入；一格指一个${UNIT}在一个领域的计划`,
    ),
    { text: `${PACE_RULES[pace].replaceAll(" ", "")}${OTHER_RULES[otherRule(pace)]}`, basis: [] },
    sentence("各项数字由人数直接计算后四舍五入，万人保留两位小数，百分比保留一位小数，未满100%的最多写99.9%"),
  ];
}
