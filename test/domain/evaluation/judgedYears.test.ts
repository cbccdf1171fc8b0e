import { describe, expect, it } from "vitest";
import { judgedOf, yearsJudged } from "../../../src/domain/evaluation/judgedYears.ts";
import type { MeasureCourse, YearFigure } from "../../../src/domain/evaluation/measureCourses.ts";

describe("judgedOf(years)", () => {
  it("adds up what was done, the targets and the tables of the years that can be judged", () => {
    expect(
      judgedOf([
        yearFigure(2024, { target: [900, false], tableTotal: 896, done: 700 }),
        yearFigure(2025, { target: [980, false], tableTotal: null, done: 981 }),
      ]),
    ).toEqual({ years: [2024, 2025], done: 1681, target: 1880, table: 1876, isAbout: false });
  });

  it("leaves out a year without a target, without a figure, or not reported to its end", () => {
    const years = [
      yearFigure(2022, { target: null, done: 500 }),
      yearFigure(2023, { target: [800, false], done: null }),
      yearFigure(2024, { target: [900, true], done: 0 }),
      yearFigure(2025, { target: [980, false], done: 400, isFinal: false }),
    ];
    expect(judgedOf(years)).toEqual({ years: [2024], done: 0, target: 900, table: 900, isAbout: true });
    expect(judgedOf(years.slice(0, 2))).toBeNull();
  });
});

describe("yearsJudged(courses)", () => {
  it("are those of the measure that has a plan table", () => {
    const years = [yearFigure(2025, { target: [980, false], done: 981 })];
    expect(
      yearsJudged([course(false, [yearFigure(2024, { target: [5, false], done: 5 })]), course(true, years)]),
    ).toEqual([2025]);
    expect(yearsJudged([course(false, years)])).toEqual([]);
  });
});

interface Figures {
  /** With whether it is worded as 左右. */
  readonly target: readonly [count: number, approximate: boolean] | null;
  readonly tableTotal?: number | null;
  readonly done: number | null;
  readonly isFinal?: boolean;
}

function yearFigure(year: number, { target, tableTotal = null, done, isFinal = true }: Figures): YearFigure {
  const source = { title: "", documentNumber: "", date: "" };
  return {
    year,
    target: target && { year, count: target[0], approximate: target[1], words: "", source },
    tableTotal,
    done,
    source: null,
    rate: null,
    cumulative: null,
    isFinal,
  };
}

function course(fromPlan: boolean, years: readonly YearFigure[]): MeasureCourse {
  const measure = { unit: "人", what: "", reportName: null, fromPlan, targets: [] } as const;
  return { subProject: { id: "", name: "", measures: [measure], batches: [] }, measure, years };
}
