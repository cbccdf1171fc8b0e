import type { ShortfallStep } from "../../domain/progress/pace.ts";

/** What a cell holds. 0, not reported, no quota and 137 % are four different things, in every writer. */
export type PaperCell =
  | { readonly kind: "text"; readonly text: string }
  /** A count of people. */
  | { readonly kind: "people"; readonly people: number }
  /** A difference of people, written with its sign. */
  | { readonly kind: "change"; readonly people: number }
  /** part / whole with whole > 0; `step` is the shade where the cell is shaded by its distance below what is due. */
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
  /** Nothing to say here, in a word or a dash: 新增, 取消, —. */
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

/** A three-line table. Long ones run over pages with their head repeated; wide ones are cut between columns. */
export interface PaperTable {
  /** `ministries`, `fields`, `matrix`, `gaps` …: unique in the document. */
  readonly id: string;
  readonly title: string;
  /** The one unit, at the top right: 人. Null where the columns name their own. */
  readonly unit: string | null;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  /** Columns from the left that are repeated when a wide table is cut between columns. */
  readonly fixedColumns: number;
  readonly notes: readonly string[];
  readonly source: string;
  /** The people behind a table of rates, which a workbook holds as tables of their own and divides live. */
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
