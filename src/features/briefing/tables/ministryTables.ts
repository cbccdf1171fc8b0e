import type { PaperColumn, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import type { YearAt } from "../../../domain/comparing/comparison.ts";
import { monthInWords, monthNumber } from "../../../domain/cutoff.ts";
import { EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import { historyOf } from "../../../domain/progress/history.ts";
import { expectedPeople } from "../../../domain/progress/pace.ts";
import type { BulletChart } from "../document/document.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { bulletChart, bulletRow } from "./bulletChart.ts";
import {
  actualCell,
  bandCell,
  cutoffCell,
  gapCell,
  NOTHING,
  people,
  quotaCell,
  rateCell,
  tallyCells,
  text,
} from "./cells.ts";
import { figureColumn, sumColumn, TALLY_COLUMNS, wordColumn } from "./columns.ts";

/** One ministry's cells and their sum in a year; empty where the year does not know the ministry. */
interface OneMinistry {
  readonly whole: Tally;
  readonly fields: ReadonlyMap<string, Tally>;
}

/** `ministry-fields`: one ministry's fields, with quota and people of the same month a year before. */
export function ministryFieldTable(material: Material, ministry: string): PaperTable {
  const { asOf, expect, lastYear } = material;
  const now = ministryIn(material, ministry);
  const then = lastYear && ministryIn(lastYear.before, ministry);
  const cutoff = cutoffOf(material, ministry);
  const expectation = expect(ministry, cutoff ?? asOf);
  const names = [...new Set([...now.fields.keys(), ...(then?.fields.keys() ?? [])])];
  const row = (role: PaperRow["role"], name: string, tally: Tally, before: Tally): PaperRow => ({
    role,
    cells: {
      name: text(name),
      ...tallyCells(tally),
      band: bandCell(tally, expectation),
      ...(then && { quotaBefore: quotaCell(before), actualBefore: actualCell(before) }),
    },
  });
  return {
    id: "ministry-fields",
    title: `${ministry}各领域完成情况`,
    unit: "人",
    columns: [
      wordColumn("name", "领域", 9),
      ...TALLY_COLUMNS,
      wordColumn("band", "进度", 5, "center"),
      ...(lastYear ? lastYearColumns(lastYear.year, monthNumber(asOf)) : []),
    ],
    rows: [
      row("total", TOTAL, now.whole, then?.whole ?? EMPTY_TALLY),
      ...names.map((name) =>
        row("part", name, now.fields.get(name) ?? EMPTY_TALLY, then?.fields.get(name) ?? EMPTY_TALLY),
      ),
    ],
    fixedColumns: 1,
    notes: [
      cutoff === null
        ? `截至${monthInWords(asOf)}没有收到上报。“未报”为没有上报，不等于0。`
        : `统计截止${monthInWords(cutoff)}${cutoff < asOf ? "，沿用至统计时点" : ""}。“未报”为没有上报，不等于0；“—”为没有计划数。`,
    ],
    source: sourceLine(material),
  };
}

function lastYearColumns(year: number, month: number): PaperColumn[] {
  return [
    sumColumn("quotaBefore", `${year}年计划数`, { width: 7 }),
    sumColumn("actualBefore", `${year}年${month}月完成数`, { width: 7 }),
  ];
}

/** `ministry-fields-chart`: the fields with a quota as bullets at the ministry's own cut-off. */
export function ministryFieldChart(material: Material, ministry: string): BulletChart {
  const { asOf } = material;
  const { fields } = ministryIn(material, ministry);
  const cutoff = cutoffOf(material, ministry);
  const pace = { of: ministry, cutoff: cutoff ?? asOf };
  const rows = [...fields].flatMap(([name, tally]) => bulletRow(material, name, tally, pace));
  const subtitle = `完成率，短线为应完成；${
    cutoff === null ? `截至${monthInWords(asOf)}没有上报` : `统计截止${monthInWords(cutoff)}`
  }`;
  return bulletChart(material, "ministry-fields", "领域", subtitle, rows);
}

/** `ministry-months`: cumulative counts by month against what was due; cumulative counts have no total. */
export function ministryMonthTable(material: Material, ministry: string): PaperTable {
  const { plan, journal, asOf, expect } = material;
  const rows = historyOf(plan, journal.submissions, asOf).map(({ month, position, rollup }): PaperRow => {
    const { whole } = ministryIn({ position, rollup }, ministry);
    const cutoff = cutoffOf({ position }, ministry);
    const at = cutoff ?? month;
    const expectation = expect(ministry, at);
    return {
      role: "part",
      cells: {
        name: text(`${monthNumber(month)}月`),
        cutoff: cutoffCell(cutoff, month),
        actual: actualCell(whole),
        due: whole.plannedCells > 0 ? people(expectedPeople(whole.quota, expectation)) : NOTHING,
        rate: rateCell(whole),
        gap: gapCell(whole),
        band: bandCell(whole, expectation),
      },
    };
  });
  return {
    id: "ministry-months",
    title: `${ministry}逐月进度`,
    unit: "人",
    columns: [
      wordColumn("name", "月份", 5),
      wordColumn("cutoff", "统计截止", 6, "center"),
      figureColumn("actual", "累计完成数", { width: 7 }),
      figureColumn("due", "应完成数", { width: 7 }),
      figureColumn("rate", "完成率"),
      figureColumn("gap", "缺口"),
      wordColumn("band", "进度", 5, "center"),
    ],
    rows,
    fixedColumns: 1,
    notes: ["完成数自1月1日起累计。带“*”的月份没有上报，沿用此前的统计截止，应完成数也按该统计截止计。"],
    source: sourceLine(material),
  };
}

function ministryIn({ position, rollup }: YearAt, ministry: string): OneMinistry {
  const m = position.ministries.findIndex((row) => row.ministry === ministry);
  return {
    whole: rollup.ministries[m] ?? EMPTY_TALLY,
    fields: new Map(
      position.fields.flatMap((field, f): [string, Tally][] => {
        const cell = rollup.cells[m]?.[f];
        return cell && cell.plannedCells + cell.reportedCells > 0 ? [[field, cell]] : [];
      }),
    ),
  };
}

function cutoffOf({ position }: Pick<YearAt, "position">, ministry: string): string | null {
  return position.ministries.find((row) => row.ministry === ministry)?.submission?.cutoff ?? null;
}
