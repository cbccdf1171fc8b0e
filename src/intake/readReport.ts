import type { Month } from "../domain/cutoff.ts";
import type { Field } from "../domain/field.ts";
import type { Ministry } from "../domain/ministry.ts";
import type { Finding, Outcome } from "./findings.ts";

/** What a file is read against. */
export interface IntakeContext {
  readonly ministries: readonly Ministry[];
  readonly fields: readonly Field[];
  /** `YYYY-MM-DD`; a cut-off that has not passed by then is refused. */
  readonly today: string;
}

export type Layout = "long" | "wide";
export type Encoding = "utf-8" | "gb18030" | "utf-16-le" | "utf-16-be";
export type RowKind =
  | "title"
  | "header"
  | "data"
  | "subtotal"
  | "total"
  | "note"
  | "repeated-header"
  | "blank"
  | "error";

/** One figure of a report. */
export interface ReportRecord {
  /** The record's number in the file from 1, title and blank lines counted. */
  readonly row: number;
  /** The physical line on which the record starts, from 1. */
  readonly line: number;
  readonly year: number;
  readonly ministry: string;
  readonly field: string;
  readonly cutoff: Month;
  /** Cumulative people; null where nothing was reported. */
  readonly persons: number | null;
  /** 备注 as written; empty when there is none. */
  readonly note: string;
}

/** One record of the file and what it was taken for. */
export interface LedgerRow {
  readonly row: number;
  readonly line: number;
  readonly kind: RowKind;
  readonly cells: readonly string[];
}

/** How many records of each kind; the kinds add up to `records`. */
export type LedgerCounts = { readonly records: number } & { readonly [K in RowKind]?: number };

export interface ReportReading {
  readonly outcome: Outcome;
  readonly layout: Layout | null;
  readonly encoding: Encoding | null;
  readonly delimiter: string | null;
  /** Empty on `reject`. */
  readonly records: readonly ReportRecord[];
  readonly findings: readonly Finding[];
  readonly rows: readonly LedgerRow[];
  readonly ledger: LedgerCounts;
}

/** Reads a progress report. Never throws, whatever the bytes. */
export function readReport(_bytes: Uint8Array, _context: IntakeContext): ReportReading {
  throw new Error("not written yet");
}
