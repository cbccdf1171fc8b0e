import { type Month, monthInWords, monthNumber, monthOf, yearOf } from "../domain/cutoff.ts";
import { type Plan, quotaOf } from "../domain/plan/plan.ts";
import { sumKnownPeople } from "../domain/plan/sumPeople.ts";
import type { MeasureSubmission, ReportedMeasure } from "../domain/programme/programmeReport.ts";
import { countIn, type Submission } from "../domain/progress/submission.ts";
import { HEADER_WORDS } from "../intake/findings/headerWords.ts";
import type { Layout } from "../intake/table/header.ts";
import type { TableCell } from "./writeTable.ts";

/** What a template is filled with beforehand. */
export interface TemplateFacts {
  readonly layout: Layout;
  readonly ministry: string;
  /** The year's plan; without any quotas where the plan table cannot be used. */
  readonly plan: Pick<Plan, "year" | "ministries" | "fields" | "quotas">;
  /** The cut-off to be reported. */
  readonly cutoff: Month;
  /** What the ministry reported last; null when it has not. Sample data is named as such in the template. */
  readonly last: (Submission & { readonly sample?: boolean }) | null;
}

/** What a template for the programme's measures is filled with beforehand. */
export interface MeasureTemplateFacts {
  readonly year: number;
  readonly ministry: string;
  readonly measures: readonly ReportedMeasure[];
  /** The cut-off to be reported. */
  readonly cutoff: Month;
  /** What the ministry reported of them last; null when it has not. Sample data is named as such in the template. */
  readonly last: (MeasureSubmission & { readonly sample?: boolean }) | null;
}

/**
 * The cells of a template for one ministry and cut-off, which `readReport` accepts when it comes back filled.
 *
 * Long: a row for each field in which the ministry has a quota, in the plan's order, then for those that it reported
 * without one; a ministry without any gets all fields. 累计完成人数 is left to be filled.
 * Wide: the ministry's row is left to be filled; quotas and last counts stand below the same columns in rows that
 * begin with 注：, which are read as notes.
 *
 * The cut-off is written `2025年6月`: a spreadsheet makes a date of `2025-06` and saves it as `Jun-25`.
 */
export function templateCells(facts: TemplateFacts): TableCell[][] {
  return facts.layout === "long" ? longCells(facts) : wideCells(facts);
}

/**
 * The cells of a template for a ministry's programme measures at a cut-off: a row for each, in the long layout, which
 * alone knows them. 计量单位 says what is counted; AI literacy stands among them as a count, and no row has a target.
 * Returned unfilled it is accepted and reports nothing.
 */
export function measureTemplateCells({
  year,
  ministry,
  measures,
  cutoff,
  last,
}: MeasureTemplateFacts): TableCell[][] {
  return [
    [...HEADER_WORDS, "计量单位", `上次上报${sampleWord(last)}`],
    ...measures.map(({ name, unit }) => {
      const known = countIn(last, name);
      return [year, ministry, name, monthInWords(cutoff), null, null, unit, known];
    }),
  ];
}

/**
 * The cut-off that a ministry reports next: the month after its last one of the year, December after December.
 *
 * @param last its last cut-off of the year; null where it has not reported
 * @param asOf taken where it has not reported
 */
export function nextCutoff(last: Month | null, asOf: Month): Month {
  return last === null ? asOf : monthOf(yearOf(last), Math.min(12, monthNumber(last) + 1));
}

/** Rows down to the header: they stay in view in a workbook. */
export function templateHeaderRows(layout: Layout): number {
  return layout === "long" ? 1 : 3;
}

function longCells({ ministry, plan, cutoff, last }: TemplateFacts): TableCell[][] {
  const quotaIn = (field: string) => quotaOf(plan, ministry, field);
  const planned = plan.fields.filter((field) => quotaIn(field) !== null);
  const offPlan = fieldsWith(plan, last).filter(
    (field) => quotaIn(field) === null && countIn(last, field) !== null,
  );
  const listed = [...planned, ...offPlan];
  return [
    // The last two inform and are not read.
    [...HEADER_WORDS, "计划数", `上次上报${sampleWord(last)}`],
    ...(listed.length > 0 ? listed : plan.fields).map((field) => [
      plan.year,
      ministry,
      field,
      monthInWords(cutoff),
      null,
      null,
      quotaIn(field),
      countIn(last, field),
    ]),
  ];
}

function wideCells({ ministry, plan, cutoff, last }: TemplateFacts): TableCell[][] {
  const quotaIn = (field: string) => quotaOf(plan, ministry, field);
  const fields = fieldsWith(plan, last);
  const note = (label: string, figures: readonly (number | null)[]) => [
    `注：${label}`,
    ...figures,
    sumKnownPeople(figures),
  ];
  return [
    [`${plan.year}年度专业技术人才知识更新工程能力提升项目累计完成情况（截至${monthInWords(cutoff)}）`],
    ["单位：人"],
    ["部门", ...fields, "小计"],
    [ministry, ...fields.map(() => null), null],
    note("计划数", fields.map(quotaIn)),
    last
      ? note(
          `上次上报${sampleWord(last)}，截至${monthInWords(last.cutoff)}`,
          fields.map((field) => countIn(last, field)),
        )
      : ["注：上次上报：还没有"],
    ["注：请在部门所在的一行填写自1月1日起的累计完成人数；没有数字的领域留空，表示未报送；小计可以不填。"],
  ];
}

/** The plan's fields, and after them those that only the last report names. */
function fieldsWith(plan: TemplateFacts["plan"], last: Submission | null): string[] {
  return [...new Set([...plan.fields, ...Object.keys(last?.counts ?? {})])];
}

function sampleWord(last: { readonly sample?: boolean } | null): string {
  return last?.sample ? "（示例数据）" : "";
}
