import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Tab,
  type Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { paperCellText } from "../../../app/paper/paperCellText.ts";
import type {
  PaperTable as BriefingTable,
  PaperCell,
  PaperColumn,
  PaperRow,
} from "../../../app/paper/paperTable.ts";
import { TYPE } from "../../../app/paper/sheetPage.ts";
import { CELL_PADDING, type Panel, panelsOf } from "../../../app/paper/tableLayout.ts";
import type { ShortfallStep } from "../../../domain/progress/pace.ts";
import type { BriefingFigure } from "../document/document.ts";
import { FIGURES_PER_ROW } from "../pages/pieceHeights.ts";
import { STEP_FILLS, WHITE_LETTERS_FROM } from "../tables/stepFills.ts";
import { FONT, NO_RULE, STYLE, twips } from "./docxStyles.ts";
import { docxCaption, docxNotes, fixedTable } from "./docxText.ts";

/** Eighths of a point: rules of 1.5 and 0.75 pt. */
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: "000000" };
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const OPEN = { left: NO_RULE, right: NO_RULE, insideHorizontal: NO_RULE, insideVertical: NO_RULE };

/** A table of more rows may be cut over pages. */
const MAX_ROWS_UNCUT = 30;
/** Rows of a longer table that stay with the head, and with the notes. */
const ROWS_KEPT_TOGETHER = 2;

/**
 * A three-line table: title and unit above it, thick rules at top and bottom and a thin one under the head, open sides,
 * notes and source below it. The head is repeated on every page and no row is split. A table that is too wide is cut
 * between columns as on the sheets, see {@link panelsOf}.
 *
 * @param width points between the margins
 */
export function docxTable(table: BriefingTable, number: number, width: number): (Paragraph | Table)[] {
  return [
    ...panelsOf(table, width).flatMap((panel, i) => [
      docxCaption({ table, number, continued: i > 0, width }),
      tableOf(panel, table.rows),
    ]),
    ...docxNotes(table),
  ];
}

function tableOf({ columns, widths }: Panel, rows: readonly PaperRow[]): Table {
  const lengths = widths.map(twips);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, c) =>
      cellOf(lengths[c] ?? 0, {
        borders: { bottom: THIN },
        children: [new Paragraph({ style: STYLE.head, children: [new TextRun(head)] })],
      }),
    ),
  });
  const isWhole = rows.length <= MAX_ROWS_UNCUT;
  const body = rows.map(
    (row, i) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, c) =>
          bodyCell(
            row,
            column,
            lengths[c] ?? 0,
            isWhole || i < ROWS_KEPT_TOGETHER || i >= rows.length - ROWS_KEPT_TOGETHER,
          ),
        ),
      }),
  );
  return fixedTable(lengths, {
    rows: [head, ...body],
    borders: { top: THICK, bottom: THICK, ...OPEN },
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
  });
}

/** @param stays true where the row stays on the page of what follows it */
function bodyCell(row: PaperRow, column: PaperColumn, width: number, stays: boolean): TableCell {
  const cell = row.cells[column.key] ?? { kind: "none", word: "" };
  const step = cell.kind === "rate" ? (cell.step ?? null) : null;
  const look = {
    ...(row.role === "total" && { font: FONT.heading }),
    ...(step !== null && step >= WHITE_LETTERS_FROM && { color: "FFFFFF" }),
  };
  return cellOf(width, {
    ...shadingOf(cell, step),
    children: [
      new Paragraph({
        style: STYLE.cell,
        alignment: ALIGNMENT[column.align],
        keepNext: stays,
        children: [new TextRun({ text: paperCellText(cell), ...look })],
      }),
    ],
  });
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

function shadingOf(cell: PaperCell, step: ShortfallStep | null) {
  if (cell.kind === "not-reported")
    return { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: "BFBFBF", fill: "FFFFFF" } };
  if (step === null || step === 0) return {};
  return { shading: { type: ShadingType.CLEAR, color: "auto", fill: STEP_FILLS[step] } };
}

/** @param width twentieths of a point */
function cellOf(width: number, options: Omit<ConstructorParameters<typeof TableCell>[0], "width">) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: marginsOf(CELL_PADDING, CELL_PADDING),
    ...options,
  });
}

/** Margins of a cell from points above and below, and at the sides. */
function marginsOf(above: number, beside: number) {
  const [y, x] = [twips(above), twips(beside)];
  return { marginUnitType: WidthType.DXA, left: x, right: x, top: y, bottom: y };
}

/** Points above and below, and at the sides. */
const FIGURE_PADDING = 3;
const FIGURES_APART = 8;

/**
 * The headline figures side by side: under a thin rule the label and the figure, below them a detail.
 *
 * @param width points between the margins
 */
export function docxFigures(figures: readonly BriefingFigure[], width: number): (Paragraph | Table)[] {
  const perRow = Math.min(FIGURES_PER_ROW, Math.max(1, figures.length));
  const rows = Math.max(1, Math.ceil(figures.length / perRow));
  const each = twips(width / perRow);
  const linesOf = ({ label, text, detail }: BriefingFigure) => [
    new Paragraph({
      style: STYLE.figure,
      tabStops: [{ type: TabStopType.RIGHT, position: each - 2 * twips(FIGURES_APART) }],
      children: [
        new TextRun({ text: label, font: FONT.table, size: 2 * TYPE.detail.size }),
        new TextRun({ children: [new Tab(), text] }),
      ],
    }),
    new Paragraph({ style: STYLE.figureLabel, children: [new TextRun(detail)] }),
  ];
  const table = fixedTable(Array<number>(perRow).fill(each), {
    borders: { top: NO_RULE, bottom: NO_RULE, ...OPEN },
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: perRow }, (_, i) => {
            const figure = figures[row * perRow + i];
            return cellOf(each, {
              verticalAlign: VerticalAlignTable.TOP,
              ...(figure && { borders: { top: THIN } }),
              margins: marginsOf(FIGURE_PADDING, FIGURES_APART),
              children: figure ? linesOf(figure) : [new Paragraph({ style: STYLE.figureLabel })],
            });
          }),
        }),
    ),
  });
  // The free line above.
  return [new Paragraph({ style: STYLE.body }), table];
}
