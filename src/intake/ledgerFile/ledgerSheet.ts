import { isBlankRow } from "../cells/fold.ts";
import { type NameBook, nameBook } from "../cells/names.ts";
import { type Finding, type ReportFinding, reportInto, WHOLE_FILE } from "../findings/finding.ts";
import {
  type HeaderCell,
  type LedgerColumn,
  ledgerHeaderOf,
  MAX_ROWS_BEFORE_HEADER,
} from "../ledger/ledgerHeader.ts";
import { findPersonalData } from "../personal/findPersonalData.ts";
import type { ClosedTable, Opened } from "../table/openTable.ts";
import { type OpenedSheet, openWorkbook } from "../workbook/openWorkbook.ts";

/** Rows and columns that are named one by one in a finding. */
const MAX_NAMES_IN_FINDING = 10;

const FIGURES: readonly (LedgerColumn | null)[] = [
  "年度",
  "开班日期",
  "结业日期",
  "学时",
  "培训人数",
  "面授学时",
  "网授学时",
];
/** A figure over several of these cells belongs to none of them alone. */
const COUNTS: readonly (LedgerColumn | null)[] = ["学时", "培训人数"];

/** The sheet of a workbook that is read as a ledger. */
export interface LedgerSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** What the look of the sheet and its choice say. */
  readonly findings: readonly Finding[];
}

interface Candidate extends OpenedSheet {
  /** Row of the header, from 1; null without one. */
  readonly header: { readonly row: number; readonly cells: readonly HeaderCell[] } | null;
}

/**
 * Chooses the sheet of a workbook that is read as a ledger: the one that the workbook shows, else the first with a known
 * header, visible sheets first. What a person does not see of it, and other sheets with a ledger, are findings.
 */
export function openLedgerSheet(
  bytes: Uint8Array,
  noFields: NameBook = nameBook([]),
): LedgerSheet | ClosedTable {
  const opened = openWorkbook(bytes, noFields);
  if ("ok" in opened) return opened;
  const sheets = opened.map((sheet): Candidate => ({ ...sheet, header: headerIn(sheet.opened) }));
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const shown = visible.find(({ isActive }) => isActive) ?? visible[0];
  const ordered = [...(shown ? [shown] : []), ...visible, ...sheets];
  const chosen = ordered.find(({ header }) => header !== null) ?? ordered[0];
  const findings: Finding[] = [];
  const report = reportInto(findings);
  if (chosen && chosen !== shown)
    report("other-sheet-read", WHOLE_FILE, { sheet: chosen.name, isHidden: chosen.isHidden });
  const others = sheets.filter((sheet) => sheet !== chosen && holdsRows(sheet));
  if (chosen && others.length > 0)
    report("other-sheets", WHOLE_FILE, {
      sheet: chosen.name,
      others: others.map(({ name, isHidden }) => ({ name, isHidden })),
    });
  if (chosen?.header) reportLooks(chosen.opened, chosen.header.row, chosen.header.cells, report);
  for (const { name, opened } of sheets)
    if (name !== chosen?.name) findings.push(...findPersonalData(opened, name));
  const rows = chosen?.opened.table.records.map(({ cells }) => cells) ?? [];
  return { name: chosen?.name ?? "", rows, findings };
}

function headerIn({ table }: Opened): Candidate["header"] {
  for (const { row, cells } of table.records.slice(0, MAX_ROWS_BEFORE_HEADER)) {
    const header = ledgerHeaderOf(cells);
    if (header) return { row, cells: header };
  }
  return null;
}

function holdsRows({ header, opened }: Candidate): boolean {
  return (
    header !== null && opened.table.records.some(({ row, cells }) => row > header.row && !isBlankRow(cells))
  );
}

/** Reports what a person does not see, and cells without a readable value, in the rows and columns that are read. */
function reportLooks(
  { table, marks, cellFaults = [] }: Opened,
  headerRow: number,
  header: readonly HeaderCell[],
  report: ReportFinding,
): void {
  const columnAt = (index: number) => header[index]?.column ?? null;
  for (const { row, index, code, facts, scope } of cellFaults) {
    const column = columnAt(index);
    if (row <= headerRow || column === null || (scope === "figures" && !FIGURES.includes(column))) continue;
    report(code, { row, line: row, column }, facts);
  }
  if (!marks) return;
  const filled = table.records.filter(({ cells }) => !isBlankRow(cells)).map(({ row }) => row);
  const reportRows = (rows: readonly number[], hidden: "rows" | "struck-rows") => {
    const [first] = rows;
    if (first === undefined) return;
    const named = { rows: rows.slice(0, MAX_NAMES_IN_FINDING), count: rows.length };
    report("hidden-rows", { row: first, line: first, column: null }, { hidden, ...named });
  };
  reportRows(
    filled.filter((row) => marks.hiddenRows.has(row)),
    "rows",
  );
  reportRows(
    filled.filter((row) => marks.struckRows.has(row)),
    "struck-rows",
  );
  const columns = [...marks.hiddenColumns].flatMap((index) => columnAt(index) ?? []);
  if (columns.length > 0) {
    const named = { names: columns.slice(0, MAX_NAMES_IN_FINDING), count: columns.length };
    report("hidden-rows", { row: headerRow, line: headerRow, column: null }, { hidden: "columns", ...named });
  }
  const unseen = marks.unseen.filter(({ row, index }) => row > headerRow && columnAt(index) !== null);
  for (const { row, index } of unseen.slice(0, MAX_NAMES_IN_FINDING)) {
    const value = table.records[row - 1]?.cells[index] ?? "";
    const facts = { value, hidden: "content", rows: [row], count: 1 } as const;
    report("hidden-rows", { row, line: row, column: columnAt(index) }, facts);
  }
  for (const { top, left, bottom, right } of marks.merged) {
    const column = header.find(
      (_, index) => index >= left && index <= right && COUNTS.includes(columnAt(index)),
    );
    if (!column || bottom === top || bottom <= headerRow) continue;
    const value = table.records[top - 1]?.cells[left] ?? "";
    report(
      "merged-figure",
      { row: top, line: top, column: column.column },
      { value, rows: [top, bottom], names: [] },
    );
  }
}
