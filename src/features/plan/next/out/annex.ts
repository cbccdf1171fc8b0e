import type { PaperCell, PaperColumn, PaperRow, PaperTable } from "../../../../app/paper/paperTable.ts";
import { linesOf, TYPE, TYPE_AREA } from "../../../../app/paper/sheetPage.ts";
import { headHeight, type Panel, panelsOf, rowHeight } from "../../../../app/paper/tableLayout.ts";
import { formatQuota, formatWan, TOTAL } from "../../../../app/words/format.ts";
import { UNIT } from "../../../../domain/edition.ts";
import type { PlanTable } from "../../../../domain/plan/plan.ts";
import { sumKnownPeople } from "../../../../domain/plan/sumPeople.ts";

/** A part of the annex's table on one sheet. */
export interface AnnexPage {
  readonly number: number;
  readonly panel: Panel;
  readonly rows: readonly PaperRow[];
  readonly continued: boolean;
  /** True for the last, which has the notes and the lines to sign. */
  readonly ends: boolean;
}

/** Points above the table on the first sheet (附件, title) and on the others; below it on the last (lines to sign). */
const ANNEX = { mark: 24, title: 32, continued: 15, signing: 40 } as const;
/** What surrounds a table: the room above it, its rules, the unit. */
const AROUND = 8 + 4 + TYPE.caption.line + TYPE.note.line;

/** The table of a plan in the documents' order, 万人 with two decimals; a cell without quota is —. */
export function annexTable(plan: PlanTable, notes: readonly string[]): PaperTable {
  const cell = (people: number | null): PaperCell => ({ kind: "text", text: formatQuota(people, formatWan) });
  const row = (
    role: PaperRow["role"],
    name: string,
    people: readonly (number | null)[],
    whole: number | null,
  ): PaperRow => ({
    role,
    cells: {
      name: { kind: "text", text: name },
      ...Object.fromEntries(people.map((each, f) => [`f${f}`, cell(each)])),
      sum: cell(whole),
    },
  });
  const columns: PaperColumn[] = [
    { key: "name", head: UNIT, align: "left", width: 9 },
    ...plan.fields.map((head, f): PaperColumn => ({ key: `f${f}`, head, align: "right", width: 5 })),
    { key: "sum", head: "小计", align: "right", width: 5 },
  ];
  const byField = plan.fields.map((_, f) => sumKnownPeople(plan.quotas.map((quotas) => quotas[f] ?? null)));
  return {
    id: "plan",
    title: plan.source.title,
    unit: "万人",
    columns,
    rows: [
      row("total", TOTAL, byField, sumKnownPeople(byField)),
      ...plan.ministries.map((ministry, m) => {
        const quotas = plan.fields.map((_, f) => plan.quotas[m]?.[f] ?? null);
        return row("part", ministry, quotas, sumKnownPeople(quotas));
      }),
    ],
    fixedColumns: 1,
    notes,
    source: "",
  };
}

/** Lays the table out on landscape sheets by computed heights; the last has room for the notes and the lines to sign. */
export function annexPages(table: PaperTable): AnnexPage[] {
  const { width, height } = TYPE_AREA.landscape;
  const panels = panelsOf(table, width);
  const notes = table.notes.reduce(
    (all, note) => all + linesOf(note, "note", width) * TYPE.note.line,
    TYPE.note.line + ANNEX.signing,
  );
  const pages: AnnexPage[] = [];
  for (const [p, panel] of panels.entries()) {
    let from = 0;
    while (from < table.rows.length) {
      const continued = pages.length > 0;
      const above = AROUND + headHeight(panel) + (continued ? ANNEX.continued : ANNEX.mark + ANNEX.title);
      const heights = table.rows.slice(from).map((row) => rowHeight(row, panel));
      const isLast = p === panels.length - 1;
      const count = Math.max(1, fitting(heights, height - above, isLast ? notes : 0));
      const ends = isLast && from + count === table.rows.length;
      const rows = table.rows.slice(from, from + count);
      pages.push({ number: pages.length + 1, panel, rows, continued, ends });
      from += count;
    }
  }
  return pages;
}

/** How many rows fit, the last only together with what follows below the table. */
function fitting(heights: readonly number[], room: number, below: number): number {
  let used = 0;
  for (const [i, height] of heights.entries()) {
    used += height;
    if (used + (i === heights.length - 1 ? below : 0) > room) return i;
  }
  return heights.length;
}
