import { runsAsFormula, unguardFormula } from "../cells/formulaGuard.ts";
import type { Table } from "../table/table.ts";
import type { ReportRecord } from "./reportRecord.ts";

/**
 * Takes the guards of an exported text file away from the notes.
 *
 * In a file that was exported here every text that would run is guarded. A file with one that is not was written
 * elsewhere: an apostrophe in it is the writer's own and stays.
 */
export function withoutGuards(records: readonly ReportRecord[], table: Table): readonly ReportRecord[] {
  if (!records.some(({ note }) => unguardFormula(note) !== note)) return records;
  const isForeign = table.records.some(({ cells }) => cells.some(runsAsFormula));
  return isForeign ? records : records.map((record) => ({ ...record, note: unguardFormula(record.note) }));
}
