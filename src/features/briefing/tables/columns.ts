import type { PaperColumn } from "../../../app/paper/paperTable.ts";

type More = Partial<Pick<PaperColumn, "width" | "sums" | "ratio">>;

/** A column of names or words. */
export function wordColumn(
  key: string,
  head: string,
  width: number,
  align: PaperColumn["align"] = "left",
): PaperColumn {
  return { key, head, align, width };
}

/** A column of figures; widths are shares, 6 is a count of seven digits. */
export function figureColumn(key: string, head: string, more: More = {}): PaperColumn {
  return { key, head, align: "right", width: 6, ...more };
}

/** A column whose total is the sum of its parts. */
export function sumColumn(key: string, head: string, more: More = {}): PaperColumn {
  return figureColumn(key, head, { sums: true, ...more });
}

/** 计划数, 完成数, 完成率, 结构完成率, 缺口, in every table of tallies. */
export const TALLY_COLUMNS: readonly PaperColumn[] = [
  sumColumn("quota", "计划数"),
  sumColumn("actual", "完成数"),
  figureColumn("rate", "完成率", { ratio: { part: "actual", whole: "quota" } }),
  figureColumn("capped", "结构完成率", { width: 7 }),
  sumColumn("gap", "缺口"),
];
