import { EMPTY_TALLY, type Tally } from "../../domain/completion.ts";
import { shortfallStep } from "../../domain/pace.ts";
import { carriedNote } from "./carriedNote.ts";
import { isFieldPlanned, isPlanned, matrixCell, TOTAL, text } from "./cells.ts";
import { figureColumn, wordColumn } from "./columns.ts";
import type { Cell, Row, Table } from "./document.ts";
import { type Material, sourceLine } from "./material.ts";

/** Key of a field's column: names may be anything, keys may not. */
const fieldKey = (field: number): string => `f${field}`;

/**
 * `matrix`: completion rates by ministry and field, sums first. A cell is shaded by its distance below what is due at
 * its ministry's own cut-off, sums over ministries at the as-of month.
 */
export function matrixTable(material: Material): Table {
  const { position, rollup, asOf, expect } = material;
  const cellsOf = (
    of: string | null,
    cutoff: string,
    whole: { tally: Tally | undefined; planned: boolean },
    parts: readonly { tally: Tally | undefined; planned: boolean }[],
  ): Record<string, Cell> => {
    const expectation = expect(of, cutoff);
    const cell = ({ tally = EMPTY_TALLY, planned }: { tally: Tally | undefined; planned: boolean }) =>
      matrixCell({ tally, planned }, shortfallStep(tally, cutoff, expectation));
    return {
      total: cell(whole),
      ...Object.fromEntries(parts.map((part, f) => [fieldKey(f), cell(part)])),
    };
  };
  return {
    id: "matrix",
    title: "部门×领域完成率",
    unit: null,
    columns: [
      wordColumn("name", "部门", 9),
      figureColumn("total", TOTAL, { width: 5 }),
      ...position.fields.map((field, f) => figureColumn(fieldKey(f), field, { width: 5 })),
    ],
    rows: [
      {
        role: "total",
        cells: {
          name: text(TOTAL),
          ...cellsOf(
            null,
            asOf,
            { tally: rollup.country, planned: position.quotas.some(isPlanned) },
            position.fields.map((_, f) => ({
              tally: rollup.fields[f],
              planned: isFieldPlanned(position, f),
            })),
          ),
        },
      },
      ...position.ministries.map(
        ({ ministry, submission }, m): Row => ({
          role: "part",
          cells: {
            name: text(ministry),
            ...cellsOf(
              ministry,
              submission?.cutoff ?? asOf,
              { tally: rollup.ministries[m], planned: isPlanned(position.quotas[m]) },
              position.fields.map((_, f) => ({
                tally: rollup.cells[m]?.[f],
                planned: (position.quotas[m]?.[f] ?? null) !== null,
              })),
            ),
          },
        }),
      ),
    ],
    fixedColumns: 2,
    notes: [
      "完成率 = 完成数 ÷ 计划数。“未报”为有计划数而没有上报；“—”为没有计划数；“外”为没有计划数而上报的人数（计划外）；0.0%为已报而完成数为0。",
      "底色由浅到深：不低于应完成、应完成的80%以上、60%以上、40%以上、不足40%；部门按各自统计截止，合计按统计时点。",
      ...carriedNote(position),
    ],
    source: sourceLine(material),
  };
}
