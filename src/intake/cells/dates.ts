import { lastDay, type Month, monthOf, yearOf } from "../../domain/cutoff.ts";
import { type Day, dayOf } from "../../domain/ledger/day.ts";
import { foldText } from "./fold.ts";

/** The programme runs from 2021 to 2030 (专业技术人才知识更新工程). */
const FIRST_YEAR = 2021;
const LAST_YEAR = 2030;

/** As "today" where a cut-off may lie in the future: a plan has none that could. */
export const END_OF_TIME = "9999-12-31";

/** The Excel day number of 1970-01-01 in a 1900 book. */
const SERIAL_OF_1970 = 25569;
/** Days between the Excel day number of a 1900 book and that of a 1904 book for the same date. */
const DAYS_1904 = 1462;

/** No date is as long; patterns over longer texts would take long. */
const MAX_DATE_LENGTH = 100;

export type DateFault = "invalid-date" | "ambiguous-date" | "cutoff-outside-year" | "future-cutoff";

export type DateReading =
  | { readonly ok: true; readonly month: Month; readonly normalised: boolean }
  | { readonly ok: false; readonly fault: DateFault };

export type DayReading =
  | { readonly ok: true; readonly day: Day; readonly normalised: boolean }
  | { readonly ok: false; readonly fault: "invalid-date" | "ambiguous-date" };

export type YearReading =
  | { readonly ok: true; readonly year: number; readonly normalised: boolean }
  | { readonly ok: false };

/** Reads 年度: `2025`, `2025年`, `2025年度`, also full-width; inside the programme's years. */
export function readYear(text: string): YearReading {
  const match = /^(\d{4})\s*(?:年度?)?$/.exec(foldText(text).trim());
  const year = Number(match?.[1]);
  if (!match || year < FIRST_YEAR || year > LAST_YEAR) return { ok: false };
  return { ok: true, year, normalised: match[1] !== text };
}

// 2025-06, 2025.6, 2025/6/30, 2025/06/30 0:00, 2025-06-30 23:59:59, 2025-06-30T16:00:00.000Z
const NUMERIC = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?Z?)?$/;
// 2025年6月, 2025年06月30日, 2025年6月底, 2025年1-6月, 2025年1月至6月, 2025年6月30日24时
const CHINESE =
  /^(\d{4})\s*年\s*(?:0?1\s*月?\s*[-—–－~～至到]\s*)?(\d{1,2})\s*月(?:份|末|底|\s*(\d{1,2})\s*日(?:\s*\d{1,2}(?:[时点]|:\d{2}(?::\d{2})?)?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})?$/;
const SERIAL = /^\d{5}$/;
// Dates that can be read in two ways: 6/30/2025, 25-06, 06/2025, 6月, Jun-25.
const AMBIGUOUS =
  /^(?:\d{1,2}[-./年]\d{1,2}(?:[-./月]\d{1,4}日?|月(?:底|末)?)?|\d{1,2}[-./]\d{4}|\d{1,2}月(?:\d{1,2}日|底|末)?|[A-Za-z]{3,9}[-. ]\d{2,4}|\d{1,2}[-. ][A-Za-z]{3,9}(?:[-. ]\d{2,4})?)$/;

/**
 * Reads a cut-off (统计截止): a month, or its last day.
 *
 * `2025-06`, `202506`, `2025.6`, `2025/6/30`, `2025-06-30`, `20250630`, `2025年6月`, `2025年06月30日`, `2025年6月底`, the
 * months since January (`2025年1-6月`), a day with a time, and an Excel day number. A day number counts from 1900 unless
 * only counting from 1904 gives the plan year. `2025.1` is ambiguous, because spreadsheets shorten `2025.10` to it. A day
 * that is not the last of its month is ambiguous too.
 *
 * @param year the plan year; null where not known, then the year is not checked
 * @param today `YYYY-MM-DD`
 */
export function readCutoff(text: string, year: number | null, today: string): DateReading {
  const folded = foldText(text).trim();
  const found = SERIAL.test(folded) ? monthOfSerial(Number(folded), year) : monthOfText(folded);
  if (typeof found !== "object") return { ok: false, fault: found };
  const { month } = found;
  if (year !== null && yearOf(month) !== year) return { ok: false, fault: "cutoff-outside-year" };
  if (lastDay(month) > today) return { ok: false, fault: "future-cutoff" };
  return { ok: true, month, normalised: text !== month };
}

/** Excel day numbers from 2000-01-01 to 2063-12-31, counted from 1900. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 59901;

/**
 * Reads a whole day in the forms of {@link readCutoff} and as `2025年6月3日`. A month without a day is ambiguous.
 */
export function readDay(text: string): DayReading {
  if (text.length > MAX_DATE_LENGTH) return { ok: false, fault: "invalid-date" };
  const folded = foldText(text).trim();
  if (SERIAL.test(folded)) {
    const serial = Number(folded);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return { ok: false, fault: "invalid-date" };
    return { ok: true, day: serial - SERIAL_OF_1970, normalised: true };
  }
  const numeric = NUMERIC.exec(folded);
  const found = numeric ?? CHINESE.exec(folded) ?? COMPACT.exec(folded);
  if (!found) return { ok: false, fault: AMBIGUOUS.test(folded) ? "ambiguous-date" : "invalid-date" };
  const [year, month, day] = numeric ? [found[1], found[3], found[4]] : [found[1], found[2], found[3]];
  if (day === undefined || /[~～至到]|月.*月|-.*月/.test(folded))
    return { ok: false, fault: "ambiguous-date" };
  // A day inside its month is `ambiguous-date` as a cut-off, and a whole day all the same.
  if (calendarMonth(year, month, day) === "invalid-date") return { ok: false, fault: "invalid-date" };
  const date = `${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { ok: true, day: dayOf(date), normalised: date !== text };
}

function monthOfText(text: string): { month: Month } | DateFault {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, year, separator, month, day] = numeric;
    if (separator === "." && month === "1" && day === undefined) return "ambiguous-date";
    return calendarMonth(year, month, day);
  }
  if (text.length > MAX_DATE_LENGTH) return "invalid-date";
  const other = CHINESE.exec(text) ?? COMPACT.exec(text);
  if (other) return calendarMonth(other[1], other[2], other[3]);
  return AMBIGUOUS.test(text) ? "ambiguous-date" : "invalid-date";
}

function calendarMonth(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): { month: Month } | DateFault {
  const year = Number(yearText);
  const month = Number(monthText);
  if (month < 1 || month > 12 || year < 1000) return "invalid-date";
  const text = monthOf(year, month);
  if (dayText === undefined) return { month: text };
  const day = Number(dayText);
  const last = Number(lastDay(text).slice(8));
  if (day < 1 || day > last) return "invalid-date";
  return day === last ? { month: text } : "ambiguous-date";
}

function monthOfSerial(serial: number, year: number | null): { month: Month } | DateFault {
  const readings = [serial, serial + DAYS_1904].map((days) => {
    const [year, month, day] = new Date((days - SERIAL_OF_1970) * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split("-");
    return calendarMonth(year, month, day);
  });
  const inYear = readings.find((found) => typeof found === "object" && yearOf(found.month) === year);
  return inYear ?? readings[0] ?? "invalid-date";
}
