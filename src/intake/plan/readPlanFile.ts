import { openFile } from "../report/readReportFile.ts";
import { type PlanContext, type PlanReading, planBooks, readOpenedPlan } from "./readPlan.ts";

/**
 * Reads a plan table from a text file or a spreadsheet, as {@link openFile} chooses its sheet.
 *
 * Never rejects, whatever the bytes.
 */
export async function readPlanFile(bytes: Uint8Array, context: PlanContext): Promise<PlanReading> {
  const books = planBooks(context);
  const { chosen, findings } = await openFile(bytes, books.fields);
  return readOpenedPlan(chosen, books, findings);
}
