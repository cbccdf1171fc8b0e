import type { PaperTable } from "../../app/paper/paperTable.ts";
import { type TableCells, tableCsv } from "../../outgoing/writeTable.ts";
import { type NamedFile, zipFiles } from "../../outgoing/zipFiles.ts";
import type { Stamp } from "./document/document.ts";
import { fileStem } from "./document/fileNames.ts";
import { captionOf } from "./document/numberedParts.ts";
import { stampWords, warningsOf } from "./document/stampWords.ts";
import type { BriefingLayout } from "./pages/briefingLayout.ts";
import { countsTables } from "./tables/countsTables.ts";
import { figureOrText, footLines, NO_TABLES } from "./tables/tableWords.ts";

/**
 * Every table as a CSV file named by its number and title, and two more with the people behind a table of rates. A file
 * has title, unit, head, rows, notes, source and stamp; see {@link figureOrText} for the cells and `tableCsv` for the form.
 * A document without tables gives one file that says so.
 */
export function briefingCsvFiles({ document, tables }: BriefingLayout): NamedFile[] {
  const { heading, stamp } = document;
  const files = tables.flatMap(({ table, number }) => [
    {
      name: `${fileStem(`表${number}`, table.title)}.csv`,
      bytes: tableCsv(linesOf(table, number, stamp)),
    },
    ...countsTables(table).map(({ word, table: people }, k) => ({
      name: `${fileStem(`表${number}附${k + 1}`, word)}.csv`,
      bytes: tableCsv(linesOf(people, number, stamp)),
    })),
  ]);
  return files.length > 0
    ? files
    : [{ name: "说明.csv", bytes: tableCsv([[heading], [NO_TABLES], [stampWords(stamp)]]) }];
}

/** The same files as one .zip. */
export async function briefingCsvZip(layout: BriefingLayout): Promise<Uint8Array> {
  return zipFiles(briefingCsvFiles(layout));
}

function linesOf(table: PaperTable, number: number, stamp: Stamp): TableCells {
  const { columns, rows, unit } = table;
  return [
    // First, so that nobody takes the figures for reported ones.
    ...warningsOf(stamp).map((words) => [words]),
    [captionOf({ table, number })],
    ...(unit === null ? [] : [[`单位：${unit}`]]),
    columns.map(({ head }) => head),
    ...rows.map(({ cells }) =>
      columns.map(({ key }) => {
        const cell = cells[key];
        return cell ? figureOrText(cell) : null;
      }),
    ),
    ...footLines(table, stamp).map((line) => [line]),
  ];
}
