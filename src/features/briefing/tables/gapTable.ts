import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { formatCutoff, formatPeople, formatRate, TOTAL } from "../../../app/words/format.ts";
import { EMPTY_TALLY, sumTallies } from "../../../domain/progress/completion.ts";
import type { BarChart } from "../document/document.ts";
import { type Material, sourceLine } from "../document/material.ts";
import {
  actualCell,
  CARRIED_NOTE,
  cutoffCell,
  gapCell,
  isPlanned,
  NOTHING,
  people,
  quotaCell,
  share,
  text,
} from "./cells.ts";
import { figureColumn, sumColumn, wordColumn } from "./columns.ts";

/** How many gaps are named one by one. */
const NAMED_GAPS = 10;

/** `gaps`: the largest gaps, all other cells in one row, and the country, so that all three columns add up. */
export function gapTable(material: Material): PaperTable {
  const { position, rollup, asOf, gaps } = material;
  const national = rollup.country.gap;
  const named = gaps.slice(0, NAMED_GAPS);
  const keys = new Set(named.map(({ ministry, field }) => JSON.stringify([ministry, field])));
  const others = position.ministries.flatMap(({ ministry }, m) =>
    position.fields.flatMap((field, f) => {
      const isPart =
        (position.quotas[m]?.[f] ?? null) !== null || (position.actuals[m]?.[f] ?? null) !== null;
      const isNamed = keys.has(JSON.stringify([ministry, field]));
      return isPart && !isNamed
        ? [{ tally: rollup.cells[m]?.[f] ?? EMPTY_TALLY, quota: position.quotas[m]?.[f] ?? null }]
        : [];
    }),
  );
  const rest = {
    tally: sumTallies(others.map(({ tally }) => tally)),
    planned: isPlanned(others.map(({ quota }) => quota)),
  };
  const country = { tally: rollup.country, planned: position.quotas.some(isPlanned) };
  return {
    id: "gaps",
    title: `最大的${named.length}格缺口`,
    unit: "人",
    columns: [
      wordColumn("ministry", "部门", 9),
      wordColumn("field", "领域", 9),
      sumColumn("quota", "计划数"),
      sumColumn("actual", "完成数"),
      sumColumn("gap", "缺口"),
      figureColumn("share", "占全国缺口", { width: 7 }),
      figureColumn("cumulative", "累计占比"),
      wordColumn("cutoff", "统计截止", 5, "center"),
    ],
    rows: [
      {
        role: "total",
        cells: {
          ministry: text(TOTAL),
          field: text("全部领域"),
          quota: quotaCell(country),
          actual: actualCell(country),
          gap: gapCell(country),
          share: share(national, national),
          cumulative: NOTHING,
          cutoff: NOTHING,
        },
      },
      ...named.map(
        ({ ministry, field, quota, actual, gap, cutoff, cumulative }): PaperRow => ({
          role: "part",
          cells: {
            ministry: text(ministry),
            field: text(field),
            quota: people(quota),
            actual: actual === null ? { kind: "not-reported" } : people(actual),
            gap: people(gap),
            share: share(gap, national),
            cumulative: share(cumulative, national),
            cutoff: cutoffCell(cutoff, asOf),
          },
        }),
      ),
      ...(others.length > 0
        ? [
            {
              role: "rest" as const,
              cells: {
                ministry: text(`其余${others.length}格`),
                field: NOTHING,
                quota: quotaCell(rest),
                actual: actualCell(rest),
                gap: gapCell(rest),
                share: share(rest.tally.gap, national),
                cumulative: share(national, national),
                cutoff: NOTHING,
              },
            },
          ]
        : []),
    ],
    fixedColumns: 2,
    notes: [
      "一格为一个部门在一个领域的任务；未报送的格，计划数全部计入缺口。其余各格含超额和计划外，缺口不等于计划数减完成数。",
      ...(named.some(({ carriedForward }) => carriedForward) ? [CARRIED_NOTE] : []),
    ],
    source: sourceLine(material),
  };
}

/** `gaps-chart`: the same gaps as bars; what was not reported is told apart. */
export function gapChart(material: Material): BarChart {
  const { rollup, asOf, gaps } = material;
  const { gap, unreportedGap } = rollup.country;
  const named = gaps.slice(0, NAMED_GAPS);
  const held = named.at(-1)?.cumulativeShare ?? 0;
  const title =
    gaps.length > named.length
      ? `${gaps.length}格有缺口，最大的${named.length}格占全国缺口的${formatRate(held)}`
      : `${gaps.length}格有缺口`;
  return {
    kind: "bars",
    id: "gaps-chart",
    title,
    subtitle: `缺口（人），全国缺口${formatPeople(gap)}人${
      unreportedGap > 0 ? `中${formatPeople(unreportedGap)}人未报送` : ""
    }，截至${formatCutoff(asOf)}`,
    source: sourceLine(material),
    table: "gaps",
    rows: named.map(({ ministry, field, actual, gap: people }) => ({
      name: `${ministry} · ${field}`,
      people,
      unreported: actual === null ? people : 0,
    })),
  };
}
