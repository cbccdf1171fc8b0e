import { guardFormula } from "../cells/formulaGuard.ts";

/** Rows as CSV in UTF-8, from which a ledger is read; text that a spreadsheet would run as a formula is guarded. */
export function ledgerRowsText(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`);
  return new TextEncoder().encode(lines.join(""));
}

function csvCell(cell: string): string {
  const text = guardFormula(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
