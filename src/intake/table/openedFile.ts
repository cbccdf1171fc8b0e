import type { Finding } from "../findings/finding.ts";
import type { Opened } from "./openTable.ts";

/** A file opened as tables, of which one is read. */
export interface OpenedFile {
  readonly chosen: Opened;
  /** The name of the sheet that is read; null for a text file, and where there is none to read. */
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly opened: Opened }[];
  /** What a person has to confirm about the choice of the sheet. */
  readonly findings: readonly Finding[];
}

/** A table that was not chosen from the sheets of a workbook. */
export function withoutSheets(chosen: Opened): OpenedFile {
  return { chosen, sheet: null, sheets: [], findings: [] };
}
