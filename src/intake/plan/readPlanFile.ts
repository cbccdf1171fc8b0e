import { findPersonalDataInFile } from "../personal/findPersonalData.ts";
import { openFile } from "../report/readReportFile.ts";
import {
  type PlanContext,
  type PlanReading,
  planBooks,
  planWithoutTable,
  readOpenedPlan,
} from "./readPlan.ts";

/**
 * Reads a plan table from a text file or a spreadsheet, as {@link openFile} chooses its sheet.
 *
 * Personal data refuses it, in any sheet and in the file's name. Never rejects, whatever the bytes.
 */
export async function readPlanFile(
  bytes: Uint8Array,
  context: PlanContext,
  fileName?: string,
): Promise<PlanReading> {
  const books = planBooks(context);
  const opened = await openFile(bytes, books.fields);
  const personal = findPersonalDataInFile(opened, fileName);
  return personal.length > 0
    ? planWithoutTable(personal)
    : readOpenedPlan(opened.chosen, books, opened.findings);
}
