import type { Assessed } from "../session/assess.ts";
import { BUSY, UNDECIDED } from "./standingWords.ts";

/** The file that opens by itself: a file alone, or the first to decide on once all are checked; never a duplicate. */
export function fileToOpen<File extends Pick<Assessed, "standing">>(
  files: readonly File[],
): File | undefined {
  if (files.length === 1) return files[0];
  if (files.some(({ standing }) => BUSY.has(standing))) return undefined;
  return files.find(({ standing }) => UNDECIDED.has(standing) && standing !== "duplicate");
}
