import type { Field } from "../domain/field.ts";
import type { Ministry } from "../domain/ministry.ts";
import type { Grid } from "../domain/plan.ts";
import type { Finding } from "./findings.ts";

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
  readonly fields: string[];
  readonly quotas: Grid;
  readonly findings: Finding[];
  /** 小计 as stated, by ministry. */
  readonly statedRowTotals: (number | null)[];
  /** 合计 as stated, by field. */
  readonly statedColumnTotals: (number | null)[];
  readonly statedTotal: number | null;
}

/** Reads a plan table. Never throws, whatever the bytes. */
export function readPlan(_bytes: Uint8Array, _context: PlanContext): PlanReading {
  throw new Error("not written yet");
}
