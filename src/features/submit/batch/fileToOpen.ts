import type { Assessed } from "../session/assess.ts";
import { BUSY, UNDECIDED } from "./standingWords.ts";

/**
 * The file that opens by itself while none is open: a file alone, or the first of a batch that a person must decide on,
 * once the program has finished with all of them. Between duplicates the choice is made above them.
 */
export function fileToOpen<File extends Pick<Assessed, "standing">>(
  files: readonly File[],
): File | undefined {
  if (files.length === 1) return files[0];
  if (files.some(({ standing }) => BUSY.has(standing))) return undefined;
  return files.find(({ standing }) => UNDECIDED.has(standing) && standing !== "duplicate");
}
