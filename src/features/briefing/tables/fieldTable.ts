import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { DatedTally } from "../../../domain/progress/pace.ts";
import type { Expect } from "../../../domain/progress/profile.ts";
import { countryStanding } from "../../../domain/standing/countryStanding.ts";
import { fieldStanding } from "../../../domain/standing/fieldStanding.ts";
import type { BulletChart } from "../document/document.ts";
import { coverageWords, type Material, sourceLine } from "../document/material.ts";
import { bulletChart, bulletRow } from "./bulletChart.ts";
import { bandCells, people, tallyCells, text } from "./cells.ts";
import { sumColumn, TALLY_COLUMNS, withBands, wordColumn } from "./columns.ts";

/** `fields`: all fields with plan, actual, both rates and gap, and how much of the gap was not reported. */
export function fieldTable(material: Material): PaperTable {
  const { position, rollup, expect, otherExpect, pace } = material;
  const row = (role: PaperRow["role"], name: string, standingBy: (rule: Expect) => DatedTally): PaperRow => {
    const standing = standingBy(expect);
    return {
      role,
      cells: {
        name: text(name),
        ...tallyCells(standing.tally),
        unreported: people(standing.tally.unreportedGap),
        ...bandCells(standing, standingBy(otherExpect)),
      },
    };
  };
  const { bands, rows } = withBands(
    [
      row("total", TOTAL, (rule) => countryStanding(position, rollup, rule)),
      ...position.fields.map((field) =>
        row("part", field, (rule) => fieldStanding(field, position, rollup, rule)),
      ),
    ],
    pace,
  );
  return {
    id: "fields",
    title: "各领域完成情况",
    unit: "人",
    columns: [
      wordColumn("name", "领域", 9),
      ...TALLY_COLUMNS,
      sumColumn("unreported", "其中未报送", { width: 7 }),
      ...bands,
    ],
    rows,
    fixedColumns: 1,
    notes: [
      `领域汇集各${UNIT}上报，应完成数为各${UNIT}按自己的统计截止应完成数之和；其中未报送为缺口中没有上报的计划数。`,
    ],
    source: sourceLine(material),
  };
}

/** `fields-chart`: the same rates as bullets, each with what is due by the cut-offs of its ministries. */
export function fieldChart(material: Material): BulletChart {
  const { position, rollup, expect } = material;
  const rows = position.fields.flatMap((field) =>
    bulletRow(field, fieldStanding(field, position, rollup, expect)),
  );
  const subtitle = `完成率，短线为各${UNIT}统计截止的应完成；${coverageWords(material)}`;
  return bulletChart(material, "fields", "领域", subtitle, rows);
}
