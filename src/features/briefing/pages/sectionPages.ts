import type { PaperTable } from "../../../app/paper/paperTable.ts";
import { TYPE, TYPE_AREA, type TypeArea } from "../../../app/paper/sheetPage.ts";
import { type Panel, panelsOf, rowHeight, sum } from "../../../app/paper/tableLayout.ts";
import { fitChart } from "../charts/splitChart.ts";
import type { Basis, Chart, DocumentSection, Sentence } from "../document/document.ts";
import type { NumbersById } from "../document/numberedParts.ts";
import type { HeadingPiece, Piece } from "./page.ts";
import {
  aboveRows,
  belowRows,
  chartPieceHeight,
  FREE_LINE,
  headingHeight,
  paragraphHeight,
  wholeTableHeight,
} from "./pieceHeights.ts";

/** Points of the rule over the first footnote. */
const FOOTNOTE_RULE = 8;
/** Rows of a table that must fit at the foot of a page for its part to begin there. */
const MIN_ROWS_OF_PART = 2;

/** A page that is being filled. */
export interface DraftPage {
  readonly section: DocumentSection;
  readonly pieces: Piece[];
  /** The tables of the footnotes in the order of their marks; null for one that is not printed. */
  readonly notes: (string | null)[];
  /** Points of the type area that are taken. */
  used: number;
}

/** The pages of one section, filled from top to bottom. A piece that does not fit begins the next page. */
export class SectionPages {
  readonly pages: DraftPage[] = [];
  readonly area: TypeArea;
  private readonly section: DocumentSection;
  private readonly numbers: NumbersById;

  constructor(section: DocumentSection, numbers: NumbersById) {
    this.section = section;
    this.area = TYPE_AREA[section.orientation];
    this.numbers = numbers;
    this.begin();
  }

  private get page(): DraftPage {
    const last = this.pages.at(-1);
    if (!last) throw new Error("A section has no page");
    return last;
  }

  private begin(): void {
    this.pages.push({ section: this.section, pieces: [], notes: [], used: 0 });
  }

  /** Points left on the page. */
  private get room(): number {
    return this.area.height - this.page.used;
  }

  place(piece: Piece, height: number): void {
    if (height > this.room) this.turn();
    this.page.pieces.push(piece);
    this.page.used += height;
  }

  /** Begins a page and moves the headings at the end of this one to it; nothing where there are only headings. */
  private turn(): void {
    const { pieces } = this.page;
    let kept = pieces.length;
    while (kept > 0 && pieces[kept - 1]?.kind === "heading") kept -= 1;
    if (kept === 0) return;
    const moved = pieces.splice(kept);
    this.begin();
    for (const piece of moved) if (piece.kind === "heading") this.placeHeading(piece);
  }

  /** Points of mast and headings on a page that has only these; else 0. */
  private get headingsOnly(): number {
    return this.page.pieces.every(({ kind }) => kind === "heading" || kind === "title" || kind === "mast")
      ? this.page.used
      : 0;
  }

  placeHeading(piece: HeadingPiece): void {
    this.place(piece, headingHeight(piece, this.area.width));
  }

  /** A paragraph; with `isFirst` of its block, a free line separates it from figures, charts and tables. */
  placeParagraph(sentences: readonly Sentence[], isFirst: boolean): void {
    const last = this.page.pieces.at(-1)?.kind;
    const spaced = isFirst && (last === "figures" || last === "chart" || last === "table");
    const height = paragraphHeight(sentences, this.area.width) + (spaced ? FREE_LINE : 0);
    if (height + this.notesHeight(sentences) > this.room) this.turn();
    this.page.used += this.notesHeight(sentences);
    const marked = sentences.map((sentence) => {
      const marks = new Set(sentence.basis.map((basis) => this.markOf(basis)));
      return { sentence, marks: [...marks].sort((a, b) => a - b) };
    });
    this.place({ kind: "paragraph", sentences: marked, spaced }, height);
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

  /** The table of a sentence's figures; null where it is not printed. */
  private tableOf({ table }: Basis): string | null {
    return this.numbers.tables.has(table) ? table : null;
  }

  /** Cuts a chart between rows only where it is higher than a page. */
  placeChart(chart: Chart): void {
    const { width, height } = this.area;
    const number = this.numbers.charts.get(chart.id) ?? 0;
    if (chartPieceHeight(chart, width) > height) this.turn();
    for (const part of fitChart(chart, width, height - FREE_LINE - this.headingsOnly)) {
      this.place({ kind: "chart", chart: part, number }, chartPieceHeight(part, width));
    }
  }

  /** Points of the free line before a table; none at the head of a page. */
  private get freeLine(): number {
    return this.page.pieces.length > 0 ? FREE_LINE : 0;
  }

  /** Cuts a table between rows into parts of {@link MIN_ROWS_OF_PART} or more, and a wide one between columns. */
  placeTable(table: PaperTable): void {
    const number = this.numbers.tables.get(table.id) ?? 0;
    const panels = panelsOf(table, this.area.width);
    this.keepWhole(table, number, panels);
    panels.forEach((panel, p) => {
      let from = 0;
      while (from < table.rows.length) {
        const continued = p > 0 || from > 0;
        const isLastPanel = p === panels.length - 1;
        const above = this.freeLine + aboveRows(table, number, panel, continued, this.area.width);
        const below = belowRows(table, this.area.width);
        const heights = table.rows.slice(from).map((row) => rowHeight(row, panel));
        let fit = fitting(heights, this.room - above, isLastPanel ? below : 0);
        if (fit < Math.min(MIN_ROWS_OF_PART, heights.length) && this.page.pieces.length > 0) {
          const before = this.page;
          this.turn();
          if (this.page !== before) continue;
        }
        // A row higher than a page is placed nevertheless.
        fit = Math.max(1, fit);
        const rows = table.rows.slice(from, from + fit);
        const ends = isLastPanel && from + fit === table.rows.length;
        const height = above + sum(heights.slice(0, fit)) + (ends ? below : 0);
        this.page.pieces.push({ kind: "table", table, number, panel, continued, rows, ends });
        this.page.used += height;
        from += fit;
      }
    });
  }

  /** Begins a page for a table that fits on a page but not on the rest of this one. */
  private keepWhole(table: PaperTable, number: number, panels: readonly Panel[]): void {
    const [panel] = panels;
    if (!panel || panels.length > 1) return;
    const { width, height } = this.area;
    const whole = wholeTableHeight(table, number, panel, width);
    if (this.freeLine + whole > this.room && whole <= height) this.turn();
  }
}

/** How many of the rows fit; the last one must fit together with `below`, the notes under the table. */
function fitting(heights: readonly number[], room: number, below: number): number {
  let used = 0;
  for (const [i, height] of heights.entries()) {
    used += height;
    const isLast = i === heights.length - 1;
    if (used + (isLast ? below : 0) > room) return i;
  }
  return heights.length;
}
