import { sha256Hex } from "../../journal/entries/entryId.ts";
import type { FileReference } from "../../journal/entries/fileReference.ts";
import type { StoredFile } from "../../journal/keepers/keeper.ts";
import { tableCsv } from "../../outgoing/writeTable.ts";

/** A file as it came, with what was read from it. */
export interface FileToStore {
  readonly fileName: string;
  /** The file as it came, whatever was changed since. */
  readonly bytes: Uint8Array;
  /** Lower-case hex SHA-256 of `bytes`. */
  readonly sha256: string;
  /** Sheet that was read; null for a text file. */
  readonly sheet: string | null;
  /** The cells of the table that was read, as they came. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * What the journal keeps of a file, and how its entry refers to it.
 *
 * A text file is kept as it came. Of a workbook the sheet that was read is kept, as CSV with the texts that its cells
 * show: comments, document properties, other sheets and whatever else its archive holds are checked by nobody and not
 * stored. Row numbers stay those of the sheet. The hash of the workbook stays its identity.
 */
export function storedFile({ fileName, bytes, sha256, sheet, cells }: FileToStore): {
  readonly file: FileReference;
  readonly stored: StoredFile;
} {
  const file = { name: fileName, size: bytes.length, sha256 };
  if (sheet === null) return { file, stored: { sha256, bytes } };
  const table = tableCsv(cells);
  const copy = {
    name: `${fileName.replace(/\.\w{1,5}$/, "")}（${sheet}）.csv`,
    size: table.length,
    sha256: sha256Hex(table),
  };
  return { file: { ...file, copy }, stored: { sha256: copy.sha256, bytes: table } };
}
