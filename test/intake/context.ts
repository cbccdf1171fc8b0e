import fields from "../../data/fields.json" with { type: "json" };
import ministries from "../../data/ministries.json" with { type: "json" };
import type { IntakeContext } from "../../src/intake/report/readReport.ts";

/** The names of the plans, on a day when 2025 is over. */
export const CONTEXT: IntakeContext = { ministries, fields, today: "2026-11-22" };

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A long report with the usual header. */
export function longReport(...rows: readonly string[]): Uint8Array {
  return bytesOf(["年度,部门,领域,统计截止,累计完成人数,备注", ...rows, ""].join("\r\n"));
}

const FIELD_NAMES = fields.map(({ name }) => name).join(",");

/** A wide report of June 2025 with the usual header in row 2. */
export function wideReport(...rows: readonly string[]): Uint8Array {
  return bytesOf([`2025年度（截至2025年6月）`, `部门,${FIELD_NAMES},小计`, ...rows, ""].join("\r\n"));
}
