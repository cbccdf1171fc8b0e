import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { linesOf, TYPE, TYPE_AREA, type TypeArea } from "../../../app/paper/sheetPage.ts";
import { headHeight, type Panel, panelsOf, rowHeight } from "../../../app/paper/tableLayout.ts";
import { chartHeight } from "../charts/drawChart.ts";
import { fitChart } from "../charts/splitChart.ts";
import {
  type Basis,
  type BriefingDocument,
  type BriefingFigure,
  type Chart,
  chartsOf,
  type Section,
  type Sentence,
  tablesOf,
} from "../document/document.ts";

/** A page as it will be printed. */
export interface Page {
  /** From 1; odd pages have their number on the right. */
  readonly number: number;
  readonly section: Section;
  readonly pieces: readonly Piece[];
  readonly footnotes: readonly Footnote[];
}

/** A note at the foot of a page: the table that holds a sentence's figures. */
export interface Footnote {
  /** From 1 on every page. */
  readonly mark: number;
  readonly text: string;
}

/** What stands on a page, one below the other. */
export type Piece =
  | { readonly kind: "mast" }
  | { readonly kind: "title"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | ParagraphPiece
  | { readonly kind: "figures"; readonly figures: readonly BriefingFigure[] }
  | ChartPiece
  | TablePiece;

/** Sentences that run on, each with the marks of its footnotes. */
export interface ParagraphPiece {
  readonly kind: "paragraph";
  readonly sentences: readonly { readonly sentence: Sentence; readonly marks: readonly number[] }[];
  /** True for text that stands with charts and tables. */
  readonly beside: boolean;
}

export interface ChartPiece {
  readonly kind: "chart";
  readonly chart: Chart;
  /** 图1 is 1. */
  readonly number: number;
}

/** Some rows and columns of a table; every part has the head. */
export interface TablePiece {
  readonly kind: "table";
  readonly table: PaperTable;
  /** 表1 is 1. */
  readonly number: number;
  readonly panel: Panel;
  readonly rows: readonly PaperRow[];
  readonly continued: boolean;
  /** True for the last part, which has the notes and the source. */
  readonly ends: boolean;
}

/** Points between pieces, and what surrounds tables, charts and footnotes; the style sheet has the same. */
const GAP = 8;
const FOOTNOTE_RULE = 8;
const FIGURES_A_ROW = 3;
const FIGURE_PADDING = 6;
const FIGURES_APART = 16;
/** The rules of a table: 1.5 pt above and below, 0.5 pt under the head. */
const TABLE_RULES = 4;
/** A part of a table or chart with fewer rows is not worth a page break. */
const FEWEST_ROWS = 2;
/** Characters that a paragraph is moved in. */
const INDENT = 2;

/**
 * Lays a document out on pages (GB/T 9704). Pure and by computed heights, so that the preview and the paper break at the
 * same places on every machine: Chinese letters are as wide as they are high in every font, and everything else is
 * taken at its widest. Every section begins a page; tables run over pages with their head repeated, wide ones are cut
 * between columns; a heading stays with what follows it.
 */
export function paginate(document: BriefingDocument): Page[] {
  const numbers = numbersOf(document);
  const pages: Draft[] = [];
  for (const section of document.sections) {
    const isFirst = pages.length === 0;
    const plain = layOut(section, numbers, isFirst);
    // Text that would push its charts or the smaller text overleaf is set as small as that.
    const isText = !section.blocks.some(
      (block) => block.kind === "chart" || (block.kind === "sentences" && block.beside),
    );
    const small = plain.length === 1 || isText ? plain : layOut(section, numbers, isFirst, true);
    pages.push(...(small.length < plain.length ? small : plain));
  }
  return pages.map((page, i) => ({
    number: i + 1,
    section: page.section,
    pieces: page.pieces,
    footnotes: page.notes.map((table, n) => ({ mark: n + 1, text: footnoteOf(table, numbers, pages) })),
  }));
}

/** The pages of one section. */
function layOut(section: Section, numbers: Numbers, isFirst: boolean, allBeside = false): Draft[] {
  const sheets = new Sheets(section, numbers);
  if (isFirst) sheets.place({ kind: "mast" }, TYPE.mast.line);
  for (const block of section.blocks) {
    switch (block.kind) {
      case "title":
      case "heading":
        sheets.placeHeading(block);
        break;
      case "sentences":
        if (block.beside || allBeside) sheets.placeParagraph(block.sentences, true);
        else for (const sentence of block.sentences) sheets.placeParagraph([sentence], false);
        break;
      case "figures":
        sheets.place(block, figuresHeight(block.figures, sheets.area.width));
        break;
      case "chart":
        sheets.placeChart(block.chart);
        break;
      case "table":
        sheets.placeTable(block.table);
    }
  }
  return sheets.pages;
}

/** Caption of a table with its number: 表1 各部门完成情况（续）. */
export function captionOf({
  table,
  number,
  continued,
}: Pick<TablePiece, "table" | "number" | "continued">): string {
  return `表${number} ${table.title}${continued ? "（续）" : ""}`;
}

interface Numbers {
  readonly tables: ReadonlyMap<string, number>;
  readonly charts: ReadonlyMap<string, number>;
}

function numbersOf(document: BriefingDocument): Numbers {
  const numbered = (list: readonly { id: string }[]) => new Map(list.map(({ id }, i) => [id, i + 1]));
  return { tables: numbered(tablesOf(document)), charts: numbered(chartsOf(document)) };
}

/** A page that is being filled. */
interface Draft {
  readonly section: Section;
  readonly pieces: Piece[];
  /** The tables that the footnotes are about, in the order of their marks; null for those not printed. */
  readonly notes: (string | null)[];
  used: number;
}

/** The pages of one section, filled from above. */
class Sheets {
  readonly pages: Draft[] = [];
  readonly area: TypeArea;
  private readonly section: Section;
  private readonly numbers: Numbers;

  constructor(section: Section, numbers: Numbers) {
    this.section = section;
    this.area = TYPE_AREA[section.orientation];
    this.numbers = numbers;
    this.begin();
  }

  private get page(): Draft {
    const last = this.pages.at(-1);
    if (!last) throw new Error("no page");
    return last;
  }

  private begin(): void {
    this.pages.push({ section: this.section, pieces: [], notes: [], used: 0 });
  }

  private get room(): number {
    return this.area.height - this.page.used;
  }

  /** Puts a piece on the page, on the next where it does not fit. */
  place(piece: Piece, height: number): void {
    if (height > this.room) this.turn();
    this.page.pieces.push(piece);
    this.page.used += height;
  }

  /** Turns the page; headings that would be left alone at its end come along. */
  private turn(): void {
    const { pieces } = this.page;
    let kept = pieces.length;
    while (kept > 0 && pieces[kept - 1]?.kind === "heading") kept -= 1;
    if (kept === 0) return;
    const carried = pieces.splice(kept);
    this.begin();
    for (const piece of carried) if (piece.kind === "heading") this.placeHeading(piece);
  }

  /** Points that headings and the mast take at the top of the page, when there is nothing else yet. */
  private headings(): number {
    return this.page.pieces.every(({ kind }) => kind === "heading" || kind === "title" || kind === "mast")
      ? this.page.used
      : 0;
  }

  placeHeading(piece: { readonly kind: "title" | "heading"; readonly text: string }): void {
    this.place(
      piece,
      linesOf(piece.text, piece.kind, this.area.width) * TYPE[piece.kind].line +
        (piece.kind === "title" ? GAP : 0),
    );
  }

  placeParagraph(sentences: readonly Sentence[], beside: boolean): void {
    const type = beside ? "beside" : "body";
    const words = sentences.map(({ text, basis }) => text + "①".repeat(basis.length)).join("");
    const height = linesOf(words, type, this.area.width, INDENT) * TYPE[type].line;
    if (height + this.notesHeight(sentences) > this.room) this.turn();
    this.page.used += this.notesHeight(sentences);
    const marked = sentences.map((sentence) => {
      const marks = new Set(sentence.basis.map((basis) => this.markOf(basis)));
      return { sentence, marks: [...marks].sort((a, b) => a - b) };
    });
    this.place({ kind: "paragraph", sentences: marked, beside }, height);
  }

  /** Points that the footnotes of sentences add to the page. */
  private notesHeight(sentences: readonly Sentence[]): number {
    const known = this.page.notes;
    const tables = sentences.flatMap(({ basis }) => basis.map((one) => this.tableOf(one)));
    const fresh = new Set(tables.filter((table) => !known.includes(table)));
    if (fresh.size === 0) return 0;
    return fresh.size * TYPE.footnote.line + (known.length === 0 ? FOOTNOTE_RULE : 0);
  }

  private markOf(basis: Basis): number {
    const { notes } = this.page;
    const table = this.tableOf(basis);
    return notes.includes(table) ? notes.indexOf(table) + 1 : notes.push(table);
  }

  /** Null where the paper does not hold the table. */
  private tableOf({ table }: Basis): string | null {
    return this.numbers.tables.has(table) ? table : null;
  }

  placeChart(chart: Chart): void {
    const number = this.numbers.charts.get(chart.id) ?? 0;
    const height = (part: Chart) => GAP + chartHeight(part, this.area.width);
    if (height(chart) > this.area.height) this.turn();
    for (const part of fitChart(chart, this.area.width, this.area.height - GAP - this.headings())) {
      this.place({ kind: "chart", chart: part, number }, height(part));
    }
  }

  placeTable(table: PaperTable): void {
    const number = this.numbers.tables.get(table.id) ?? 0;
    const panels = panelsOf(table, this.area.width);
    this.keepWhole(table, number, panels);
    panels.forEach((panel, p) => {
      let from = 0;
      while (from < table.rows.length) {
        const continued = p > 0 || from > 0;
        const lastPanel = p === panels.length - 1;
        const base = { kind: "table", table, number, panel, continued } as const;
        const above = tableHead(table, number, panel, continued, this.area.width);
        const below = tableFoot(table, this.area.width);
        const heights = table.rows.slice(from).map((row) => rowHeight(row, panel));
        let fit = fitting(heights, this.room - above, lastPanel ? below : 0);
        if (fit < Math.min(FEWEST_ROWS, heights.length) && this.page.pieces.length > 0) {
          const before = this.page;
          this.turn();
          if (this.page !== before) continue;
        }
        fit = Math.max(1, fit);
        const rows = table.rows.slice(from, from + fit);
        const ends = lastPanel && from + fit === table.rows.length;
        const height = above + heights.slice(0, fit).reduce((a, b) => a + b, 0) + (ends ? below : 0);
        this.page.pieces.push({ ...base, rows, ends });
        this.page.used += height;
        from += fit;
      }
    });
  }

  /** A table that fits a page of its own is not cut. */
  private keepWhole(table: PaperTable, number: number, panels: readonly Panel[]): void {
    const [panel] = panels;
    if (!panel || panels.length > 1) return;
    const { width, height } = this.area;
    const rows = table.rows.reduce((sum, row) => sum + rowHeight(row, panel), 0);
    const whole = tableHead(table, number, panel, false, width) + rows + tableFoot(table, width);
    if (whole > this.room && whole <= height) this.turn();
  }
}

/** How many of the rows fit, the last only together with what stands below it. */
function fitting(heights: readonly number[], room: number, below: number): number {
  let used = 0;
  for (const [i, height] of heights.entries()) {
    used += height;
    const isLast = i === heights.length - 1;
    if (used + (isLast ? below : 0) > room) return i;
  }
  return heights.length;
}

function tableHead(
  table: PaperTable,
  number: number,
  panel: Panel,
  continued: boolean,
  width: number,
): number {
  const caption = captionOf({ table, number, continued });
  return (
    GAP +
    linesOf(caption, "caption", width) * TYPE.caption.line +
    (table.unit === null ? 0 : TYPE.note.line) +
    headHeight(panel) +
    TABLE_RULES
  );
}

function tableFoot(table: PaperTable, width: number): number {
  return [...table.notes, table.source].reduce(
    (height, note) => height + linesOf(note, "note", width) * TYPE.note.line,
    GAP / 2,
  );
}

function figuresHeight(figures: readonly BriefingFigure[], width: number): number {
  const each = (width - (FIGURES_A_ROW - 1) * FIGURES_APART) / FIGURES_A_ROW;
  let height = GAP;
  for (let i = 0; i < figures.length; i += FIGURES_A_ROW) {
    const lines = figures
      .slice(i, i + FIGURES_A_ROW)
      .map(({ detail }) => (detail ? linesOf(detail, "detail", each) : 0));
    height += TYPE.figure.line + Math.max(...lines) * TYPE.detail.line + FIGURE_PADDING;
  }
  return height;
}

function footnoteOf(table: string | null, { tables }: Numbers, pages: readonly Draft[]): string {
  if (table === null) return "数据见系统中的相应页面，本件未印该表。";
  const at = pages.findIndex(({ pieces }) =>
    pieces.some((piece) => piece.kind === "table" && piece.table.id === table),
  );
  return `数据见第${at + 1}页表${tables.get(table)}。`;
}
