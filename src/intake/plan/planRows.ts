import { foldName, isBlank } from "../cells/fold.ts";
import { isInQuotaSteps } from "../cells/numbers.ts";
import { type ReadFigure, readFigure } from "../rows/figures.ts";
import {
  cellText,
  checkName,
  fitsHeader,
  placeOf,
  reportStray,
  type TableContext,
} from "../rows/tableContext.ts";
import { countColumns, type WideRow } from "../rows/wideRows.ts";
import { type Column, columnOf, unitColumnNames } from "../table/header.ts";
import { type RowKind, rowKinds, sumWord } from "../table/rowKinds.ts";
import type { TableRecord } from "../table/table.ts";
import { checkUnitBelow } from "../table/unitOf.ts";

/** Words of the header's corner: in a row of figures they are a label that has slipped. */
const HEADER_LABELS: ReadonlySet<string> = new Set(["领域", ...unitColumnNames()]);

/** True for a row that may hold the totals: labelled 合计 or 总计, or by a word of the header. */
export function isTotalsCandidate(row: WideRow): boolean {
  return row.kind === "total" || HEADER_LABELS.has(row.label);
}

/** Reads the rows with figures, reporting as it goes; notes, blank rows and repeated headers are left out. */
export function readPlanRows(sheet: TableContext, below: readonly TableRecord[]): WideRow[] {
  const rows: WideRow[] = [];
  for (const [record, kind] of rowKinds(below, sheet.header)) {
    if (kind === "blank") continue;
    if (kind === "note") {
      sheet.report("note-row-excluded", placeOf(record, null), {
        value: record.cells.filter(Boolean).join(" "),
      });
      checkUnitBelow(record, sheet.unit ?? "万人", sheet.report);
    } else if (kind === "repeated-header") sheet.report("repeated-header", placeOf(record, null));
    else rows.push(readRow(sheet, record));
  }
  return rows;
}

function readRow(sheet: TableContext, record: TableRecord): WideRow {
  const { report } = sheet;
  const labelColumn = columnOf(sheet.header, "ministry");
  const subtotalColumn = columnOf(sheet.header, "subtotal");
  const counts = countColumns(sheet);
  const text = cellText(record, labelColumn);
  const label = foldName(text);
  const kind: RowKind = sumWord(text) === "total" ? "total" : "data";
  const unread: WideRow = {
    record,
    kind,
    ministry: null,
    label,
    figures: counts.map(() => "unreadable"),
    subtotal: "unreadable",
    note: "",
  };
  if (record.cells.filter((cell) => !isBlank(cell)).length === 1) {
    reportStray(sheet, record);
    return unread;
  }
  if (!fitsHeader(sheet, record, [labelColumn, ...counts, subtotalColumn])) return unread;

  let ministry: string | null = null;
  if (kind === "total") report("total-row-excluded", placeOf(record, null));
  else if (!labelColumn || HEADER_LABELS.has(label)) ministry = null;
  else if (label === "") report("missing-key", placeOf(record, labelColumn));
  else if (!sheet.isDamaged(record, labelColumn.index)) {
    ministry = checkName(sheet, record, labelColumn, text, sheet.ministries);
  }
  return {
    ...unread,
    ministry,
    figures: counts.map((column) => readQuota(sheet, record, column)),
    subtotal: subtotalColumn ? readQuota(sheet, record, subtotalColumn) : null,
  };
}

function readQuota(sheet: TableContext, record: TableRecord, column: Column): ReadFigure {
  const figure = readFigure(sheet, record, column, (code, at, value) => {
    // 万人 is the unit of a plan table: nothing to tell.
    if (code !== "unit-converted") sheet.report(code, placeOf(record, at), { value });
  });
  const value = cellText(record, column);
  if (typeof figure !== "number" || sheet.unit === "人") return figure;
  if (isInQuotaSteps(value)) return figure;
  sheet.report("non-integer-persons", placeOf(record, column), {
    value,
    isTooFine: true,
  });
  return "unreadable";
}
