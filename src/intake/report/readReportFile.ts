import { MAX_FILE_BYTES } from "../bytes/decode.ts";
import { workbookKind } from "../bytes/fileKind.ts";
import { nameBooks } from "../cells/nameBooks.ts";
import type { NameBook } from "../cells/names.ts";
import { findPersonalData, findPersonalDataInFile } from "../personal/findPersonalData.ts";
import { applyEdits, type CellEdit } from "../table/applyEdits.ts";
import { type OpenedFile, withoutSheets } from "../table/openedFile.ts";
import { type Opened, openTable } from "../table/openTable.ts";
import { type IntakeContext, type ReportReading, readOpened } from "./readReport.ts";

export type { CellEdit } from "../table/applyEdits.ts";

/** One sheet of a workbook. */
export interface SheetChoice {
  readonly name: string;
  /** True when the sheet shows a known header, so that it can be read as a report. */
  readonly hasHeader: boolean;
  readonly isHidden: boolean;
}

/** What was made of a file, with what is needed to choose a sheet and to change cells. */
export interface FileReading extends ReportReading {
  /** The sheet that was read; null for a text file. */
  readonly sheet: string | null;
  /** All sheets of a workbook in its order; empty for a text file. */
  readonly sheets: readonly SheetChoice[];
  /** Where the named columns stand, so that a finding's column leads to its cell; empty without a header. */
  readonly columns: readonly { readonly index: number; readonly name: string }[];
}

export interface FileOptions {
  /** Kept with the file, so it may hold no personal data either. */
  readonly fileName?: string;
  /** Sheet to read; left out: the one that the workbook shows, else the first with a known header. */
  readonly sheet?: string;
  /** Changes on top of the file as it came; the rows that are given back bear them. */
  readonly edits?: readonly CellEdit[];
}

/**
 * Reads a progress report from a text file or a spreadsheet, with a person's changes applied.
 *
 * The reader of workbooks is loaded only when such a file comes. Never rejects, whatever the bytes. For what
 * changes can mend, see {@link applyEdits}. Personal data is looked for in all sheets and in the file as it came:
 * no change makes a file with personal data one that may be kept.
 */
export async function readReportFile(
  bytes: Uint8Array,
  context: IntakeContext,
  options: FileOptions = {},
): Promise<FileReading> {
  const books = nameBooks(context);
  const opened = await openFile(bytes, books.fields, options.sheet);
  const { chosen, sheet, sheets, findings } = opened;
  const choices = sheets.map(({ name, isHidden, opened: { ok } }) => ({ name, hasHeader: ok, isHidden }));
  const asItCame = findPersonalDataInFile(opened, options.fileName);
  const edited = asItCame.length > 0 ? chosen : applyEdits(chosen, options.edits ?? [], books.fields);
  const personal = edited === chosen ? asItCame : findPersonalData(edited);
  const reading = readOpened(edited, books, context.today, personal, findings);
  const isPersonal = reading.findings.some(({ code }) => code === "personal-data");
  return { ...reading, sheet, sheets: choices, columns: isPersonal ? [] : namedColumns(edited) };
}

/** The reader of workbooks, loaded where the bytes need it; null for a text file. */
export async function loadReaderOf(bytes: Uint8Array) {
  if (bytes.length > MAX_FILE_BYTES || workbookKind(bytes) === null) return null;
  return import("../workbook/openSpreadsheet.ts");
}

/** Opens a text file, or the sheet of a workbook that is to be read. */
export async function openFile(bytes: Uint8Array, fields: NameBook, sheet?: string): Promise<OpenedFile> {
  const reader = await loadReaderOf(bytes);
  return reader ? reader.openSpreadsheet(bytes, fields, sheet) : withoutSheets(openTable(bytes, fields));
}

function namedColumns(opened: Opened): FileReading["columns"] {
  if (!opened.ok) return [];
  return opened.header.columns
    .filter(({ kind }) => kind !== "blank")
    .map(({ index, name }) => ({ index, name }));
}
