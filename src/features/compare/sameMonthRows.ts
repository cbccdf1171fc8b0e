import { formatPeople, TOTAL } from "../../app/words/format.ts";
import {
  type SameMonth,
  type SameMonthFigures,
  silentYears,
} from "../../domain/comparing/compareSameMonth.ts";
import { monthInWords, monthNumber } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";

/** A row of the table: a ministry, a field, or the sum. */
export interface SameMonthRow extends SameMonthFigures {
  readonly name: string;
  readonly isSum: boolean;
}

/** The sum of the compared ministries, then each of them or each of their fields. */
export function sameMonthRows(compared: SameMonth, by: "ministries" | "fields"): SameMonthRow[] {
  return [
    { name: TOTAL, isSum: true, ...compared.sum },
    ...compared[by].map((line) => ({ ...line, isSum: false })),
  ];
}

/** What the same-month comparison shows, or why there is none. */
export function sameMonthTitle(compared: SameMonth): string {
  const { months, ministries, sum } = compared;
  const month = monthNumber(months.after);
  if (ministries.length === 0) {
    const silent = silentYears(compared);
    return silent.length > 0
      ? `截至${silent.map((year) => monthInWords(months[year])).join("和")}没有上报，不能同月对比`
      : `没有两年都上报了${month}月数的${UNIT}，不能同月对比`;
  }
  const change = sum.after.actual - sum.before.actual;
  const words =
    change === 0
      ? "两年相同"
      : `比${monthInWords(months.before)}${change > 0 ? "多" : "少"} ${formatPeople(Math.abs(change))} 人`;
  return `截至${month}月，两年都上报了该月数的 ${ministries.length} 个${UNIT}完成 ${formatPeople(sum.after.actual)} 人，${words}`;
}
