import { UNIT } from "../../../../domain/edition.ts";
import type { PlanRemark } from "../../../../domain/plan/planAudit.ts";
import { byUrgency } from "../../../../intake/findings/finding.ts";
import type { Severity } from "../../../../intake/findings/findingCodes.ts";
import { inWan } from "../../../../intake/findings/inWan.ts";
import { messageOf } from "../../../../intake/findings/messages.ts";
import type { CellsReading } from "../../../../intake/plan/readPlanCells.ts";
import { repeatTimes } from "../auditWords.ts";

/** One thing found in a table under audit: an error, or a remark. */
export interface AuditItem {
  readonly severity: Severity;
  /** A code of the intake, or `headline`, `far`, `entered`, `left`. */
  readonly code: string;
  /** From 1; null for the table as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** A whole sentence: what was found, and what to do. */
  readonly message: string;
  readonly suggestion: string | null;
}

/** All that was found, errors first, then the remarks of the comparison with `against`; each in the table's order. */
export function auditItems(
  reading: CellsReading,
  remarks: readonly PlanRemark[],
  against: number | null,
): AuditItem[] {
  return [
    ...reading.findings.map((finding) => {
      const { severity, code, row, column, value, suggestion } = finding;
      return { severity, code, row, column, value, message: messageOf(finding), suggestion };
    }),
    ...remarks.map((remark) => itemOf(remark, reading, against)),
  ].sort(byUrgency);
}

function itemOf(remark: PlanRemark, reading: CellsReading, against: number | null): AuditItem {
  const blank = { severity: "confirm" as const, value: null, suggestion: null, row: null, column: null };
  const before = `${against}年`;
  if (remark.kind === "headline") {
    const { total, headline } = remark;
    const how = total > headline ? "多" : "少";
    return {
      ...blank,
      code: "headline",
      row: reading.totalsRow,
      column: "小计",
      message: `各格相加是${inWan(total)}，总目标是${inWan(headline)}，表比总目标${how}${inWan(Math.abs(total - headline))}。两个数须并列写明，请核对文件正文。`,
    };
  }
  const rowOf = (ministry: string | null) =>
    ministry === null ? null : (reading.rows[reading.ministries.indexOf(ministry)] ?? null);
  if (remark.kind === "far") {
    const { ministry, field, before: was, now } = remark;
    return {
      ...blank,
      code: "far",
      row: rowOf(ministry),
      column: field,
      value: inWan(now),
      message: `${ministry}“${field}”是${inWan(now)}，${before}是${inWan(was)}，${repeatTimes(was, now)}。请核对。`,
    };
  }
  const { kind, ministry, field, people } = remark;
  const name = `${ministry ?? `各${UNIT}`}${field === null ? "" : `“${field}”`}`;
  const whole = ministry === null ? "这一领域" : field === null ? `这一${UNIT}` : "";
  return {
    ...blank,
    severity: "notice",
    code: kind,
    row: kind === "entered" ? rowOf(ministry) : rowOf(field === null ? null : ministry),
    column: kind === "entered" || (field !== null && reading.fields.includes(field)) ? field : null,
    value: kind === "entered" ? inWan(people) : null,
    message:
      kind === "entered"
        ? `${name}有计划数${inWan(people)}，${before}没有${whole || "计划数"}。`
        : `${name}${before}有计划数${inWan(people)}，本表没有${whole || "计划数"}。`,
  };
}
