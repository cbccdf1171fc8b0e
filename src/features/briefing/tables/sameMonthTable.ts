import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { leftOutNames } from "../../../app/words/sameMonthWords.ts";
import type { SameMonth, SameMonthFigures } from "../../../domain/comparing/compareSameMonth.ts";
import { monthInWords, monthNumber } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { actualCell, change, NOTHING, rateCell, text } from "./cells.ts";
import { figureColumn, sumColumn, wordColumn } from "./columns.ts";

/** `same-month`: people done at the same month of both years, by the ministries whose own cut-off it is in both. */
export function sameMonthTable(material: Material, compared: SameMonth): PaperTable {
  const { months, ministries, sum, leftOut } = compared;
  const row = (role: PaperRow["role"], name: string, figures: SameMonthFigures): PaperRow => ({
    role,
    cells: {
      name: text(name),
      before: actualCell(figures.before),
      beforeRate: rateCell(figures.before),
      after: actualCell(figures.after),
      afterRate: rateCell(figures.after),
      ...changeCells(figures),
    },
  });
  return {
    id: "same-month",
    title: `截至${monthNumber(months.after)}月两年完成数`,
    unit: "人",
    columns: [
      wordColumn("name", UNIT, 9),
      sumColumn("before", `截至${monthInWords(months.before)}`, { width: 8 }),
      figureColumn("beforeRate", "完成率"),
      sumColumn("after", `截至${monthInWords(months.after)}`, { width: 8 }),
      figureColumn("afterRate", "完成率"),
      sumColumn("change", "变化"),
      figureColumn("rateChange", "完成率变化（百分点）", { width: 9 }),
    ],
    rows: [row("total", TOTAL, sum), ...ministries.map((line) => row("part", line.name, line))],
    fixedColumns: 1,
    notes: [
      `只比两年统计截止都是该月的${UNIT}，合计也只含这些${UNIT}。`,
      ...(leftOut.length > 0 ? [`另有${leftOut.length}个${UNIT}不作比较：${leftOutNames(compared)}。`] : []),
    ],
    source: sourceLine(material),
  };
}

function changeCells({ change: people, rateChange }: SameMonthFigures): Record<string, PaperCell> {
  return {
    change: people === null ? NOTHING : change(people),
    rateChange: rateChange === null ? NOTHING : { kind: "points", ratio: rateChange },
  };
}
