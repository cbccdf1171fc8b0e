import type { FileReference } from "./fileReference.ts";

/** A larger file is not kept, and one that an entry names is not believed: a ledger of two million classes has as much. */
export const MAX_KEPT_FILE_BYTES = 256_000_000;

/** The file whose bytes are kept: the one that was handed in, or the copy in its place. */
export function keptFile(file: FileReference): NonNullable<FileReference["copy"]> {
  return file.copy ?? file;
}
