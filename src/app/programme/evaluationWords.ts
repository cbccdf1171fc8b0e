import { yearsFrom } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import { type Evaluation, USUAL_THRESHOLD } from "../../domain/evaluation/evaluation.ts";
import { judgedOf, plannedCourse } from "../../domain/evaluation/judgedYears.ts";
import type { FigureSource, YearFigure } from "../../domain/evaluation/measureCourses.ts";
import type { ReportingRecord } from "../../domain/evaluation/reportingRecords.ts";
import { linksByKind, type WeakLink } from "../../domain/evaluation/weakLinks.ts";
import type { ProgrammeSource } from "../../domain/programme/programme.ts";
import { DUE_DAY } from "../../domain/reporting/dueDate.ts";
import { formatCutoff, formatPeople, formatRate, formatWan } from "../words/format.ts";
import type { IdleBasesRead } from "./useIdleBases.ts";

/** Years of a threshold; a code on paper has room for no more. */
const MAX_THRESHOLD = 99;

/** The threshold of weak links in an address; the usual one where it has none. */
export function thresholdOf(param: string | null): number {
  const asked = Number(param);
  return Number.isInteger(asked) && asked > 0 && asked <= MAX_THRESHOLD ? asked : USUAL_THRESHOLD;
}

/**
 * The finding of the evaluation: over which years how much of what the documents set was done, and how many ministries and
 * fields were below their plan repeatedly.
 */
export function evaluationTitle({ courses, links, threshold }: Evaluation): string {
  const planned = plannedCourse(courses);
  const judged = judgedOf(planned?.years ?? []);
  if (!planned || !judged) return NOTHING_TO_JUDGE;
  const { years, done, target } = judged;
  const { ministries, fields } = linksByKind(links);
  return [
    `${yearsWords(years)}${planned.subProject.name}完成 ${formatWan(done)} 万人，为总目标的 ${formatRate(done / target)}`,
    years.length < threshold
      ? `只有 ${years.length} 个年度报到年底，还看不出薄弱环节`
      : `${ministries.length} 个${UNIT}、${fields.length} 个领域有 ${threshold} 个以上年度没有完成计划`,
  ].join("；");
}

/** The finding where no year can be judged. */
export const NOTHING_TO_JUDGE = `还没有一个年度既有计划、各${UNIT}又都报到了年底，不能评估`;

/** `2021、2023—2025年`: consecutive years are drawn together. */
export function yearsWords(years: readonly number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  const words = runs.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`));
  return `${words.join("、")}年`;
}

/** Where a year's figure comes from, in a cell: `上报至12月`, `文件`; a dash where there is none. */
export function sourceWords(source: FigureSource | null): string {
  if (!source) return "—";
  return source.kind === "reports"
    ? `上报，截至${formatCutoff(source.asOf)}`
    : documentWords(source.document);
}

/** Whether a year's figure is a document's, of reports to its end, or not of its end; a dash without a figure. */
export function yearStanding({ source, isFinal }: YearFigure): string {
  if (!source) return "—";
  if (source.kind === "document") return "文件";
  return isFinal ? "上报" : "未到年底";
}

/** `文号（2025-02-28）`; a document without a number by its title. */
export function documentWords({ documentNumber, title, date }: ProgrammeSource): string {
  return `${documentNumber || title}（${date}）`;
}

/** The years in which a weak link was below its plan, each with what it lacked: `2024年少 1,200 人（完成 88.0%）`. */
export function belowWords({ below }: WeakLink): string {
  return below
    .map(
      ({ year, quota, actual }) =>
        `${year}年少 ${formatPeople(quota - actual)} 人（完成 ${formatRate(actual / quota)}）`,
    )
    .join("；");
}

/** The rule behind 迟报, 更正 and 退回, beside every table of them. */
export const REPORTING_RULE = `迟报是某月的第一份上报在次月 ${DUE_DAY} 日之后收到（本系统自定的期限），更正是被后来一份替换，退回是管理方退回的文件；都从记录中数出，只数计划的上报，不数另报；示例数据没有收到日期，不算迟报。`;

type Counts = Pick<ReportingRecord, "late" | "corrections" | "withdrawals" | "returned">;

/** The sums over years and ministries. */
export function recordsTotal(records: readonly Counts[]): Counts {
  const sum = (count: (record: Counts) => number) =>
    records.reduce((total, record) => total + count(record), 0);
  return {
    late: sum(({ late }) => late),
    corrections: sum(({ corrections }) => corrections),
    withdrawals: sum(({ withdrawals }) => withdrawals),
    returned: sum(({ returned }) => returned),
  };
}

const IDLE_UNKNOWN = {
  nothing: "没有入库的台账或基地名录，看不出哪些基地没有班次",
  reading: "正在读入台账",
  failed: "台账没有读出，看不出哪些基地没有班次",
  unopened: "有台账没有在本机打开过，请先在“台账”中打开；在此之前看不出哪些基地没有班次",
} as const;

/** How many bases held no class for `threshold` full years, or why that is not known; without the stop. */
export function idleBasesWords(read: IdleBasesRead, threshold: number): string {
  if (read.kind !== "read") return IDLE_UNKNOWN[read.kind];
  if (!read.idle) return "入库的台账中没有已结束年度的班次，看不出哪些基地没有班次";
  const { firstYear, lastYear, bases } = read.idle;
  const years = yearsWords(yearsFrom(firstYear, lastYear));
  return bases.length === 0
    ? `台账所列${years}中，没有基地连续${threshold}个以上年度没有班次`
    : `台账所列${years}中，${bases.length}个基地到${lastYear}年底连续${threshold}个以上年度没有班次`;
}
