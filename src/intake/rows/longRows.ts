import type { Month } from "../../domain/cutoff.ts";
import type { ReportedMeasure } from "../../domain/programme/programmeReport.ts";
import { readCutoff, readYear } from "../table/dates.ts";
import { foldName, foldWidth, isBlank } from "../table/fold.ts";
import { type Column, type ColumnKind, columnOf } from "../table/header.ts";
import { type RowKind, sumWord } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import {
  cellText,
  checkName,
  checkNote,
  fitsHeader,
  placeOf,
  type ReadFigure,
  readFigure,
  type TableContext,
} from "./tableContext.ts";

/** One row of the long layout as read; null for what could not be read. */
export interface LongRow {
  readonly record: TableRecord;
  readonly kind: RowKind;
  readonly year: number | null;
  readonly ministry: string | null;
  /** A field of the plan, or a programme measure. */
  readonly field: string | null;
  readonly cutoff: Month | null;
  readonly persons: ReadFigure;
  readonly note: string;
}

type Key = "year" | "ministry" | "cutoff";

/** What a blank key cell may take over from the row above: a merged cell. */
type Above = Map<Key, { readonly text: string; readonly row: number }>;

/**
 * Reads the rows of the long layout, reporting as it goes.
 *
 * A blank 年度, 部门 or 统计截止 under a filled one is filled down; after a sum, note or repeated header it is an
 * error, because there the merged cell has ended.
 */
export function readLongRows(
  sheet: TableContext,
  rows: readonly { readonly record: TableRecord; readonly kind: RowKind }[],
): LongRow[] {
  const above: Above = new Map();
  return rows.map(({ record, kind }) => {
    if (kind === "data") return readDataRow(sheet, record, above);
    if (kind !== "blank") above.clear();
    const empty = { record, kind, year: null, ministry: null, field: null, cutoff: null, note: "" };
    if (kind === "subtotal" || kind === "total") return { ...empty, ...readSumRow(sheet, record) };
    return { ...empty, persons: null };
  });
}

function readDataRow(sheet: TableContext, record: TableRecord, above: Above): LongRow {
  const { header, report } = sheet;
  const of = (kind: ColumnKind) => columnOf(header, kind);
  const [yearColumn, ministryColumn, fieldColumn] = [of("year"), of("ministry"), of("field")];
  const [cutoffColumn, personsColumn, noteColumn] = [of("cutoff"), of("persons"), of("note")];
  const unread = { record, kind: "error", year: null, ministry: null, field: null, cutoff: null } as const;
  const note = noteColumn ? cellText(record, noteColumn) : "";

  if (isStray(sheet, record, [ministryColumn, fieldColumn, personsColumn])) {
    report("unexpected-row", placeOf(record, null), {
      value: record.cells.find((cell) => !isBlank(cell)) ?? "",
    });
    return { ...unread, persons: "unreadable", note };
  }
  const needed = [yearColumn, ministryColumn, fieldColumn, cutoffColumn, personsColumn];
  if (
    !fitsHeader(
      sheet,
      record,
      needed.filter((column) => column !== undefined),
    )
  ) {
    return { ...unread, persons: "unreadable", note };
  }

  const yearText = keyText(sheet, record, "year", yearColumn, above);
  const year = yearText === null ? null : checkYear(sheet, record, yearColumn, yearText);
  const ministryText = keyText(sheet, record, "ministry", ministryColumn, above);
  const ministry =
    ministryText === null ? null : checkName(sheet, record, ministryColumn, ministryText, sheet.ministries);
  const fieldText =
    fieldColumn && !sheet.isDamaged(record, fieldColumn.index) ? cellText(record, fieldColumn) : null;
  if (fieldText !== null && fieldColumn && isBlank(fieldText))
    report("missing-key", placeOf(record, fieldColumn));
  const field =
    fieldText === null || isBlank(fieldText)
      ? null
      : checkName(sheet, record, fieldColumn, fieldText, sheet.reported);
  const cutoffText = keyText(sheet, record, "cutoff", cutoffColumn, above);
  const cutoff = cutoffText === null ? null : checkCutoff(sheet, record, cutoffColumn, cutoffText, year);
  const persons = checkPersons(sheet, record, personsColumn, noteColumn, sheet.measures.get(field ?? ""));
  checkNote(sheet, record, noteColumn);

  const read = { year, ministry, field, cutoff, persons };
  const faulty = (column: Column | undefined, value: unknown) =>
    column === undefined ||
    ((value === null || value === "unreadable") && !sheet.isDamaged(record, column.index));
  const error =
    faulty(yearColumn, year) ||
    faulty(ministryColumn, ministry) ||
    faulty(fieldColumn, field) ||
    faulty(cutoffColumn, cutoff) ||
    personsColumn === undefined ||
    (persons === "unreadable" && !sheet.isDamaged(record, personsColumn.index));
  return { record, kind: error ? "error" : "data", ...read, note };
}

