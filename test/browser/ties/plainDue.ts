import { existsSync } from "node:fs";
import { join } from "node:path";
import { DATA } from "../harness/dataFiles.ts";
import { type PlainYear, plainYear } from "./plainFigures.ts";

/** The share of a ministry's quota that is due by a month, 0..1. */
export type PlainShare = (ministry: string, month: string) => number;

/** Days passed by the month's end / days of the year. */
export const byDays: PlainShare = (_, month) => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const start = Date.UTC(year, 0, 1);
  return (Date.UTC(year, number, 1) - start) / (Date.UTC(year + 1, 0, 1) - start);
};

/**
 * People by the month of the year before / people by its end: of the ministry where it reported both, else of all that did,
 * at the largest share so far; by days where none did.
 */
export function byYearBefore(year: number): PlainShare {
  // There are no reports of a year whose plan is not served.
  if (!existsSync(join(DATA, `plans/${year - 1}.csv`))) return byDays;
  const months = Array.from({ length: 12 }, (_, i) =>
    plainYear(year - 1, `${year - 1}-${String(i + 1).padStart(2, "0")}`),
  );
  const done = (name: string, number: number): number | null => {
    const month = months[number - 1];
    return month?.cutoffOf(name) === month?.month ? (month?.of(name, null).actual ?? null) : null;
  };
  const doneAndEnd = (name: string, number: number): readonly (readonly [number, number])[] => {
    const [people, end] = [done(name, number), done(name, 12)];
    return people === null || !end ? [] : [[Math.min(people, end), end]];
  };
  const sharesOfAll = months.map(({ ministries }, i) => {
    const all = ministries.flatMap((name) => doneAndEnd(name, i + 1));
    const sum = (which: 0 | 1) => all.reduce((people, each) => people + each[which], 0);
    return all.length === 0 ? null : sum(0) / sum(1);
  });
  return (ministry, month) => {
    const number = Number(month.slice(5));
    const [own] = doneAndEnd(ministry, number);
    if (own) return own[0] / own[1];
    if (sharesOfAll[number - 1] === null) return byDays(ministry, month);
    return Math.max(...sharesOfAll.slice(0, number).map((share) => share ?? 0));
  };
}

/** People due of a cell or a sum, not rounded: each ministry by its own cut-off, one without a report by the month. */
export function peopleDue(
  plain: PlainYear,
  ministry: string | null,
  field: string | null,
  share: PlainShare = byDays,
): number {
  return namesIn(plain, ministry).reduce(
    (sum, name) =>
      sum + (plain.of(name, field).quota ?? 0) * share(name, plain.cutoffOf(name) ?? plain.month),
    0,
  );
}

/** Whole people due, rounded up as the screens show them. */
export function wholePeopleDue(...of: Parameters<typeof peopleDue>): number {
  return Math.max(0, Math.ceil(peopleDue(...of) - TOLERANCE));
}

/** Above the error of the sums, in people. */
const TOLERANCE = 1e-6;

/** The latest cut-off among the reported ministries of a cell or a sum; null without one. */
export function latestCutoff(plain: PlainYear, ministry: string | null, field: string | null): string | null {
  const cutoffs = namesIn(plain, ministry).flatMap((name) =>
    plain.of(name, field).actual === null ? [] : (plain.cutoffOf(name) ?? []),
  );
  return cutoffs.sort().at(-1) ?? null;
}

/** The status of a cell or a sum, worked out here from the rule as it is printed. */
export function bandWord(
  plain: PlainYear,
  ministry: string | null,
  field: string | null,
  share: PlainShare = byDays,
): string {
  const { quota, actual, gap } = plain.of(ministry, field);
  if (!quota) return "无计划";
  if (actual === null) return "未报送";
  if (actual >= quota) return gap === 0 ? "已完成" : "总量已完成，尚有缺口";
  const monthOf = (text: string) => Number(text.slice(5));
  if (monthOf(plain.month) === 12) return "未完成";
  if (monthOf(plain.month) - monthOf(latestCutoff(plain, ministry, field) ?? "") >= 3) return "未更新";
  const due = peopleDue(plain, ministry, field, share);
  if (actual >= due - TOLERANCE) return "正常";
  return actual >= due * 0.8 - TOLERANCE ? "偏慢" : "滞后";
}

/** A cell or a sum of a year. */
type Judged = readonly [plain: PlainYear, ministry: string | null, field: string | null];

/** The status of each row by the chosen rule, and after it by the other one where that differs in any row. */
export function bandWords(
  rows: readonly Judged[],
  other: PlainShare = byYearBefore(2025),
  chosen: PlainShare = byDays,
): string[][] {
  const pairs = rows.map((row) => [bandWord(...row, chosen), bandWord(...row, other)]);
  const differs = pairs.some(([own, others]) => own !== others);
  return pairs.map((pair) => (differs ? pair : pair.slice(0, 1)));
}

function namesIn(plain: PlainYear, ministry: string | null): readonly string[] {
  return ministry === null ? plain.ministries : [ministry];
}
