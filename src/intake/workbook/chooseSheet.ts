import type { SheetName } from "../findings/facts.ts";
import { isBlankRow } from "../table/fold.ts";
import { type ClosedTable, closed } from "../table/openTable.ts";
import type { OpenedSheet } from "./openWorkbook.ts";

/** The sheet that is read, and what a person has to confirm about the choice. */
export interface SheetChosen {
  readonly sheet: OpenedSheet;
  /** The sheet is hidden, or not the one that the workbook shows. */
  readonly isOther: boolean;
  /** Other sheets that hold a report too, where nobody chose one by its name. */
  readonly others: readonly SheetName[];
}

/**
 * The sheet that is read as a report: the named one, else the one that the workbook shows, else the first with a
 * known header, visible sheets first.
 *
 * @returns the sheet, or why there is none
 */
export function chooseSheet(
  sheets: readonly OpenedSheet[],
  name: string | undefined,
): SheetChosen | ClosedTable {
  if (name !== undefined) {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet) return { sheet, isOther: sheet.isHidden, others: [] };
    return closed("header-not-found", { sheets: namesOf(sheets), missingSheet: name });
  }
  const shown =
    sheets.find(({ isActive, isHidden }) => isActive && !isHidden) ??
    sheets.find(({ isHidden }) => !isHidden);
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const ordered = [...(shown ? [shown] : []), ...visible, ...sheets];
  const found = ordered.find(({ opened }) => opened.ok);
  if (found) {
    const others = sheets.filter((sheet) => sheet !== found && holdsRows(sheet));
    return { sheet: found, isOther: found !== shown, others: namesOf(others) };
  }
  const filled = ordered.find(({ opened }) => opened.table.records.some(({ cells }) => !isBlankRow(cells)));
  const first = filled ?? ordered[0];
  if (!first || first.opened.ok) return closed("empty-file");
  const opened = { ...first.opened, facts: { sheets: namesOf(sheets) } };
  return { sheet: { ...first, opened }, isOther: false, others: [] };
}

function namesOf(sheets: readonly OpenedSheet[]): SheetName[] {
  return sheets.map(({ name, isHidden }) => ({ name, isHidden }));
}

/** True for a sheet with a header and something under it. */
function holdsRows({ opened }: OpenedSheet): boolean {
  if (!opened.ok) return false;
  const last = opened.header.records.at(-1)?.row ?? 0;
  return opened.table.records.some(({ row, cells }) => row > last && !isBlankRow(cells));
}
