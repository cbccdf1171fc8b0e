import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { Tally } from "../../../domain/progress/completion.ts";
import { shortfallStep } from "../../../domain/progress/pace.ts";
import type { Expectation } from "../../../domain/progress/profile.ts";
import { countryStanding } from "../../../domain/standing/countryStanding.ts";
import { fieldStanding } from "../../../domain/standing/fieldStanding.ts";
import { ministryParts } from "../../../domain/standing/partStandings.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { carriedNote } from "../sentences/carriedNote.ts";
import { actualCell, matrixCell, quotaCell, text } from "./cells.ts";
import { figureColumn, wordColumn } from "./columns.ts";

/** Key of the column of sums. */
const SUM = "total";
/** Key of a field's column, because a field may have the name of another column's key. */
const fieldKey = (field: number): string => `f${field}`;

/**
 * `matrix`: completion rates by ministry and field, sums first. A cell is shaded by its distance below what is due at
 * its ministry's own cut-off, sums over ministries below what is due of their parts.
 */
export function matrixTable(material: Material): PaperTable {
  const { position, rollup, expect } = material;
  const { fields } = position;
  const lines: readonly Line[] = [
    {
      ministry: null,
      whole: countryStanding(position, rollup, expect),
      parts: fields.map((field) => fieldStanding(field, position, rollup, expect)),
    },
    ...ministryParts(position, rollup, expect).map((whole, m) => ({
      ministry: whole.name,
      whole,
      parts: (rollup.cells[m] ?? []).map((tally) => ({ tally, expectation: whole.expectation })),
    })),
  ];
  const rowsOf = (cellOf: (of: Shaded) => PaperCell): PaperRow[] =>
    lines.map((line) => ({
      role: line.ministry === null ? "total" : "part",
      cells: {
        name: text(line.ministry ?? TOTAL),
        [SUM]: cellOf(line.whole),
        ...Object.fromEntries(line.parts.map((part, f) => [fieldKey(f), cellOf(part)])),
      },
    }));
  return {
    id: "matrix",
    title: `${UNIT}×领域完成率`,
    unit: null,
    columns: [
      wordColumn("name", UNIT, 9),
      figureColumn(SUM, TOTAL, { width: 5 }),
      ...fields.map((field, f) => figureColumn(fieldKey(f), field, { width: 5 })),
    ],
    rows: rowsOf(({ tally, expectation }) => matrixCell(tally, shortfallStep(tally, expectation))),
    counts: {
      whole: rowsOf(({ tally }) => quotaCell(tally)),
      part: rowsOf(({ tally }) => actualCell(tally)),
      total: SUM,
    },
    fixedColumns: 2,
    notes: [
      "完成率 = 完成数 ÷ 计划数。“未报”为有计划数而没有上报；“—”为没有计划数；“外”为没有计划数而上报的人数（计划外）；0.0%为已报而完成数为0。",
      `底色由浅到深：不低于应完成、应完成的80%以上、60%以上、40%以上、不足40%；${UNIT}按各自统计截止，合计按各${UNIT}应完成数之和。`,
      ...carriedNote(position),
    ],
    source: sourceLine(material),
  };
}

/** A row of the matrix before its figures are worded. */
interface Line {
  /** Null in the row of sums. */
  readonly ministry: string | null;
  readonly whole: Shaded;
  /** By field. */
  readonly parts: readonly Shaded[];
}

/** A tally and what is due of it. */
interface Shaded {
  readonly tally: Tally;
  readonly expectation: Expectation;
}
