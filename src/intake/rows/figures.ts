import type { ReportedMeasure } from "../../domain/programme/programmeReport.ts";
import { foldName } from "../cells/fold.ts";
import { readMeasureCount, readPersons } from "../cells/numbers.ts";
import type { NumberHint } from "../findings/factShapes.ts";
import type { FindingCode } from "../findings/findingCodes.ts";
import type { Column } from "../table/header.ts";
import type { TableRecord } from "../table/table.ts";
import { cellText, placeOf, type TableContext } from "./tableContext.ts";

/** A cell's figure: people, null for not reported, `unreadable` when it was reported as faulty. */
export type ReadFigure = number | null | "unreadable";

const HINTS: readonly (readonly [RegExp, NumberHint])[] = [
  [/[①-⓿¹²³⁰-₟㈠-㊰*※†]|[(（][\d一二三四五六七八九十]+[)）]$|\[\d+\]$/, "footnote"],
  [/[约近余多超左右以上]/, "approximate"],
  [/^[零〇一二三四五六七八九十百千万两亿]+人?$/, "chinese-digits"],
  [/%|％|‰/, "percentage"],
  [/^\s*\d+(?:\s+\d+)+\s*$/, "inner-space"],
  [/,|，/, "comma"],
  [/^(?:无|暂无|未报|未报送|没有|N\/?A)$/i, "nothing-reported"],
];

/**
 * Reads a count and reports what is wrong with it.
 *
 * @param notice takes the notices of the cell: a long row reports each, a wide row gathers them
 * @param measure the programme measure that is counted; undefined for people of a field
 */
export function readFigure(
  sheet: TableContext,
  record: TableRecord,
  column: Column,
  notice: (code: FindingCode, column: Column, value: string) => void,
  measure?: ReportedMeasure,
): ReadFigure {
  if (sheet.isDamaged(record, column.index)) return "unreadable";
  const value = cellText(record, column);
  const reading = measure
    ? readMeasureCount(value, measure.unit, sheet.unit)
    : readPersons(value, sheet.unit);
  if (!reading.ok) {
    const measureFacts = measure && { measure: measure.name, measureUnit: measure.unit };
    if (measure && (reading.fault === "unit-conflict" || reading.fault === "unit-not-persons")) {
      sheet.report("unit-conflict", placeOf(record, column), { value, ...measureFacts });
      return "unreadable";
    }
    const hint = HINTS.find(([pattern]) => pattern.test(value))?.[1];
    sheet.report(reading.fault, placeOf(record, column), {
      value,
      ...(sheet.unit && { declared: sheet.unit }),
      ...(reading.fault === "malformed-number" && hint && { hint }),
      ...measureFacts,
    });
    return "unreadable";
  }
  for (const code of reading.notices) notice(code, column, value);
  return reading.persons;
}

/** Reads 累计完成人数 of a long row and reports each notice; `noteColumn` may hold digits that a delimiter cut off. */
export function readPersonsCell(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  noteColumn: Column | undefined,
  measure: ReportedMeasure | undefined,
): ReadFigure {
  if (!column) return "unreadable";
  const text = cellText(record, column);
  const after = noteColumn?.index === column.index + 1 ? cellText(record, noteColumn) : "";
  if (isSplit(sheet, record, text, after)) {
    sheet.report("suspect-split-number", placeOf(record, column), {
      value: text.trim(),
      after,
      suggestion: `${bare(text)}${bare(after).replace(/\.0*|\D/g, "")}`,
    });
    return "unreadable";
  }
  const notice: Parameters<typeof readFigure>[3] = (code, at, value) =>
    sheet.report(code, placeOf(record, at), { value });
  const figure = readFigure(sheet, record, column, notice, measure);
  if (figure === null) sheet.report("not-reported", placeOf(record, column), { value: text });
  return figure;
}

/**
 * True for a figure that a delimiter has cut, its last digits being taken for the note.
 *
 * Neither an invisible character nor half of a pair of quotes must hide the cut, so both texts come without them.
 * 12,345 without quotes, the note left out, keeps the row's width: 12 would be taken. Where the other rows have no
 * note at all, any digits in its place are the figure's; where notes are written, a note of full-width digits behind a
 * figure of half-width ones is a note, as no one changes the width inside a number.
 */
function isSplit(sheet: TableContext, record: TableRecord, figure: string, note: string): boolean {
  const [text, after] = [bare(figure), bare(note)];
  const hasThousands = /^\d{1,3}$/.test(text) && /^\d{3}(\.0+)?(人|名|人次)?$/.test(after);
  if (hasThousands && FULL_WIDTH_DIGIT.test(figure) === FULL_WIDTH_DIGIT.test(note)) return true;
  const { header, full } = sheet.widths;
  const isAlone = full === 1 && record.cells.length === header;
  return isAlone && /^\d*$/.test(text) && /\d/.test(after) && /^[\d,]*$/.test(after);
}

const FULL_WIDTH_DIGIT = /[０-９]/;

function bare(text: string): string {
  return foldName(text).replaceAll('"', "");
}
