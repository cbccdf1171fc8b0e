import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { monthNumber } from "../../../domain/cutoff.ts";
import { UNIT } from "../../../domain/edition.ts";
import { EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import type { DatedTally } from "../../../domain/progress/pace.ts";
import { ministryTally } from "../../../domain/progress/rollup.ts";
import { countryStanding } from "../../../domain/standing/countryStanding.ts";
import { ministryParts } from "../../../domain/standing/partStandings.ts";
import type { BulletChart } from "../document/document.ts";
import { coverageWords, type Material, sourceLine } from "../document/material.ts";
import { bulletChart, bulletRow } from "./bulletChart.ts";
import { actualCell, bandCells, carriedMarkNote, change, cutoffCell, tallyCells, text } from "./cells.ts";
import { sumColumn, TALLY_COLUMNS, withBands, wordColumn } from "./columns.ts";

/** `ministries`: all ministries with plan, actual, both rates and gap, the sum first as in the documents. */
export function ministryTable(material: Material): PaperTable {
  const { position, rollup, asOf, expect, otherExpect, pace, earlier } = material;
  const country = countryStanding(position, rollup, expect);
  const other = countryStanding(position, rollup, otherExpect);
  /** `changed` gives the cell of people added since the month before. */
  const row = (
    role: PaperRow["role"],
    name: string,
    standing: DatedTally,
    otherwise: DatedTally,
    changed: (before: NonNullable<typeof earlier>) => PaperCell,
  ): PaperRow => ({
    role,
    cells: {
      name: text(name),
      cutoff: cutoffCell(role === "total" ? asOf : standing.cutoff, asOf),
      ...tallyCells(standing.tally),
      ...(earlier && { change: changed(earlier) }),
      ...bandCells(standing, otherwise),
    },
  });
  const { bands, rows } = withBands(
    [
      row("total", TOTAL, country, other, (before) => changeCell(rollup.country, before.rollup.country)),
      ...country.parts.map((part, i) =>
        row("part", part.name, part, other.parts[i] ?? part, (before) =>
          part.carriedForward
            ? NOTHING_NEW
            : changeCell(part.tally, ministryTally(before.position, before.rollup, part.name)),
        ),
      ),
    ],
    pace,
  );
  return {
    id: "ministries",
    title: `各${UNIT}完成情况`,
    unit: "人",
    columns: [
      wordColumn("name", UNIT, 9),
      wordColumn("cutoff", "统计截止", 5, "center"),
      ...TALLY_COLUMNS,
      ...(earlier ? [sumColumn("change", `比${monthNumber(earlier.position.asOf)}月底`)] : []),
      ...bands,
    ],
    rows,
    fixedColumns: 1,
    notes: [
      "“未报”为没有上报，不等于0，其计划数全部计入缺口；“—”为没有计划数。",
      ...carriedMarkNote(position.ministries),
    ],
    source: sourceLine(material),
  };
}

/** The submission counted a month before already. */
const NOTHING_NEW: PaperCell = { kind: "none", word: "沿用" };

/** People added since the month before. Without a report they count as 0, so that the column adds up. */
function changeCell(tally: Tally, before: Tally = EMPTY_TALLY): PaperCell {
  const isReported = tally.reportedCells > 0 || before.reportedCells > 0;
  return isReported ? change(tally.actual - before.actual) : actualCell(tally);
}

/** `ministries-chart`: the same rates as bullets, each with what is due at its own cut-off. */
export function ministryChart(material: Material): BulletChart {
  const { position, rollup, expect } = material;
  const rows = ministryParts(position, rollup, expect).flatMap((part) => bulletRow(part.name, part));
  const subtitle = `完成率，短线为各自统计截止的应完成；${coverageWords(material)}`;
  return bulletChart(material, "ministries", UNIT, subtitle, rows);
}
