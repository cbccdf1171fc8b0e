import type { ClassRules } from "../../../domain/ledger/classRules.ts";
import type { FindingPlace } from "../../findings/finding.ts";
import type { CellTexts } from "../cellText.ts";
import type { LedgerFindings } from "../ledgerFindings.ts";
import type { ClassTable } from "./classTable.ts";

/** What the classes of a ledger are checked with, once all are read. */
export interface ClassCheckContext {
  readonly table: ClassTable;
  readonly bytes: Uint8Array;
  readonly texts: CellTexts;
  readonly rules: ClassRules;
  readonly ministries: readonly string[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly findings: LedgerFindings;
}

/** The place of a class. */
export function placeOfClass(table: ClassTable, i: number, column: string | null): FindingPlace {
  return { row: table.row[i] ?? null, line: table.line[i] ?? null, column };
}
