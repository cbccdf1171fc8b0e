import Papa from "papaparse";
import { isBlankRow } from "../cells/fold.ts";

/** Delimiters that are tried, in this order. */
export const DELIMITERS = [",", "\t", ";"] as const;

/** More records with content than this are no report: fifteen ministries in fifteen fields make 2 700 a year. */
export const MAX_RECORDS = 50_000;

/** The most rows of a spreadsheet: so many records are cut up, blank ones among them. */
const MAX_ROWS = 1_048_576;

/** Blank records at the end of a file up to which each is listed; more are only counted. */
const MAX_BLANK_END = 1000;

/** More cells with content, or more quotation marks, than this are no report either. */
export const MAX_CELLS = 2_000_000;

/** The most characters that a spreadsheet keeps in a cell. */
export const MAX_CELL_LENGTH = 32_767;

/** One record of a file: a row of a spreadsheet, its cells as written. */
export interface TableRecord {
  /** From 1, counting title and blank lines. */
  readonly row: number;
  /** The physical line on which it starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface QuoteFault {
  readonly code: "unterminated-quote" | "quote-swallowed-rows";
  readonly row: number;
}

export interface Table {
  readonly records: readonly TableRecord[];
  /** Blank records at the end of the file that are not among `records`, because they are very many. */
  readonly blankEnd?: number;
  /** True when the file has more records than a report may have. */
  readonly truncated: boolean;
}

/**
 * Splits text into records. Line ends may be of any kind, also mixed; those inside quotes stay in the cell. Blank records do not count toward the
 * limit of a report.
 *
 * @param limit the most records to read, blank ones counted
 */
export function tokenise(text: string, delimiter: string, limit: number = MAX_ROWS): Table {
  const normalised = withUnixLineEnds(text, delimiter);
  const [body, blankEnd] = withoutBlankEnd(
    normalised.endsWith("\n") ? normalised.slice(0, -1) : normalised,
    delimiter,
  );
  const { data } = Papa.parse<string[]>(body, {
    delimiter,
    newline: "\n",
    header: false,
    skipEmptyLines: false,
    dynamicTyping: false,
    preview: limit + 1,
  });
  let line = 1;
  const records = data.slice(0, limit).map((cells, index) => {
    const record = { row: index + 1, line, cells };
    line += 1;
    for (const cell of cells) line += countLineEnds(cell);
    return record;
  });
  let filled = 0;
  for (const { cells } of records) if (filled <= MAX_RECORDS && !isBlankRow(cells)) filled++;
  const truncated = data.length > limit || filled > MAX_RECORDS;
  return blankEnd > 0 ? { records, blankEnd, truncated } : { records, truncated };
}

/** A text without the blank lines at its end where they are very many, and how many they are. */
function withoutBlankEnd(text: string, delimiter: string): readonly [string, number] {
  let end = text.length;
  while (end > 0 && isBlankBetween(text[end - 1], delimiter)) end--;
  const lineEnd = text.indexOf("\n", end);
  if (lineEnd === -1) return [text, 0];
  let lines = 1;
  for (let at = text.indexOf("\n", lineEnd + 1); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines > MAX_BLANK_END ? [text.slice(0, lineEnd), lines] : [text, 0];
}

function isBlankBetween(letter: string | undefined, delimiter: string): boolean {
  return letter === delimiter || letter === "\n" || letter === " " || letter === "\u3000" || letter === "\t";
}

/** True for text of more cells with content, or quotation marks, than can be cut up while someone waits. */
export function isOverlong(text: string, delimiter: string): boolean {
  return filledCellsExceed(MAX_CELLS, text, delimiter) || occursMoreThan(MAX_CELLS, text, '"');
}

function filledCellsExceed(limit: number, text: string, delimiter: string): boolean {
  let count = 0;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) {
    let last = at - 1;
    while (text[last] === " ") last--;
    const letter = text[last];
    if (letter === undefined || letter === delimiter || letter === "\n" || letter === "\r") continue;
    if (++count > limit) return true;
  }
  return false;
}

function occursMoreThan(limit: number, text: string, mark: string): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (++count > limit) return true;
  }
  return false;
}

/**
 * Quotes that do not close where they should and so may hide rows inside a cell: the last one of a file that never closes,
 * and cells in which one of several lines has as many delimiters as a row.
 *
 * @param width columns of the header
 */
export function quoteFaults(table: Table, text: string, delimiter: string, width: number): QuoteFault[] {
  const faults: QuoteFault[] = [];
  const last = table.records.at(-1);
  if (last && !table.truncated && endsInsideQuotes(text, delimiter)) {
    faults.push({ code: "unterminated-quote", row: last.row });
  }
  const unterminated = faults[0]?.row;
  for (const { row, cells } of table.records) {
    if (row === unterminated) continue;
    const swallowed = cells.some(
      (cell) =>
        countLineEnds(cell) > 0 && cell.split(/\r\n?|\n/).some((line) => holdsRow(line, delimiter, width)),
    );
    if (swallowed) faults.push({ code: "quote-swallowed-rows", row });
  }
  return faults;
}

function holdsRow(line: string, delimiter: string, width: number): boolean {
  return width > 2 && line.split(delimiter, width).length >= width - 1;
}

function countLineEnds(cell: string): number {
  if (!cell.includes("\n") && !cell.includes("\r")) return 0;
  return (cell.match(/\r\n|\r|\n/g) ?? []).length;
}

/** Replaces line ends outside quotes by `\n`. */
function withUnixLineEnds(text: string, delimiter: string): string {
  if (!text.includes("\r")) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [start, end] of quotedSpans(text, delimiter)) {
    parts.push(text.slice(done, start).replace(/\r\n?/g, "\n"), text.slice(start, end));
    done = end;
  }
  parts.push(text.slice(done).replace(/\r\n?/g, "\n"));
  return parts.join("");
}

/** True when the last quoted cell of a text is not closed, so that it holds the rest of the text. */
export function endsInsideQuotes(text: string, delimiter: string): boolean {
  let open = false;
  for (const [, , closed] of quotedSpans(text, delimiter)) open = !closed;
  return open;
}

/** Quoted cells as `[start, end, closed]`. A quote opens at a cell's start; it closes before a delimiter or line end. */
function* quotedSpans(text: string, delimiter: string): Generator<readonly [number, number, boolean]> {
  let from = 0;
  while (from < text.length) {
    const start = text.indexOf('"', from);
    if (start === -1) return;
    const before = text[start - 1];
    if (start > 0 && before !== delimiter && before !== "\n" && before !== "\r") {
      from = start + 1;
      continue;
    }
    const end = closingQuote(text, start + 1, delimiter);
    yield [start, end === -1 ? text.length : end + 1, end !== -1];
    if (end === -1) return;
    from = end + 1;
  }
}

function closingQuote(text: string, from: number, delimiter: string): number {
  let at = text.indexOf('"', from);
  while (at !== -1) {
    if (text[at + 1] === '"') {
      at = text.indexOf('"', at + 2);
      continue;
    }
    let after = at + 1;
    while (text[after] === " ") after++;
    const next = text[after];
    if (next === undefined || next === delimiter || next === "\n" || next === "\r") return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}
