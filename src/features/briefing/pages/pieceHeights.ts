import type { PaperTable } from "../../../app/paper/paperTable.ts";
import { linesOf, TYPE } from "../../../app/paper/sheetPage.ts";
import { headHeight, type Panel, rowHeight } from "../../../app/paper/tableLayout.ts";
import { chartHeight } from "../charts/drawChart.ts";
import type { BriefingFigure, Chart, Sentence } from "../document/document.ts";
import { captionOf } from "../document/numberedParts.ts";
import type { HeadingPiece } from "./page.ts";

/** Points between pieces. The lengths of this file are in `briefing.css`, `sheet.css` and `sheetTable.css` too. */
const GAP = 8;
/** A free line before figures, charts, tables, and text that follows them. */
export const FREE_LINE = TYPE.body.line;
/** Points of the rule under the head of the paper, and the gap under that. */
const MAST_RULE = 2 + GAP;
export const FIGURES_PER_ROW = 3;
const FIGURE_PADDING = 6;
const FIGURES_APART = 16;
/** The rules of a table: 1.5 pt above and below, 0.5 pt under the head. */
const TABLE_RULES = 4;
/** Characters that the first line of a paragraph is indented. */
const INDENT = 2;

/** Points of the head of the paper: name, then office, number and date over a rule. */
export function mastHeight(heading: string, width: number): number {
  return linesOf(heading, "mast", width) * TYPE.mast.line + TYPE.issue.line + MAST_RULE;
}

/** Points of a title or heading; a title has a gap under it. */
export function headingHeight({ text, kind }: HeadingPiece, width: number): number {
  return linesOf(text, kind, width) * TYPE[kind].line + (kind === "title" ? GAP : 0);
}

/** Points of a paragraph with the marks of its footnotes, without the notes. */
export function paragraphHeight(sentences: readonly Sentence[], width: number): number {
  const words = sentences.map(({ text, basis }) => text + "①".repeat(basis.length)).join("");
  return linesOf(words, "body", width, INDENT) * TYPE.body.line;
}

/** Points of the headline figures. */
export function figuresHeight(figures: readonly BriefingFigure[], width: number): number {
  const each = (width - (FIGURES_PER_ROW - 1) * FIGURES_APART) / FIGURES_PER_ROW;
  let height = FREE_LINE + GAP / 2;
  for (let i = 0; i < figures.length; i += FIGURES_PER_ROW) {
    const lines = figures
      .slice(i, i + FIGURES_PER_ROW)
      .map(({ detail }) => (detail ? linesOf(detail, "detail", each) : 0));
    height += TYPE.figure.line + Math.max(...lines) * TYPE.detail.line + FIGURE_PADDING;
  }
  return height;
}

/** Points of a chart with the gap around it. */
export function chartPieceHeight(chart: Chart, width: number): number {
  return FREE_LINE + chartHeight(chart, width);
}

/** Points of caption, unit and head over the rows of a part of a table, without the free line before it. */
export function aboveRows(
  table: PaperTable,
  number: number,
  panel: Panel,
  continued: boolean,
  width: number,
): number {
  const caption = captionOf({ table, number, continued });
  return (
    linesOf(caption, "caption", width) * TYPE.caption.line +
    (table.unit === null ? 0 : TYPE.note.line) +
    headHeight(panel) +
    TABLE_RULES
  );
}

/** Points of the notes and the source under a table. */
export function belowRows(table: PaperTable, width: number): number {
  return [...table.notes, table.source].reduce(
    (height, note) => height + linesOf(note, "note", width) * TYPE.note.line,
    GAP / 2,
  );
}

/** Points of a table that is not cut, without the free line before it. */
export function wholeTableHeight(table: PaperTable, number: number, panel: Panel, width: number): number {
  const rows = table.rows.reduce((sum, row) => sum + rowHeight(row, panel), 0);
  return aboveRows(table, number, panel, false, width) + rows + belowRows(table, width);
}
