import type { LastYear } from "../../domain/progress/cumulativeByMonth.ts";
import { formatPeople } from "../words/format.ts";
import { DARK, LIGHT, PACE, RULE } from "./marks.ts";
import { type FanPoint, type ProgressMonth, stretchesOf } from "./monthlyProgress.ts";

/** A year by month as its chart needs it. */
export interface BurnUpYear {
  /** The twelve months. */
  readonly points: readonly Pick<ProgressMonth, "label" | "actual" | "due" | "carriedForward">[];
  /** Planned people of the year, above 0. */
  readonly quota: number;
  readonly lastYear: LastYear | null;
  /** Month by month; empty without a forecast. */
  readonly fan: readonly FanPoint[];
}

/** Steps of an axis of people, apart from their power of ten. */
const STEPS = [1, 2, 2.5, 3, 4, 5, 6, 8, 10];
const MOST_STEPS = 5;

/** Ticks from 0 to the first that is at least `top` (people, above 0): whole people, at most five steps. */
export function peopleTicks(top: number): number[] {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(top / MOST_STEPS)));
  const steps = STEPS.map((each) => each * power).filter(Number.isInteger);
  const step = steps.find((each) => top / each <= MOST_STEPS) ?? 10 * power;
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step);
}

/** The largest count that the chart shows, people. */
export function largestCount({ points, quota, lastYear, fan }: BurnUpYear): number {
  const counts = [
    ...points.flatMap(({ actual, due }) => [actual, due]),
    ...(lastYear?.people ?? []),
    ...fan.flatMap(({ expected, range }) => [expected, range?.[1] ?? null]),
  ];
  return Math.max(quota, ...counts.map((count) => count ?? 0));
}

/** A line or an area over the months, which are one apart from 0 on; `d` is a path whose heights `heightOf` gives. */
export interface BurnUpLine {
  readonly part: "range" | "before" | "expected" | "due" | "reported" | "carried";
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
}

/** The lines of the chart, the first at the back. @param heightOf where a count of people is drawn */
export function burnUpLines(
  { points, lastYear, fan }: BurnUpYear,
  heightOf: (count: number) => number,
): BurnUpLine[] {
  const line = (
    part: BurnUpLine["part"],
    counts: readonly (number | null)[],
    stroke: string,
    rest: Partial<BurnUpLine> = {},
  ): BurnUpLine[] => {
    const d = linePath(counts, heightOf);
    return d === "" ? [] : [{ part, d, fill: "none", stroke, strokeWidth: 1, ...rest }];
  };
  return [
    ...rangeArea(fan, heightOf),
    ...line("before", lastYear?.people ?? [], RULE),
    ...line(
      "expected",
      fan.map(({ expected }) => expected),
      DARK,
      { strokeDasharray: "1 4" },
    ),
    ...line(
      "due",
      points.map(({ due }) => due),
      PACE,
      { strokeDasharray: "4 3" },
    ),
    ...stretchesOf(points).flatMap(({ from, to, isCarried }) =>
      line(
        isCarried ? "carried" : "reported",
        points.map(({ actual }, index) => (index >= from && index <= to ? actual : null)),
        DARK,
        { strokeWidth: 2, ...(isCarried && { strokeDasharray: "2 3" }) },
      ),
    ),
  ];
}

/** A path through the counts of the months, broken where there is none. */
function linePath(counts: readonly (number | null)[], heightOf: (count: number) => number): string {
  return counts
    .map((count, month) => {
      if (count === null) return "";
      return `${(counts[month - 1] ?? null) === null ? "M" : "L"}${month} ${heightOf(count)}`;
    })
    .join("");
}

function rangeArea(fan: readonly FanPoint[], heightOf: (count: number) => number): BurnUpLine[] {
  const ends = fan.flatMap(({ range }, month) => (range ? [{ month, low: range[0], high: range[1] }] : []));
  if (ends.length === 0) return [];
  const upper = ends.map(({ month, high }) => `${month} ${heightOf(high)}`);
  const lower = ends.map(({ month, low }) => `${month} ${heightOf(low)}`).reverse();
  const d = `M${[...upper, ...lower].join("L")}Z`;
  return [{ part: "range", d, fill: LIGHT, stroke: "none", strokeWidth: 0 }];
}

/** What the pointer over a month tells: the counts that the month has, in the order and colours of the lines. */
export function valuesAt(
  { points, lastYear }: BurnUpYear,
  month: number,
): { readonly name: string; readonly value: string; readonly color: string }[] {
  const rows = [
    { name: `${lastYear?.year}年累计`, count: lastYear?.people[month] ?? null, color: RULE },
    { name: "按时间应完成", count: points[month]?.due ?? null, color: PACE },
    { name: "累计完成数", count: points[month]?.actual ?? null, color: DARK },
  ];
  return rows.flatMap(({ name, count, color }) =>
    count === null ? [] : [{ name, value: `${formatPeople(Math.round(count))} 人`, color }],
  );
}
