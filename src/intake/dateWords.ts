import { type Month, monthNumber, yearOf } from "../domain/cutoff.ts";

/** A month as sentences write it: `2025年6月`. */
export function monthInWords(month: Month): string {
  return `${yearOf(month)}年${monthNumber(month)}月`;
}

/** A date `YYYY-MM-DD` as sentences write it: `2025年6月30日`. */
export function dayInWords(date: string): string {
  return `${monthInWords(date.slice(0, 7))}${Number(date.slice(8, 10))}日`;
}
