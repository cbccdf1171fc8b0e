import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { EMPTY_TALLY, type Tally } from "../../../domain/progress/completion.ts";
import type { BulletChart } from "../document/document.ts";
import { coverageWords, type Material, sourceLine } from "../document/material.ts";
import { bulletChart, bulletRow } from "./bulletChart.ts";
import { bandCell, people, tallyCells, text } from "./cells.ts";
import { sumColumn, TALLY_COLUMNS, wordColumn } from "./columns.ts";

/** `fields`: all fields with plan, actual, both rates and gap, and how much of the gap was not reported. */
export function fieldTable(material: Material): PaperTable {
  const { position, rollup, asOf, expect } = material;
  const expectation = expect(null, asOf);
  const row = (role: PaperRow["role"], name: string, tally: Tally): PaperRow => ({
    role,
    cells: {
      name: text(name),
      ...tallyCells(tally),
      unreported: people(tally.unreportedGap),
      band: bandCell(tally, expectation),
    },
  });
  return {
    id: "fields",
    title: "各领域完成情况",
    unit: "人",
    columns: [
      wordColumn("name", "领域", 9),
      ...TALLY_COLUMNS,
      sumColumn("unreported", "其中未报送", { width: 7 }),
      wordColumn("band", "进度", 5, "center"),
    ],
    rows: [
      row("total", TOTAL, rollup.country),
      ...position.fields.map((field, f) => row("part", field, rollup.fields[f] ?? EMPTY_TALLY)),
    ],
    fixedColumns: 1,
    notes: ["领域汇集各部门上报，进度按统计时点判断；其中未报送为缺口中没有上报的计划数。"],
    source: sourceLine(material),
  };
}

/** `fields-chart`: the same rates as bullets at the as-of month. */
export function fieldChart(material: Material): BulletChart {
  const { position, rollup, asOf } = material;
  const pace = { of: null, cutoff: asOf };
  const rows = position.fields.flatMap((field, f) => bulletRow(material, field, rollup.fields[f], pace));
  const subtitle = `完成率，短线为统计时点的应完成；${coverageWords(material)}`;
  return bulletChart(material, "fields", "领域", subtitle, rows);
}
