import { paperCellText } from "../../../app/paper/paperCellText.ts";
import type { PaperCell, PaperTable } from "../../../app/paper/paperTable.ts";
import type { Stamp } from "../document/document.ts";
import { stampWords } from "../document/stampWords.ts";

/** In a file of tables when the chosen sections have none. */
export const NO_TABLES = "所选部分没有表。";

/** The lines under a table in a file: notes, source and stamp. */
export function footLines({ notes, source }: Pick<PaperTable, "notes" | "source">, stamp: Stamp): string[] {
  return [...notes, source, stampWords(stamp)];
}

/**
 * A cell in a file of tables: people and differences as numbers, percentage points as the printed number, all else in the
 * printed words, so that a figure that is absent is never 0.
 */
export function figureOrText(cell: PaperCell): number | string {
  if (cell.kind === "people" || cell.kind === "change") return cell.people;
  return cell.kind === "points" ? Number((cell.ratio * 100).toFixed(1)) : paperCellText(cell);
}
