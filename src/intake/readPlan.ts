import type { Field } from "../domain/field.ts";
import type { Ministry } from "../domain/ministry.ts";
import type { Grid } from "../domain/plan.ts";
import { damageReporter } from "./damage.ts";
import { findingOf, inFileOrder, type Report, WHOLE_FILE } from "./findingOf.ts";
import { type Finding, outcomeOf } from "./findings.ts";
import { isBlankRow } from "./fold.ts";
import type { Facts } from "./messages.ts";
import { nameBook } from "./names.ts";
import { HEADER_FORMS, type Opened, openTable } from "./openTable.ts";
import { reportAiLiteracy, reportPlanHeader } from "./planHeader.ts";
import { isTotalsCandidate, readPlanRows } from "./planRows.ts";
import { assignRoles, checkPlanSums, type PlanRows } from "./planSums.ts";
import { placeOf, type Sheet, widthsOf } from "./sheet.ts";
import { sumOf } from "./sums.ts";
import { readTitles } from "./titles.ts";
import { unitOf } from "./unitOf.ts";
import { countColumns } from "./wideRows.ts";

/** The names a plan table is read against. */
export interface PlanContext {
  readonly ministries: readonly Ministry[];
  readonly fields: readonly Field[];
}

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
  readonly quotas: Grid;
  readonly findings: Finding[];
  /** 小计 as stated, by ministry. */
  readonly statedRowTotals: (number | null)[];
  /** 合计 as stated, by field. */
  readonly statedColumnTotals: (number | null)[];
  readonly statedTotal: number | null;
}

/**
 * Reads a plan table in the documents' layout, CSV or TSV: 部门, fields, 小计, a 合计 row anywhere; 万人 with at most
 * two decimals unless a line says 单位：人.
 *
 * Never throws, whatever the bytes. A table whose sums do not hold is rejected and still given back. A table
 * that sets a quota for AI literacy is rejected (人社厅发〔2025〕30号 forbids it).
 */
export function readPlan(bytes: Uint8Array, context: PlanContext): PlanReading {
  return readOpenedPlan(openTable(bytes, nameBook(context.fields)), context);
}

/** Reads a plan table that was opened, text file or sheet. */
export function readOpenedPlan(opened: Opened, context: PlanContext): PlanReading {
  const findings: Finding[] = [];
  const report: Report = (code, place, facts) =>
    findings.push(findingOf(code, place, { ...facts, isPlan: true }));
  const fields = nameBook(context.fields);
  if (!opened.ok || opened.header.layout !== "wide") {
    if (!opened.ok && opened.code !== "header-not-found") report(opened.code, opened.place, opened.facts);
    else report("header-not-found", WHOLE_FILE, planHeaderFacts(opened));
    return planReading(findings, [], { totals: null, parts: [] }, null);
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
  reportPlanHeader(header, fields, report);
  const below = table.records.filter(({ row }) => row > last);
  const sheet: Sheet = {
    header,
    unit: unitOf(header, titleUnit, report) ?? "万人",
    year,
    cutoff: null,
    ministries: nameBook(context.ministries),
    fields,
    reported: fields,
    measures: new Map(),
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
  const roles = assignRoles(sheet, rows, isTotalsCandidate);
  if (!roles.totals) report("missing-key", WHOLE_FILE, { detail: "表中没有合计行，无法核对各列" });
  if (roles.parts.length === 0) report("no-data-rows", WHOLE_FILE);
  checkPlanSums(sheet, roles);
  return planReading(
    findings,
    countColumns(sheet).map(({ name }) => name),
    roles,
    year,
  );
}

/** What a plan's header looks like, and in which sheets it was looked for. */
function planHeaderFacts(opened: Opened): Facts {
  const form = "年度计划的表头应为：部门、各领域、小计。";
  const searched = opened.ok ? undefined : opened.facts.detail;
  return {
    detail: searched ? searched.replace(HEADER_FORMS, form) : form,
    advice: "请按年度计划表的版式补上表头。",
  };
}

/** A plan has no cut-off that could lie in the future. */
const END_OF_TIME = "9999-12-31";

function planReading(
  findings: readonly Finding[],
  fields: string[],
  { totals, parts }: PlanRows,
  year: number | null,
): PlanReading {
  const known = (figure: number | null | "unreadable") => (figure === "unreadable" ? null : figure);
  return {
    outcome: outcomeOf(findings) === "reject" ? "reject" : "accept",
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
  };
}
