import { formatCutoff, formatPeople, formatRate, formatWan, NO_QUOTA } from "../../app/words/format.ts";
import { withPlanRemark } from "../../app/words/planWords.ts";
import type { Month } from "../../domain/cutoff.ts";
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
 * The measures of all sub-projects in the plan's year. The figures of 能力提升项目 are the country's,
 * held against the plan table as on every other screen; a headline that differs is shown as well. The others are
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
    subProject.measures.map((measure) =>
      measure.fromPlan
        ? planRow(subProject, measure, plan, country)
        : reportedRow(subProject, measure, plan, reports, asOf),
    ),
  );
}

function planRow(subProject: SubProject, measure: Measure, plan: Plan, country: Tally): ProgrammeRow {
  const reported = country.reportedCells > 0;
  const count = reported ? country.actual : null;
  const { target, rate } = measureStanding(measure, plan.year, count, plan);
  const remark = `${againstTable(plan, rate)}${reported ? "" : "；没有上报，没有完成率"}`;
  const rates = { rate: completionRate(country), cappedRate: cappedRate(country) };
  return {
    subProject: subProject.name,
    measure,
    target,
    count,
    ...rates,
    remark,
    batches: subProject.batches,
  };
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
  const reported = `${ministries} 个部门上报`;
  const remark = count === null ? why : target ? reported : `${reported}；${why}`;
  const { name, batches } = subProject;
  return { subProject: name, measure, target, count, rate, cappedRate: null, remark, batches };
}

/** Which total the rate is held against; the document's headline and its table may differ, and both are said. */
function againstTable(plan: Plan, headlineRate: number | null): string {
  const total = formatPeople(planTotal(plan));
  const difference = headlineDifference(plan);
  if (difference === 0) return `完成率对计划表合计 ${total} 人，与总目标一致`;
  const more = `${difference > 0 ? "多" : "少"} ${formatPeople(Math.abs(difference))} 人`;
  const other = headlineRate === null ? "" : `；对总目标为 ${formatRate(headlineRate)}`;
  return `完成率对计划表合计 ${total} 人，比总目标${more}${other}`;
}

function whyNoRate({ batches }: SubProject, year: number, target: Target | null): string {
  if (target) return "没有上报，没有完成率";
  return batches.length > 0
    ? "文件只写批次，没有数字：只计个数，没有完成率"
    : `没有${year}年度的文件目标：只计数，没有完成率`;
}

/** A target as its source words it: 左右 stays about. Null is “no number in the document”. */
export function targetWords(target: Target | null): string {
  if (!target) return "文件没有数字";
  const count = formatPeople(target.count);
  return target.approximate ? `约 ${count} 左右` : count;
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
  const rate = completionRate(country);
  const ofPlan = rows.find(({ measure }) => measure.fromPlan)?.subProject ?? "";
  const others = [...reported].filter((name) => name !== ofPlan);
  if (reported.size === 0 || (rate === null && others.length === 0))
    return `${names.size} 个子项目均未报送，能力提升项目计划培训 ${formatWan(country.quota)} 万人`;
  const silent = names.size - reported.size;
  return [
    reported.has(ofPlan) && rate !== null
      ? `${ofPlan}完成 ${formatWan(country.actual)} 万人，完成率 ${formatRate(rate)}`
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
    ...(covered === null ? [] : [`能力提升项目已报部门覆盖计划数的 ${formatRate(covered)}`]),
    "年度目标按文件原文，“左右”照录",
  ];
  return withPlanRemark(parts.join(" · "), plan);
}
