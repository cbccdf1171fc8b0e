import { MAX_FILE_BYTES } from "../bytes/decode.ts";
import { workbookKind } from "../bytes/fileKind.ts";
import { type Finding, findingOf, WHOLE_FILE } from "../findings/finding.ts";
import { cellTexts } from "../ledger/cellText.ts";
import type { LedgerContext } from "../ledger/ledgerContext.ts";
import type { HeaderCell } from "../ledger/ledgerHeader.ts";
import { type LedgerReading, readLedger, refusedLedger } from "../ledger/readLedger.ts";
import { openLedger } from "../ledger/records/openLedger.ts";
import { personalNumberIn } from "../personal/personalNumbers.ts";
import { type CellEdit, writeCell } from "../table/applyEdits.ts";
import { tokenise } from "../table/table.ts";
import { ledgerRowsText } from "./ledgerRowsText.ts";

/** A larger text file is mended where it was made: its rows are not given back. */
const MAX_MENDED_BYTES = 1_000_000;

/** What was made of a ledger's file, with what is needed to mend cells and to send it back. */
export interface LedgerFileReading extends LedgerReading {
  /** Name of the sheet that was read; null for a text file. */
  readonly sheet: string | null;
  /** The rows of a small file as they came, before any change; null for a large one and for one with personal data. */
  readonly rows: readonly (readonly string[])[] | null;
  /** Row number of the header from 1, and its cells; null without one. */
  readonly header: { readonly row: number; readonly cells: readonly HeaderCell[] } | null;
  /** The text that was read where it is not the file itself: of a sheet, or of a file with changes. */
  readonly text: Uint8Array | null;
}

/**
 * Reads a class ledger from a text file of any size or from a workbook, with a person's changes of a small one.
 *
 * The reader of workbooks is loaded only when one comes. Its sheet is read as the CSV that it shows. No change makes a file
 * with personal data one that may be kept.
 */
export async function readLedgerFile(
  bytes: Uint8Array,
  context: LedgerContext,
  { fileName = "", edits = [] }: { readonly fileName?: string; readonly edits?: readonly CellEdit[] } = {},
): Promise<LedgerFileReading> {
  const found = personalNumberIn(fileName.replace(/\.\w{1,5}$/, ""));
  if (found) {
    const named = findingOf("personal-data", WHOLE_FILE, { found, isFileName: true });
    return withoutRows(refusedLedger([named]));
  }
  if (bytes.length <= MAX_FILE_BYTES && workbookKind(bytes) !== null) {
    const { openLedgerSheet } = await import("./ledgerSheet.ts");
    const sheet = openLedgerSheet(bytes);
    if ("ok" in sheet) return withoutRows(refusedLedger([findingOf(sheet.code, sheet.place, sheet.facts)]));
    return readRows(sheet.rows, edits, context, { sheet: sheet.name, findings: sheet.findings });
  }
  const asItCame = readLedger(bytes, context);
  const rows = bytes.length <= MAX_MENDED_BYTES && !isPersonal(asItCame) ? rowsOf(bytes) : null;
  if (edits.length > 0 && rows) return readRows(rows, edits, context, { sheet: null, findings: [] });
  return { ...asItCame, sheet: null, rows, header: headerOf(bytes), text: null };
}

/**
 * Reads rows with a person's changes. What was found before in a cell that was changed does not count any more.
 */
function readRows(
  rows: readonly (readonly string[])[],
  edits: readonly CellEdit[],
  context: LedgerContext,
  { sheet, findings }: { readonly sheet: string | null; readonly findings: readonly Finding[] },
): LedgerFileReading {
  const asItCame = ledgerRowsText(rows);
  const first = readLedger(asItCame, context, findings);
  if (isPersonal(first)) return { ...withoutRows(first), sheet };
  const text = edits.length === 0 ? asItCame : ledgerRowsText(withEdits(rows, edits));
  const header = headerOf(text);
  const isChanged = ({ row, column }: Finding) =>
    edits.some((edit) => edit.row === row && header?.cells[edit.index]?.column === column);
  const left = findings.filter((finding) => finding.column === null || !isChanged(finding));
  const reading = edits.length === 0 ? first : readLedger(text, context, left);
  return { ...reading, encoding: null, sheet, rows, header, text };
}

function withoutRows(reading: LedgerReading): LedgerFileReading {
  return { ...reading, sheet: null, rows: null, header: null, text: null };
}

function isPersonal({ tally }: LedgerReading): boolean {
  return (tally["personal-data"] ?? 0) > 0;
}

function withEdits(rows: readonly (readonly string[])[], edits: readonly CellEdit[]): string[][] {
  const edited = rows.map((cells) => [...cells]);
  for (const { row, index, to } of edits) {
    const cells = edited[row - 1];
    if (cells) writeCell(cells, index, to);
  }
  return edited;
}

function headerOf(bytes: Uint8Array): LedgerFileReading["header"] {
  const opened = openLedger(bytes);
  return opened.ok ? { row: opened.headerRow, cells: opened.header } : null;
}

function rowsOf(bytes: Uint8Array): readonly (readonly string[])[] | null {
  const opened = openLedger(bytes);
  if (!opened.ok) return null;
  const { show } = cellTexts(opened.bytes, opened.bytesEncoding);
  return tokenise(show(0, opened.bytes.length), opened.delimiter).records.map(({ cells }) => cells);
}
