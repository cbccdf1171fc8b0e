import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { monthInWords, monthNumber } from "../../../domain/cutoff.ts";
import { EMPTY_TALLY } from "../../../domain/progress/completion.ts";
import { historyOf } from "../../../domain/progress/history.ts";
import { expectedPeople } from "../../../domain/progress/pace.ts";
import { ministryStanding } from "../../../domain/standing/ministryStanding.ts";
import type { BulletChart } from "../document/document.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { bulletChart, bulletRow } from "./bulletChart.ts";
import {
  actualCell,
  bandCells,
  cutoffCell,
  gapCell,
  NOTHING,
  people,
  quotaCell,
  rateCell,
  tallyCells,
  text,
} from "./cells.ts";
import { figureColumn, sumColumn, TALLY_COLUMNS, withBands, wordColumn } from "./columns.ts";

/** `ministry-fields`: one ministry's fields, with quota and people of the same month a year before. */
export function ministryFieldTable(material: Material, ministry: string): PaperTable {
  const { asOf, position, rollup, expect, otherExpect, pace, lastYear } = material;
  const now = ministryStanding(ministry, position, rollup, expect);
  const other = ministryStanding(ministry, position, rollup, otherExpect);
  const before =
    lastYear && ministryStanding(ministry, lastYear.before.position, lastYear.before.rollup, expect);
  const { cutoff } = now;
  const [fields, fieldsBefore] = [now, before].map(
    (standing) => new Map(standing?.parts.map(({ name, tally }) => [name, tally])),
  );
  const row = (
    role: PaperRow["role"],
    name: string,
    tally = EMPTY_TALLY,
    tallyBefore = EMPTY_TALLY,
  ): PaperRow => ({
    role,
    cells: {
      name: text(name),
      ...tallyCells(tally),
      ...bandCells({ ...now, tally }, { ...other, tally }),
      ...(before && { quotaBefore: quotaCell(tallyBefore), actualBefore: actualCell(tallyBefore) }),
    },
  });
  const { bands, rows } = withBands(
    [
      row("total", TOTAL, now.tally, before?.tally),
      ...[...new Map([...(fields ?? []), ...(fieldsBefore ?? [])]).keys()].map((name) =>
        row("part", name, fields?.get(name), fieldsBefore?.get(name)),
      ),
    ],
    pace,
  );
  return {
    id: "ministry-fields",
    title: `${ministry}各领域完成情况`,
    unit: "人",
    columns: [
      wordColumn("name", "领域", 9),
      ...TALLY_COLUMNS,
      ...bands,
      ...(lastYear
        ? [
            sumColumn("quotaBefore", `${lastYear.year}年计划数`, { width: 7 }),
            sumColumn("actualBefore", `${lastYear.year}年${monthNumber(asOf)}月完成数`, { width: 7 }),
          ]
        : []),
    ],
    rows,
    fixedColumns: 1,
    notes: [
      cutoff === null
        ? `截至${monthInWords(asOf)}没有收到上报。“未报”为没有上报，不等于0。`
        : `统计截止${monthInWords(cutoff)}${cutoff < asOf ? "，沿用至统计时点" : ""}。“未报”为没有上报，不等于0；“—”为没有计划数。`,
    ],
    source: sourceLine(material),
  };
}

/** `ministry-fields-chart`: the fields with a quota as bullets at the ministry's own cut-off. */
export function ministryFieldChart(material: Material, ministry: string): BulletChart {
  const { asOf, position, rollup, expect } = material;
  const { cutoff, parts } = ministryStanding(ministry, position, rollup, expect);
  const rows = parts.flatMap((part) => bulletRow(part.name, part));
  const subtitle = `完成率，短线为应完成；${
    cutoff === null ? `截至${monthInWords(asOf)}没有上报` : `统计截止${monthInWords(cutoff)}`
  }`;
  return bulletChart(material, "ministry-fields", "领域", subtitle, rows);
}

/** `ministry-months`: cumulative counts by month against what was due; cumulative counts have no total. */
export function ministryMonthTable(material: Material, ministry: string): PaperTable {
  const { plan, journal, asOf, expect, otherExpect, pace } = material;
  const { awaited } = material.position;
  const months = historyOf(plan, journal.submissions, asOf, awaited).map(
    ({ month, position, rollup }): PaperRow => {
      const standing = ministryStanding(ministry, position, rollup, expect);
      const { tally, cutoff, expectation } = standing;
      return {
        role: "part",
        cells: {
          name: text(`${monthNumber(month)}月`),
          cutoff: cutoffCell(cutoff, month),
          actual: actualCell(tally),
          due: tally.plannedCells > 0 ? people(expectedPeople(tally.quota, expectation)) : NOTHING,
          rate: rateCell(tally),
          gap: gapCell(tally),
          ...bandCells(standing, ministryStanding(ministry, position, rollup, otherExpect)),
        },
      };
    },
  );
  const { bands, rows } = withBands(months, pace);
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
      ...bands,
    ],
    rows,
    fixedColumns: 1,
    notes: ["完成数自1月1日起累计。带“*”的月份没有上报，沿用此前的统计截止，应完成数也按该统计截止计。"],
    source: sourceLine(material),
  };
}
