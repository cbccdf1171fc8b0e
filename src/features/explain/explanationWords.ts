import { formatPeople, formatRate } from "../../app/words/format.ts";
import { LANDING_RULE_WORDS, NO_LANDING, usualShareWords } from "../../app/words/landingWords.ts";
import { BASIS_WORDS } from "../../app/words/paceWords.ts";
import { monthInWords, monthNumber } from "../../domain/cutoff.ts";
import { UNIT, WHOLE } from "../../domain/edition.ts";
import type {
  CourseUsed,
  ExpectationUsed,
  ExplainedFigure,
  Explanation,
  Term,
  TermName,
} from "../../domain/explaining/explanation.ts";
import type { TablePlace } from "../../domain/plan/tablePlace.ts";

export const FIGURE_WORDS: Readonly<Record<ExplainedFigure, string>> = {
  quota: "计划数",
  actual: "完成数",
  rate: "完成率",
  "capped-rate": "结构完成率",
  gap: "缺口",
  surplus: "超额",
  "off-plan": "计划外",
  coverage: "覆盖率",
  expected: "应完成数",
  landing: "年底预计",
};

export const TERM_WORDS: Readonly<Record<TermName, string>> = {
  quota: "计划数",
  actual: "完成数",
  capped: "计入结构完成率",
  gap: "缺口",
  surplus: "超额",
  "off-plan": "计划外",
  covered: "已报各格的计划数",
  landing: "年底预计",
};

/** The formula of each figure in words. A cell (格) is one ministry in one field. */
const FORMULA_WORDS: Readonly<Record<ExplainedFigure, string>> = {
  quota: "计划数 = 年度计划表中各格计划数之和。空格是没有计划，不是计划 0 人。",
  actual: `完成数 = 各${UNIT}最近一次有效上报中各格累计完成数之和，含超额与计划外。没有上报的格不计，也不当作 0。`,
  rate: "完成率 = 完成数 ÷ 计划数。完成数含超额与计划外；计划数含尚未报送的格，有未报送的格时完成率是下限，另列已报部分的完成率。",
  "capped-rate":
    "结构完成率 = 各格 min(完成数, 计划数) 之和 ÷ 计划数。一格的超额不抵另一格的缺口，计划外不计。",
  gap: "缺口 = 各格 max(计划数 − 完成数, 0) 之和。未报送的格按计划数全数计为缺口。",
  surplus: "超额 = 各格 max(完成数 − 计划数, 0) 之和，只算有计划的格。",
  "off-plan": "计划外 = 没有计划数的格中上报的人数之和。",
  coverage: `覆盖率 = 已报各格的计划数 ÷ 全部计划数，按人数算，不按${UNIT}个数算。`,
  expected: `应完成数 = 计划数 × 到统计截止应完成的比例，不足 1 人的进为 1 人；各${UNIT}比例不同时先逐${UNIT}计算，相加后再进。`,
  landing: LANDING_RULE_WORDS["bornhuetter-ferguson"],
};

/** The formula of a figure; of a landing that which its rule uses. */
export function formulaWords({ figure, courses }: Pick<Explanation, "figure" | "courses">): string {
  const [first] = courses;
  return first ? LANDING_RULE_WORDS[first.rule] : FORMULA_WORDS[figure];
}

/** Of what the figure is: 全国, a ministry, a field, or a cell. */
export function scopeWords({ ministry, field }: TablePlace): string {
  return [ministry, field].filter((name) => name !== null).join(" · ") || WHOLE;
}

/** The value with its unit, or why it does not exist. */
export function valueWords({ figure, value, submissions }: Explanation): string {
  if (value !== null) {
    const isRatio = figure === "rate" || figure === "capped-rate" || figure === "coverage";
    return isRatio ? formatRate(value) : `${formatPeople(value)} 人`;
  }
  if (figure === "landing") return NO_LANDING;
  return submissions.length === 0 && figure !== "quota" ? "未报送" : "没有计划数";
}

/** What is due by a cut-off and by which rule: `273 ÷ 365（日历天数，截至2025年9月）`. */
export function expectedShareWords({
  cutoff,
  expectation: { elapsed, total, basis },
}: ExpectationUsed): string {
  return `${formatPeople(elapsed)} ÷ ${formatPeople(total)}（${BASIS_WORDS[basis]}，截至${monthInWords(cutoff)}）`;
}

/** The usual course that a ministry's landing goes by: `6月 74.3%（本部门1年、全国1年） · 101.2%`. */
export function courseUsedWords({ cutoff, course }: CourseUsed): string {
  return `${monthNumber(cutoff)}月 ${usualShareWords(course)} · ${formatRate(course.rate)}`;
}

/** The formula with its figures put in, to the person. */
export function calculationWords(explanation: Explanation): string {
  const { figure, value, formula, terms, dues, courses } = explanation;
  const shown = valueWords(explanation);
  const [first, second, covered] = terms;
  const [due] = dues;
  if (value === null || !first) return `没有可代入的数：${shown}。`;
  const name = FIGURE_WORDS[figure];
  switch (formula) {
    case "ratio":
      return `${name} = ${termWords(first)} ÷ ${second ? termWords(second) : ""} = ${shown}${reportedRateWords(first, second, covered)}`;
    case "dues-added":
      return `${name} = ${dues.length} 个${UNIT}的计划数各乘到自己统计截止应完成的比例，相加 = ${shown}`;
    case "share-due":
      return `${name} = ${termWords(first)} × ${due ? expectedShareWords(due) : ""} = ${shown}`;
    case "projection":
      return `${name} = ${courses.length} 个${UNIT}的预计相加 = ${shown}；这些${UNIT}已完成 ${formatPeople(second?.people ?? 0)} 人`;
    case "sum":
      return `${name} = ${first.cells.length} 格相加 = ${shown}`;
  }
}

/** The rate of the part that reported, where a part did not: `；已报部分 1,200 ÷ 1,400 = 85.7%`. */
function reportedRateWords(actual: Term, quota?: Term, covered?: Term): string {
  if (!quota || !covered || covered.people === 0 || covered.people === quota.people) return "";
  const rate = formatRate(actual.people / covered.people);
  return `；已报部分 ${formatPeople(actual.people)} ÷ ${formatPeople(covered.people)} = ${rate}`;
}

function termWords({ name, people }: { readonly name: TermName; readonly people: number }): string {
  return `${TERM_WORDS[name]} ${formatPeople(people)} 人`;
}
