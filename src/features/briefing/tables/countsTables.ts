import type { PaperTable } from "../../../app/paper/paperTable.ts";

/** The people behind a table of rates as two tables; none for a table without them. */
export function countsTables(
  table: PaperTable,
): { readonly word: "计划数" | "完成数"; readonly table: PaperTable }[] {
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
