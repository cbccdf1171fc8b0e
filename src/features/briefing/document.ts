import type { Band, ShortfallStep } from "../../domain/pace.ts";

/**
 * The briefing (简报) as data, before any of its writers: the sheets on paper, the charts as pictures, the text
 * document, the workbook and the plain tables all read this one description, so that no figure can differ between them.
 * Everything in it is plain data; people are whole numbers, ratios 0.., absence is a kind of cell and never a number.
 */
export interface BriefingDocument {
  /** What is briefed: the country, or one ministry by its name. */
  readonly ministry: string | null;
  /** The name of the paper, e.g. 能力提升项目进度简报. */
  readonly heading: string;
  readonly stamp: Stamp;
  /** The chosen sections in their order on paper; the first holds the verdict when it is chosen. */
  readonly sections: readonly Section[];
}

/** What lets a paper be matched to a state of the data; in the foot of every page and of every exported file. */
export interface Stamp {
  /** As-of date in words: 截至2025年9月30日. */
  readonly cutoff: string;
  /** Plan in words, with its version: 2025年度计划（人社厅函〔2025〕23号，版本 1a2b3c4d）. */
  readonly plan: string;
  /** Short form of the journal's head, see `stateCode`; the same is on the screen. */
  readonly code: string;
  /** True where any figure draws on sample data: every page then says 示例数据（非真实上报）. */
  readonly sample: boolean;
}

export type SectionId =
  | "verdict"
  | "last-year"
  | "matrix"
  | "fields"
  | "notes"
  | "tables"
  | "ministry"
  | "ministry-detail";

/** One part of the briefing that can be chosen; it begins on a page of its own. */
export interface Section {
  readonly id: SectionId;
  /** For the outline and the choice of sections: 总体情况, 与上年比较 …. */
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  /** `beside` is text that stands with charts and tables, smaller than that of a page of text. */
  | { readonly kind: "sentences"; readonly sentences: readonly Sentence[]; readonly beside?: boolean }
  | { readonly kind: "figures"; readonly figures: readonly Figure[] }
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "table"; readonly table: Table };

/** A sentence made from the data, and what it rests on. */
export interface Sentence {
  readonly text: string;
  /** Where the figures are: on screen a link, on paper a footnote to the table. Empty for a definition. */
  readonly basis: readonly Basis[];
}

export interface Basis {
  /** {@link Table.id}; the footnote names the table's number where the paper holds it. */
  readonly table: string;
  /** Path of the screen that holds the cells, with parameters on top of the selection. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A headline figure: 计划数 980,000 人. */
export interface Figure {
  readonly label: string;
  readonly cell: Cell;
  readonly detail: string;
}

/** What a cell holds. 0, not reported, no quota and 137 % are four different things, in every writer. */
export type Cell =
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

export interface Column {
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

export interface Row {
  /** `total` is the sum of all `part` rows of the table; a `rest` row counts as a part. */
  readonly role: "total" | "part" | "rest";
  /** A cell for every column. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** A three-line table. Long ones run over pages with their head repeated; wide ones are cut between columns. */
export interface Table {
  /** `ministries`, `fields`, `matrix`, `gaps` …: unique in the document. */
  readonly id: string;
  readonly title: string;
  /** The one unit, at the top right: 人. Null where the columns name their own. */
  readonly unit: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
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
  readonly whole: readonly Row[];
  /** 完成数. */
  readonly part: readonly Row[];
  /** Key of the column that is the sum of the other figures of its row. */
  readonly total: string;
}

interface ChartHead {
  /** Unique in the document. */
  readonly id: string;
  /** The finding. */
  readonly title: string;
  /** Measure, coverage, cut-off. */
  readonly subtitle: string;
  readonly source: string;
  /** The table with the same figures. */
  readonly table: string;
}

/** Rates against 100 % with a mark for what is due: ministries or fields, after Stephen Few. */
export interface BulletChart extends ChartHead {
  readonly kind: "bullets";
  /** The whole chart where this is one part of it, cut over pages: the parts share its axis. */
  readonly partOf?: BulletChart;
  readonly rows: readonly BulletRow[];
}

export interface BulletRow {
  readonly name: string;
  /** People done; null where nothing was reported. */
  readonly part: number | null;
  /** People planned, > 0. */
  readonly whole: number;
  /** Share due by the row's own cut-off, 0..1; null where nothing was reported. */
  readonly due: number | null;
  readonly band: Band;
  readonly step: ShortfallStep | null;
  /** The cut-off where it is carried forward, e.g. 截至7月; else empty. */
  readonly note: string;
}

/** From one total to another by what changed. */
export interface BridgeChart extends ChartHead {
  readonly kind: "bridge";
  /** The whole chart where this is one part of it, cut over pages: the parts share its axis. */
  readonly partOf?: BridgeChart;
  readonly from: { readonly name: string; readonly people: number };
  readonly to: { readonly name: string; readonly people: number };
  /** The changes add up to `to - from`. */
  readonly steps: readonly { readonly name: string; readonly change: number; readonly note: string }[];
}

/** People as bars from zero. */
export interface BarChart extends ChartHead {
  readonly kind: "bars";
  /** The whole chart where this is one part of it, cut over pages: the parts share its axis. */
  readonly partOf?: BarChart;
  readonly rows: readonly {
    readonly name: string;
    /** Null where nothing was reported: a gap in the chart, never a bar of zero. */
    readonly people: number | null;
    /** The part of it that lies in cells without a report, hatched. */
    readonly unreported: number;
  }[];
}

export type Chart = BulletChart | BridgeChart | BarChart;

/** All tables of a document in their order; their index from 1 is the number on paper (表1). */
export function tablesOf({ sections }: BriefingDocument): Table[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === "table" ? [b.table] : [])));
}

/** All charts of a document in their order; their index from 1 is the number on paper (图1). */
export function chartsOf({ sections }: BriefingDocument): Chart[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === "chart" ? [b.chart] : [])));
}
