import type { QuotaGrid } from "../../domain/plan/plan.ts";
import { END_OF_TIME } from "../cells/dates.ts";
import { isBlankRow } from "../cells/fold.ts";
import { type KnownNames, type NameBooks, nameBooks } from "../cells/nameBooks.ts";
import type { Unit } from "../cells/numbers.ts";
import {
  type Finding,
  findingOf,
  inFileOrder,
  outcomeOf,
  type ReportFinding,
  reportInto,
  WHOLE_FILE,
} from "../findings/finding.ts";
import { damageReporter } from "../rows/damage.ts";
import { sumOf } from "../rows/sums.ts";
import { placeOf, type TableContext, widthsOf } from "../rows/tableContext.ts";
import { countColumns } from "../rows/wideRows.ts";
import { type Opened, openTable } from "../table/openTable.ts";
import { readTitles } from "../table/titles.ts";
import { unitOf } from "../table/unitOf.ts";
import { reportAiLiteracy, reportPlanHeader } from "./planHeader.ts";
import { isTotalsCandidate, readPlanRows } from "./planRows.ts";
import { assignRoles, checkPlanSums, type PlanRows } from "./planSums.ts";

/** The names a plan table is read against. */
export type PlanContext = Pick<KnownNames, "ministries" | "fields">;

/** A plan table (年度计划) as read; figures in people. On `reject` the cells are still here to be shown. */
export interface PlanReading {
  readonly outcome: "accept" | "reject";
  /** From a title line; null where the file names none. */
  readonly year: number | null;
  /** Sum of all cells, people; null where there is no table or a cell cannot be read. */
  readonly total: number | null;
  readonly ministries: string[];
  /** Record number in the file, by ministry. */
  readonly rows: number[];
  readonly fields: string[];
  readonly quotas: QuotaGrid;
  readonly findings: Finding[];
  /** 小计 as stated, by ministry. */
  readonly statedRowTotals: (number | null)[];
  /** 合计 as stated, by field. */
  readonly statedColumnTotals: (number | null)[];
  readonly statedTotal: number | null;
  /** Record number of the row that holds the totals; null where there is none. */
  readonly totalsRow: number | null;
  /** Sums of the cells, by ministry; null where one of them cannot be read. */
  readonly rowSums: (number | null)[];
  /** Sums of the cells, by field; null where one of them cannot be read. */
  readonly columnSums: (number | null)[];
  /** The unit that the table's figures are written in. */
  readonly unit: Unit;
}

/**
 * Reads a plan table in the documents' layout, CSV or TSV: 部门, fields, 小计, a 合计 row anywhere; 万人 with at most
 * two decimals unless a line says 单位：人.
 *
 * Never throws, whatever the bytes. A table whose sums do not hold is rejected and still given back. A table
 * that sets a quota for AI literacy is rejected (the notice on AI literacy forbids it).
 */
export function readPlan(bytes: Uint8Array, context: PlanContext): PlanReading {
  const books = planBooks(context);
  return readOpenedPlan(openTable(bytes, books.fields), books);
}

/** The names of a plan table, in which programme measures are unknown. */
export function planBooks({ ministries, fields }: PlanContext): NameBooks {
  return nameBooks({ ministries, fields });
}

/**
 * Reads a plan table that was opened, text file or sheet.
 *
 * Nobody confirms a notice of a plan table: what a person would have to confirm of a report refuses a plan.
 *
 * @param ofSheet findings about the choice of the sheet
 */
