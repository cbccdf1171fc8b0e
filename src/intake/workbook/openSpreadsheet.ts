import { isBlankRow } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import type { SheetName } from "../findings/factShapes.ts";
import { type Finding, reportInto, WHOLE_FILE } from "../findings/finding.ts";
import { type OpenedFile, withoutSheets } from "../table/openedFile.ts";
import { closed } from "../table/openTable.ts";
import { type OpenedSheet, openWorkbook } from "./openWorkbook.ts";

/**
 * Opens a workbook and chooses the sheet that is read: the named one, else the one that the workbook shows, else the
 * first with a known header, visible sheets first.
 *
 * A sheet that is hidden or is not the shown one, and other sheets that hold a report where nobody chose one by its
 * name, are findings.
 */
export function openSpreadsheet(bytes: Uint8Array, fields: NameBook, name: string | undefined): OpenedFile {
  const sheets = openWorkbook(bytes, fields);
  if ("ok" in sheets) return withoutSheets(sheets);
  const read = (
    { name: sheet, isHidden, opened }: OpenedSheet,
    isOther: boolean,
    others: readonly SheetName[],
  ): OpenedFile => {
    const findings: Finding[] = [];
    const report = reportInto(findings);
    if (isOther) report("other-sheet-read", WHOLE_FILE, { sheet, isHidden });
    if (others.length > 0) report("other-sheets", WHOLE_FILE, { sheet, others });
    return { chosen: opened, sheet, sheets, findings };
  };
  if (name !== undefined) {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet) return read(sheet, sheet.isHidden, []);
    const missing = closed("header-not-found", { sheets: namesOf(sheets), missingSheet: name });
    return { ...withoutSheets(missing), sheets };
  }
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const shown = visible.find(({ isActive }) => isActive) ?? visible[0];
  const ordered = [...(shown ? [shown] : []), ...visible, ...sheets];
  const found = ordered.find(({ opened }) => opened.ok);
  if (found) {
    const others = sheets.filter((sheet) => sheet !== found && holdsRows(sheet));
    return read(found, found !== shown, namesOf(others));
  }
  const filled = ordered.find(({ opened }) => opened.table.records.some(({ cells }) => !isBlankRow(cells)));
  const first = filled ?? ordered[0];
  if (!first || first.opened.ok) return { ...withoutSheets(closed("empty-file")), sheets };
  return read({ ...first, opened: { ...first.opened, facts: { sheets: namesOf(sheets) } } }, false, []);
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
