import {
  isMonth,
  type Month,
  monthNumber,
  monthOf,
  monthOfDate,
  monthsOf,
  yearOf,
} from "../domain/cutoff.ts";
import type { Submission } from "../domain/submission.ts";
import type { Route } from "./route.ts";

/** The year and as-of month that all screens share. */
export interface Selection {
  readonly year: number;
  readonly asOf: Month;
  readonly pace: PaceRule;
}

/** What the pace is held against: calendar days, or the shape of the year before. */
export type PaceRule = "calendar" | "last-year";

/**
 * Reads the selection from the address, with defaults for what it leaves open: the newest year, and the
 * latest cut-off that was reported in it, or else the last month of the year that has ended.
 *
 * @param years years that have a plan, newest first, at least one
 * @param today `YYYY-MM-DD`
 */
export function selectionOf(
  route: Route,
  years: readonly number[],
  submissions: readonly Submission[],
  today: string,
): Selection {
  const pace: PaceRule = route.params.get("pace") === "last-year" ? "last-year" : "calendar";
  const asked = Number(route.params.get("year"));
  const year = years.includes(asked) ? asked : (years[0] ?? yearOf(monthOfDate(today)));
  const month = route.params.get("asOf") ?? "";
  if (isMonth(month) && yearOf(month) === year) return { year, asOf: month, pace };
  let latest: Month | null = null;
  for (const submission of submissions) {
    if (submission.year === year && (!latest || submission.cutoff > latest)) latest = submission.cutoff;
  }
  return { year, asOf: latest ?? lastEndedMonth(year, today), pace };
}

function lastEndedMonth(year: number, today: string): Month {
  const ended = monthsOf(year).filter((month) => month < monthOfDate(today));
  return ended.at(-1) ?? monthOf(year, 1);
}

/** The same month of another year, for a change of year that keeps the season. */
export function sameMonthOf(year: number, asOf: Month): Month {
  return monthOf(year, monthNumber(asOf));
}

/** Today in the reader's time zone, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
