import { describe, expect, it } from "vitest";
import {
  type MonthFigure,
  progressMonths,
  progressRows,
  progressTitle,
  stretchesOf,
  type YearOfMonths,
} from "../../../src/app/charts/monthlyProgress.ts";
import { BY_CALENDAR } from "../../../src/domain/progress/profile.ts";
import { tally } from "../../builders.ts";

const figure = (actual: number | null, quota = 1200, more: Partial<MonthFigure> = {}): MonthFigure => ({
  tally: tally({ quota, plannedCells: 1, actual: actual ?? 0, reportedCells: actual === null ? 0 : 1 }),
  cutoff: null,
  expectation: BY_CALENDAR(null, "2025-01"),
  carriedForward: false,
  covered: null,
  ...more,
});

const monthAt = (i: number) => `2025-${String(i + 1).padStart(2, "0")}`;

/** A year whose as-of month is the last of `months`, each held against its own month unless it says another cut-off. */
const yearOf = (figures: readonly MonthFigure[], quota = 1200): YearOfMonths => {
  const months = figures.map((each, i) => {
    const cutoff = each.cutoff ?? monthAt(i);
    return { ...each, cutoff, expectation: BY_CALENDAR(null, cutoff) };
  });
  return yearOfDated(months, quota);
};

const yearOfDated = (months: readonly MonthFigure[], quota: number): YearOfMonths => ({
  year: 2025,
  asOf: `2025-${String(months.length).padStart(2, "0")}`,
  quota,
  months,
  expect: (month) => BY_CALENDAR(null, month),
});

const rowsOf = (of: YearOfMonths) =>
  new Map(progressRows(progressMonths(of), of.quota, null).map(({ head, cells }) => [head, cells]));
const textsOf = (of: YearOfMonths, head: string) =>
  rowsOf(of)
    .get(head)
    ?.map(({ text }) => text);

describe("progressMonths(year)", () => {
  it("adds to the month before, and counts January from 0", () => {
    const months = progressMonths(yearOf([figure(50), figure(80), figure(80)]));
    expect(months.map(({ added }) => added)).toEqual([50, 30, 0, ...Array(9).fill(null)]);
  });

  it("holds a month that has passed against its own plan, and a later one against the plan of the as-of month", () => {
    const months = progressMonths(yearOf([figure(50, 600), figure(80, 1200)], 1200));
    expect(months.map(({ planned }) => planned).slice(0, 3)).toEqual([600, 1200, 1200]);
    expect(months[0]?.due).toBe(Math.round((600 * 31) / 365));
    expect(months[11]?.due).toBe(1200);
  });

  it("has no count where nothing was reported, which is not 0", () => {
    const [silent, zero, later] = progressMonths(yearOf([figure(null), figure(0)]));
    expect(silent).toMatchObject({ passed: true, actual: null, added: null });
    expect(zero).toMatchObject({ passed: true, actual: 0, added: 0 });
    expect(later).toMatchObject({ passed: false, actual: null, carriedForward: false });
  });
});

describe("stretchesOf(months)", () => {
  it("cuts the line where counts carried forward begin and end, and where a month has none", () => {
    const month = (actual: number | null, carriedForward = false) => ({ actual, carriedForward });
    const months = [month(null), month(5), month(5, true), month(5, true), month(9), month(12), month(null)];
    expect(stretchesOf(months)).toEqual([
      { from: 1, to: 3, isCarried: true },
      { from: 3, to: 5, isCarried: false },
    ]);
  });

  it("draws no line through a single count", () => {
    expect(stretchesOf([{ actual: 5, carriedForward: false }])).toEqual([]);
  });
});

describe("progressTitle(year)", () => {
  it("compares the latest count with what was due by its own cut-off", () => {
    // Of 1200 people 102 are due by the end of January and 194 by the end of February.
    expect(progressTitle(yearOf([figure(200), figure(200)]))).toBe(
      "截至2025年2月累计 200 人，比时间进度多 6 人",
    );
    const carried = figure(200, 1200, { cutoff: "2025-01", carriedForward: true });
    expect(progressTitle(yearOf([figure(200), carried]))).toBe(
      "截至2025年1月累计 200 人，比时间进度多 98 人",
    );
    expect(progressTitle(yearOf([figure(50)]))).toBe("截至2025年1月累计 50 人，比时间进度少 52 人");
  });

  it("compares with the plan once the year is over", () => {
    const months = Array.from({ length: 12 }, () => figure(1100, 1200));
    expect(progressTitle(yearOf(months))).toBe("截至2025年12月累计 1,100 人，比全年计划少 100 人");
  });

  it("distinguishes no report, no quota and a quota of 0", () => {
    expect(progressTitle(yearOf([figure(null)]))).toBe("逐月累计：尚无上报");
    const offPlan = { ...figure(5, 0), tally: tally({ actual: 5, reportedCells: 1 }) };
    expect(progressTitle(yearOf([offPlan], 0))).toBe("截至2025年1月累计 5 人，没有计划数");
    expect(progressTitle(yearOf([figure(5, 0)], 0))).toBe("截至2025年1月累计 5 人，计划为0");
  });
});

describe("progressRows(months, quota)", () => {
  it("marks counts that are carried forward, which add nothing of their own month", () => {
    const of = yearOf([figure(50), figure(50, 1200, { carriedForward: true })]);
    expect(textsOf(of, "累计完成数")?.slice(0, 3)).toEqual(["50", "*50", ""]);
    expect(rowsOf(of).get("当月新增")?.slice(0, 3)).toEqual([
      { text: "+50" },
      { text: "—", className: "muted" },
      { text: "" },
    ]);
  });

  it("hatches months that have passed without a report, and leaves later ones empty", () => {
    const cells = rowsOf(yearOf([figure(null)])).get("累计完成数");
    expect(cells?.slice(0, 2)).toEqual([{ text: "未报", className: "hatched" }, { text: "" }]);
  });

  it("has rows for plan, due people and coverage only where they say something", () => {
    expect([...rowsOf(yearOf([figure(5, 0)], 0)).keys()]).toEqual(["累计完成数", "当月新增"]);
    expect([...rowsOf(yearOf([figure(5)])).keys()]).toEqual(["累计完成数", "当月新增", "按时间应完成"]);
    const all = yearOf([figure(5, 600, { covered: "3/15" })]);
    expect([...rowsOf(all).keys()].slice(2)).toEqual(["当月计划数", "按时间应完成", "已报部门（含沿用）"]);
    expect(textsOf(all, "当月计划数")?.slice(0, 2)).toEqual(["600", "1,200"]);
    expect(textsOf(all, "已报部门（含沿用）")?.slice(0, 2)).toEqual(["3/15", ""]);
  });
});
