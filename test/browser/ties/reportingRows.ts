import { sampleReports } from "../harness/dataFiles.ts";
import { plainYear } from "./plainFigures.ts";
import { monthsIn, people } from "./written.ts";

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

/** The row of the year before under the months of a ministry or, with null, the country; none where nothing was reported. */
export function yearBeforeRows(year: number, ministry: string | null): string[][] {
  const counts = monthsIn(year - 1).map((month) => plainYear(year - 1, month).of(ministry, null).actual);
  if (counts.every((count) => count === null)) return [];
  return [[`${year - 1}年累计`, ...counts.map((count) => (count === null ? "" : people(count)))]];
}
