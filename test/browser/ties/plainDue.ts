import type { PlainYear } from "./plainFigures.ts";

/** The share of a ministry's quota that is due by a month, 0..1. */
export type PlainShare = (ministry: string, month: string) => number;

/** Days passed by the month's end / days of the year. */
export const byDays: PlainShare = (_, month) => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const start = Date.UTC(year, 0, 1);
  return (Date.UTC(year, number, 1) - start) / (Date.UTC(year + 1, 0, 1) - start);
};

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

function namesIn(plain: PlainYear, ministry: string | null): readonly string[] {
  return ministry === null ? plain.ministries : [ministry];
}
