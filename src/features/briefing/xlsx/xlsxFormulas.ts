import { OFF_PLAN, paperCellText } from "../../../app/paper/paperCellText.ts";
import { shownRate } from "../../../app/words/format.ts";
import { ZERO_QUOTA } from "../../../app/words/tallyWords.ts";

/** The value of a cell of a workbook: a figure or words. */
export type Value = number | string;

/** A formula without its `=`, and its result. */
export interface Live {
  readonly formula: string;
  readonly value: Value;
}

/** A cell that a formula refers to, and its value. */
export interface Ref {
  /** `C5`, or with its sheet `'表3附1 计划数'!C5`. */
  readonly at: string;
  readonly value: Value;
}

/** Neighbouring cells in one row or column. */
export interface Run {
  /** `C5:C19`. */
  readonly at: string;
  readonly values: readonly Value[];
}

/** Address of a cell by row from 1 and column from 0: C5. */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters + row;
}

/** A sheet's name in a formula. */
export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A text in a formula. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The sum of the cells that are numbers. */
export function liveSum(runs: readonly Run[]): Live {
  const numbers = numbersIn(runs);
  return { formula: `SUM(${listOf(runs)})`, value: numbers.reduce((sum, number) => sum + number, 0) };
}

/** The same, but the words where no cell is a number: such a sum is not 0. */
export function liveSumOrWords(runs: readonly Run[], words: string): Live {
  const list = listOf(runs);
  return {
    formula: `IF(COUNT(${list})=0,${quoted(words)},SUM(${list}))`,
    value: numbersIn(runs).length === 0 ? words : liveSum(runs).value,
  };
}

const listOf = (runs: readonly Run[]) => runs.map(({ at }) => at).join(",");

function numbersIn(runs: readonly Run[]): number[] {
  return runs.flatMap(({ values }) => values.filter((value) => typeof value === "number"));
}

const NOT_REPORTED = paperCellText({ kind: "not-reported" });
const NO_QUOTA = paperCellText({ kind: "no-quota" });

/**
 * Part / whole rounded as on paper, to a tenth of a per cent and never to 100.0 % below the quota; words for no quota, not
 * reported and a quota of 0.
 *
 * @param namesOffPlan true where people without a quota are shown (外 120)
 */
export function liveQuotient(part: Ref, whole: Ref, namesOffPlan: boolean): Live {
  const unplanned = namesOffPlan
    ? `IF(ISNUMBER(${part.at}),${quoted(OFF_PLAN)}&TEXT(${part.at},"#,##0"),${quoted(NO_QUOTA)})`
    : quoted(NO_QUOTA);
  const rounded = `ROUND(${part.at}/${whole.at},3)`;
  const rate = `IF(${part.at}<${whole.at},MIN(${rounded},0.999),${rounded})`;
  return {
    formula: `IF(ISNUMBER(${whole.at}),IF(ISNUMBER(${part.at}),IF(${whole.at}>0,${rate},${quoted(ZERO_QUOTA)}),${quoted(NOT_REPORTED)}),${unplanned})`,
    value: quotientOf(part.value, whole.value, namesOffPlan),
  };
}

function quotientOf(part: Value, whole: Value, namesOffPlan: boolean): Value {
  if (typeof whole !== "number")
    return namesOffPlan && typeof part === "number"
      ? paperCellText({ kind: "off-plan", people: part })
      : NO_QUOTA;
  if (typeof part !== "number") return NOT_REPORTED;
  return whole > 0 ? shownRate(part / whole) : ZERO_QUOTA;
}
