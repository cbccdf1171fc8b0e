import type { BriefingDocument } from "../document/document.ts";
import { stampWords } from "../document/stampWords.ts";
import type { BriefingLayout } from "../pages/briefingLayout.ts";
import { NO_TABLES } from "../tables/tableWords.ts";
import { type BookSheet, writeBook } from "./xlsxBook.ts";
import { sheetsOf } from "./xlsxSheets.ts";

/**
 * The tables of the briefing as a workbook (.xlsx), a sheet for each: title, unit, head, rows, notes, source and stamp.
 * People are whole numbers; totals and rates of people in the workbook are formulas with their results. Cells that were not
 * reported or have no quota are words, never 0. A document without tables gives one sheet that says so.
 */
export async function briefingXlsx({ document, tables }: BriefingLayout): Promise<Uint8Array> {
  const sheets = tables.flatMap((table) => sheetsOf(table, document.stamp));
  return writeBook(sheets.length > 0 ? sheets : [sheetWithoutTables(document)]);
}

function sheetWithoutTables({ heading, stamp }: BriefingDocument): BookSheet {
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
