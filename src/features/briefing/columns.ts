import type { Column } from "../../app/sheetTable.ts";

type More = Partial<Pick<Column, "width" | "sums" | "ratio">>;

/** A column of names or words. */
export function wordColumn(
  key: string,
  head: string,
  width: number,
  align: Column["align"] = "left",
): Column {
  return { key, head, align, width };
}

/** A column of figures; widths are shares, 6 is a count of seven digits. */
export function figureColumn(key: string, head: string, more: More = {}): Column {
  return { key, head, align: "right", width: 6, ...more };
}

/** A column whose total is the sum of its parts. */
export function sumColumn(key: string, head: string, more: More = {}): Column {
  return figureColumn(key, head, { sums: true, ...more });
}

/** 计划数, 完成数, 完成率, 结构完成率, 缺口: the five that every table of tallies holds. */
export const TALLY_COLUMNS: readonly Column[] = [
  sumColumn("quota", "计划数"),
  sumColumn("actual", "完成数"),
  figureColumn("rate", "完成率", { ratio: { part: "actual", whole: "quota" } }),
  figureColumn("capped", "结构完成率", { width: 7 }),
  sumColumn("gap", "缺口"),
];
