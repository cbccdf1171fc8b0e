import { type Month, monthInWords, monthNumber, monthsOf } from "../../domain/cutoff.ts";
import { UNIT } from "../../domain/edition.ts";
import type { Tally } from "../../domain/progress/completion.ts";
import type { LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import { type DatedTally, expectedPeople, isYearOver } from "../../domain/progress/pace.ts";
import type { Expectation } from "../../domain/progress/profile.ts";
import type { Landing } from "../../domain/yearEnd/forecast.ts";
import { formatPeople, formatSigned } from "../words/format.ts";
import { ZERO_QUOTA } from "../words/tallyWords.ts";
import { cumulativeCell, type MonthRowProps } from "./MonthRow.tsx";

/** A ministry or field at the end of a month. */
export interface MonthFigure {
  /** Null or without reported cells: nothing was reported by then. */
  readonly tally: Tally | null;
  /** The latest cut-off of its figures; null without a report. */
  readonly cutoff: Month | null;
  /** What is due by the cut-offs of its figures. */
  readonly expectation: Expectation;
  /** True when an earlier cut-off is carried forward. */
  readonly carriedForward: boolean;
  /** Ministries that have reported of all, e.g. `12/15`; null for a single ministry. */
  readonly covered: string | null;
}

/** The figure of a standing at a month's end. */
export function monthFigure(
  { tally, cutoff, asOf, expectation }: DatedTally,
  covered: string | null,
): MonthFigure {
  return { tally, cutoff, expectation, carriedForward: cutoff !== null && cutoff < asOf, covered };
}

/** The year of one ministry, of one field or of the country. */
export interface YearOfMonths {
  readonly year: number;
  readonly asOf: Month;
  /** Planned people at the as-of month; an adjustment may have changed them since January. */
  readonly quota: number;
  /** From January to the as-of month. */
  readonly months: readonly MonthFigure[];
  /** What is due by the end of a month to come. */
  readonly expect: (month: Month) => Expectation;
}

/** One of the twelve months, people. */
export interface ProgressMonth extends Pick<MonthFigure, "carriedForward" | "covered"> {
  /** `6月`. */
  readonly label: string;
  /** False after the as-of month. */
  readonly passed: boolean;
  /** Cumulative; null where nothing was reported by then. */
  readonly actual: number | null;
  /** Since the month before. */
  readonly added: number | null;
  /** Of a month that has passed, the plan of that month. */
  readonly planned: number;
  readonly due: number;
}

/** The twelve months of the year. */
export function progressMonths({ year, quota, months, expect }: YearOfMonths): ProgressMonth[] {
  return monthsOf(year).map((month, i) => {
    const { tally = null, carriedForward = false, covered = null } = months[i] ?? {};
    const passed = i < months.length;
    const expectation = months[i]?.expectation ?? expect(month);
    const actual = tally && tally.reportedCells > 0 ? tally.actual : null;
    const planned = passed ? (tally?.quota ?? 0) : quota;
    return {
      label: `${monthNumber(month)}月`,
      passed,
      actual,
      added: actual === null ? null : actual - (months[i - 1]?.tally?.actual ?? 0),
      planned,
      due: expectedPeople(planned, expectation),
      carriedForward,
      covered,
    };
  });
}

/** Months whose counts are joined by a line of one kind; the first is where the line starts. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isCarried: boolean;
}

/** The line through the counts, cut where counts that are carried forward begin and end, in the order of the months. */
export function stretchesOf(
  months: readonly Pick<ProgressMonth, "actual" | "carriedForward">[],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  months.forEach(({ actual, carriedForward }, to) => {
    if (actual === null || (months[to - 1]?.actual ?? null) === null) return;
    const last = stretches.at(-1);
    if (last?.to === to - 1 && last.isCarried === carriedForward) stretches.splice(-1, 1, { ...last, to });
    else stretches.push({ from: to - 1, to, isCarried: carriedForward });
  });
  return stretches;
}

/** Where the year may end, month by month: from the last count in a straight line to the landing and its range. */
export interface FanPoint {
  /** People; null before the last count. */
  readonly expected: number | null;
  /** Null also where the landing has no range. */
  readonly range: readonly [low: number, high: number] | null;
}

/** The fan over the twelve months; empty without a landing, or where December itself has a count. */
export function fanOf(
  months: readonly Pick<ProgressMonth, "actual">[],
  landing: Landing | null,
): readonly FanPoint[] {
  const last = months.findLastIndex(({ actual }) => actual !== null);
  const start = months[last]?.actual ?? null;
  const end = months.length - 1;
  if (!landing || start === null || last === end) return [];
  const { people, range } = landing;
  return months.map((_, i) => {
    if (i < last) return { expected: null, range: null };
    const share = (i - last) / (end - last);
    const at = (count: number) => start + (count - start) * share;
    return { expected: at(people), range: range && [at(range.low), at(range.high)] };
  });
}

/** The latest cumulative count against what was due by its own cut-off; once the year is over against the plan. */
export function progressTitle(of: YearOfMonths): string {
  const { asOf, quota, months } = of;
  const last = months.findLast(({ tally }) => tally !== null && tally.reportedCells > 0);
  if (!last?.tally) return "逐月累计：尚无上报";
  const latest = last.tally.actual;
  const done = `截至${monthInWords(last.cutoff ?? asOf)}累计 ${formatPeople(latest)} 人`;
  if (quota === 0) {
    const isPlanned = months.some(({ tally }) => tally !== null && tally.plannedCells > 0);
    return `${done}，${isPlanned ? ZERO_QUOTA : "没有计划数"}`;
  }
  const isOver = isYearOver(asOf);
  const ahead = latest - (isOver ? quota : expectedPeople(quota, last.expectation));
  return `${done}，比${isOver ? "全年计划" : "时间进度"}${ahead >= 0 ? "多" : "少"} ${formatPeople(Math.abs(ahead))} 人`;
}

/**
 * The rows of the table under the chart. Planned people have a row where an adjustment changed them in the year, what is
 * due where there is a quota, coverage and the year before where they are given.
 */
export function progressRows(
  months: readonly ProgressMonth[],
  quota: number,
  lastYear: LastYear | null,
): MonthRowProps[] {
  const row = (head: string, textOf: (month: ProgressMonth) => string) => ({
    head,
    cells: months.map((month) => ({ text: textOf(month) })),
  });
  return [
    {
      head: "累计完成数",
      cells: months.map((month) => cumulativeCell(month.passed ? month : undefined)),
    },
    {
      head: "当月新增",
      cells: months.map(({ added, carriedForward }) => ({
        text: added === null ? "" : carriedForward ? "—" : formatSigned(added),
        ...(carriedForward && { className: "muted" as const }),
      })),
    },
    ...(months.some(({ planned }) => planned !== quota)
      ? [row("当月计划数", ({ planned }) => formatPeople(planned))]
      : []),
    ...(quota > 0 ? [row("按时间应完成", ({ due }) => formatPeople(due))] : []),
    ...(months.some(({ covered }) => covered !== null)
      ? [row(`已报${UNIT}（含沿用）`, ({ covered }) => covered ?? "")]
      : []),
    ...(lastYear
      ? [
          {
            head: `${lastYear.year}年累计`,
            cells: lastYear.people.map((people) => ({ text: people === null ? "" : formatPeople(people) })),
          },
        ]
      : []),
  ];
}
