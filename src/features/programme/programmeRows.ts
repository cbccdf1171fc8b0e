import { formatCutoff, formatPeople, formatRate, formatWan, NO_QUOTA } from "../../app/words/format.ts";
import { withPlanRemark } from "../../app/words/planPartWords.ts";
import type { Month } from "../../domain/cutoff.ts";
import { PLAN_PROJECT, UNIT } from "../../domain/edition.ts";
import { headlineDifference, type Plan, planTotal } from "../../domain/plan/plan.ts";
import {
  type BaseBatch,
  type Measure,
  measureStanding,
  type Programme,
  type SubProject,
  type Target,
} from "../../domain/programme/programme.ts";
import { type MeasureSubmission, measureTotal } from "../../domain/programme/programmeReport.ts";
import { cappedRate, completionRate, coverage, type Tally } from "../../domain/progress/completion.ts";

/** One measure of a sub-project in a year, as the screen sets it out. */
export interface ProgrammeRow {
  readonly subProject: string;
  readonly measure: Measure;
  /** The total that the row is held against, in brackets, where there are two; else empty. */
  readonly against: string;
  /** Null where no source gives a number for the year. */
  readonly target: Target | null;
  /** In the measure's unit; null where nothing was reported. */
  readonly count: number | null;
  /** 0..; null without a count or without a number to hold it against. */
  readonly rate: number | null;
  /** 0..1; null where there is no plan table, or nothing was reported. */
  readonly cappedRate: number | null;
  /** Why there is no rate, or what the rate is held against. */
  readonly remark: string;
  /** Announced in the documents without a number, oldest first. */
  readonly batches: readonly BaseBatch[];
}

/**
 * The measures of all sub-projects in the plan's year. The figures of 能力提升项目 are the country's; where the table's
 * total is not the headline there is a row for each, because a rate stands against the figure beside it. The others are
 * the sums of what ministries reported by the measure's name up to the as-of month.
 *
 * @param reports positions in the measures that count
 */
export function programmeRows(
  programme: Programme,
  plan: Plan,
  country: Tally,
  reports: readonly MeasureSubmission[],
  asOf: Month,
): ProgrammeRow[] {
  return programme.subProjects.flatMap((subProject) =>
    subProject.measures.flatMap((measure) =>
      measure.fromPlan
        ? planRows(subProject, measure, plan, country)
        : reportedRow(subProject, measure, plan, reports, asOf),
    ),
  );
}

function planRows(subProject: SubProject, measure: Measure, plan: Plan, country: Tally): ProgrammeRow[] {
  const reported = country.reportedCells > 0;
  const { count, target, rate } = measureStanding(measure, plan.year, reported ? country.actual : null, plan);
  const { name, batches } = subProject;
  const [total, difference] = [planTotal(plan), headlineDifference(plan)];
  const why = reported ? "" : "；没有上报，没有完成率";
  const ofTable: ProgrammeRow = {
    subProject: name,
    measure,
    against: "",
    target,
    count,
    rate: completionRate(country),
    cappedRate: cappedRate(country),
    remark: `计划表合计与总目标一致${why}`,
    batches,
  };
  if (difference === 0) return [ofTable];
  const more = `比总目标${difference > 0 ? "多" : "少"} ${formatPeople(Math.abs(difference))} 人`;
  return [
    { ...ofTable, against: "（对总目标）", rate, cappedRate: null, remark: `文件总目标${why}` },
    {
      ...ofTable,
      against: "（对计划表）",
      target: target && { ...target, count: total, words: "" },
      remark: `计划表合计，${more}${why}`,
    },
  ];
}

function reportedRow(
  subProject: SubProject,
  measure: Measure,
  plan: Plan,
  reports: readonly MeasureSubmission[],
  asOf: Month,
): ProgrammeRow {
  const { count, ministries } = measureTotal(reports, measure.reportName ?? "", plan.year, asOf);
  const { target, rate } = measureStanding(measure, plan.year, count, plan);
  const why = whyNoRate(subProject, plan.year, target);
  const reported = `${ministries} 个${UNIT}上报`;
  const remark = count === null ? why : target ? reported : `${reported}；${why}`;
  const { name, batches } = subProject;
  return {
    subProject: name,
    measure,
    against: "",
    target,
    count,
    rate,
    cappedRate: null,
    remark,
    batches,
  };
}

function whyNoRate({ batches }: SubProject, year: number, target: Target | null): string {
  if (target) return "没有上报，没有完成率";
  return batches.length > 0
    ? "文件只写批次，没有数字：只计个数，没有完成率"
    : `没有${year}年度的文件目标：只计数，没有完成率`;
}

/** A target as its source words it: 300 期左右, 2 万人左右. Null is “no number in the document”. */
export function targetWords(target: Target | null, unit: Measure["unit"]): string {
  if (!target) return "文件没有数字";
  const { count, approximate } = target;
  if (!approximate) return formatPeople(count);
  return count % 10_000 === 0 ? `${count / 10_000} 万${unit}左右` : `${formatPeople(count)} ${unit}左右`;
}

/** A rate; against a target that is about, it is about too. Null is a dash. */
export function rateWords({ rate, target, measure }: ProgrammeRow): string {
  if (rate === null) return NO_QUOTA;
  return target?.approximate && !measure.fromPlan ? `约 ${formatRate(rate)}` : formatRate(rate);
}

/** The screen's finding: which sub-projects have figures, and how the one with a plan table stands. */
export function programmeTitle(rows: readonly ProgrammeRow[], country: Tally): string {
  const names = new Set(rows.map(({ subProject }) => subProject));
  const reported = new Set(rows.filter(({ count }) => count !== null).map(({ subProject }) => subProject));
  const planned = rows.filter(({ measure }) => measure.fromPlan);
  const ofPlan = planned[0]?.subProject ?? "";
  const rates = planned.flatMap(({ rate }) => (rate === null ? [] : [formatRate(rate)]));
  const others = [...reported].filter((name) => name !== ofPlan);
  if (reported.size === 0 || (rates.length === 0 && others.length === 0))
    return `${names.size} 个子项目均未报送，${PLAN_PROJECT}计划培训 ${formatWan(country.quota)} 万人`;
  const silent = names.size - reported.size;
  return [
    reported.has(ofPlan) && rates.length > 0
      ? `${ofPlan}完成 ${formatWan(country.actual)} 万人，完成率${rates.length > 1 ? `对总目标 ${rates[0]}、对计划表 ${rates[1]}` : ` ${rates[0]}`}`
      : "",
    others.length > 0 ? `${others.join("、")}已有上报` : "",
    silent > 0 ? `其余 ${silent} 个子项目未报送` : "",
  ]
    .filter(Boolean)
    .join("，");
}

/** Year, cut-off, coverage of the plan where anything was reported, and which plan it is. */
export function programmeSubtitle(plan: Plan, asOf: Month, country: Tally): string {
  const covered = country.reportedCells > 0 ? coverage(country) : null;
  const parts = [
    `${plan.year}年度`,
    `截至${formatCutoff(asOf)}`,
    ...(covered === null ? [] : [`${PLAN_PROJECT}已报${UNIT}覆盖计划数的 ${formatRate(covered)}`]),
    "年度目标按文件原文，“左右”照录",
  ];
  return withPlanRemark(parts.join(" · "), plan);
}
