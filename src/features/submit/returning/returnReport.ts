import { saveFile } from "../../../app/browser/saveFile.ts";
import { appendEntry } from "../../../app/journal/journalActions.ts";
import { groupBy } from "../../../domain/groupBy.ts";
import type { Finding } from "../../../intake/findings/finding.ts";
import { messageOf } from "../../../intake/findings/messages.ts";
import type { FileReading } from "../../../intake/report/readReportFile.ts";
import type { Author, Entry, ReportReturned } from "../../../journal/entries/entry.ts";
import { sha256Hex } from "../../../journal/entries/entryId.ts";
import type { FoundInFile } from "../../../journal/entries/fileReference.ts";
import { slipFindings, slipName, slipSheets } from "../../../outgoing/returnSlip.ts";
import { TABLE_TYPES, tableXlsx } from "../../../outgoing/writeTable.ts";

/** What the planner returns (退回): a ministry's entry, or a file that never became one. */
export interface ReportToReturn
  extends Pick<ReportReturned, "target" | "file" | "year" | "cutoff" | "receivedOn"> {
  /** The ministry that has to report again. */
  readonly author: Author;
  readonly reading: Pick<FileReading, "rows" | "columns">;
  readonly findings: readonly Finding[];
}

/**
 * Returns a report: it does not count, and the ministry has to report again. The return slip is stored with the entry.
 *
 * @param reason of the planner; empty where the findings say all
 * @param saves whether the slip is downloaded as well
 */
export async function returnReport(report: ReportToReturn, reason: string, saves: boolean): Promise<Entry> {
  const { target, author, file, year, cutoff, receivedOn, reading, findings } = report;
  const bytes = await tableXlsx(slipSheets(reading, findings, reason));
  const slip = sha256Hex(bytes);
  const found = foundByCode(findings);
  const entry = await appendEntry(
    { kind: "report-returned", target, file, year, cutoff, receivedOn, findings: found, slip },
    reason || null,
    { files: [{ sha256: slip, bytes }] },
    author,
  );
  if (saves) saveFile(`${slipName(file.name)}.xlsx`, bytes, TABLE_TYPES.xlsx);
  return entry;
}

/** What the slip lists by code, the most urgent first; with personal data nothing that repeats a cell. */
export function foundByCode(findings: readonly Finding[]): FoundInFile[] {
  return [...groupBy(slipFindings(findings), ({ code }) => code)].flatMap(([code, [first, ...further]]) =>
    first ? [{ code, message: messageOf(first), count: 1 + further.length }] : [],
  );
}
