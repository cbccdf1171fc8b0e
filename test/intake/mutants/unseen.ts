import type { ReportReading } from "../../../src/intake/report/readReport.ts";
import type { ReportRecord } from "../../../src/intake/report/reportRecord.ts";
import { CONTEXT } from "../context.ts";
import type { Grid } from "./mutate.ts";

/**
 * What a reading has that a person does not see in the table, or leaves out of what a person sees, without a finding
 * that rejects it or names it for confirmation; null when there is nothing of the kind.
 *
 * Written without the intake's own reading of cells: digits, words and places alone.
 */
export function unseen(reading: ReportReading, grid: Grid): string | null {
  if (reading.outcome === "reject") return null;
  const asked = new Set(
    reading.findings.filter(({ severity }) => severity === "confirm").map(({ row }) => row),
  );
  for (const record of reading.records) {
    if (asked.has(record.row)) continue;
    const problem = unseenIn(record, grid);
    if (problem) return `row ${record.row}, ${record.ministry} ${record.field}: ${problem}`;
  }
  return leftOut(reading, grid, asked);
}

/** Plain text: full-width forms narrow, spaces and what is drawn as nothing removed. */
function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u0085\p{Default_Ignorable_Code_Point}]/gu, "")
    .replaceAll("\u0000", "");
}

const SPELLINGS = new Map(
  [...CONTEXT.ministries, ...CONTEXT.fields].map(({ name, aliases }) => [
    name,
    [name, ...aliases].map(plain),
  ]),
);
const SUM = /小计|合计|总计|共计|汇总/;
/** Words that give 万人 as the unit of figures; 万人 before other words (万人计划) is no unit. */
const WAN =
  /[万萬]人(?!\p{Script=Han})|以[万萬]人?[为為]|[单單]位[:：为為是]?[（(]?[万萬]|^[（(]?[万萬][）)]?$|[（(][万萬][）)]/u;

/** In the row of a figure, where a remark may speak of 万人 otherwise. */
const WAN_OF_ROW = /^[（(]?[万萬]人?[）)]?$|[单單]位[:：为為是]?[（(]?[万萬]人/;

function shows(text: string, name: string): boolean {
  return (SPELLINGS.get(name) ?? [name]).includes(plain(text).replace(/\((?:单位:?)?[^)]*人[^)]*\)$/, ""));
}

function isHeading(cell: string): boolean {
  return (
    /^(?:年度|(?:涉及)?部门|领域|统计截止|累计完成人数.*|备注|小计)$/.test(plain(cell)) ||
    CONTEXT.fields.some(({ name }) => shows(cell, name))
  );
}

/** The figure that a cell shows, as digits and unit; null where it shows none. */
function figureIn(text: string): { readonly number: number; readonly unit: string } | null {
  const [, digits, unit = ""] =
    /^(\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?)(万人|万|人)?$/.exec(plain(text)) ?? [];
  return digits === undefined ? null : { number: Number(digits.replaceAll(",", "")), unit };
}

/** What of a record does not stand in its row, its column's heading or the lines above; null when all of it does. */
function unseenIn(record: ReportRecord, grid: Grid): string | null {
  const cells = grid[record.row - 1];
  if (!cells) return "there is no such row";
  if (!cells.some((cell) => shows(cell, record.ministry))) return "another ministry";
  const inRow = cells.some((cell) => shows(cell, record.field));
  const above = grid.slice(0, record.row - 1);
  const heading = above.findIndex((row) => row.filter(isHeading).length >= 3);
  const columns = (grid[heading] ?? []).flatMap((cell, c) => (shows(cell, record.field) ? [c] : []));
  if (!inRow && columns.length === 0) return "another field";
  const [year, month] = record.cutoff.split("-").map(Number);
  const dates = [...cells, ...above.flat()].map(plain);
  const isMonth = (text: string) =>
    [...text.matchAll(/(\d{4})(?:[-./年]|(?=\d{2}))(?:0?1-)?(\d{1,2})/g)].some(
      ([, y, m]) => Number(y) === year && Number(m) === month,
    );
  const ofTitles = dates.some((text) => new RegExp(`(?:至|止|[:：])0?${month}月`).test(text));
  if (!dates.some(isMonth) && !ofTitles && !dates.some((text) => /^\d{5}$/.test(text)))
    return "another month";
  const shown = inRow ? cells.map(figureIn) : columns.map((c) => figureIn(cells[c] ?? ""));
  const figures = shown.filter((figure) => figure !== null);
  if (record.persons === null) {
    return !inRow && figures.length > 0 ? `${figures[0]?.number} is not reported` : null;
  }
  // The heading of a column that is not read says nothing of the others.
  const headings = (grid[heading] ?? []).filter(
    (cell, c) => columns.includes(c) || /^累计完成人数|^[(（]/.test(plain(cell)),
  );
  const around = [...above.filter((_, r) => r !== heading), ...grid.slice(record.row)].flat();
  const isWan =
    [...headings, ...around].some((cell) => figureIn(cell) === null && WAN.test(plain(cell))) ||
    cells.some((cell) => WAN_OF_ROW.test(plain(cell)));
  const matching = figures.filter(({ number }) =>
    [1, 10_000].some((f) => Math.round(number * f) === record.persons),
  );
  if (matching.length === 0) return `${record.persons} stands nowhere`;
  const counted = matching.some(({ number }) => number === record.persons);
  const own = matching.some(({ unit }) => unit !== "");
  if (record.persons === 0 || own) return null;
  if (counted && isWan) return `${record.persons} people under 万人`;
  return !counted && !isWan ? `${record.persons} people without 万人` : null;
}

/** A row that names a ministry and holds a figure, no sum, of which no record comes. */
function leftOut(reading: ReportReading, grid: Grid, asked: ReadonlySet<number | null>): string | null {
  const counted = new Set(reading.records.map(({ row }) => row));
  const heading = grid.findIndex((row) => row.filter(isHeading).length >= 3);
  const index = grid.findIndex(
    (cells) =>
      !counted.has(grid.indexOf(cells) + 1) &&
      !cells.some((cell) => SUM.test(plain(cell))) &&
      cells.some((cell) =>
        CONTEXT.ministries.some(({ name }) => shows(cell.replace(/^.*[:：]/, ""), name)),
      ) &&
      // Above the headings only what names a field or a month besides.
      (grid.indexOf(cells) > heading || cells.some((cell) => isHeading(cell) || /\d{4}-\d\d/.test(cell))) &&
      cells.filter((cell) => figureIn(cell) !== null && !/^20\d\d$/.test(plain(cell))).length > 0,
  );
  return index === -1 || asked.has(index + 1)
    ? null
    : `row ${index + 1} is not counted: ${grid[index]?.join(",")}`;
}
