import { type BriefingDocument, tablesOf } from "../document/document.ts";
import { stampWords } from "../document/stampWords.ts";
import { NO_TABLES } from "../tables/tableWords.ts";
import { type BookSheet, writeBook } from "./xlsxBook.ts";
import { sheetsOf } from "./xlsxSheets.ts";

/**
 * The tables of the briefing as a workbook (.xlsx), a sheet for each: title, unit, head, rows, notes, source and stamp.
 * People are whole numbers; totals and rates are formulas where the people they rest on are in the workbook, each with
 * its result. What was not reported or has no quota stands in words, never as 0. One sheet that says so where the
 * document holds no table.
 */
export async function briefingXlsx(document: BriefingDocument): Promise<Uint8Array> {
  const numbers = new Map(tablesOf(document).map((table, i) => [table, i + 1]));
  const sheets = document.sections.flatMap(({ orientation, blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind !== "table") return [];
      const { table } = block;
      return sheetsOf(table, { number: numbers.get(table) ?? 0, orientation, stamp: document.stamp });
    }),
  );
  return writeBook(sheets.length > 0 ? sheets : [withoutTables(document)]);
}

function withoutTables({ heading, stamp }: BriefingDocument): BookSheet {
  return {
    name: "说明",
    widths: [80],
    rows: [heading, NO_TABLES, stampWords(stamp)].map((value) => ({ cells: [{ value, look: {} }] })),
    frozenRows: 0,
    frozenColumns: 0,
    orientation: "portrait",
    pagesWide: 1,
    header: "",
    footer: [],
  };
}
