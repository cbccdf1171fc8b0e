import type { Month } from "../../domain/cutoff.ts";
import type { BreachFacts } from "../../domain/ledger/classRules.ts";

/** What to do with a file that cannot be read, where the usual advice would not help. */
export type NotTextAdvice = "unpack" | "remove-password" | "export-again";

/** What separates the columns of a file with the wrong delimiter; `quotes` enclose the whole row. */
export type WrongSeparator = "|" | "，" | "；" | "、" | "^" | "space" | "quotes";

/** Why a text is no number, where it can be told. */
export type NumberHint =
  | "footnote"
  | "approximate"
  | "chinese-digits"
  | "percentage"
  | "inner-space"
  | "comma"
  | "nothing-reported";

export interface NumberFacts {
  /** The unit that header or titles name. */
  readonly declared?: "人" | "万人";
  readonly hint?: NumberHint;
  /** The programme measure that is counted, with its unit; left out for people of a field. */
  readonly measure?: string;
  readonly measureUnit?: string;
}

export interface SumFacts {
  /** People. */
  readonly stated: number;
  /** Sum of the parts, people. */
  readonly sum: number;
  /** The unit in which the sum of the parts is given. */
  readonly unit: "人" | "万人";
}

export interface DuplicateFacts {
  readonly otherRow: number;
  readonly ministry: string;
  /** Left out in a plan table, where a ministry has one row, and in a ledger, where `classCode` tells classes apart. */
  readonly cutoff?: Month;
  /** 班次编号 */
  readonly classCode?: string;
  /** Year and field are left out in the wide layout, where a ministry has one row a cut-off. */
  readonly year?: number;
  readonly field?: string;
}

/** A ministry's position at a cut-off: of the plan's fields, or of the programme's measures. */
export interface PositionFacts {
  readonly year: number;
  readonly ministry: string;
  readonly cutoff: Month;
  readonly ofMeasures: boolean;
}

export interface CutoffFacts {
  /** The plan year; null where it is not known. */
  readonly year: number | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** A sheet of a workbook by its name. */
export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/**
 * What of a sheet is not seen: `rows` from 1, of which there are `count`; `names` of columns that are read. Of a
 * conditional format the `range` is given where it is known; a `marked-font` strikes out or raises text of cells that
 * the format does not name.
 */
export type HiddenFacts =
  | {
      readonly hidden: "rows" | "struck-rows" | "content" | "marked-text";
      readonly rows: readonly number[];
      readonly count: number;
    }
  | { readonly hidden: "columns"; readonly names: readonly string[]; readonly count: number }
  | { readonly hidden: "conditional-format"; readonly range: string }
  | { readonly hidden: "marked-font" }
  /** Text of a text box or of the printed page's margin that names a unit. */
  | { readonly hidden: "aside"; readonly text: string };

/** A rule of a notice that a class does not keep. */
export interface RuleFacts {
  /** `pack/rule` by their ids. */
  readonly rule: string;
  /** The notice with the place in it. */
  readonly source: string;
  readonly title: string;
  /** What the rule is limited to beside the region, which no column tells; empty without. */
  readonly scope: string;
  readonly found: BreachFacts;
}

export interface ToFacts {
  /** What the text was read as. */
  readonly to: string;
}
