import type { MeasureCourse, YearFigure } from "./measureCourses.ts";

/** The course of the measure that has a plan table. */
export function plannedCourse(courses: readonly MeasureCourse[]): MeasureCourse | undefined {
  return courses.find(({ measure }) => measure.fromPlan);
}

/** The years of the measure with a plan table that have a target and were reported to their end. */
export function yearsJudged(courses: readonly MeasureCourse[]): readonly number[] {
  return judgedOf(plannedCourse(courses)?.years ?? [])?.years ?? [];
}

/** What was done in the years that have a target and were reported to their end. */
export interface Judged {
  readonly years: readonly number[];
  readonly done: number;
  readonly target: number;
  /** As `target`, with the sum of the plan table where it is not the headline. */
  readonly table: number;
  /** True where a target is worded as 左右. */
  readonly isAbout: boolean;
}

/** Adds up the years that have a target and were reported to their end; null without any. */
export function judgedOf(years: readonly YearFigure[]): Judged | null {
  const judged = years.flatMap(({ year, target, tableTotal, done, isFinal }) =>
    isFinal && target && done !== null ? [{ year, target, table: tableTotal ?? target.count, done }] : [],
  );
  if (judged.length === 0) return null;
  return {
    years: judged.map(({ year }) => year),
    done: judged.reduce((sum, { done }) => sum + done, 0),
    target: judged.reduce((sum, { target }) => sum + target.count, 0),
    table: judged.reduce((sum, { table }) => sum + table, 0),
    isAbout: judged.some(({ target }) => target.approximate),
  };
}
