import type { PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import type { Panel } from "../../../app/paper/tableLayout.ts";
import type { BriefingFigure, Chart, DocumentSection, Sentence } from "../document/document.ts";

/** A printed page. */
export interface Page {
  /** From 1; odd pages have their number on the right. */
  readonly number: number;
  readonly section: DocumentSection;
  readonly pieces: readonly Piece[];
  /** Each names the table of a sentence's figures; marks are from 1 on every page. */
  readonly footnotes: readonly { readonly mark: number; readonly text: string }[];
}

/** The parts of a page from top to bottom. */
export type Piece =
  | { readonly kind: "mast" }
  | HeadingPiece
  | ParagraphPiece
  | { readonly kind: "figures"; readonly figures: readonly BriefingFigure[] }
  | ChartPiece
  | TablePiece;

export interface HeadingPiece {
  readonly kind: "title" | "heading";
  readonly text: string;
}

/** Sentences of one paragraph, each with the marks of its footnotes. */
export interface ParagraphPiece {
  readonly kind: "paragraph";
  readonly sentences: readonly { readonly sentence: Sentence; readonly marks: readonly number[] }[];
  /** True where a free line is above it, because another block is. */
  readonly spaced: boolean;
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
  /** True for the last part, under which are notes and source. */
  readonly ends: boolean;
}
