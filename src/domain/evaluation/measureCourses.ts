import { type Month, monthOf, yearOf, yearsFrom } from "../cutoff.ts";
import { type Plan, planTotal } from "../plan/plan.ts";
import { planAt } from "../plan/planAdjustment.ts";
import {
  type Measure,
  measureStanding,
  type Programme,
  type ProgrammeSource,
  type SubProject,
  type Target,
} from "../programme/programme.ts";
import { type MeasureSubmission, measureTotal } from "../programme/programmeReport.ts";
import { reportedPeople } from "../progress/completion.ts";
import { latestSubmissions } from "../progress/latestSubmissions.ts";
import { positionAt } from "../progress/position.ts";
import { rollUp } from "../progress/rollup.ts";
import type { Submission } from "../progress/submission.ts";

/** What a year of which no report is at hand came to, as a document says. */
export interface YearTotal {
  readonly year: number;
  /** See {@link measureKey}. */
  readonly measure: string;
  /** In the measure's unit. */
  readonly count: number;
  readonly document: ProgrammeSource;
}

/** Where a year's figure comes from: the reports up to a month, or a document. */
export type FigureSource =
  | { readonly kind: "reports"; readonly asOf: Month }
  | { readonly kind: "document"; readonly document: ProgrammeSource };

/** A measure in one year of the programme. */
export interface YearFigure {
  readonly year: number;
  /** Null where no source gives a number. */
  readonly target: Target | null;
  /** Sum of the year's plan table where it is not the headline, which is then the target; else null. */
  readonly tableTotal: number | null;
  /** In the measure's unit; null where there is neither a report nor a document. It is never estimated. */
  readonly done: number | null;
  readonly source: FigureSource | null;
  /** done / target, 0..; null without either. */
  readonly rate: number | null;
  /** The figures of this and all earlier years together; null as long as there is none. */
  readonly cumulative: number | null;
  /** True for the year's end: a document's total, or reports of December by all of whom a figure is expected. */
  readonly isFinal: boolean;
}

/** A measure over all years of the programme. */
export interface MeasureCourse {
  readonly subProject: SubProject;
  readonly measure: Measure;
  readonly years: readonly YearFigure[];
}

/** What identifies a measure in {@link YearTotal}. */
export function measureKey(subProject: SubProject, measure: Measure): string {
  return `${subProject.id}/${measure.what}`;
}

/** What the evaluation is made from. */
export interface EvaluationRecords {
  readonly plans: readonly Plan[];
  readonly submissions: readonly Submission[];
  readonly measures: readonly MeasureSubmission[];
  readonly totals: readonly YearTotal[];
  /** Earlier years count to their December, this month's year up to it, later years not at all. */
  readonly asOf: Month;
}

/**
 * Target, done, rate and cumulative count of every measure in every year of the programme (source 001, 五(二)). A figure
 * of reports is the one that the screens of its year show; a document's total counts only where nothing was reported.
 */
export function measureCourses(programme: Programme, records: EvaluationRecords): MeasureCourse[] {
  const { first, last } = programme.years;
  const years = yearsFrom(first, last);
  return programme.subProjects.flatMap((subProject) =>
    subProject.measures.map((measure) => {
      let cumulative: number | null = null;
      const figures = years.map((year): YearFigure => {
        const plan = planIn(year, records);
        const { count, source, isFinal } = doneIn(year, subProject, measure, plan, records);
        const { target, rate } = measureStanding(measure, year, count, plan);
        if (count !== null) cumulative = (cumulative ?? 0) + count;
        const total = measure.fromPlan && plan ? planTotal(plan) : null;
        const tableTotal = total === target?.count ? null : total;
        return { year, target, tableTotal, done: count, source, rate, cumulative, isFinal };
      });
      return { subProject, measure, years: figures };
    }),
  );
}

/** The table that holds at the end of a year, of the as-of month's year at that month; null without a plan. */
function planIn(year: number, { plans, asOf }: EvaluationRecords): Plan | null {
  const plan = plans.find((each) => each.year === year);
  return plan ? planAt(plan, lastMonthIn(year, asOf)) : null;
}

/** Up to when a year is looked at. */
export function lastMonthIn(year: number, asOf: Month): Month {
  return year === yearOf(asOf) ? asOf : monthOf(year, 12);
}

function doneIn(
  year: number,
  subProject: SubProject,
  measure: Measure,
  plan: Plan | null,
  { submissions, measures, totals, asOf }: EvaluationRecords,
): { count: number | null; source: FigureSource | null; isFinal: boolean } {
  const none = { count: null, source: null, isFinal: false };
  if (year > yearOf(asOf)) return none;
  const end = lastMonthIn(year, asOf);
  const { count, cutoffs } = measure.fromPlan
    ? ofPlan(plan, submissions, end)
    : ofReports(measure.reportName ?? "", measures, year, end);
  const isFinal = cutoffs.every((cutoff) => cutoff === monthOf(year, 12));
  if (count !== null) return { count, source: { kind: "reports", asOf: end }, isFinal };
  const key = measureKey(subProject, measure);
  const total = totals.find((each) => each.year === year && each.measure === key);
  if (!total) return none;
  return { count: total.count, source: { kind: "document", document: total.document }, isFinal: true };
}

/** A figure with the cut-offs of the reports in it; null for one that is expected and missing. */
interface Reported {
  readonly count: number | null;
  readonly cutoffs: readonly (Month | null)[];
}

function ofPlan(plan: Plan | null, submissions: readonly Submission[], asOf: Month): Reported {
  if (!plan) return { count: null, cutoffs: [] };
  const position = positionAt(plan, submissions, asOf);
  const planned = position.ministries.slice(0, position.plan.ministries.length);
  return {
    count: reportedPeople(rollUp(position).country),
    cutoffs: planned.map(({ submission }) => submission?.cutoff ?? null),
  };
}

function ofReports(
  name: string,
  submissions: readonly MeasureSubmission[],
  year: number,
  asOf: Month,
): Reported {
  const latest = [...latestSubmissions(submissions, year, asOf).values()];
  return {
    count: measureTotal(submissions, name, year, asOf).count,
    cutoffs: latest.flatMap(({ counts, cutoff }) => (Object.hasOwn(counts, name) ? cutoff : [])),
  };
}
