import { formatPeople, formatRate, formatWan } from "../../app/format.ts";
import { cappedRate, completionRate, type Tally } from "../../domain/completion.ts";
import { headlineDifference, type Plan, planTotal } from "../../domain/plan.ts";
import {
  type Batch,
  type Measure,
  measureStanding,
  type Programme,
  type SubProject,
  type Target,
} from "../../domain/programme.ts";

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
  readonly batches: readonly Batch[];
}

/**
 * The measures of all sub-projects in the plan's year. Only 能力提升项目 is reported so far: its figures are the
 * country's, held against the plan table as on every other screen; the headline stands beside where it differs.
 */
export function programmeRows(programme: Programme, plan: Plan, country: Tally): ProgrammeRow[] {
  return programme.subProjects.flatMap((subProject) =>
    subProject.measures.map((measure) => rowOf(subProject, measure, plan, country)),
  );
}

function rowOf(subProject: SubProject, measure: Measure, plan: Plan, country: Tally): ProgrammeRow {
  const reported = measure.fromPlan && country.reportedCells > 0;
  const count = reported ? country.actual : null;
  const { target, rate } = measureStanding(measure, plan.year, count, plan);
  const row = { subProject: subProject.name, measure, target, count, batches: subProject.batches };
  if (measure.fromPlan) {
    const remark = `${againstTable(plan, rate)}${reported ? "" : "；没有上报，没有完成率"}`;
    return { ...row, rate: completionRate(country), cappedRate: cappedRate(country), remark };
  }
  return { ...row, rate, cappedRate: null, remark: whyNoRate(subProject, plan.year, target) };
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

/** The screen's finding: which sub-projects have figures, and how the one with a plan table stands. */
export function programmeTitle(rows: readonly ProgrammeRow[], country: Tally): string {
  const names = new Set(rows.map(({ subProject }) => subProject));
  const reported = new Set(rows.filter(({ count }) => count !== null).map(({ subProject }) => subProject));
  const rate = completionRate(country);
  if (reported.size === 0 || rate === null)
    return `${names.size} 个子项目均未报送，能力提升项目计划培训 ${formatWan(country.quota)} 万人`;
  const silent = names.size - reported.size;
  return [
    `${[...reported].join("、")}完成 ${formatWan(country.actual)} 万人，完成率 ${formatRate(rate)}`,
    silent > 0 ? `其余 ${silent} 个子项目未报送` : "",
  ]
    .filter(Boolean)
    .join("，");
}
