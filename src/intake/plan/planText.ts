import { foldName, isBlank, isBlankRow } from "../cells/fold.ts";
import type { NameBook } from "../cells/names.ts";
import { readPersons } from "../cells/numbers.ts";
import { findHeader } from "../table/header.ts";
import { DELIMITERS, tokenise } from "../table/table.ts";
import { unitNamedIn } from "../table/titles.ts";
import { type PlanContext, planBooks } from "./readPlan.ts";
import type { Cells } from "./readPlanCells.ts";
import { type FoundTable, wordTable } from "./wordTable.ts";

/** What stands in a document's text beside and in its plan table. */
export interface PlanText {
  /** The table's rows, the header first; empty when the text shows no plan table. */
  readonly cells: Cells;
  /** The year that the table's title names. */
  readonly year: number | null;
  /** The year's target of the text, people, with the clause that sets it. */
  readonly headline: { readonly people: number; readonly words: string } | null;
  /** Lines of the text that are no part of the table; blank ones are not counted. */
  readonly outside: number;
  /** Rows whose figures were laid under the fields by where they stand in their line. */
  readonly placed: number;
}

/** A header of fewer cells is not that of a plan table. */
const MIN_CELLS = 3;
/** Lines above and below a table in which its unit is looked for. */
const LINES_AROUND = 10;

/**
 * Finds the plan table in text from a document, whatever stands around it. Its cells may be separated by tabs, commas
 * or semicolons, by spaces, or stand one a line; names may have spaces and line breaks inside.
 *
 * Where spaces separate the cells, empty ones leave no trace. A row with fewer figures than fields is laid under the
 * fields only where each figure stands under a field's name; otherwise its figures stay at the left, and the row is
 * found to be too short when it is read: nothing is guessed into place.
 */
export function readPlanText(text: string, context: PlanContext): PlanText {
  const { fields } = planBooks(context);
  const normalised = text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
  const table = delimitedTable(normalised, fields) ?? wordTable(normalised, fields);
  const isFilled = (line: string) => !isBlank(line);
  const above = normalised.split("\n").slice(0, table?.firstLine);
  const filled = normalised.split("\n").filter(isFilled);
  const below = filled.slice(above.filter(isFilled).length + (table?.lines ?? 0));
  const unit = unitLine([...above.filter(isFilled).slice(-LINES_AROUND), ...below.slice(0, LINES_AROUND)]);
  return {
    cells: table ? (unit === null ? table.cells : [[unit], ...table.cells]) : [],
    year: yearOf(above.join("\n")),
    headline: headlineOf(normalised),
    outside: filled.length - (table?.lines ?? 0),
    placed: table?.placed ?? 0,
  };
}

function delimitedTable(text: string, fields: NameBook): FoundTable | null {
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const { records } = tokenise(text, delimiter);
    const start = records.findIndex((record, i) => {
      if (record.cells.length < MIN_CELLS) return false;
      const header = findHeader(records.slice(i, i + 2), fields);
      return header?.layout === "wide" && header.records[0] === record;
    });
    if (start === -1) continue;
    const width = records[start]?.cells.length ?? 0;
    let end = start;
    for (let i = start; i < records.length; i++) {
      const cells = records[i]?.cells ?? [];
      if (isBlankRow(cells)) continue;
      // A sentence after the table has no cells, or is one with a few commas in it.
      if (cells.length < Math.max(MIN_CELLS, width / 2)) break;
      end = i;
    }
    const rows = records.slice(start, end + 1).filter(({ cells }) => !isBlankRow(cells));
    const lines = rows.reduce((sum, { cells }) => sum + 1 + cells.join("").split("\n").length - 1, 0);
    return {
      cells: rows.map(({ cells }) => cells),
      firstLine: (records[start]?.line ?? 1) - 1,
      lines,
      placed: 0,
    };
  }
  return null;
}

/** The line that names a unit other than 万人, the usual one of a plan: it is judged with the table. Null without one. */
function unitLine(around: readonly string[]): string | null {
  const named = around.map((text) => ({ text, unit: unitNamedIn({ row: 1, line: 1, cells: [text] }) }));
  return named.findLast(({ unit }) => unit !== null && unit !== "万人")?.text.trim() ?? null;
}

/** The year of the last title before the table; a law or plan of another year may be named further up. */
function yearOf(before: string): number | null {
  const text = foldName(before);
  const titled = [...text.matchAll(/(20\d{2})年[^。;]{0,60}?计划表/g)].at(-1)?.[1];
  const year = titled ?? /(20\d{2})年(?:度)?/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

const HEADLINE = /(?:^|[,，。;；:：])((?:[^,，。;；:：])*?(\d+(?:\.\d+)?)万(?:人|名)(?:左右)?(?:的)?目标)/;

function headlineOf(text: string): PlanText["headline"] {
  const found = HEADLINE.exec(text.replace(/\s+/g, ""));
  if (!found) return null;
  const [, words = "", figure = ""] = found;
  const reading = readPersons(`${figure}万人`, null);
  return reading.ok && reading.persons !== null ? { people: reading.persons, words } : null;
}
