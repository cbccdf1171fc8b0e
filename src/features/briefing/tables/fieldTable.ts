import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { EMPTY_TALLY } from "../../../domain/progress/completion.ts";
import type { BulletChart } from "../document/document.ts";
import { coverageWords, type Material, sourceLine } from "../document/material.ts";
import { bandTitle } from "../sentences/bandTitle.ts";
import { bandCell, isFieldPlanned, isPlanned, people, text } from "./cells.ts";
import { sumColumn, TALLY_COLUMNS, wordColumn } from "./columns.ts";
import { bulletRow, tallyCells } from "./ministryTable.ts";

/** `fields`: all fields with plan, actual, both rates and gap, and how much of the gap was not reported. */
export function fieldTable(material: Material): PaperTable {
  const { position, rollup, asOf, expect } = material;
  const expectation = expect(null, asOf);
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
      {
        role: "total",
        cells: {
          name: text(TOTAL),
          ...tallyCells({ tally: rollup.country, planned: position.quotas.some(isPlanned) }),
          unreported: people(rollup.country.unreportedGap),
          band: bandCell(rollup.country, asOf, expectation),
        },
      },
      ...position.fields.map((field, f): PaperRow => {
        const tally = rollup.fields[f] ?? EMPTY_TALLY;
        return {
          role: "part",
          cells: {
            name: text(field),
            ...tallyCells({ tally, planned: isFieldPlanned(position, f) }),
            unreported: people(tally.unreportedGap),
            band: bandCell(tally, asOf, expectation),
          },
        };
      }),
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
  return {
    kind: "bullets",
    id: "fields-chart",
    title: bandTitle(
      rows.map(({ band }) => band),
      "领域",
    ),
    subtitle: `完成率，短线为统计时点的应完成；${coverageWords(material)}`,
    source: sourceLine(material),
    table: "fields",
    rows,
  };
}
