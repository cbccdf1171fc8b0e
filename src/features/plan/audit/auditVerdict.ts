import { columnLetter } from "../../../app/editableGrid/pastedEdits.ts";
import { UNIT } from "../../../domain/edition.ts";
import type { QuotaTable } from "../../../domain/plan/plan.ts";
import { readPersons } from "../../../intake/cells/numbers.ts";
import { inWan } from "../../../intake/findings/inWan.ts";
import type { CellsReading } from "../../../intake/plan/readPlanCells.ts";
import type { AuditState } from "./auditState.ts";

/** The headline in people: as typed, or the source's; null without one, or if what was typed is no number. */
export function auditHeadline({ source }: AuditState, typed: string | null): number | null {
  if (typed === null) return source.headline?.people ?? null;
  const read = readPersons(typed, "万人");
  return read.ok ? read.persons : null;
}

/** The rows of known ministries: a slipped label compares with nothing. */
export function knownRows(
  { ministries, fields, quotas }: CellsReading,
  known: readonly { readonly name: string }[],
): QuotaTable {
  const names = new Set(known.map(({ name }) => name));
  const rows = ministries.flatMap((name, m) => (names.has(name) ? [m] : []));
  return {
    ministries: rows.map((m) => ministries[m] ?? ""),
    fields,
    quotas: rows.map((m) => quotas[m] ?? []),
  };
}

/** Names of the columns by their place from 0: as the header has them, or the letter. */
export function columnNames({ columns }: CellsReading): (index: number) => string {
  const names = new Map(columns.map(({ index, kind, name }) => [index, kind === "blank" ? "" : name]));
  return (index) => names.get(index) || `${columnLetter(index)}列`;
}

/** The finding: whether the table adds up, and how far it is from the headline. */
export function auditTitle(
  { source, done }: AuditState,
  reading: CellsReading,
  headline: number | null,
): string {
  const name = done.length > 0 ? `${source.name}（改了 ${done.length} 处）` : source.name;
  const errors = reading.findings.filter(({ severity }) => severity === "error").length;
  if (reading.total === null && reading.ministries.length === 0) return `${name}：没有读到计划表`;
  if (errors > 0) return `${name}：有 ${errors} 处错误，不能作为计划`;
  const total = reading.total ?? 0;
  if (headline === null) return `${name}：各行、各列和总数都吻合，合计 ${inWan(total)}`;
  if (headline === total) return `${name}：各行、各列和总数都吻合，与总目标 ${inWan(headline)}一致`;
  const more = total > headline ? "多" : "少";
  return `${name}：各行、各列和总数都吻合，但比总目标${more} ${inWan(Math.abs(total - headline))}`;
}

/** Size of the table, and what must be known of how it was read. */
export function auditSubtitle({ source, original }: AuditState, reading: CellsReading): string {
  const size = `${reading.ministries.length} 行${UNIT}、${reading.fields.length} 个领域，原表 ${original.length} 行`;
  return [`${size}。审核不入库，也不改动原文件。`, ...source.notes].join("");
}
