import type { PaperCell, PaperRow, PaperTable } from "../../../app/paper/paperTable.ts";
import { sum } from "../../../app/paper/tableLayout.ts";
import { widthOf } from "../../../outgoing/writeTable.ts";
import type { Stamp } from "../document/document.ts";
import { captionOf, type NumberedTable } from "../document/numberedParts.ts";
import { warningsOf } from "../document/stampWords.ts";
import { countsTables } from "../tables/countsTables.ts";
import { STEP_FILLS, WHITE_LETTERS_FROM } from "../tables/stepFills.ts";
import { footLines } from "../tables/tableWords.ts";
import type { BookCell, BookRow, BookSheet, Look } from "./xlsxBook.ts";
import {
  type FormulaGrid,
  gridOf,
  type LiveAt,
  liveBothWays,
  liveColumns,
  liveQuotients,
  ROWS_ABOVE,
} from "./xlsxLive.ts";

/** Number formats; a minus is the printed one. */
const FORMATS: Partial<Record<PaperCell["kind"], string>> = {
  people: "#,##0",
  change: '+#,##0;"−"#,##0;0',
  rate: "0.0%",
  points: '+0.0;"−"0.0;0.0',
};
const LIVE_NOTE = "含公式的单元格随人数改动自动重算，其余数值和底色不变。";

/**
 * The sheet of a table, and for a table of rates two more with the people that the rates divide. A cell has a formula only
 * where its result is the figure of the document.
 */
export function sheetsOf(numbered: NumberedTable, stamp: Stamp): BookSheet[] {
  const { table, number } = numbered;
  const place = { ...numbered, stamp };
  const name = sheetName(`表${number} ${table.title}`);
  const grid = gridOf(table);
  if (!table.counts) return [sheetOf(grid, liveColumns(grid), name, place)];
  const { total } = table.counts;
  const counts = countsTables(table).map(({ word, table: people }, i) => ({
    sheet: `表${number}附${i + 1} ${word}`,
    grid: gridOf(people),
  }));
  const [wholes, parts] = counts;
  if (!wholes || !parts) return [];
  return [
    sheetOf(grid, liveQuotients(parts, wholes), name, place),
    ...counts.map((each) => sheetOf(each.grid, liveBothWays(each.grid, total), each.sheet, place)),
  ];
}

