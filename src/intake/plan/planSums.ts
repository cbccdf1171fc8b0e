import { reportMismatch, sumOf } from "../rows/sums.ts";
import { placeOf, type TableContext } from "../rows/tableContext.ts";
import { countColumns, type WideRow } from "../rows/wideRows.ts";
import { columnOf } from "../table/header.ts";

/** A plan's rows by their role. */
export interface PlanRows {
  /** The row that the columns are checked against; null when the table has none. */
  readonly totals: WideRow | null;
  /** All other rows with figures: ministries, and rows that call themselves sums but are none. */
  readonly parts: readonly WideRow[];
}

/**
 * Decides which row holds the totals.
 *
 * Candidates are the rows labelled 合计 or 总计, and those in which a header word (涉及部门) stands beside figures:
 * in a damaged transcription labels slip by a row. The candidate whose figures disagree with the sums of all
 * other rows in the fewest columns is the totals row; the others are parts. A label that does not fit the role
 * is an error, so that such a table never becomes a plan without someone's decision.
 */
export function assignRoles(
  sheet: TableContext,
  rows: readonly WideRow[],
  isCandidate: (row: WideRow) => boolean,
): PlanRows {
  const candidates = rows.filter(isCandidate);
  const ranked = candidates
    .map((row) => ({ row, disagreements: disagreements(row, without(rows, row)) }))
    .sort((a, b) => a.disagreements - b.disagreements);
  const totals = ranked[0]?.row ?? null;
  for (const row of candidates) {
    const isTotals = row === totals;
    if (isTotals === (row.kind === "total")) continue;
    sheet.report("unexpected-row", placeOf(row.record, null), {
      value: row.label,
      reason: isTotals ? "label-not-total" : "label-total",
    });
  }
  return { totals, parts: totals ? without(rows, totals) : rows };
}

/** Checks every row sum, every column sum and the grand total, in whole people. An empty sum stands for none. */
export function checkPlanSums(sheet: TableContext, { totals, parts }: PlanRows): void {
  // With a column that is unknown or there twice, no row sum can hold: that is reported once, at the header.
  const { columns, duplicates } = sheet.header;
  const unit = sheet.unit ?? "万人";
  const whole = duplicates.length === 0 && !columns.some(({ kind }) => kind === "unknown");
  const subtotalColumn = whole ? columnOf(sheet.header, "subtotal") : undefined;
  for (const row of parts) {
    if (!subtotalColumn) break;
    const sum = sumOf(row.figures);
    if (sum === null || row.subtotal === "unreadable" || (row.subtotal ?? 0) === sum) continue;
    const facts = { stated: row.subtotal ?? 0, sum, unit };
    reportMismatch(sheet, "subtotal-mismatch", row.record, subtotalColumn, facts);
  }
  if (!totals) return;
  countColumns(sheet).forEach((column, c) => {
    const stated = totals.figures[c] ?? null;
    const sum = sumOf(parts.map(({ figures }) => figures[c] ?? null));
    if (sum === null || stated === "unreadable" || (stated ?? 0) === sum) return;
    reportMismatch(sheet, "total-mismatch", totals.record, column, { stated: stated ?? 0, sum, unit });
  });
  if (!subtotalColumn || totals.subtotal === "unreadable") return;
  const stated = totals.subtotal ?? 0;
  const ofCells = sumOf(parts.flatMap(({ figures }) => figures));
  const ofSubtotals = sumOf(parts.map(({ subtotal }) => subtotal));
  // With one wrong cell or one wrong 小计 the total still agrees with the other reading of its parts.
  if (ofCells === null || stated === ofCells || stated === ofSubtotals) return;
  reportMismatch(sheet, "total-mismatch", totals.record, subtotalColumn, { stated, sum: ofCells, unit });
}

function disagreements(candidate: WideRow, others: readonly WideRow[]): number {
  const columns = [...candidate.figures.keys()];
  const wrong = columns.filter(
    (c) => (candidate.figures[c] ?? 0) !== sumOf(others.map((row) => row.figures[c] ?? null)),
  );
  const corner = sumOf(others.flatMap(({ figures }) => figures));
  return wrong.length + ((candidate.subtotal ?? 0) === corner ? 0 : 1);
}

function without(rows: readonly WideRow[], row: WideRow): WideRow[] {
  return rows.filter((other) => other !== row);
}
