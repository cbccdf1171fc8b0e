import { paperCellText } from "../../app/paper/paperCellText.ts";
import type { PaperCell, PaperTable } from "../../app/paper/paperTable.ts";
import { SAMPLE_LABEL } from "../../app/words/text.ts";
import { type TableCells, tableCsv } from "../../outgoing/writeTable.ts";
import { type NamedFile, zipFiles } from "./charts/zipFiles.ts";
import { type BriefingDocument, type Stamp, tablesOf } from "./document/document.ts";
import { fileStem } from "./document/fileNames.ts";
import { stampWords } from "./document/stampWords.ts";
import { captionOf } from "./pages/paginate.ts";
import { countsTables } from "./tables/countsTables.ts";
import { footLines, NO_TABLES, printedPoints } from "./tables/tableWords.ts";

/**
 * Every table as a CSV file, named by its number and title, and the people behind a table of rates as two more. Title and
 * unit, the head, the rows, notes, source and stamp; see `tableCsv` for the form. People are plain whole numbers, changes
 * signed ones, differences of shares percentage points with one decimal; rates and what is no figure stand as printed.
 *
 * One file that says so where the document holds no table.
 */
export function briefingCsvFiles(document: BriefingDocument): NamedFile[] {
  const { heading, stamp } = document;
  const files = tablesOf(document).flatMap((table, i) => [
    {
      name: `${fileStem(`表${i + 1}`, table.title)}.csv`,
      bytes: tableCsv(linesOf(table, i + 1, stamp)),
    },
    ...countsTables(table).map(({ word, table: people }, k) => ({
      name: `${fileStem(`表${i + 1}附${k + 1}`, word)}.csv`,
      bytes: tableCsv(linesOf(people, i + 1, stamp)),
    })),
  ]);
  return files.length > 0
    ? files
    : [{ name: "说明.csv", bytes: tableCsv([[heading], [NO_TABLES], [stampWords(stamp)]]) }];
}

/** The same files as one .zip. */
export async function briefingCsvZip(document: BriefingDocument): Promise<Uint8Array> {
  return zipFiles(briefingCsvFiles(document));
}

function linesOf(table: PaperTable, number: number, stamp: Stamp): TableCells {
  const { columns, rows, unit } = table;
  return [
    // First of all, so that nobody takes the figures for reported ones.
    ...(stamp.sample ? [[SAMPLE_LABEL]] : []),
    [captionOf({ table, number, continued: false })],
    ...(unit === null ? [] : [[`单位：${unit}`]]),
    columns.map(({ head }) => head),
    ...rows.map(({ cells }) =>
      columns.map(({ key }) => {
        const cell = cells[key];
        return cell ? figureOf(cell) : null;
      }),
    ),
    ...footLines(table, stamp).map(lineOf),
  ];
}

const lineOf = (line: string): [string] => [line];

function figureOf(cell: PaperCell): string | number {
  switch (cell.kind) {
    case "people":
    case "change":
      return cell.people;
    case "points":
      return printedPoints(cell.ratio);
    default:
      return paperCellText(cell);
  }
}
