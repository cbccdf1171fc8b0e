import { tableXlsx } from "../../app/writeTable.ts";
import { cellWords } from "./cellWords.ts";
import { type BriefingDocument, tablesOf } from "./document.ts";
import { stampWords } from "./stampWords.ts";
import { footLines, NO_TABLES } from "./tableWords.ts";

/** Every table of the briefing as a sheet of a workbook. */
export async function briefingXlsx(document: BriefingDocument): Promise<Uint8Array> {
  const { heading, stamp } = document;
  const sheets = tablesOf(document).map((table, i) => ({
    name: `表${i + 1}`,
    headerRows: 2,
    cells: [
      [`表${i + 1} ${table.title}`],
      table.columns.map(({ head }) => head),
      ...table.rows.map(({ cells }) =>
        table.columns.map(({ key }) => {
          const cell = cells[key];
          return !cell ? null : cell.kind === "people" ? cell.people : cellWords(cell);
        }),
      ),
      ...footLines(table, stamp).map((line) => [line]),
    ],
  }));
  const empty = { name: "说明", headerRows: 0, cells: [[heading], [NO_TABLES], [stampWords(stamp)]] };
  return tableXlsx(sheets.length > 0 ? sheets : [empty]);
}
