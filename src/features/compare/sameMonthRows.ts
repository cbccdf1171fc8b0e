import { formatPeople, TOTAL } from "../../app/words/format.ts";
import type { SameMonth, SameMonthFigures } from "../../domain/comparing/compareSameMonth.ts";
import type { ReportComparison } from "../../domain/comparing/comparison.ts";
import { monthInWords, monthNumber } from "../../domain/cutoff.ts";

/** A row of the table: a ministry, a field, or a sum of ministries. */
export interface SameMonthRow extends SameMonthFigures {
  readonly name: string;
  readonly isSum: boolean;
}

/** 合计, the ministries that reported in both years (where that is another set), then each ministry or field. */
export function sameMonthRows(compared: SameMonth, by: "ministries" | "fields"): SameMonthRow[] {
  const { country, alike, reports } = compared;
  return [
    { name: TOTAL, isSum: true, ...country },
    ...(alike ? [{ name: `两年都已报的 ${reports.alike.ministries} 个部门`, isSum: true, ...alike }] : []),
    ...compared[by].map((line) => ({ ...line, isSum: false })),
  ];
}

/** What the same-month comparison shows, or which year has nothing to show. */
export function sameMonthTitle({ before, after, alike }: ReportComparison): string {
  const silent = [before, after].filter(({ ministries }) => ministries === 0);
  if (silent.length > 0) {
    const months = silent.map(({ asOf }) => monthInWords(asOf)).join("和");
    return `截至${months}没有上报，不能同月对比`;
  }
  const month = monthNumber(after.asOf);
  if (alike.ministries === 0) return `截至${month}月没有两年都已报的部门，不能同月对比`;
  const change = alike.after - alike.before;
  const words =
    change === 0
      ? "两年相同"
      : `比${monthInWords(before.asOf)}${change > 0 ? "多" : "少"} ${formatPeople(Math.abs(change))} 人`;
  return `截至${month}月，两年都已报的 ${alike.ministries} 个部门完成 ${formatPeople(alike.after)} 人，${words}`;
}
