import type { NameBook } from "../cells/names.ts";
import type { WrongSeparator } from "../findings/factShapes.ts";
import { headerOf } from "./header.ts";
import { DELIMITERS, type Table } from "./table.ts";

const OTHER_DELIMITERS: readonly (readonly [string | RegExp, WrongSeparator])[] = [
  ["|", "|"],
  ["，", "，"],
  ["；", "；"],
  ["、", "、"],
  ["^", "^"],
  [/[ \u3000]+/, "space"],
];

/** Rows at the start of a table that are searched. */
const MAX_ROWS_SEARCHED = 50;

/**
 * Finds a header whose columns are separated by characters that are no delimiter of tables.
 *
 * @param delimiter the one that the table was split with
 * @returns its place and the separator of its columns; null without such a header
 */
export function wrongDelimiter(
  table: Table,
  delimiter: string,
  fields: NameBook,
): { row: number; line: number; separator: WrongSeparator } | null {
  for (const { row, line, cells } of table.records.slice(0, MAX_ROWS_SEARCHED)) {
    const whole = cells.join(delimiter).slice(0, 4000);
    if (cells.length === 1) {
      const inner = DELIMITERS.some((other) => headerOf(whole.split(other), [], fields, null));
      if (inner) return { row, line, separator: "quotes" };
    }
    for (const [other, separator] of OTHER_DELIMITERS) {
      if (headerOf(whole.split(other), [], fields, null)) return { row, line, separator };
    }
  }
  return null;
}
