import { isBlank } from "../../cells/fold.ts";
import type { CellTexts } from "../cellText.ts";
import type { LedgerFindings } from "../ledgerFindings.ts";
import { type HeaderCell, LEDGER_COLUMNS } from "../ledgerHeader.ts";
import type { OpenLedger } from "./openLedger.ts";
import { MAX_COLUMNS, QUOTE_FAULTS, type ScannedRecord } from "./recordScanner.ts";

/** Reports quotes of a record that do not close where they should. @returns false where they may hide rows */
export function checkQuotes(
  record: ScannedRecord,
  row: number,
  { delimiter, header }: OpenLedger,
  cells: CellTexts,
  { report }: LedgerFindings,
): boolean {
  const place = { row, line: record.line, column: null };
  if (record.quoteFaults & (QUOTE_FAULTS.open | QUOTE_FAULTS.stray)) {
    report("unterminated-quote", place, {});
    return false;
  }
  for (let index = 0; index < Math.min(record.count, MAX_COLUMNS); index++) {
    const text = cells.show(record.from[index] as number, record.to[index] as number);
    const holdsRow = text
      .split(/\r\n?|\n/)
      .some((line, _, lines) => lines.length > 1 && line.split(delimiter).length >= header.length - 1);
    if (!holdsRow) continue;
    report("quote-swallowed-rows", place, {});
    return false;
  }
  return true;
}

/** Reports cells beside the header's columns, and a row that ends before a column it needs. */
export function checkWidth(
  record: ScannedRecord,
  row: number,
  header: readonly HeaderCell[],
  cells: CellTexts,
  { report }: LedgerFindings,
): boolean {
  const place = { row, line: record.line, column: null };
  for (let index = header.length; index < Math.min(record.count, MAX_COLUMNS); index++) {
    const value = cells.show(record.from[index] as number, record.to[index] as number);
    if (isBlank(value)) continue;
    report("extra-cell", place, { value, position: index + 1 });
    return false;
  }
  if (record.count > MAX_COLUMNS) {
    report("extra-cell", place, { headerWidth: header.length, rowWidth: record.count });
    return false;
  }
  const missing = LEDGER_COLUMNS.find(
    (name) => header.findIndex(({ column }) => column === name) >= record.count,
  );
  if (missing) report("missing-cell", { ...place, column: missing }, {});
  return missing === undefined;
}
