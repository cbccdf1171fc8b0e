import type { FileReference } from "./entry.ts";

/** The file whose bytes are kept: the one that was handed in, or the copy in its place. */
export function keptFile(file: FileReference): NonNullable<FileReference["copy"]> {
  return file.copy ?? file;
}
