/** Figures as the screens show them, written without the application's formatters. */

/** 12,345. */
export function people(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** +12 or −12, and a bare 0. */
export function signed(count: number): string {
  return count === 0 ? "0" : `${count > 0 ? "+" : "−"}${people(Math.abs(count))}`;
}

/** Per cent with one decimal; a ratio below 1 never reads 100.0%. `nothing` is the text for null. */
export function rate(ratio: number | null, nothing = "—"): string {
  if (ratio === null) return nothing;
  const text = (Math.round(ratio * 1000) / 10).toFixed(1);
  return ratio < 1 && Number(text) >= 100 ? "99.9%" : `${text}%`;
}

/** Percentage points with one decimal and a sign; no sign where they round to 0. */
export function points(difference: number): string {
  const size = (Math.abs(difference) * 100).toFixed(1);
  return size === "0.0" ? size : `${difference > 0 ? "+" : "−"}${size}`;
}

/** part / whole; null where one of them is not known or the whole is 0. */
export function share(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : part / whole;
}

/** 2025年6月. */
export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}

/** The months of a year, `YYYY-MM`. */
export function monthsIn(year: number): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
}

/** The column headers of a year: 1月 to 12月. */
export const MONTH_HEADS = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
