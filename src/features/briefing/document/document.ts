import type { ChartedBridge } from "../../../app/charts/bridgeMarks.ts";
import type { PaperStatement } from "../../../app/check/paperStatement.ts";
import type { Seal } from "../../../app/check/seal.ts";
import type { PaperTable } from "../../../app/paper/paperTable.ts";
import type { Band } from "../../../domain/progress/pace.ts";

/**
 * The briefing (简报), or the report of the evaluation in its form, as plain data. Sheets on paper, pictures of charts, text document, workbook and CSV are all written
 * from it, so that no figure differs between them. People are whole numbers, ratios 0.., absence is a kind of cell.
 */
export interface BriefingDocument {
  /** The ministry of the briefing; null for the country. */
  readonly ministry: string | null;
  /** The name of the paper, e.g. 能力提升项目进度简报. */
  readonly heading: string;
  readonly mast: Mast;
  readonly stamp: Stamp;
  /** What the paper states of itself, whatever sections were chosen. */
  readonly statement: PaperStatement;
  /** The statement with its signature, for the QR code; null while there is none. */
  readonly seal: Seal | null;
  /** The chosen sections in their order on paper. */
  readonly sections: readonly DocumentSection[];
}

/** What a person fills in at the head of the paper. */
export interface Mast {
  /** The office that issues the paper; empty where a line is left for it. */
  readonly office: string;
  /** The number of the paper: 2025年第9期. */
  readonly issue: string;
  /** `YYYY-MM-DD`; empty where a line is left for it. */
  readonly date: string;
}

/** Identifies the data behind a paper; in the foot of every page and of every exported file. */
export interface Stamp {
  /** As-of date in words: 截至2025年9月30日. */
  readonly cutoff: string;
  /** Plan in words: 2025年度计划（文号）. */
  readonly plan: string;
  /** The code of the paper (核验码), see `checkCodeOf`; the same is on the screen. */
  readonly code: string;
  /** True where a figure includes sample data: every page is then marked 示例数据（非真实上报）. */
  readonly sample: boolean;
  /** Entries of the journal that do not hold, so that their figures are not in the paper. */
  readonly notCounted: number;
  /** True while entries are gone that this browser had: their figures may be missing in the paper. */
  readonly lost?: boolean;
}

export type SectionId =
  | "verdict"
  | "last-year"
  | "matrix"
  | "fields"
  | "notes"
  | "tables"
  | "ministry"
  | "ministry-detail"
  | "findings"
  | `sub-project-${string}`
  | "weak-links"
  | "annexes";

/** A part of the briefing that can be chosen. It begins a page. */
export interface DocumentSection {
  readonly id: SectionId;
  /** For the outline and the choice of sections: 总体情况, 与上年比较 …. */
  readonly name: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  /** `running` puts all sentences in one paragraph. */
  | { readonly kind: "sentences"; readonly sentences: readonly Sentence[]; readonly running?: boolean }
  | { readonly kind: "figures"; readonly figures: readonly BriefingFigure[] }
  | { readonly kind: "chart"; readonly chart: Chart }
  | { readonly kind: "table"; readonly table: PaperTable };

/** A sentence made from the data, and where its figures are. */
export interface Sentence {
  readonly text: string;
  /** On screen a link, on paper a footnote to the table. Empty for a definition. */
  readonly basis: readonly Basis[];
}

export interface Basis {
  /** {@link PaperTable.id}; the footnote gives the number of the table where it is printed. */
  readonly table: string;
  /** Path of the screen with the cells; `params` are added to year and as-of month. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A headline figure: 完成数 67.53万人. */
export interface BriefingFigure {
  readonly label: string;
  /** With its unit. */
  readonly text: string;
  readonly detail: string;
}

interface ChartHead<Whole> {
  /** The whole chart where this is a part of it, cut over pages: the parts share its axis. */
  readonly partOf?: Whole;
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

/** Bullets after Stephen Few: rates of ministries or fields against 100 %, with a mark for what is due. */
export interface BulletChart extends ChartHead<BulletChart> {
  readonly kind: "bullets";
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
  /** The cut-off where it is carried forward, e.g. 截至7月; else empty. */
  readonly note: string;
}

/** From one total to another by the changes between them. */
export interface BridgeChart extends ChartHead<BridgeChart>, ChartedBridge {
  readonly kind: "bridge";
}

/** People as bars from zero. */
export interface BarChart extends ChartHead<BarChart> {
  readonly kind: "bars";
  readonly rows: readonly {
    readonly name: string;
    /** Null where nothing was reported: a gap in the chart, never a bar of zero. */
    readonly people: number | null;
    /** The part in cells without a report, hatched. */
    readonly unreported: number;
  }[];
}

export type Chart = BulletChart | BridgeChart | BarChart;
