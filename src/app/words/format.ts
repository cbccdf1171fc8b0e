import { dayInWords, lastDay, type Month, timeInChina } from "../../domain/cutoff.ts";

/** In cells, in place of a figure; sentences, titles and statuses write 未报送 (see Glossary in `src/README.md`). */
export const NOT_REPORTED = "未报";
export const NO_QUOTA = "—";
/** The sum of all ministries or fields, as the documents name it. */
export const TOTAL = "合计";
/** In place of reported figures while storage cannot be read. */
export const UNREADABLE = "读不出";

/** People, rounded to whole ones, with thousands separators: 12,345. Without `Intl`, whose first use delays the first screen. */
export function formatPeople(people: number): string {
  return `${people < 0 ? "−" : ""}${grouped(Math.round(Math.abs(people)))}`;
}

/** People in 万人 with two decimals, rounded half up: 980000 -> 98.00. The unit is written beside it. */
export function formatWan(people: number): string {
  const hundredths = Math.round(Math.abs(people) / 100);
  const decimals = String(hundredths % 100).padStart(2, "0");
  return `${people < 0 ? "−" : ""}${grouped(Math.floor(hundredths / 100))}.${decimals}`;
}

function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A quota as {@link formatPeople} or another format writes it; — without a quota. */
export function formatQuota(
  quota: number | null | undefined,
  format: (people: number) => string = formatPeople,
): string {
  return quota === null || quota === undefined ? NO_QUOTA : format(quota);
}

/** People with their unit, for a sentence: in 万人 from 10,000 on, else to the person, so that no count is 0.00. */
export function peopleInWords(people: number): string {
  return people < 10_000 ? `${formatPeople(people)} 人` : `${formatWan(people)} 万人`;
}

/** A difference with its sign, in people; a true minus sign so that it lines up with plus. */
export function formatSigned(people: number): string {
  if (people === 0) return "0";
  return `${people > 0 ? "+" : "−"}${formatPeople(Math.abs(people))}`;
}

/** A difference in 万人 with two decimals and its sign; 0.00 has none. */
export function formatSignedWan(people: number): string {
  return withSign(people, formatWan);
}

/** A ratio as per cent with one decimal, see {@link shownRate}: 0.6667 -> 66.7%. */
export function formatRate(ratio: number): string {
  return `${(shownRate(ratio) * 100).toFixed(1)}%`;
}

/**
 * The ratio that {@link formatRate} shows, to three decimals. Decimal halves are rounded up as in a spreadsheet's `ROUND`
 * (201/400 is 0.503), whatever the nearest binary number is. A ratio below 1 is never rounded to 1 (0.9996 is 0.999),
 * because 100.0% means that the quota is met.
 */
export function shownRate(ratio: number): number {
  const tenths = Math.round(Number((ratio * 1000).toPrecision(12)));
  return (ratio < 1 && tenths >= 1000 ? 999 : tenths) / 1000;
}

/** `2025年6月30日`, the day up to which a cut-off counts. */
export function formatCutoff(month: Month): string {
  return dayInWords(lastDay(month));
}

/** An instant as China's clocks show it, by which days are counted as well: `2026-11-22 14:05`. */
export function formatInstant(iso: string): string {
  return timeInChina(iso);
}

/** Bytes in a readable unit: 12.3 KB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} 字节`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A relative change as per cent with its sign: 0.05 -> +5.0%. */
export function formatSignedRate(ratio: number): string {
  return withSign(ratio, formatRate);
}

/** A difference of two shares in percentage points with one decimal and its sign; the unit is written beside it. */
export function formatPoints(difference: number): string {
  return withSign(difference, (ratio) => (ratio * 100).toFixed(1));
}

/** A value that rounds to 0 has no sign. */
function withSign(value: number, format: (size: number) => string): string {
  const size = format(Math.abs(value));
  if (size === format(0)) return size;
  return `${value > 0 ? "+" : "−"}${size}`;
}