/** A row that names neither ministry, field nor figure, or has one cell that is no field, is not data. */
function isStray(
  sheet: TableContext,
  record: TableRecord,
  columns: readonly (Column | undefined)[],
): boolean {
  if (columns.every((column) => column === undefined || isBlank(cellText(record, column)))) return true;
  const filled = record.cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 && !sheet.reported.resolve(filled[0] ?? "");
}

/** The text of a key cell, filled down where it is blank; null when there is none or it is damaged. */
function keyText(
  sheet: TableContext,
  record: TableRecord,
  key: Key,
  column: Column | undefined,
  above: Above,
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

function checkYear(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  text: string,
): number | null {
  const place = placeOf(record, column ?? null);
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

function checkCutoff(
  sheet: TableContext,
  record: TableRecord,
  column: Column | undefined,
  text: string,
  year: number | null,
): Month | null {
  const place = placeOf(record, column ?? null);
  const reading = readCutoff(text, year, sheet.today);
  if (!reading.ok) {
    sheet.report(reading.fault, place, { value: text, year, today: sheet.today });
    return null;
  }
  if (reading.normalised) sheet.report("date-normalised", place, { value: text, to: reading.month });
  return reading.month;
}

function checkPersons(
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
      suggestion: `${foldName(text)}${after.replace(/\D/g, "")}`,
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
 * 12,345 without quotes, the note left out, keeps the row's width: 12 would be taken. Where the other rows have no
 * note at all, any digits in its place are the figure's.
 */
function isSplit(sheet: TableContext, record: TableRecord, text: string, after: string): boolean {
  if (/^\s*\d{1,3}$/.test(text) && /^\d{3}$/.test(after)) return true;
  const { header, full } = sheet.widths;
  const isAlone = full === 1 && record.cells.length === header;
  return isAlone && /^[\d\s"]*$/.test(text) && /^[\d,"]*\d[\d,"]*$/.test(after);
}

/** The keys that a sum row names (those of its parts) and its figure. */
function readSumRow(sheet: TableContext, record: TableRecord): Omit<LongRow, "record" | "kind" | "note"> {
  const text = (kind: ColumnKind) => {
    const column = columnOf(sheet.header, kind);
    const cell = column ? cellText(record, column) : "";
    return sumWord(cell) ? "" : cell;
  };
  const year = readYear(text("year"));
  const cutoff = readCutoff(text("cutoff"), null, sheet.today);
  const personsColumn = columnOf(sheet.header, "persons");
  const field = sheet.reported.resolve(text("field"))?.name ?? null;
  const measure = sheet.measures.get(field ?? "");
  return {
    year: year.ok ? year.year : null,
    ministry: sheet.ministries.resolve(text("ministry"))?.name ?? null,
    field,
    cutoff: cutoff.ok ? cutoff.month : null,
    persons: personsColumn ? readFigure(sheet, record, personsColumn, () => {}, measure) : null,
  };
}
