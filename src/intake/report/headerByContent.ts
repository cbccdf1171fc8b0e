import { UNIT } from "../../domain/edition.ts";
import { END_OF_TIME, readCutoff, readYear } from "../cells/dates.ts";
import { isBlank } from "../cells/fold.ts";
import type { NameBooks } from "../cells/nameBooks.ts";
import { readPersons } from "../cells/numbers.ts";
import type { TableRecord } from "../table/table.ts";

/**
 * A header for a block of the long layout that has none, by what its columns hold: names of fields and one column of
 * figures; besides, ministries, years, months with their separators, and one column of remarks.
 *
 * @returns the heading and the place in the records before which it belongs; null where the columns cannot be told for
 * sure, as with two columns of figures, and where a line of several cells stands above them: it may be a heading that is
 * not understood
 */
export function headerByContent(
  records: readonly TableRecord[],
  books: NameBooks,
): { readonly at: number; readonly heading: TableRecord } | null {
  const named = records.filter(({ cells }) => cells.some((cell) => books.reported.resolve(cell)));
  const at = records.indexOf(named[0] as TableRecord);
  const record = records[at];
  if (!record) return null;
  const above = records.slice(0, at);
  if (above.some(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1)) return null;
  const width = Math.max(...records.slice(at).map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) =>
    named.map(({ cells }) => cells[index] ?? "").filter((cell) => !isBlank(cell)),
  );
  const names = columns.map((texts) => nameOfColumn(texts, books));
  const figures = names.flatMap((name, i) => (name === FIGURES ? [i] : []));
  // Of two columns of figures, one that repeats one year is the year.
  const years = figures.length === 2 ? figures.filter((i) => isOneYear(columns[i] ?? [])) : [];
  if (years.length === 1 && years[0] !== undefined) names[years[0]] = "年度";
  const filled = names.filter((name) => name !== "");
  const isOnce = (name: string) => filled.filter((each) => each === name).length === 1;
  if (!isOnce("领域") || !isOnce(FIGURES) || new Set(filled).size < filled.length) return null;
  return { at, heading: { row: record.row, line: record.line, cells: names } };
}

const FIGURES = "累计完成人数";

function nameOfColumn(texts: readonly string[], { reported, ministries }: NameBooks): string {
  if (texts.length === 0) return "";
  if (texts.every((text) => reported.resolve(text))) return "领域";
  if (texts.every((text) => ministries.resolve(text))) return UNIT;
  if (texts.every((text) => /\D/.test(text) && readCutoff(text, null, END_OF_TIME).ok)) return "统计截止";
  if (texts.every((text) => /^\d{4}年度?$/.test(text) && readYear(text).ok)) return "年度";
  const isFigure = (text: string) => readPersons(text, null).ok || readPersons(text, "万人").ok;
  const figures = texts.filter((text) => /\d/.test(text) && isFigure(text));
  return figures.length * 2 >= texts.length ? FIGURES : "备注";
}

function isOneYear(texts: readonly string[]): boolean {
  const [first = ""] = texts;
  return readYear(first).ok && texts.every((text) => text === first);
}
