import type { CellObject } from "@e965/xlsx";
import { SSF } from "@e965/xlsx";
import { isBlank } from "../cells/fold.ts";
import type { CellFault } from "../table/openTable.ts";

/** A cell as a person sees it, written as a text file would have it. */
export interface ShownText {
  readonly text: string;
  /** Why the cell cannot be read as a figure: what it shows and what it stores are two things. */
  readonly fault?: Pick<CellFault, "code" | "facts">;
  /** True for content that is shown nowhere: `;;;`. */
  readonly isUnseen: boolean;
}

/** Days between the day number of a 1904 book and that of a 1900 book for the same date. */
const DAYS_1904 = 1462;
/** Digits to which a stored number is compared with the one that is shown. */
const SIGNIFICANT = 12;
/** One number, with thousands commas, and what stands before and after it. */
const NUMBER_IN_WORDS = /^([^\d.]*)((?:\d[\d,]*)?(?:\.\d+)?|\d[\d,]*\.)([^\d]*)$/;
const NOTHING = /^(?:-|−|—|–|－|\/)?$/;

/**
 * What a cell shows.
 *
 * A number keeps its digits and takes on the words of its format (`3` shown as `3.00万人` is `3万人`); a zero that is
 * shown as a dash or as nothing is that; a date is written `2025-06-30`, and `2025-06` where it is shown without its
 * day. A number that is shown as another one, by thousands, by rounding or by a pattern of its own, is given as it is
 * shown, with a fault for the columns of figures.
 */
export function shownText(cell: CellObject, is1904: boolean, showsZeros: boolean): ShownText {
  const { t, v, w } = cell;
  const format = String(cell.z ?? "General")
    .replaceAll("G/通用格式", "General")
    // The library takes the number of a language for a currency.
    .replace(/\[\$-[^\]]*\]/g, "");
  if (t === "n" && typeof v === "number") {
    // The library leaves out what stands beside General.
    const isWorded = format !== "General" && /General/i.test(format);
    const ownFormat = isWorded ? format.replace(/General/gi, `"${withoutNoise(v)}"`) : format;
    // An OpenDocument sheet gives the text alone.
    const isShown = w !== undefined && (cell.z === undefined || ownFormat === cell.z);
    return shownNumber(v, isShown ? w : formatted(v, ownFormat), format, is1904, showsZeros);
  }
  if (t === "e") {
    const error = String(w ?? v ?? "#VALUE!");
    return { text: error, fault: { code: "excel-error-value", facts: { value: error } }, isUnseen: false };
  }
  if (t === "b") return seen(v ? "TRUE" : "FALSE");
  if (v === undefined || v === null) return seen("");
  const text = String(v);
  const shown = w ?? formatted(text, format) ?? text;
  if (withoutSpaces(shown) === withoutSpaces(text)) return seen(text);
  return isBlank(shown) ? { text, isUnseen: !isBlank(text) } : seen(shown);
}

function seen(text: string): ShownText {
  return { text, isUnseen: false };
}

/** A number or text in its format; null where the format is not understood. */
function formatted(v: number | string, format: string): string | null {
  try {
    return String(SSF.format(format, v));
  } catch {
    return null;
  }
}

function shownNumber(
  v: number,
  w: string | null,
  format: string,
  is1904: boolean,
  showsZeros: boolean,
): ShownText {
  const number = withoutNoise(v);
  if (w === null) {
    const facts = { value: number, storedNumber: number, isFormatUnknown: true };
    return { text: number, fault: { code: "unit-conflict", facts }, isUnseen: false };
  }
  const shown = w.trim();
  if (v === 0 && !showsZeros) return seen("");
  if (SSF.is_date(format)) return seen(dateText(v + (is1904 ? DAYS_1904 : 0), format) ?? shown);
  if (v === 0 && NOTHING.test(shown)) return seen(shown);
  if (NOTHING.test(shown)) return { text: number, isUnseen: true };
  if (v < 0) return seen(number);
  if (format === "General") return seen(number);
  // An exponent hides digits, a percentage is no count: both are judged as they are shown.
  if (/^[\d.]+E[+-]?\d+$/i.test(shown) || /^[\d.,]+%$/.test(shown)) return seen(shown);
  const [, before = "", digits = "", after = ""] = NUMBER_IN_WORDS.exec(shown) ?? [];
  if (!/\d/.test(shown)) return seen(shown);
  const inWords = digits === "" ? Number.NaN : Number(digits.replaceAll(",", ""));
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0;
  const text = `${worded(before)}${number}${worded(after)}`;
  if (Number(number) === inWords) return seen(text);
  const facts = { value: shown, storedNumber: number };
  if (Math.abs(inWords - v) <= 0.5000001 * 10 ** -decimals) {
    return { text, fault: { code: "non-integer-persons", facts }, isUnseen: false };
  }
  return { text: shown, fault: { code: "unit-conflict", facts }, isUnseen: false };
}

/**
 * A stored number as text without the noise of binary fractions.
 *
 * Sums like 0.1+0.2 leave a rest behind the 15 digits that Excel shows and compares by (Microsoft, "Excel specifications
 * and limits": number precision), in workbooks that other programs wrote also from the 13th on: a number that has few
 * digits but for its last three is the one with few digits.
 */
function withoutNoise(v: number): string {
  const short = String(Number(v.toPrecision(SIGNIFICANT)));
  const isShort = short.replace(/[-.]/g, "").replace(/^0+/, "").length <= SIGNIFICANT - 3;
  return isShort ? short : String(Number(v.toPrecision(15)));
}

/** `2025-06-30`, with its time where it has one; null for a day number that is no date. */
function dateText(days: number, format: string): string | null {
  const date = SSF.parse_date_code(Math.round(days * 86_400) / 86_400);
  if (!date || days < 61) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`;
  if (showsMonthOnly(format)) return day.slice(0, 7);
  const time = `${two(date.H)}:${two(date.M)}:${two(Math.floor(date.S))}`;
  return time === "00:00:00" ? day : `${day} ${time}`;
}

/** True for a date format without its day: `yyyy"年"m"月"`. */
function showsMonthOnly(format: string): boolean {
  const letters = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  return /[ye]/.test(letters) && letters.includes("m") && !/[dhs]/.test(letters);
}

/** Signs, brackets and spaces say nothing about the unit. */
function worded(text: string): string {
  return /[^\s\-+()（）:：]/.test(text) ? text.trim() : "";
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, "");
}
