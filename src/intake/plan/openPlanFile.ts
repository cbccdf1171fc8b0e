import { type Finding, findingOf } from "../findings/finding.ts";
import { findPersonalDataInFile } from "../personal/findPersonalData.ts";
import { openFile } from "../report/readReportFile.ts";
import { readPlanText } from "./planText.ts";
import { type PlanContext, planBooks, readOpenedPlan } from "./readPlan.ts";
import { type Cells, cellsOf, MAX_EDITED_COLUMNS, MAX_EDITED_ROWS } from "./readPlanCells.ts";

/** A plan file opened as a table that a person may change. */
export interface OpenedPlanFile {
  /** Empty where there is a refusal. */
  readonly cells: Cells;
  /** Named in the text of the table; null where none is, and for a table too large to be changed. */
  readonly year: number | null;
  /** The sheet that was opened; null for a text file. */
  readonly sheet: string | null;
  readonly sheetCount: number;
  /** What the cells alone do not show: hidden rows, other sheets. */
  readonly unseen: readonly Finding[];
  /** Why nothing of the file may be shown: it is no table, or holds personal data. A missing header is no reason. */
  readonly refusal: Finding | null;
}

/** Opens a plan file, text or workbook. Never rejects, whatever the bytes. */
export async function openPlanFile(
  bytes: Uint8Array,
  fileName: string,
  context: PlanContext,
): Promise<OpenedPlanFile> {
  const books = planBooks(context);
  const opened = await openFile(bytes, books.fields);
  const { chosen, sheet, sheets, findings } = opened;
  const [personal] = findPersonalDataInFile(opened, fileName);
  const isUnread = !chosen.ok && chosen.code !== "header-not-found";
  const refusal = personal ?? (isUnread ? findingOf(chosen.code, chosen.place, chosen.facts) : null);
  const about = { sheet, sheetCount: sheets.length, refusal };
  if (refusal) return { ...about, cells: [], year: null, unseen: [] };
  const cells = cellsOf(chosen);
  const unseen = readOpenedPlan(chosen, books, findings).findings.filter(
    ({ severity }) => severity === "confirm",
  );
  const text = isEditable(cells) ? cells.map((row) => row.join("\t")).join("\n") : "";
  return { ...about, cells, unseen, year: readPlanText(text, context).year };
}

/** False for a table with more rows or columns than a person changes by hand. */
export function isEditable(cells: Cells): boolean {
  return cells.length <= MAX_EDITED_ROWS && cells.every((row) => row.length <= MAX_EDITED_COLUMNS);
}
