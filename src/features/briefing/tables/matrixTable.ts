import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { TOTAL } from "../../../app/words/format.ts";
import type { Month } from "../../../domain/cutoff.ts";
import { EMPTY_TALLY } from "../../../domain/progress/completion.ts";
import { shortfallStep } from "../../../domain/progress/pace.ts";
import type { Expectation } from "../../../domain/progress/profile.ts";
import { type Material, sourceLine } from "../document/material.ts";
import { carriedNote } from "../sentences/carriedNote.ts";
import {
  actualCell,
  type BriefingPart,
  isFieldPlanned,
  isPlanned,
  matrixCell,
  quotaCell,
  text,
} from "./cells.ts";
import { figureColumn, wordColumn } from "./columns.ts";

/** Key of the column of sums. */
const SUM = "total";
/** Key of a field's column: names may be anything, keys may not. */
const fieldKey = (field: number): string => `f${field}`;

/**
 * `matrix`: completion rates by ministry and field, sums first. A cell is shaded by its distance below what is due at
 * its ministry's own cut-off, sums over ministries at the as-of month.
 */
export function matrixTable(material: Material): PaperTable {
  const { position, rollup, asOf, expect } = material;
  const { fields, quotas } = position;
  const lines: readonly Line[] = [
    {
      name: TOTAL,
      role: "total",
      cutoff: asOf,
      expectation: expect(null, asOf),
      whole: { tally: rollup.country, planned: quotas.some(isPlanned) },
      parts: fields.map((_, f) => ({
        tally: rollup.fields[f] ?? EMPTY_TALLY,
        planned: isFieldPlanned(position, f),
      })),
    },
    ...position.ministries.map(({ ministry, submission }, m): Line => {
      const cutoff = submission?.cutoff ?? asOf;
      return {
        name: ministry,
        role: "part",
        cutoff,
        expectation: expect(ministry, cutoff),
        whole: { tally: rollup.ministries[m] ?? EMPTY_TALLY, planned: isPlanned(quotas[m]) },
        parts: fields.map((_, f) => ({
          tally: rollup.cells[m]?.[f] ?? EMPTY_TALLY,
          planned: (quotas[m]?.[f] ?? null) !== null,
        })),
      };
    }),
  ];
  return {
    id: "matrix",
    title: "部门×领域完成率",
    unit: null,
    columns: [
      wordColumn("name", "部门", 9),
      figureColumn(SUM, TOTAL, { width: 5 }),
      ...fields.map((field, f) => figureColumn(fieldKey(f), field, { width: 5 })),
    ],
    rows: rowsOf(lines, (part, { cutoff, expectation }) =>
      matrixCell(part, shortfallStep(part.tally, cutoff, expectation)),
    ),
    counts: { whole: rowsOf(lines, quotaCell), part: rowsOf(lines, actualCell), total: SUM },
    fixedColumns: 2,
    notes: [
      "完成率 = 完成数 ÷ 计划数。“未报”为有计划数而没有上报；“—”为没有计划数；“外”为没有计划数而上报的人数（计划外）；0.0%为已报而完成数为0。",
      "底色由浅到深：不低于应完成、应完成的80%以上、60%以上、40%以上、不足40%；部门按各自统计截止，合计按统计时点。",
      ...carriedNote(position),
    ],
    source: sourceLine(material),
  };
}

/** What a row of the matrix is made from. */
interface Line {
  readonly name: string;
  readonly role: PaperRow["role"];
  readonly cutoff: Month;
  readonly expectation: Expectation;
  readonly whole: BriefingPart;
  /** By field. */
  readonly parts: readonly BriefingPart[];
}

function rowsOf(lines: readonly Line[], cellOf: (part: BriefingPart, line: Line) => PaperCell): PaperRow[] {
  return lines.map((line) => ({
    role: line.role,
    cells: {
      name: text(line.name),
      [SUM]: cellOf(line.whole, line),
      ...Object.fromEntries(line.parts.map((part, f) => [fieldKey(f), cellOf(part, line)])),
    },
  }));
}
