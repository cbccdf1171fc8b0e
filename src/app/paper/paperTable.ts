import type { ShortfallStep } from "../../domain/progress/pace.ts";

/** The content of a cell. Every writer distinguishes 0, not reported, no quota and rates above 100 %. */
export type PaperCell =
  | { readonly kind: "text"; readonly text: string }
  /** A count of people. */
  | { readonly kind: "people"; readonly people: number }
  /** A difference of people, written with its sign. */
  | { readonly kind: "change"; readonly people: number }
  /** part / whole with whole > 0; `step` is the shade of a cell that is shaded by its distance below what is due. */
  | {
      readonly kind: "rate";
      readonly part: number;
      readonly whole: number;
      readonly step?: ShortfallStep | null;
    }
  /** A difference of two shares as a ratio; written in percentage points. */
  | { readonly kind: "points"; readonly ratio: number }
  /** People reported where there is no quota (计划外). */
  | { readonly kind: "off-plan"; readonly people: number }
  | { readonly kind: "not-reported" }
  | { readonly kind: "no-quota" }
  /** A word or a dash in place of a figure: 新增, 取消, —. */
  | { readonly kind: "none"; readonly word: string };

export interface PaperColumn {
  readonly key: string;
  readonly head: string;
  readonly align: "left" | "right" | "center";
  /** Width as a share of the sum over the columns. */
  readonly width: number;
  /** True where the total row is the sum of the part rows (a live sum in a workbook). */
  readonly sums?: boolean;
  /** For a column of rates: the keys of the columns that it divides (a live quotient in a workbook). */
  readonly ratio?: { readonly part: string; readonly whole: string };
}

export interface PaperRow {
  /** `total` is the sum of all `part` rows of the table; a `rest` row counts as a part. */
  readonly role: "total" | "part" | "rest";
  /** A cell for every column. */
  readonly cells: Readonly<Record<string, PaperCell>>;
}

/** A three-line table. A long one runs over pages with its head repeated, a wide one is cut between columns. */
export interface PaperTable {
  /** `ministries`, `fields`, `matrix`, `gaps` …: unique in the document. */
  readonly id: string;
  readonly title: string;
  /** The unit of all figures, at the top right: 人. Null where the columns name theirs. */
  readonly unit: string | null;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** Columns from the left that are repeated when a wide table is cut between columns. */
  readonly fixedColumns: number;
  readonly notes: readonly string[];
  readonly source: string;
  /** The people behind a table of rates; in a workbook two more tables, which the rates divide. */
  readonly counts?: Counts;
}

/** Tables of people with the columns and, one for one, the rows of a table of rates. */
export interface Counts {
  /** 计划数. */
  readonly whole: readonly PaperRow[];
  /** 完成数. */
  readonly part: readonly PaperRow[];
  /** Key of the column that is the sum of the other figures of its row. */
  readonly total: string;
}
