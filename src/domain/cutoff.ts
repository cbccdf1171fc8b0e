/**
 * Months as cut-offs (统计截止) and as-of dates (统计时点).
 *
 * A cut-off is the end of a calendar month, written `YYYY-MM`. The form sorts as text in time order,
 * so months compare with `<` and `>`.
 */
export type Month = string;

const MONTH = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

/** True for a well-formed `YYYY-MM` with a year from 1000. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Builds `YYYY-MM`; throws RangeError when `month` is not 1..12 or the year not 1000..9999. */
export function monthOf(year: number, month: number): Month {
  const text = `${year}-${String(month).padStart(2, "0")}`;
  if (!isMonth(text)) throw new RangeError(`not a month: ${year}-${month}`);
  return text;
}

/** The calendar year of a month. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** The calendar years of a span, both ends included; none where it ends before it begins. */
export function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** The month's number, 1..12. */
export function monthNumber(month: Month): number {
  return Number(month.slice(5, 7));
}

/** The twelve months of a year in order. */
export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, i) => monthOf(year, i + 1));
}

/** Last calendar day of the month, `YYYY-MM-DD`. */
export function lastDay(month: Month): string {
  const days = new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate();
  return `${month}-${String(days).padStart(2, "0")}`;
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}

/** Days of the year that have passed at the end of the month: 31 for January, 365 or 366 for December. */
export function daysElapsed(month: Month): number {
  const year = yearOf(month);
  return (Date.UTC(year, monthNumber(month), 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}

/** The month of a calendar date `YYYY-MM-DD`. */
export function monthOfDate(date: string): Month {
  return date.slice(0, 7);
}

/** The last month of a year that has ended by a calendar date `YYYY-MM-DD`; undefined before the end of January. */
export function lastEndedMonth(year: number, today: string): Month | undefined {
  return monthsOf(year).findLast((month) => month < monthOfDate(today));
}

/** The calendar day in China (UTC+8, no daylight saving) of an instant, `YYYY-MM-DD`. */
export function dayInChina(instant: string): string {
  return timeInChina(instant).slice(0, 10);
}

/** The day and time in China of an instant, to the minute: `2026-11-22 14:05`. */
export function timeInChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

/** A month as sentences write it: `2025年6月`. */
export function monthInWords(month: Month): string {
  return `${yearOf(month)}年${monthNumber(month)}月`;
}

/** A date `YYYY-MM-DD` as sentences write it: `2025年6月30日`. */
export function dayInWords(date: string): string {
  return `${monthInWords(monthOfDate(date))}${Number(date.slice(8, 10))}日`;
}

/** The same month of another year. */
export function sameMonthIn(year: number, asOf: Month): Month {
  return monthOf(year, monthNumber(asOf));
}
