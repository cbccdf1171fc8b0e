import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import type { SameMonth, SameMonthFigures } from "../../../domain/comparing/compareSameMonth.ts";
import type { YearAt } from "../../../domain/comparing/comparison.ts";
import { monthInWords, monthNumber } from "../../../domain/cutoff.ts";
import { EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import { ministryTally } from "../../../domain/progress/rollup.ts";
import { type LastYear, type Material, sourceLine } from "../document/material.ts";
import { carriedNote } from "../sentences/carriedNote.ts";
import { actualCell, change, NOTHING, rateCell, text } from "./cells.ts";
import { figureColumn, sumColumn, wordColumn } from "./columns.ts";

/**
 * `same-month`: people done by ministry at the same month of both years. The sums have no change where not the same
 * ministries reported in both, because such sums do not compare.
 */
export function sameMonthTable(
  material: Material,
  { before: then, after: now }: LastYear,
  { reports, country, ministries }: SameMonth,
): PaperTable {
  const { before, after, alike } = reports;
  const isLike = alike.ministries === before.ministries && alike.ministries === after.ministries;
  const row = (
    role: PaperRow["role"],
    name: string,
    tallyIn: (year: YearAt) => Tally | undefined,
    changes: Record<string, PaperCell>,
  ): PaperRow => {
    const [old, fresh] = [tallyIn(then) ?? EMPTY_TALLY, tallyIn(now) ?? EMPTY_TALLY];
    return {
      role,
      cells: {
        name: text(name),
        before: actualCell(old),
        beforeRate: rateCell(old),
        after: actualCell(fresh),
        afterRate: rateCell(fresh),
        ...changes,
      },
    };
  };
  return {
    id: "same-month",
    title: `截至${monthNumber(after.asOf)}月两年完成数`,
    unit: "人",
    columns: [
      wordColumn("name", "部门", 9),
      sumColumn("before", `截至${monthInWords(before.asOf)}`, { width: 8 }),
      figureColumn("beforeRate", "完成率"),
      sumColumn("after", `截至${monthInWords(after.asOf)}`, { width: 8 }),
      figureColumn("afterRate", "完成率"),
      figureColumn("change", "变化", { sums: isLike }),
      figureColumn("rateChange", "完成率变化（百分点）", { width: 9 }),
    ],
    rows: [
      row(
        "total",
        TOTAL,
        ({ rollup }) => rollup.country,
        isLike ? changeCells(country) : { change: SEE_NOTE, rateChange: SEE_NOTE },
      ),
      ...ministries.map(({ name, ...figures }) =>
        row("part", name, (year) => ministryTally(year.position, year.rollup, name), changeCells(figures)),
      ),
    ],
    fixedColumns: 1,
    notes: [
      ...(isLike ? [] : [`两年上报的部门不尽相同，合计不作比较；两年都已报的有${alike.ministries}个部门。`]),
      ...[then, now].flatMap(({ position }) => carriedNote(position)),
    ],
    source: sourceLine(material),
  };
}

const SEE_NOTE: PaperCell = { kind: "none", word: "见注" };

function changeCells({ change: people, rateChange }: SameMonthFigures): Record<string, PaperCell> {
  return {
    change: people === null ? NOTHING : change(people),
    rateChange: rateChange === null ? NOTHING : { kind: "points", ratio: rateChange },
  };
}
