import type { Mapping } from "../comparing/mapping.ts";
import { monthOf, yearOf, yearsFrom } from "../cutoff.ts";
import type { Programme } from "../programme/programme.ts";
import { measureTotal } from "../programme/programmeReport.ts";
import type { Version } from "../reporting/reporting.ts";
import { type CarriedCell, carriedShortfall } from "./carriedShortfall.ts";
import { type EvaluationRecords, lastMonthIn, type MeasureCourse, measureCourses } from "./measureCourses.ts";
import { type ReportingRecord, type ReturnedFile, reportingRecords } from "./reportingRecords.ts";
import { type WeakLink, weakLinks, type YearOver, yearsOver } from "./weakLinks.ts";

/** How many years below plan make a weak link unless a person chooses another number. */
export const USUAL_THRESHOLD = 2;

/** The mid-term evaluation (source 001, 五(二)) of all years of the programme. */
export interface Evaluation {
  readonly programme: Programme;
  readonly courses: readonly MeasureCourse[];
  /** The years that are over and have a plan. */
  readonly over: readonly YearOver[];
  /** Years below plan from which a weak link is one. */
  readonly threshold: number;
  readonly links: readonly WeakLink[];
  /** What the weak cells would make up for in each of the `remaining` years. */
  readonly carried: readonly CarriedCell[];
  readonly remaining: readonly number[];
  readonly reporting: readonly ReportingRecord[];
  /** Participants in AI literacy by year, of the years with a report: a count alone, without target, rate or rank. */
  readonly literacy: readonly { readonly year: number; readonly count: number }[];
}

/** What an evaluation is made from. */
export interface EvaluationInput extends EvaluationRecords {
  readonly mappings: readonly Mapping[];
  readonly versions: readonly Version[];
  readonly returned: readonly ReturnedFile[];
}

/** Evaluates the programme up to the as-of month. */
export function evaluate(programme: Programme, input: EvaluationInput, threshold: number): Evaluation {
  const { plans, measures, asOf } = input;
  const { first, last } = programme.years;
  const over = yearsOver(input, input.mappings);
  const links = weakLinks(over, threshold);
  const begun = lastYearOver(input.asOf) + 1;
  const remaining = yearsFrom(Math.max(begun, first), last);
  const literacy = yearsFrom(first, Math.min(last, yearOf(asOf))).flatMap((year) => {
    const end = lastMonthIn(year, asOf);
    const { count } = measureTotal(measures, programme.aiLiteracy.reportName, year, end);
    return count === null ? [] : [{ year, count }];
  });
  return {
    programme,
    courses: measureCourses(programme, input),
    over,
    threshold,
    links,
    carried: carriedShortfall(links, remaining.length),
    remaining,
    reporting: reportingRecords(plans, input.versions, input.returned, asOf),
    literacy,
  };
}

/** The last year that is over at an as-of month. */
export function lastYearOver(asOf: string): number {
  const year = yearOf(asOf);
  return asOf === monthOf(year, 12) ? year : year - 1;
}
