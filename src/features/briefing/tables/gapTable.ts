import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { formatCutoff, formatPeople, formatRate, TOTAL } from "../../../app/words/format.ts";
import { UNIT, WHOLE } from "../../../domain/edition.ts";
import { placeKey } from "../../../domain/plan/tablePlace.ts";
import { sumTallies, type Tally, tallyCell } from "../../../domain/progress/completion.ts";
import type { BarChart } from "../document/document.ts";
import { type Material, sourceLine } from "../document/material.ts";
import {
  actualCell,
  carriedMarkNote,
  cutoffCell,
  gapCell,
  NOTHING,
  quotaCell,
  share,
  text,
} from "./cells.ts";
import { figureColumn, sumColumn, wordColumn } from "./columns.ts";

/** Gaps with a row or bar each. */
const MAX_GAPS_LISTED = 10;

/** `gaps`: the largest gaps, all other cells in one row, and the country, so that the columns of people add up. */
export function gapTable(material: Material): PaperTable {
  const { position, rollup, asOf, gaps } = material;
  const national = rollup.country.gap;
  const listed = gaps.slice(0, MAX_GAPS_LISTED);
  const keys = new Set(listed.map(placeKey));
  const others = position.ministries.flatMap(({ ministry }, m) =>
    (rollup.cells[m] ?? []).filter(
      ({ plannedCells, reportedCells }, f) =>
        plannedCells + reportedCells > 0 &&
        !keys.has(placeKey({ ministry, field: position.fields[f] ?? "" })),
    ),
  );
  const row = (
    role: PaperRow["role"],
    [ministry, field]: readonly [string, PaperCell],
    tally: Tally,
    cumulative: PaperCell,
    cutoff = NOTHING,
  ): PaperRow => ({
    role,
    cells: {
      ministry: text(ministry),
      field,
      quota: quotaCell(tally),
      actual: actualCell(tally),
      gap: gapCell(tally),
      share: share(tally.gap, national),
      cumulative,
      cutoff,
    },
  });
  return {
    id: "gaps",
    title: `最大的${listed.length}格缺口`,
    unit: "人",
    columns: [
      wordColumn("ministry", UNIT, 9),
      wordColumn("field", "领域", 9),
      sumColumn("quota", "计划数"),
      sumColumn("actual", "完成数"),
      sumColumn("gap", "缺口"),
      figureColumn("share", `占${WHOLE}缺口`, { width: 7 }),
      figureColumn("cumulative", "累计占比"),
      wordColumn("cutoff", "统计截止", 5, "center"),
    ],
    rows: [
      row("total", [TOTAL, text("全部领域")], rollup.country, NOTHING),
      ...listed.map(({ ministry, field, quota, actual, cutoff, cumulative }) =>
        row(
          "part",
          [ministry, text(field)],
          tallyCell(quota, actual),
          share(cumulative, national),
          cutoffCell(cutoff, asOf),
        ),
      ),
      ...(others.length > 0
        ? [row("rest", [`其余${others.length}格`, NOTHING], sumTallies(others), share(national, national))]
        : []),
    ],
    fixedColumns: 2,
    notes: [
      `一格为一个${UNIT}在一个领域的任务；未报送的格，计划数全部计入缺口。其余各格含超额和计划外，缺口不等于计划数减完成数。`,
      ...carriedMarkNote(listed),
    ],
    source: sourceLine(material),
  };
}

/** `gaps-chart`: the same gaps as bars, their unreported part hatched. */
export function gapChart(material: Material): BarChart {
  const { rollup, asOf, gaps } = material;
  const { gap, unreportedGap } = rollup.country;
  const listed = gaps.slice(0, MAX_GAPS_LISTED);
  const held = listed.at(-1)?.cumulativeShare ?? 0;
  const title =
    gaps.length > listed.length
      ? `${gaps.length}格有缺口，最大的${listed.length}格占${WHOLE}缺口的${formatRate(held)}`
      : `${gaps.length}格有缺口`;
  return {
    kind: "bars",
    id: "gaps-chart",
    title,
    subtitle: `缺口（人），${WHOLE}缺口${formatPeople(gap)}人${
      unreportedGap > 0 ? `中${formatPeople(unreportedGap)}人未报送` : ""
    }，截至${formatCutoff(asOf)}`,
    source: sourceLine(material),
    table: "gaps",
    rows: listed.map(({ ministry, field, actual, gap: people }) => ({
      name: `${ministry} · ${field}`,
      people,
      unreported: actual === null ? people : 0,
    })),
  };
}
