import { type Month, monthInWords } from "../../domain/cutoff.ts";
import { readCutoff, readYear } from "../cells/dates.ts";
import { foldWidth, isBlank } from "../cells/fold.ts";
import { isTemplateColumn } from "../findings/headerWords.ts";
import type { Column } from "../table/header.ts";
import type { TableRecord } from "../table/table.ts";
import { cellText, placeOf, type TableContext } from "./tableContext.ts";

type Key = "year" | "ministry" | "cutoff";

/** What a blank key cell takes over from the row above: a merged cell. */
export type CellsAbove = Map<Key, { readonly text: string; readonly row: number }>;

/** The text of a key cell, filled down where it is blank; null where it is damaged or nothing stands above. */
export function keyText(
  sheet: TableContext,
  record: TableRecord,
  key: Key,
  column: Column | undefined,
  above: CellsAbove,
): string | null {
  if (!column) return null;
  if (sheet.isDamaged(record, column.index)) {
    above.delete(key);
    return null;
  }
  const text = cellText(record, column);
  if (!isBlank(text)) {
    above.set(key, { text, row: record.row });
    return text;
  }
  const source = above.get(key);
  if (!source) {
    sheet.report(key === "cutoff" ? "missing-cutoff" : "missing-key", placeOf(record, column), {
      lacks: "row-above",
    });
    return null;
  }
  sheet.report("filled-down", placeOf(record, column), {
    value: text,
    text: source.text,
    otherRow: source.row,
  });
  return source.text;
}

/** Reads 年度 and reports what is wrong with it. */
export function checkYear(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  text: string,
): number | null {
  const place = placeOf(record, column);
  const reading = readYear(text);
  if (!reading.ok) {
    sheet.report("invalid-year", place, { value: text });
    return null;
  }
  if (reading.normalised) {
    const width = foldWidth(text) !== text;
    sheet.report(width ? "fullwidth-normalised" : "date-normalised", place, {
      value: text,
      to: reading.year,
    });
  }
  return reading.year;
}

/** Reads 统计截止 and reports what is wrong with it. */
export function checkCutoff(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  text: string,
  year: number | null,
): Month | null {
  const place = placeOf(record, column);
  const reading = readCutoff(text, year, sheet.today);
  if (!reading.ok) {
    sheet.report(reading.fault, place, { value: text, year, today: sheet.today });
    return null;
  }
  const isOfTemplate = () => sheet.header.columns.some((each) => isTemplateColumn(each.text));
  if (reading.normalised && !(text === monthInWords(reading.month) && isOfTemplate()))
    sheet.report("date-normalised", place, { value: text, to: reading.month });
  return reading.month;
}
