import { sampleReports } from "../dataFiles.ts";
import { type PlainYear, plainYear } from "./plainFigures.ts";
import { MONTH_HEADS, monthsIn, people, rate, share } from "./written.ts";

/** The text of a ministry's month on a board after the year has ended; the sample has no time of receipt. */
export function reportedWord(year: number, ministry: string, month: string): string {
  const received = sampleReports(year).filter(
    (report) => report.ministry === ministry && report.cutoff === month,
  );
  const versions = received.filter(({ people: counts }) => counts.size > 0).length;
  const measures = received.findLast((report) => report.measures.size > 0)?.measures.size ?? 0;
  const held = sampleReports(year)
    .filter((report) => report.ministry === ministry && report.cutoff < month && report.people.size > 0)
    .map(({ cutoff }) => Number(cutoff.slice(5)));
  const without = held.length > 0 ? `沿用 ${Math.max(...held)} 月` : "未报";
  const word = versions === 0 ? without : versions === 1 ? "已报" : `更正 ${versions - 1} 次`;
  return measures > 0 ? `${word} 另报 ${measures} 项` : word;
}

/** The reporting board of 总览: coverage in people of the quota, then every ministry's months. */
export function boardRows({ year, ministries }: PlainYear): string[][] {
  const months = monthsIn(year).map((month) => plainYear(year, month));
  const covered = months.map((at) => (at.of(null, null).quota ?? 0) - at.of(null, null).unreported);
  const fresh = months.map((at) =>
    ministries
      .filter((name) => at.cutoffOf(name) === at.month)
      .reduce((sum, name) => sum + (at.of(name, null).quota ?? 0) - at.of(name, null).unreported, 0),
  );
  return [
    ["部门", ...MONTH_HEADS],
    ["覆盖率", ...months.map((at, i) => rate(share(covered[i] ?? 0, at.of(null, null).quota)))],
    ["当月已报的计划", ...fresh.map(people)],
    ["沿用较早的计划", ...covered.map((all, i) => people(all - (fresh[i] ?? 0)))],
    ...ministries.map((name) => [name, ...monthsIn(year).map((month) => reportedWord(year, name, month))]),
  ];
}
