import type { BriefingDocument } from "../document/document.ts";
import { stampWords } from "../document/stampWords.ts";
import type { BriefingLayout } from "../pages/briefingLayout.ts";
import { NO_TABLES } from "../tables/tableWords.ts";
import { type BookSheet, writeBook } from "./xlsxBook.ts";
import { sheetsOf } from "./xlsxSheets.ts";

/**
 * The tables of the briefing as a workbook (.xlsx), a sheet for each: title, unit, head, rows, notes, source and stamp.
 * People are whole numbers; totals and rates are formulas where the people they rest on are in the workbook, each with
 * its result. What was not reported or has no quota stands in words, never as 0. One sheet that says so where the
 * document holds no table.
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
