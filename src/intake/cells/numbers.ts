import { foldWidth, isBlank, withoutInvisible } from "./fold.ts";

/** 人, or 万人 (ten thousand people). */
export type Unit = "人" | "万人";

/** No cell can hold more people than the country has (1 408 280 000 at the end of 2024, National Bureau of Statistics). */
export const MAX_PERSONS = 1_408_280_000;

/** Longer texts are no numbers; matching patterns on them would be slow. */
const MAX_NUMBER_LENGTH = 100;

export type NumberFault =
  | "malformed-number"
  | "negative-value"
  | "non-integer-persons"
  | "scientific-notation"
  | "excel-error-value"
  | "formula-text"
  | "control-character"
  | "implausible-value"
  | "unit-conflict"
  | "unit-not-persons";

/** What was normalised in reading; each becomes a notice. */
export type NumberNotice =
  | "invisible-removed"
  | "fullwidth-normalised"
  | "thousands-separator-removed"
  | "unit-converted";

export type NumberReading =
  | { readonly ok: true; readonly persons: number | null; readonly notices: readonly NumberNotice[] }
  | { readonly ok: false; readonly fault: NumberFault };

// A single hyphen, minus or slash, or one or two dashes, after full-width forms were folded.
const NOT_REPORTED_MARK = /^(?:-|−|\/|[—–─]{1,2})$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const EXCEL_ERROR = /^(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|#{3,}$)/i;
const FORMULA = /^(?:=|[@+-][A-Za-z][\w.]*\()/;
const SCIENTIFIC = /^[+\-−]?\d+(?:\.\d+)?[eE][+-]?\d+$/;
const NEGATIVE = /^[-−]\s*\d[\d,]*(?:\.\d+)?(?:万人|万|人)?$/;
const PLAIN = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(万人|万|人)?$/;
const UNIT_NOT_PEOPLE =
  /^[\d,]+(?:\.\d+)?(?:万)?(?:人次|人天|人日|学时|课时|期|个|班|项|场|次|元|万元|人\/[^\d]+)$/;

/**
 * Reads a count of people.
 *
 * Accepts digits (also full-width), thousands commas in the right places, and decimals that result in whole people. Empty
 * cells and dashes are *not reported* (null), never 0. Computed on the decimal text, not in floating point.
 *
 * @param declared the unit in the header or a line above; null without one (then 人)
 */
export function readPersons(text: string, declared: Unit | null): NumberReading {
  if (CONTROL.test(text)) return { ok: false, fault: "control-character" };
  if (isBlank(text)) return { ok: true, persons: null, notices: [] };
  if (text.length > MAX_NUMBER_LENGTH) return { ok: false, fault: "malformed-number" };
  const visible = withoutInvisible(text);
  const folded = foldWidth(visible).trim();
  if (NOT_REPORTED_MARK.test(folded)) return { ok: true, persons: null, notices: [] };
  if (EXCEL_ERROR.test(folded)) return { ok: false, fault: "excel-error-value" };
  if (FORMULA.test(folded)) return { ok: false, fault: "formula-text" };
  if (SCIENTIFIC.test(folded)) return { ok: false, fault: "scientific-notation" };
  if (NEGATIVE.test(folded)) return { ok: false, fault: "negative-value" };
  const match = PLAIN.exec(folded);
  if (!match)
    return { ok: false, fault: UNIT_NOT_PEOPLE.test(folded) ? "unit-not-persons" : "malformed-number" };

  const [, whole = "", fraction = "", suffix] = match;
  const said: Unit | null = suffix === undefined ? null : suffix === "人" ? "人" : "万人";
  if (said !== null && declared !== null && said !== declared) return { ok: false, fault: "unit-conflict" };
  const unit = said ?? declared ?? "人";
  const persons = personsOf(whole.replaceAll(",", ""), fraction, unit);
  if (persons === "fraction") return { ok: false, fault: "non-integer-persons" };
  if (persons === "huge") return { ok: false, fault: "implausible-value" };

  const notices: NumberNotice[] = [];
  if (visible !== text) notices.push("invisible-removed");
  if (foldWidth(visible) !== visible) notices.push("fullwidth-normalised");
  if (whole.includes(",")) notices.push("thousands-separator-removed");
  if (unit === "万人") notices.push("unit-converted");
  return { ok: true, persons, notices };
}

/**
 * Reads a count of a programme measure in the measure's own unit, which the cell may repeat (`120期`).
 *
 * A declared unit of 万人 applies to the plan's fields, so a measure in people without its own unit is a unit conflict.
 */
export function readMeasureCount(
  text: string,
  unit: "期" | "人" | "个",
  declared: Unit | null,
): NumberReading {
  if (text.length > MAX_NUMBER_LENGTH) return { ok: false, fault: "malformed-number" };
  const said = /[\d０-９]\s*(万人|万|人|期|个)\s*$/.exec(text)?.[1] ?? null;
  if (unit === "人") {
    const reading = readPersons(text, null);
    const isBare = reading.ok && reading.persons !== null && said === null;
    return isBare && declared === "万人" ? { ok: false, fault: "unit-conflict" } : reading;
  }
  if (said !== null && said !== unit) return { ok: false, fault: "unit-conflict" };
  return readPersons(said === null ? text : text.replace(/\s*[期个]\s*$/, ""), null);
}

/** Digits from which a number that a spreadsheet wrote may end in a rest of binary fractions: 0.30000000000000004. */
const MIN_DIGITS_WITH_REST = 15;
const BINARY_REST = /^(\d{0,6}?)(?:0{6,}|9{6,})\d{1,3}$/;

/** A number without its binary rest, as whole and decimals. */
function withoutRest(whole: string, decimals: string): readonly [whole: string, decimals: string] {
  const match = whole.length + decimals.length < MIN_DIGITS_WITH_REST ? null : BINARY_REST.exec(decimals);
  if (!match) return [whole, decimals];
  const [rounded = "", kept = ""] = Number(`${whole}.${decimals}`).toFixed(match[1]?.length).split(".");
  return [rounded, kept];
}

/** People from decimal text, by moving the decimal point. */
function personsOf(written: string, decimals: string, unit: Unit): number | "fraction" | "huge" {
  const [whole, fraction] = withoutRest(written, decimals);
  const places = unit === "万人" ? 4 : 0;
  const significant = fraction.replace(/0+$/, "");
  const digits = `${whole}${significant.slice(0, places).padEnd(places, "0")}`.replace(/^0+(?=\d)/, "");
  if (digits.length > 10 || Number(digits) > MAX_PERSONS) return "huge";
  return significant.length > places ? "fraction" : Number(digits);
}

/** True for text with a control character. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/** The documents write quotas in 万人 with at most two decimals: one step is 100 people. */
export const MAX_QUOTA_DECIMALS = 2;

/** False for a quota in 万人 with more decimals than the documents have. */
export function isInQuotaSteps(text: string): boolean {
  return (decimalPlaces(text) ?? 0) <= MAX_QUOTA_DECIMALS;
}

/** Number of decimals without trailing zeros: 1 for `6.70`, 3 for `6.705`. Null when not a number. */
export function decimalPlaces(text: string): number | null {
  const match = PLAIN.exec(foldWidth(text).trim());
  if (!match) return null;
  const [, decimals] = withoutRest((match[1] ?? "").replaceAll(",", ""), match[2] ?? "");
  return decimals.replace(/0+$/, "").length;
}
