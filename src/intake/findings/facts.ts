import type { Month } from "../../domain/cutoff.ts";
import type {
  CutoffFacts,
  DuplicateFacts,
  HiddenFacts,
  NotTextAdvice,
  NumberFacts,
  PositionFacts,
  RuleFacts,
  SheetName,
  SumFacts,
  ToFacts,
  WrongSeparator,
} from "./factShapes.ts";
import type { FindingCode } from "./findingCodes.ts";

/** Facts that a finding of any code may carry. */
export interface CommonFacts {
  /** The cell's text as found. */
  readonly value?: string;
  /** A replacement that a person may choose. */
  readonly suggestion?: string | null;
  /** Several columns of one row, whose notices are reported together. */
  readonly columns?: readonly string[];
  /** True for a plan table, which is handed in (提交) and not reported (上报). */
  readonly isPlan?: boolean;
}

/** What a finding of a code carries beside the common facts. */
interface FactsByCode {
  /** `fileKind` names the kind of file in Chinese. */
  "not-text": { readonly fileKind: string; readonly advice?: NotTextAdvice };
  /** `sheets` are those of a workbook that were searched; `missingSheet` is the one that was asked for. */
  "header-not-found": {
    readonly sheets?: readonly SheetName[];
    readonly missingSheet?: string;
    /** The columns of a class ledger, where one was looked for. */
    readonly ledgerColumns?: readonly string[];
  };
  /** First and last row of a header in three rows, which holds the column. */
  "header-missing-column": { readonly firstRow?: number; readonly lastRow?: number };
  /** Positions from 1 of those that are hidden. */
  "header-duplicate-column": { readonly hidden?: readonly number[] };
  "wrong-delimiter": { readonly separator: WrongSeparator };
  /**
   * `time` and `memory` are those of the check, `comparison-time` that of the review, which was ended; `max` of a time is
   * in seconds.
   */
  "file-too-large":
    | { readonly limit: "bytes" | "rows" | "time" | "comparison-time"; readonly max: number }
    | { readonly limit: "cells" | "cell-length" | "inflated" | "memory" }
    /** `address` of the cell up to which a workbook has more content than is read; empty where none can be named. */
    | { readonly limit: "content"; readonly address: string };
  /** The rows and columns of figures that one cell is merged over, where they are several. */
  "merged-figure": {
    readonly rows?: readonly [first: number, last: number];
    readonly names: readonly string[];
  };
  "missing-key": { readonly lacks?: "row-above" | "totals-row" };
  /** `titleYear` is the year that an earlier title names. */
  "invalid-year": { readonly titleYear?: number };
  /** `titleCutoff` is the cut-off that an earlier title names. */
  "ambiguous-date": { readonly titleCutoff?: Month; readonly isDay?: boolean };
  "invalid-date": { readonly isDay?: boolean };
  "cutoff-outside-year": CutoffFacts;
  "future-cutoff": CutoffFacts;
  "malformed-number": NumberFacts;
  "negative-value": NumberFacts;
  /**
   * `isTooFine`: a quota with more decimals than the documents have; `storedNumber` has decimals that a cell's format
   * does not show.
   */
  "non-integer-persons": NumberFacts & { readonly isTooFine?: boolean; readonly storedNumber?: string };
  /** `maxInClass`: the most people of one class. */
  "implausible-value": NumberFacts & { readonly maxInClass?: number };
  /**
   * `declared` is the unit it differs from; `isUnclear` and `isUndeclared` are of titles that mention 万人;
   * `wanColumn` alone names 万人; `storedNumber` is what a cell holds whose format shows another number, or
   * (`isFormatUnknown`) a number that cannot be told.
   */
  "unit-conflict": NumberFacts & {
    readonly isUnclear?: boolean;
    readonly isUndeclared?: boolean;
    readonly wanColumn?: string;
    readonly storedNumber?: string;
    readonly isFormatUnknown?: boolean;
  };
  /** `after` is the text of the next cell. */
  "suspect-split-number": { readonly after: string };
  /** The cell's `position` from 1, or how many cells header and row have. */
  "extra-cell": { readonly position: number } | { readonly headerWidth: number; readonly rowWidth: number };
  "unexpected-row": {
    readonly reason?:
      | "above-header"
      | "joined-to-header"
      | "label-not-total"
      | "label-total"
      | "not-cumulative";
  };
  "subtotal-mismatch": SumFacts;
  "total-mismatch": SumFacts;
  "duplicate-key": DuplicateFacts;
  "conflicting-duplicate": DuplicateFacts;
  /** Never the file's own words. `position` from 1 is that of a column with a personal header. */
  "personal-data": {
    readonly found:
      | "身份证号码"
      | "手机号码"
      | "护照号码"
      | "银行卡号"
      | "电子邮箱"
      | "header"
      | "list-of-names"
      | "column-of-names"
      | "rows-of-names";
    readonly position?: number;
    /** True for a number whose digits stand in several cells of the row, from this column on. */
    readonly isSplit?: boolean;
    /** The sheet, where it is not the one that is read. */
    readonly sheet?: string;
    /** True for what the file's own name holds. */
    readonly isFileName?: boolean;
  };
  "cumulative-decreased": {
    /** The figure of the file. */
    readonly persons: number;
    readonly unit: string;
    readonly measure?: string;
    /** The figure it stands against: in another row of the file, received before, or in another file of the batch. */
    readonly other: {
      readonly persons: number;
      readonly cutoff: Month;
      /** True when it is the later of the two. */
      readonly isLater: boolean;
      readonly source: number | "received" | "batch";
    };
  };
  /** `text` was taken from the cell in `otherRow`. */
  "filled-down": { readonly text: string; readonly otherRow: number };
  /** `leftOut`: fields or measures that the earlier report has and this one does not. */
  "replaces-earlier": PositionFacts & { readonly leftOut: readonly string[] };
  "already-received": PositionFacts;
  "older-than-latest": PositionFacts & { readonly latest: Month };
  "far-above-quota": {
    readonly ministry: string;
    readonly field: string;
    readonly persons: number;
    readonly quota: number;
  };
  "hidden-rows": HiddenFacts;
  /** The `sheet` that is read and the `others` that hold a report too. */
  "other-sheets": { readonly sheet: string; readonly others: readonly SheetName[] };
  "other-sheet-read": { readonly sheet: string; readonly isHidden: boolean };
  /** `since` is the cut-off of the count before, null for 1 January. */
  "sudden-growth": {
    readonly ministry: string;
    readonly field: string;
    readonly persons: number;
    /** People; null is no quota. */
    readonly quota: number | null;
    readonly since: Month | null;
    /** People in all, and over how many months. */
    readonly growth: number;
    readonly months: number;
    /** People of a usual month, not rounded; null where no earlier month is known. */
    readonly usual: number | null;
  };
  "off-plan": { readonly year: number; readonly ministry: string; readonly field: string };
  "alias-resolved": ToFacts;
  "name-normalised": ToFacts;
  "header-normalised": ToFacts;
  /** A year, a cut-off, or a day `YYYY-MM-DD`. */
  "date-normalised": { readonly to: number | Month };
  "header-multirow": { readonly otherRow: number };
  /** Days as `YYYY-MM-DD`. */
  "class-dates-reversed": { readonly start: string };
  "class-outside-year": { readonly year: number };
  "class-not-ended": { readonly today: string };
  /** The parts of a class of both forms, which do not add up to its hours; left out where the text is no number of hours. */
  "invalid-hours": { readonly parts?: readonly [face: number, online: number] };
  "likely-double": { readonly otherRow: number; readonly same: "people" | "name" };
  "rule-breach": RuleFacts;
  "rule-yardstick": RuleFacts;
  /** With `columns`: how many columns are unknown, of which these are named. */
  "unknown-column": { readonly count?: number };
}

/** The facts of a code; of several codes, those of any of them. */
export type FactsOf<Code extends FindingCode> = Code extends keyof FactsByCode
  ? CommonFacts & FactsByCode[Code]
  : CommonFacts;
