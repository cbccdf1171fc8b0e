import type { Table } from "../../app/sheetTable.ts";

/** The people behind a table of rates as tables of their own; none where it has none. */
export function countsTables(table: Table): { readonly word: "计划数" | "完成数"; readonly table: Table }[] {
  if (!table.counts) return [];
  const { counts, ...rates } = table;
  return (
    [
      ["计划数", counts.whole],
      ["完成数", counts.part],
    ] as const
  ).map(([word, rows]) => ({
    word,
    table: { ...rates, title: `${table.title}：${word}`, unit: "人", rows, notes: [] },
  }));
}