export function readOpenedPlan(
  opened: Opened,
  books: NameBooks,
  ofSheet: readonly Finding[] = [],
): PlanReading {
  const findings: Finding[] = ofSheet.map((finding) =>
    findingOf(finding.code, finding, { ...finding.facts, isPlan: true }),
  );
  const report = reportInto(findings, { isPlan: true });
  if (!opened.ok || opened.header.layout !== "wide") {
    if (!opened.ok) report(opened.code, opened.place, opened.facts);
    else report("header-not-found", WHOLE_FILE);
    return planWithoutTable(findings);
  }

  const { header, table } = opened;
  const first = header.records[0]?.row ?? 1;
  const last = header.records.at(-1)?.row ?? 1;
  const titles = table.records.filter(({ row, cells }) => row < first && !isBlankRow(cells));
  const isDamaged = damageReporter(opened, report);
  for (const record of titles) {
    report("title-row-skipped", placeOf(record, null), { value: record.cells.join(" ") });
  }
  const { year, unit: titleUnit } = readTitles(titles, END_OF_TIME, report);
  reportPlanHeader(opened, books.fields, report);
  const below = table.records.filter(({ row }) => row > last);
  const sheet: TableContext = {
    header,
    unit: unitOf(header, titleUnit, report) ?? "万人",
    year,
    cutoff: null,
    ...books,
    today: END_OF_TIME,
    report,
    isDamaged,
    widths: widthsOf(
      header,
      below.filter(({ cells }) => !isBlankRow(cells)),
    ),
  };
  reportAiLiteracy(sheet, titles, below);
  const rows = readPlanRows(sheet, below);
  const kindsByRow = new Map(rows.map(({ record, kind }) => [record.row, kind]));
  opened.reportMarks?.(
    opened,
    table.records.map(({ row }) =>
      row < first ? "title" : row <= last ? "header" : (kindsByRow.get(row) ?? "note"),
    ),
    report,
  );
  const roles = assignRoles(sheet, rows, isTotalsCandidate);
  if (!roles.totals) report("missing-key", WHOLE_FILE, { lacks: "totals-row" });
  if (roles.parts.length === 0) report("no-data-rows", WHOLE_FILE);
  checkPlanSums(sheet, roles);
  checkRepeatedMinistries(roles.parts, report);
  const names = countColumns(sheet).map(({ name }) => name);
  return planReading(findings, names, roles, year, sheet.unit ?? "万人");
}

/** A plan of which nothing was read. */
export function planWithoutTable(findings: Finding[]): PlanReading {
  return planReading(findings, [], { totals: null, parts: [] }, null, "万人");
}

/** Reports a ministry that has a second row: only one of them could be its quotas. */
function checkRepeatedMinistries(parts: PlanRows["parts"], report: ReportFinding): void {
  const first = new Map<string, PlanRows["parts"][number]>();
  for (const row of parts) {
    if (row.ministry === null) continue;
    const other = first.get(row.ministry);
    if (!other) first.set(row.ministry, row);
    else {
      const same = JSON.stringify(other.figures) === JSON.stringify(row.figures);
      report(same ? "duplicate-key" : "conflicting-duplicate", placeOf(row.record, null), {
        otherRow: other.record.row,
        ministry: row.ministry,
      });
    }
  }
}

function planReading(
  findings: readonly Finding[],
  fields: string[],
  { totals, parts }: PlanRows,
  year: number | null,
  unit: Unit,
): PlanReading {
  const known = (figure: number | null | "unreadable") => (figure === "unreadable" ? null : figure);
  return {
    outcome: outcomeOf(findings) === "accept" ? "accept" : "reject",
    year,
    total: parts.length === 0 ? null : sumOf(parts.flatMap((row) => row.figures)),
    ministries: parts.map(({ ministry, label }) => ministry ?? label),
    rows: parts.map(({ record }) => record.row),
    fields,
    quotas: parts.map((row) => row.figures.map(known)),
    findings: inFileOrder(findings),
    statedRowTotals: parts.map(({ subtotal }) => known(subtotal)),
    statedColumnTotals: fields.map((_, c) => known(totals?.figures[c] ?? null)),
    statedTotal: known(totals?.subtotal ?? null),
    totalsRow: totals?.record.row ?? null,
    rowSums: parts.map((row) => sumOf(row.figures)),
    columnSums: fields.map((_, c) => sumOf(parts.map((row) => row.figures[c] ?? null))),
    unit,
  };
}
