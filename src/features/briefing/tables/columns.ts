import { paperCellText } from "../../../app/paper/paperCellText.ts";
import type { PaperCell, PaperColumn, PaperRow } from "../../../app/paper/paperTable.ts";
import { PACE_NAMES } from "../../../app/words/paceWords.ts";
import { otherRule, type PaceRule } from "../../../domain/progress/pace.ts";

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

/**
 * The column 进度 by the chosen pace rule, and beside it by the other one where that gives a row another word (domain
 * rule 6); without such a row the cells of the other rule are left out.
 *
 * @param rows with the cells of `bandCells`
 */
export function withBands(
  rows: readonly PaperRow[],
  pace: PaceRule,
): { readonly bands: PaperColumn[]; readonly rows: readonly PaperRow[] } {
  const words = (cell: PaperCell | undefined) => cell && paperCellText(cell);
  const band = wordColumn("band", "进度", 5, "center");
  if (rows.some(({ cells }) => words(cells.band) !== words(cells.otherBand))) {
    return { bands: [band, wordColumn("otherBand", PACE_NAMES[otherRule(pace)], 6, "center")], rows };
  }
  return {
    bands: [band],
    rows: rows.map(({ role, cells: { otherBand: _, ...cells } }) => ({ role, cells })),
  };
}

/** 计划数, 完成数, 完成率, 结构完成率, 缺口, in every table of tallies. */
export const TALLY_COLUMNS: readonly PaperColumn[] = [
  sumColumn("quota", "计划数"),
  sumColumn("actual", "完成数"),
  figureColumn("rate", "完成率", { ratio: { part: "actual", whole: "quota" } }),
  figureColumn("capped", "结构完成率", { width: 7 }),
  sumColumn("gap", "缺口"),
];
