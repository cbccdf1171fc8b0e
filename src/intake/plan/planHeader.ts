import { UNIT } from "../../domain/edition.ts";
import { foldName, isBlank } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import type { ReportFinding } from "../findings/finding.ts";
import { placeOf, reportHeaderForm, type TableContext } from "../rows/tableContext.ts";
import { columnOf } from "../table/header.ts";
import type { OpenTable } from "../table/openTable.ts";
import type { TableRecord } from "../table/table.ts";

/** AI literacy education: the notice on it forbids compulsory targets for it. */
export const AI_LITERACY = "人工智能通识";

/** Reports what is wrong with a plan's header. An unknown column is an error: its quotas would be lost. */
export function reportPlanHeader(
  { header, marks }: OpenTable,
  fields: NameBook,
  report: ReportFinding,
): void {
  const at = reportHeaderForm(header, report, marks);
  if (!columnOf(header, "ministry")) report("header-missing-column", at(UNIT));
  if (!columnOf(header, "subtotal")) report("header-missing-column", at("小计"));
  for (const { kind, name, text } of header.columns) {
    if (kind === "blank" || name.includes(AI_LITERACY)) continue;
    if (kind === "unknown")
      report("unknown-field", at(name), { value: text, suggestion: fields.nearest(text) });
    else if (text !== name) report("header-normalised", at(name), { value: text, to: name });
  }
}

/** Refuses a quota for AI literacy, wherever the table names it: title, field or row. */
export function reportAiLiteracy(
  sheet: TableContext,
  titles: readonly TableRecord[],
  below: readonly TableRecord[],
): void {
  const { header, report } = sheet;
  const names = (text: string) => foldName(text).includes(AI_LITERACY);
  for (const record of titles) {
    const value = record.cells.find(names);
    if (value !== undefined) report("ai-literacy-quota", placeOf(record, null), { value });
  }
  const record = header.records[0];
  for (const column of header.columns) {
    if (record && names(column.text))
      report("ai-literacy-quota", placeOf(record, column), { value: column.text });
  }
  const label = columnOf(header, "ministry");
  for (const row of below) {
    const value = label ? (row.cells[label.index] ?? "") : "";
    const figures = row.cells.some((cell, index) => index !== label?.index && !isBlank(cell));
    if (figures && names(value)) report("ai-literacy-quota", placeOf(row, label ?? null), { value });
  }
}
