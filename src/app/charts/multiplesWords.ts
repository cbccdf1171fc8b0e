import { type Month, monthInWords } from "../../domain/cutoff.ts";
import type { PartHistory } from "../../domain/standing/partHistories.ts";
import { formatPeople, formatRate } from "../words/format.ts";
import { cumulativeCell, type MonthRowProps } from "./MonthRow.tsx";

/** How many parts are below what is due by the as-of month, and how many have not reported. */
export function multiplesTitle(kind: string, parts: readonly PartHistory[]): string {
  const standings = parts.map(asOfMonth);
  const silent = standings.filter(({ rate }) => rate === null).length;
  const below = standings.filter(({ rate, due }) => rate !== null && rate < due).length;
  const late = below > 0 ? `${below} 个低于应完成比例` : "已报的都不低于应完成比例";
  const title = `${parts.length} 个${kind}的逐月进度：`;
  if (silent === parts.length) return `${title}都未报送`;
  return `${title}${late}${silent > 0 ? `，${silent} 个未报送` : ""}`;
}

/** What the chart of a part shows at the as-of month, for screen readers. */
export function multipleWords(part: PartHistory, asOf: Month): string {
  const { rate, due, carriedForward } = asOfMonth(part);
  const start = `${part.name}：截至${monthInWords(asOf)}`;
  return rate === null
    ? `${start}未报送，计划 ${formatPeople(part.quota)} 人`
    : `${start}完成率 ${formatRate(rate)}，应完成 ${formatRate(due)}${carriedForward ? "，沿用较早的统计截止" : ""}`;
}

/** The last month of a part, with the share of the quota that is due by the cut-off of its figure. */
export function asOfMonth({ months, due }: PartHistory) {
  const { rate = null, carriedForward = false } = months.at(-1) ?? {};
  const reported = months.findLastIndex((month) => month.rate !== null && !month.carriedForward);
  return { rate, carriedForward, due: due[reported < 0 ? months.length - 1 : reported] ?? 0 };
}

/** The rows of a part in the table. */
export function multipleRows({ months, due }: PartHistory): MonthRowProps[] {
  return [
    { head: "累计完成数", cells: due.map((_, i) => cumulativeCell(months[i])) },
    {
      head: "完成率",
      cells: due.map((_, i) => {
        const rate = months[i]?.rate ?? null;
        return { text: rate === null ? "" : formatRate(rate) };
      }),
    },
    { head: "应完成比例", cells: due.map((share) => ({ text: formatRate(share) })) },
  ];
}
