import { openFile } from "../report/readReportFile.ts";
import { type PlanContext, type PlanReading, planBooks, readOpenedPlan } from "./readPlan.ts";

/**
 * Reads a plan table from a text file or an .xlsx workbook, there from the first sheet with a known header.
 *
 * Never rejects, whatever the bytes.
 */
export async function readPlanFile(bytes: Uint8Array, context: PlanContext): Promise<PlanReading> {
  const books = planBooks(context);
  const { chosen } = await openFile(bytes, books.fields);
  return readOpenedPlan(chosen, books);
}
