import { type Month, monthInWords, monthNumber, monthOf, yearOf } from "../domain/cutoff.ts";
import { PLAN_PROJECT, PROGRAMME, UNIT } from "../domain/edition.ts";
import { type Plan, quotaOf } from "../domain/plan/plan.ts";
import { sumKnownPeople } from "../domain/plan/sumPeople.ts";
import type { MeasureSubmission, ReportedMeasure } from "../domain/programme/programmeReport.ts";
import { countIn, type Submission } from "../domain/progress/submission.ts";
import { HEADER_WORDS, TEMPLATE_COLUMNS } from "../intake/findings/headerWords.ts";
import type { Layout } from "../intake/table/header.ts";
import type { TableCell } from "./writeTable.ts";

interface FactsWithLast<Last> {
  readonly ministry: string;
  readonly cutoff: Month;
  /** What the ministry reported last; null without a report. Sample data is marked in the template. */
  readonly last: (Last & { readonly sample?: boolean }) | null;
}

/** The content of a template before the ministry fills it. */
export interface TemplateFacts extends FactsWithLast<Submission> {
  readonly layout: Layout;
  /** The year's plan; without any quotas where the plan table cannot be used. */
  readonly plan: Pick<Plan, "year" | "ministries" | "fields" | "quotas">;
}

/** The content of a template for the programme's measures. */
export interface MeasureTemplateFacts extends FactsWithLast<MeasureSubmission> {
  readonly year: number;
  readonly measures: readonly ReportedMeasure[];
}

/**
 * The cells of a template for one ministry and cut-off. `readReport` accepts it when it is filled.
 *
 * Long: a row for each field with a quota, in the plan's order, then for those reported without one; all fields for a
 * ministry without any. 累计完成人数 is empty.
 * Wide: the ministry's row is empty; quotas and last counts are in rows below that begin with 注：, which are read as notes.
 *
 * The cut-off is `2025年6月`: a spreadsheet turns `2025-06` into a date and saves it as `Jun-25`.
 */
export function templateCells(facts: TemplateFacts): TableCell[][] {
  return facts.layout === "long" ? longCells(facts) : wideCells(facts);
}

/**
 * The cells of a template for a ministry's programme measures at a cut-off, a row for each, in the long layout (the wide one
 * has no measures). 计量单位 names what is counted; AI literacy is one of the counts, and no row has a target. Unfilled it
 * is accepted and reports nothing.
 */
export function measureTemplateCells({
  year,
  ministry,
  measures,
  cutoff,
  last,
}: MeasureTemplateFacts): TableCell[][] {
  return [
    [...HEADER_WORDS, TEMPLATE_COLUMNS.unit, `${TEMPLATE_COLUMNS.last}${sampleWord(last)}`],
    ...measures.map(({ name, unit }) => {
      const known = countIn(last, name);
      return [year, ministry, name, monthInWords(cutoff), null, null, unit, known];
    }),
  ];
}

/** The next cut-off to report: the month after the last one of the year, at most December; `asOf` after none. */
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
    // The last two columns are not read.
    [...HEADER_WORDS, TEMPLATE_COLUMNS.quota, `${TEMPLATE_COLUMNS.last}${sampleWord(last)}`],
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
    [`${plan.year}年度${PROGRAMME}${PLAN_PROJECT}累计完成情况（截至${monthInWords(cutoff)}）`],
    ["单位：人"],
    [UNIT, ...fields, "小计"],
    [ministry, ...fields.map(() => null), null],
    note("计划数", fields.map(quotaIn)),
    last
      ? note(
          `上次上报${sampleWord(last)}，截至${monthInWords(last.cutoff)}`,
          fields.map((field) => countIn(last, field)),
        )
      : ["注：上次上报：还没有"],
    [`注：请在${UNIT}所在的一行填写自1月1日起的累计完成人数；没有数字的领域留空，表示未报送；小计可以不填。`],
  ];
}

/** The plan's fields, then those that only the last report has. */
function fieldsWith(plan: TemplateFacts["plan"], last: Submission | null): string[] {
  return [...new Set([...plan.fields, ...Object.keys(last?.counts ?? {})])];
}

function sampleWord(last: { readonly sample?: boolean } | null): string {
  return last?.sample ? "（示例数据）" : "";
}
