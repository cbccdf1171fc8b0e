import { headerOf } from "./header.ts";
import type { NameBook } from "./names.ts";
import { DELIMITERS, type Table } from "./table.ts";

const OTHER_DELIMITERS: readonly (readonly [string | RegExp, string])[] = [
  ["|", "用竖线“|”分隔"],
  ["，", "用全角逗号“，”分隔"],
  ["；", "用全角分号“；”分隔"],
  ["、", "用顿号“、”分隔"],
  ["^", "用“^”分隔"],
  [/[ \u3000]+/, "用空格分隔"],
];

/** Records that are searched. */
const SEARCH_DEPTH = 50;

/**
 * Finds a header whose columns are parted by something that is no delimiter of tables.
 *
 * @param delimiter with which the table was cut
 * @returns its place and how its columns are parted, in words; null when there is none
 */
export function wrongDelimiter(
  table: Table,
  delimiter: string,
  fields: NameBook,
): { row: number; line: number; detail: string } | null {
  for (const { row, line, cells } of table.records.slice(0, SEARCH_DEPTH)) {
    const whole = cells.join(delimiter).slice(0, 4000);
    if (cells.length === 1) {
      const inner = DELIMITERS.some((other) => headerOf(whole.split(other), [], fields, null));
      if (inner) return { row, line, detail: "连同分隔符一起被双引号括成了一个单元格" };
    }
    for (const [other, detail] of OTHER_DELIMITERS) {
      if (headerOf(whole.split(other), [], fields, null)) return { row, line, detail };
    }
  }
  return null;
}
