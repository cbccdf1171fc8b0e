import type { Month } from "../../domain/cutoff.ts";
import type { Measure } from "../../domain/programme/programme.ts";

/** One figure of a report. */
export interface ReportRecord {
  /** The record's number in the file from 1, title and blank lines counted. */
  readonly row: number;
  /** The physical line on which the record starts, from 1. */
  readonly line: number;
  readonly year: number;
  readonly ministry: string;
  /** A field of the plan; with `measureUnit` the report name of a programme measure. */
  readonly field: string;
  readonly cutoff: Month;
  /** Cumulative people, or count in `measureUnit`; null where nothing was reported. */
  readonly persons: number | null;
  /** Only on a figure of a programme measure, which is kept apart from the plan: its unit. */
  readonly measureUnit?: Measure["unit"];
  /** 备注 as written, without the guard of an exported text file; empty when there is none. */
  readonly note: string;
}
