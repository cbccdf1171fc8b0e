import { today } from "../../../app/browser/today.ts";
import type { Vocabulary } from "../../../app/dataFolder/planFiles.ts";
import { fetchMeasures } from "../../../app/dataFolder/programmeFile.ts";
import { readStored } from "../../../app/journal/journalActions.ts";
import { checkFile } from "../../../app/workers/checkFile.ts";
import type { CheckedFile } from "../../../app/workers/intakeWorker.ts";
import type { CellEdit } from "../../../intake/report/readReportFile.ts";
import type { ReportAccepted } from "../../../journal/entries/entry.ts";
import { keptFile } from "../../../journal/entries/keptFile.ts";
import { editsOf } from "../session/edits.ts";

/**
 * Reads the file of an accepted report again, with the changes that were made before it was accepted.
 *
 * @throws Error with a sentence where this copy does not hold the file
 */
export async function acceptedReading(
  { file, changes = [] }: Pick<ReportAccepted, "file" | "changes">,
  vocabulary: Vocabulary,
): Promise<CheckedFile> {
  const bytes = await readStored(keptFile(file).sha256);
  if (!bytes) throw new Error(`本机没有保存“${file.name}”。`);
  const context = { ...vocabulary, measures: await fetchMeasures(), today: today() };
  const read = (edits: readonly CellEdit[]) => checkFile({ bytes, context, options: { edits } });
  const asItCame = await read([]);
  return changes.length === 0 ? asItCame : read(editsOf(changes, asItCame.columns));
}
