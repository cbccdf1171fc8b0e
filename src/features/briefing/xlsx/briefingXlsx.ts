import type { BriefingDocument } from "../document/document.ts";
import { mastLine } from "../document/mastWords.ts";
import { stampWords, warningsOf } from "../document/stampWords.ts";
import type { BriefingLayout } from "../pages/briefingLayout.ts";
import { NO_TABLES } from "../tables/tableWords.ts";
import { type BookSheet, writeBook } from "./xlsxBook.ts";
import { footerOf, sheetsOf } from "./xlsxSheets.ts";

/**
 * The tables of the briefing as a workbook (.xlsx): a sheet with the head of the paper, then a sheet for each table: title,
 * unit, head, rows, notes, source and stamp. People are whole numbers; totals and rates of people in the workbook are
 * formulas with their results. Cells that were not reported or have no quota are words, never 0.
 */
export async function briefingXlsx({ document, tables }: BriefingLayout): Promise<Uint8Array> {
  const sheets = tables.flatMap((table) => sheetsOf(table, document.stamp));
  return writeBook([headSheet(document, sheets), ...sheets]);
}

/** The head of the paper with its title, and the names of the other sheets. */
function headSheet(
  { heading, mast, stamp, sections }: BriefingDocument,
  sheets: readonly BookSheet[],
): BookSheet {
  const { office, date } = mastLine(mast);
  const titles = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "title" ? [block.text] : [])),
  );
  const names = sheets.length > 0 ? sheets.map(({ name }) => name) : [NO_TABLES];
  return {
    name: "报头",
    widths: [80],
    rows: [heading, office, mast.issue, date, ...titles, ...names, stampWords(stamp)].map((value, i) => ({
      cells: [{ value, look: i === 0 ? { fontFamily: "黑体", fontSize: 12 } : { wrap: true } }],
    })),
    frozenRows: 0,
    frozenColumns: 0,
    orientation: "portrait",
    pagesWide: 1,
    header: warningsOf(stamp).join("　"),
    footer: footerOf(stamp),
  };
}
