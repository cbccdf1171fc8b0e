import { formatCutoff, formatPeople, formatRate, formatWan } from "../../../app/words/format.ts";
import type { FigureSource, MeasureCourse, YearFigure } from "../../../domain/evaluation/measureCourses.ts";
import type { WeakLink } from "../../../domain/evaluation/weakLinks.ts";
import type { ProgrammeSource } from "../../../domain/programme/programme.ts";

/**
 * The finding of the evaluation: over which years how much of what the plan tables set was done, and how many ministries
 * and fields were below their plan repeatedly.
 */
export function evaluationTitle(
  courses: readonly MeasureCourse[],
  links: readonly WeakLink[],
  threshold: number,
): string {
  const planned = courses.find(({ measure }) => measure.fromPlan);
  const over = planned?.years.filter(({ isFinal, target }) => isFinal && target) ?? [];
  if (over.length === 0) return "还没有一个年度既有计划、各部门又都报到了年底，不能评估";
  const [done, target] = [sumOf(over, (year) => year.done), sumOf(over, (year) => year.target?.count ?? 0)];
  const count = (kind: "ministry" | "field") =>
    links.filter((link) => link[kind] !== null && link[kind === "ministry" ? "field" : "ministry"] === null)
      .length;
  return [
    `${yearsWords(over.map(({ year }) => year))}能力提升项目完成 ${formatWan(done)} 万人，为总目标的 ${formatRate(done / target)}`,
    over.length < threshold
      ? `只有 ${over.length} 个年度报到年底，还看不出薄弱环节`
      : `${count("ministry")} 个部门、${count("field")} 个领域有 ${threshold} 个以上年度没有完成计划`,
  ].join("；");
}

function sumOf(years: readonly YearFigure[], figure: (year: YearFigure) => number | null): number {
  return years.reduce((sum, year) => sum + (figure(year) ?? 0), 0);
}

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
