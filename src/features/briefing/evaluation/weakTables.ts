import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { belowWords, yearsWords } from "../../../app/programme/evaluationWords.ts";
import { TOTAL } from "../../../app/words/format.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { CarriedCell } from "../../../domain/evaluation/carriedShortfall.ts";
import type { WeakLink } from "../../../domain/evaluation/weakLinks.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import { NOTHING, people, text } from "../tables/cells.ts";
import { figureColumn, sumColumn, wordColumn } from "../tables/columns.ts";
import { type EvaluationPaper, TABLE } from "./evaluationPaper.ts";

const SOURCE = `来源：各年度计划；各${UNIT}上报`;

/** Ministries and fields below their plan in so many years as make a weak link, or the cells. */
export function weakTable(
  { evaluation: { links, threshold, over } }: EvaluationPaper,
  of: "sums" | "cells",
): PaperTable {
  const isCell = ({ ministry, field }: WeakLink) => ministry !== null && field !== null;
  const listed = links.filter((link) => isCell(link) === (of === "cells"));
  return {
    id: of === "cells" ? TABLE.cells : TABLE.links,
    title: of === "cells" ? "薄弱的单元格" : `薄弱的${UNIT}和领域`,
    unit: "人",
    columns: [
      wordColumn("ministry", UNIT, 7),
      wordColumn("field", "领域", 7),
      figureColumn("missing", "合计少完成", { width: 5 }),
      wordColumn("below", "没有完成计划的年度", 17),
      wordColumn("unknown", "不作判断的年度", 6),
    ],
    rows: listed.map((link) => ({
      role: "part",
      cells: {
        ministry: text(link.ministry ?? `各${UNIT}`),
        field: text(link.field ?? "各领域合计"),
        missing: people(link.missing),
        below: text(belowWords(link)),
        unknown: link.unknown.length > 0 ? text(yearsWords(link.unknown)) : NOTHING,
      },
    })),
    fixedColumns: 2,
    notes: [
      `薄弱环节：已结束、有计划的${over.length > 0 ? yearsWords(over.map(({ year }) => year)) : "年度"}中，${threshold}个以上年度报到年底而没有完成计划。文件没有规定“长期”是几年，年度数由使用者定。`,
    ],
    source: SOURCE,
  };
}

/** What the weak cells would make up for in each remaining year: by ministry, or cell by cell. */
export function carriedTable(
  { evaluation: { carried, remaining } }: EvaluationPaper,
  by: "ministry" | "cell",
): PaperTable {
  const row = (
    role: PaperRow["role"],
    name: string,
    cells: readonly CarriedCell[],
    field = "",
  ): PaperRow => ({
    role,
    cells: {
      ministry: text(name),
      ...(by === "cell" ? { field: field ? text(field) : NOTHING } : { count: people(cells.length) }),
      missing: people(cells.reduce((sum, { missing }) => sum + missing, 0)),
      ...Object.fromEntries(
        remaining.map((year, i) => [
          `y${year}`,
          people(cells.reduce((sum, { byYear }) => sum + (byYear[i] ?? 0), 0)),
        ]),
      ),
    },
  });
  const ministries = groupBy(carried, ({ ministry }) => ministry);
  return {
    id: by === "cell" ? TABLE.carriedCells : TABLE.carried,
    title: by === "cell" ? "各单元格补上少完成人数的测算" : `各${UNIT}补上少完成人数的测算`,
    unit: "人",
    columns: [
      wordColumn("ministry", UNIT, 9),
      by === "cell" ? wordColumn("field", "领域", 8) : sumColumn("count", "单元格数", { width: 5 }),
      sumColumn("missing", "合计少完成"),
      ...remaining.map((year) => sumColumn(`y${year}`, `${year}年`, { width: 5 })),
    ],
    rows: [
      row("total", TOTAL, carried),
      ...(by === "cell"
        ? carried.map((cell) => row("part", cell.ministry, [cell], cell.field))
        : [...ministries].map(([ministry, cells]) => row("part", ministry, cells))),
    ],
    fixedColumns: by === "cell" ? 2 : 1,
    notes: [
      `测算规则：每个薄弱单元格合计少完成的人数平均分到剩余的${remaining.length}个年度，除不尽的余数从最前的年度起每年多1人。只是测算，不改动任何计划。`,
    ],
    source: SOURCE,
  };
}
