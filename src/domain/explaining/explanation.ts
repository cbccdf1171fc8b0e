import type { Month } from "../cutoff.ts";
import type { TablePlace } from "../plan/tablePlace.ts";
import type { MinistryPosition, Position } from "../progress/position.ts";
import type { Expectation, Profile } from "../progress/profile.ts";
import type { Rollup } from "../progress/rollup.ts";
import type { Submission } from "../progress/submission.ts";
import type { Forecasts } from "../yearEnd/forecast.ts";
import type { LandingRule } from "../yearEnd/landing.ts";
import type { UsualCourse } from "../yearEnd/usualCourse.ts";

/** A figure that can be explained. */
export type ExplainedFigure =
  | "quota"
  | "actual"
  | "rate"
  | "capped-rate"
  | "gap"
  | "surplus"
  | "off-plan"
  | "coverage"
  | "expected"
  | "landing";

/** An operand of a formula: people that are the sum of cells. `covered` is the quota in reported cells. */
export type TermName = "quota" | "actual" | "capped" | "gap" | "surplus" | "off-plan" | "covered" | "landing";

/**
 * How a figure comes from its terms: `sum` its cells added; `ratio` first term / second; `share-due` the quota x
 * elapsed / total of the expectation, rounded up; `dues-added` the same of each ministry, added and then rounded up; `projection` for each ministry what is done and the expected rest by
 * its usual course, rounded, the rest split over its fields and added.
 */
export type Formula = "sum" | "ratio" | "share-due" | "dues-added" | "projection";

export interface Term {
  readonly name: TermName;
  readonly people: number;
  /** The cells with people in this term; they add up to `people`. */
  readonly cells: readonly { readonly ministry: string; readonly field: string; readonly people: number }[];
}

/** How a figure is computed, down to submissions and cells. */
export interface Explanation<S extends Submission = Submission> {
  readonly figure: ExplainedFigure;
  /** A cell, a ministry, a field or the country. */
  readonly scope: TablePlace;
  /** People, or 0.. for the rates and coverage; null where it is not known or not defined. */
  readonly value: number | null;
  readonly formula: Formula;
  /** In the order in which the formula uses them. */
  readonly terms: readonly Term[];
  /** For `expected` the share that was due: one, or with `dues-added` that of each ministry with a quota; else none. */
  readonly dues: readonly ExpectationUsed[];
  /** For `landing` the usual course of each ministry that lands; else none. */
  readonly courses: readonly CourseUsed[];
  /** Ministries of the scope whose submission holds a cell of it, with cut-off and whether that is carried forward. */
  readonly submissions: readonly MinistryPosition<S>[];
  /** Ministries of the scope with a quota in it and no reported cell. */
  readonly silent: readonly string[];
}

export interface ExpectationUsed {
  /** Null for a field or the country. */
  readonly ministry: string | null;
  readonly cutoff: Month;
  readonly expectation: Expectation;
}

export interface CourseUsed {
  readonly ministry: string;
  readonly cutoff: Month;
  readonly course: UsualCourse;
  readonly rule: LandingRule;
}

/** The data that screens draw from; `forecasts` are made from the same position. */
export interface ExplainContext<S extends Submission> {
  readonly position: Position<S>;
  readonly rollup: Rollup;
  readonly profile: Profile | null;
  readonly forecasts: Forecasts;
}
