/** A file as it was handed in. Its bytes are kept beside the journal under their hash, or a copy in their place. */
export interface FileReference {
  readonly name: string;
  readonly size: number;
  /** Lower-case hex SHA-256 of the original bytes. */
  readonly sha256: string;
  /** What is kept of a workbook: the sheet that was read, as CSV. Absent where the original bytes are kept. */
  readonly copy?: { readonly name: string; readonly size: number; readonly sha256: string };
}

/** A notice that a person confirmed, as it was shown. */
export interface Confirmation {
  readonly code: string;
  readonly message: string;
}

/** What was found in a file under one code: the first sentence as it was shown, and how often. */
export interface FoundInFile extends Confirmation {
  readonly count: number;
}

/** A cell that a person changed before the file was accepted. */
export interface CellChange {
  /** Record number in the file, from 1. */
  readonly row: number;
  /** Header text of the column. */
  readonly column: string;
  readonly from: string;
  readonly to: string;
}