/** A text as the name of a sheet: no `[]/\:*?`, no quote at the ends, at most 31 letters. */
function sheetName(text: string): string {
  let name = "";
  for (const letter of text.replace(/[[\]/\\:*?]/g, ""))
    if (name.length + letter.length <= 31) name += letter;
  return name.replace(/'+$/, "");
}

function sheetOf(
  grid: FormulaGrid,
  liveAt: LiveAt,
  name: string,
  { number, orientation, stamp }: Omit<NumberedTable, "table"> & { readonly stamp: Stamp },
): BookSheet {
  const { table } = grid;
  const { columns, rows } = table;
  const widths = widthsOf(grid);
  const width = sum(widths);
  let isLive = false;
  const body = rows.map((row, r): BookRow => {
    const cells = columns.map(({ key, align }, c): BookCell => {
      const cell = row.cells[key] ?? NOTHING;
      const value = grid.values[r]?.[c] ?? "";
      const live = liveAt(r, c);
      const formula = live !== null && live.value === value ? live.formula : undefined;
      if (formula !== undefined) isLive = true;
      return {
        value,
        formula,
        format: cell.kind === "text" ? undefined : FORMATS[kindOf(grid, r, c)],
        look: { ...lookOf(row, cell), align, ...(r === rows.length - 1 && bottomRule("medium")) },
      };
    });
    return withHeight(cells, widths);
  });
  const turned = orientation === "landscape" || width > PAGE_DIGITS.portrait / MIN_SCALE;
  const held = turned ? "landscape" : "portrait";
  return {
    name,
    widths,
    frozenRows: ROWS_ABOVE,
    frozenColumns: table.fixedColumns,
    orientation: held,
    pagesWide: Math.max(1, Math.ceil((width * MIN_SCALE) / PAGE_DIGITS[held])),
    header: warningsOf(stamp).join("　"),
    footer: footerOf(stamp),
    rows: [
      { cells: [{ value: captionOf({ table, number }), look: TITLE }], height: 21 },
      unitRow(table, stamp),
      withHeight(
        columns.map(({ head, align }) => ({
          value: head,
          look: { ...HEAD, align: align === "left" ? align : "center" },
        })),
        widths,
      ),
      ...body,
      ...[...(isLive ? [LIVE_NOTE] : []), ...footLines(table, stamp)].map((line) => noteRow(line, widths)),
    ],
  };
}

/** The lines in the foot of every printed page. */
export function footerOf({ cutoff, plan, code }: Stamp): string[] {
  return [cutoff, plan, `核验码 ${code}`];
}

const NOTHING: PaperCell = { kind: "none", word: "" };
const BOLD: Look = { fontFamily: "黑体" };
const TITLE: Look = { ...BOLD, fontSize: 12 };
const BLACK = "#000000";
const bottomRule = (style: "thin" | "medium"): Look => ({
  bottomBorderStyle: style,
  bottomBorderColor: BLACK,
});
const HEAD: Look = {
  ...BOLD,
  wrap: true,
  topBorderStyle: "medium",
  topBorderColor: BLACK,
  ...bottomRule("thin"),
};
const HATCHED: Look = {
  backgroundColor: "#FFFFFF",
  fillPatternStyle: "lightUp",
  fillPatternColor: "#BFBFBF",
};

/** The kind of a cell; of one with words that of the column's figures, because a formula may turn it into one. */
function kindOf(
  { table: { columns, rows }, values }: FormulaGrid,
  row: number,
  column: number,
): PaperCell["kind"] {
  const key = columns[column]?.key ?? "";
  const kind = rows[row]?.cells[key]?.kind ?? "none";
  if (FORMATS[kind]) return kind;
  const other = rows.findIndex((_, r) => typeof values[r]?.[column] === "number");
  return rows[other]?.cells[key]?.kind ?? kind;
}

function lookOf({ role }: PaperRow, cell: PaperCell): Look {
  const step = cell.kind === "rate" ? (cell.step ?? null) : null;
  return {
    ...(role === "total" && BOLD),
    ...(cell.kind === "text" && { wrap: true }),
    ...(cell.kind === "not-reported" && HATCHED),
    ...(step !== null && step > 0 && { backgroundColor: `#${STEP_FILLS[step]}` }),
    ...(step !== null && step >= WHITE_LETTERS_FROM && { textColor: "#FFFFFF" }),
  };
}

/** The warnings at the left, the unit at the right. */
function unitRow({ columns, unit }: PaperTable, stamp: Stamp): BookRow {
  const warnings = warningsOf(stamp).join("　");
  const last = columns.length - 1;
  return {
    cells: columns.map((_, c) => {
      if (c === 0 && warnings !== "") return { value: warnings, look: BOLD };
      return c === last && unit !== null ? { value: `单位：${unit}`, look: { align: "right" } } : null;
    }),
  };
}

/** Digits of the standard font in the width of the type area. */
const PAGE_DIGITS = { portrait: 84, landscape: 121 } as const;
/** A sheet that needs a smaller scale goes over several pages. */
const MIN_SCALE = 0.6;
/** Digits of the narrowest column (`137.2%`) and of the widest, in which longer text is wrapped. */
const MIN_WIDTH = 6;
const MAX_WIDTH = 28;
/** Digits left free in a cell. */
const CELL_PADDING = 2;
const LINE_HEIGHT = 13.5;

/** Widths with the heads on one line, or on two or three where the table would be wider than a page. */
function widthsOf(grid: FormulaGrid): number[] {
  const widths = [1, 2, 3].map((lines) => widthsWith(lines, grid));
  return widths.find((each) => sum(each) <= PAGE_DIGITS.portrait) ?? widths.at(-1) ?? [];
}

function widthsWith(headLines: number, { table, values }: FormulaGrid): number[] {
  return table.columns.map(({ head }, c) => {
    const words = values.map((row) => Math.min(MAX_WIDTH, widthOf(row[c] ?? "")));
    return Math.max(MIN_WIDTH, Math.ceil(widthOf(head) / headLines), ...words) + CELL_PADDING;
  });
}

function withHeight(cells: readonly BookCell[], widths: readonly number[]): BookRow {
  const lines = cells.map(({ value, look }, c) =>
    look.wrap && typeof value === "string" ? linesOf(value, (widths[c] ?? 0) - CELL_PADDING) : 1,
  );
  return { cells, height: Math.max(...lines, 1) * LINE_HEIGHT + 4 };
}

/** A note, wrapped over as many columns as a page is wide. */
function noteRow(line: string, widths: readonly number[]): BookRow {
  let span = 0;
  let width = 0;
  while (span < widths.length && width < PAGE_DIGITS.portrait) width += widths[span++] ?? 0;
  const covered = Array.from({ length: span - 1 }, () => null);
  return {
    cells: [
      { value: line, look: { wrap: true, align: "left", ...(span > 1 && { columnSpan: span }) } },
      ...covered,
    ],
    height: linesOf(line, width - CELL_PADDING) * LINE_HEIGHT,
  };
}

/** Counts a line two digits short: it breaks early where punctuation may not begin the next. */
function linesOf(text: string, width: number): number {
  const needed = widthOf(text);
  return needed <= width ? 1 : Math.ceil(needed / Math.max(1, width - 2));
}
