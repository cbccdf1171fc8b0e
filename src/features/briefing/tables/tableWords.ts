import type { PaperTable } from "../../../app/paper/paperTable.ts";
import type { Stamp } from "../document/document.ts";
import { stampWords } from "../document/stampWords.ts";

/** What a file of tables says where the chosen sections hold none. */
export const NO_TABLES = "所选部分没有表。";

/** What stands beneath a table in a file of its own: notes, source, and what matches it to a state of the data. */
export function footLines({ notes, source }: Pick<PaperTable, "notes" | "source">, stamp: Stamp): string[] {
  return [...notes, source, stampWords(stamp)];
}

/** A difference of shares in percentage points: the number that is printed. */
export function printedPoints(ratio: number): number {
  return Number((ratio * 100).toFixed(1));
}
