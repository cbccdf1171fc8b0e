import {
  type InspectionResult,
  type InspectionVerdict,
  VERDICTS,
} from "../../domain/inspection/inspection.ts";
import { dateOf } from "../../domain/ledger/day.ts";
import { readDay } from "../cells/dates.ts";
import { readListFile } from "./readListFile.ts";

/** The columns of a sheet of results that are read. */
const RESULT_COLUMNS = ["抽查对象", "检查日期", "结果", "说明"] as const;

/**
 * Reads the results of an inspection. Rows whose 结果 is blank are not inspected yet and are left out.
 *
 * @param drawn keys of the objects that were drawn
 * @param day `YYYY-MM-DD`, after which nothing can have been inspected
 * @throws Error with a sentence for the screen; nothing is taken then
 */
export async function readResults(
  bytes: Uint8Array,
  drawn: ReadonlySet<string>,
  day: string,
): Promise<InspectionResult[]> {
  const { rows } = await readListFile(bytes, RESULT_COLUMNS.slice(0, 3), RESULT_COLUMNS.slice(3));
  const seen = new Set<string>();
  return rows.flatMap(({ row, cells }): InspectionResult[] => {
    const { 抽查对象: key = "", 检查日期: date = "", 结果: verdict = "", 说明: note = "" } = cells;
    if (verdict === "") return [];
    if (!drawn.has(key)) throw new Error(`第${row}行的“${key}”没有被抽中。`);
    if (seen.has(key)) throw new Error(`第${row}行的“${key}”出现了两次。`);
    seen.add(key);
    if (!isVerdict(verdict)) throw new Error(`第${row}行的结果“${verdict}”应为${VERDICTS.join("、")}之一。`);
    const read = readDay(date);
    if (!read.ok || dateOf(read.day) > day)
      throw new Error(`第${row}行的检查日期“${date}”应为不晚于今天的日期，例如 2025-07-08。`);
    return [{ key, verdict, date: dateOf(read.day), note }];
  });
}

function isVerdict(text: string): text is InspectionVerdict {
  return (VERDICTS as readonly string[]).includes(text);
}
