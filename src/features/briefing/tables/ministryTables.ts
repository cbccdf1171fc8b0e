import type { PaperColumn, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import type { YearAt } from "../../../domain/comparing/comparison.ts";
import { monthInWords, monthNumber } from "../../../domain/cutoff.ts";
import { EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import { historyOf } from "../../../domain/progress/history.ts";
import { expectedPeople } from "../../../domain/progress/pace.ts";
import { ministryTally } from "../../../domain/progress/rollup.ts";
import type { BulletChart } from "../document/document.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { bandTitle } from "../sentences/bandTitle.ts";
import {
  actualCell,
  type BriefingPart,
  bandCell,
  cutoffCell,
  gapCell,
  isPlanned,
  NOTHING,
  people,
  quotaCell,
  rateCell,
  text,
} from "./cells.ts";
import { figureColumn, sumColumn, TALLY_COLUMNS, wordColumn } from "./columns.ts";
import { bulletRow, tallyCells } from "./ministryTable.ts";

const NONE: BriefingPart = { tally: EMPTY_TALLY, planned: false };

/** One ministry's cells and their sum in a year; empty where the year does not know the ministry. */
interface OneMinistry {
  readonly whole: BriefingPart;
  readonly fields: ReadonlyMap<string, BriefingPart>;
}

/** `ministry-fields`: one ministry's fields, with what was planned and done a year before at the same month. */
export function ministryFieldTable(material: Material, ministry: string): PaperTable {
  const { asOf, expect, lastYear } = material;
  const now = ministryIn(material, ministry);
  const then = lastYear && ministryIn(lastYear.before, ministry);
  const cutoff = cutoffOf(material, ministry);
  const expectation = expect(ministry, cutoff ?? asOf);
  const names = [...new Set([...now.fields.keys(), ...(then?.fields.keys() ?? [])])];
  const row = (role: PaperRow["role"], name: string, part: BriefingPart, before: BriefingPart): PaperRow => ({
    role,
    cells: {
      name: text(name),
      ...tallyCells(part),
      band: bandCell(part.tally, cutoff ?? asOf, expectation),
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
      row("total", TOTAL, now.whole, then?.whole ?? NONE),
      ...names.map((name) => row("part", name, now.fields.get(name) ?? NONE, then?.fields.get(name) ?? NONE)),
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
  const rows = [...fields].flatMap(([name, { tally }]) => bulletRow(material, name, tally, pace));
  return {
    kind: "bullets",
    id: "ministry-fields-chart",
    title: bandTitle(
      rows.map(({ band }) => band),
      "领域",
    ),
    subtitle: `完成率，短线为应完成；${
      cutoff === null ? `截至${monthInWords(asOf)}没有上报` : `统计截止${monthInWords(cutoff)}`
    }`,
    source: sourceLine(material),
    table: "ministry-fields",
    rows,
  };
}

/** `ministry-months`: the year month by month against what was due; counts are cumulative, so there is no sum. */
export function ministryMonthTable(material: Material, ministry: string): PaperTable {
  const { plan, journal, asOf, expect } = material;
  const rows = historyOf(plan, journal.submissions, asOf).map(({ month, position, rollup }): PaperRow => {
    const { whole } = ministryIn({ position, rollup }, ministry);
    const cutoff = cutoffOf({ position }, ministry);
    const at = cutoff ?? month;
    return {
      role: "part",
      cells: {
        name: text(`${monthNumber(month)}月`),
        cutoff: cutoffCell(cutoff, month),
        actual: actualCell(whole),
        due: whole.planned ? people(expectedPeople(whole.tally.quota, at, expect(ministry, at))) : NOTHING,
        rate: rateCell(whole),
        gap: gapCell(whole),
        band: bandCell(whole.tally, at, expect(ministry, at)),
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
  const quotas = position.quotas[m];
  const tally: Tally = ministryTally(position, rollup, ministry) ?? EMPTY_TALLY;
  return {
    whole: { tally, planned: isPlanned(quotas) },
    fields: new Map(
      position.fields.flatMap((field, f): [string, BriefingPart][] => {
        const planned = (quotas?.[f] ?? null) !== null;
        const cell = rollup.cells[m]?.[f];
        return cell && (planned || cell.reportedCells > 0) ? [[field, { tally: cell, planned }]] : [];
      }),
    ),
  };
}

function cutoffOf({ position }: Pick<YearAt, "position">, ministry: string): string | null {
  return position.ministries.find((row) => row.ministry === ministry)?.submission?.cutoff ?? null;
}
