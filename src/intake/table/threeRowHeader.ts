import type { NameBook } from "../cells/names.ts";
import { type Header, headerNames } from "./header.ts";
import type { TableRecord } from "./table.ts";

/**
 * Says whether the columns that a header misses are named in the rows around it, so that three rows together are the
 * header. Such a header is not read: which row names which column cannot be told for sure.
 *
 * @returns the three rows, or null
 */
export function threeRowHeader(
  records: readonly TableRecord[],
  header: Header,
  missing: readonly string[],
  fields: NameBook,
): { readonly firstRow: number; readonly lastRow: number } | null {
  const start = records.findIndex(({ row }) => row === header.records[0]?.row);
  for (let top = Math.max(0, start - 2); top <= start; top++) {
    const [first, second, third] = records.slice(top, top + 3);
    if (!first || !second || !third) return null;
    const names = new Set<string>();
    const width = Math.max(first.cells.length, second.cells.length, third.cells.length);
    for (let i = 0; i < width; i++) {
      const [a = "", b = "", c = ""] = [first, second, third].map(({ cells }) => cells[i] ?? "");
      for (const text of [a, b, c, a + b, b + c, a + b + c]) {
        for (const name of headerNames(text, fields)) names.add(name);
      }
    }
    if (missing.every((name) => names.has(name))) return { firstRow: first.row, lastRow: third.row };
  }
  return null;
}
