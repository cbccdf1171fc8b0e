import { expect } from "vitest";
import type { PaperCell, PaperRow, PaperTable } from "../../../src/app/paper/paperTable.ts";
import type {
  BarChart,
  BridgeChart,
  BriefingDocument,
  BulletChart,
} from "../../../src/features/briefing/document/document.ts";
import { chartsOf, tablesOf } from "./parts.ts";

/** The number that a cell adds to its column; what is no number adds nothing. */
export function numberIn(cell: PaperCell | undefined): number {
  return cell?.kind === "people" || cell?.kind === "change" ? cell.people : 0;
}

/** A table of the document by its id. */
export function tableIn(document: BriefingDocument, id: string): PaperTable {
  const table = tablesOf(document).find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

/** The row whose first cell is this name. */
export function rowIn({ columns, rows }: PaperTable, name: string): PaperRow {
  const row = rows.find(({ cells }) => words(cells[columns[0]?.key ?? ""]) === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

/** Everything that must hold in a document whatever the data: whole rows, unique ids, sums, charts as their tables. */
export function expectTies(document: BriefingDocument): void {
  const tables = tablesOf(document);
  const charts = chartsOf(document);
  const ids = [...tables, ...charts].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // Whole tables in one expectation: thousands of small ones take seconds over random data.
  expect(tables.flatMap(cellsAmiss)).toEqual([]);
  expect(tables.flatMap(sumsThatDiffer)).toEqual([]);
  for (const chart of charts) {
    const table = tables.find(({ id }) => id === chart.table);
    if (!table) throw new Error(`chart ${chart.id} without its table`);
    if (chart.kind === "bullets") expectBullets(chart, table);
    if (chart.kind === "bridge") expectBridge(chart, table);
    if (chart.kind === "bars") expectBars(chart, table);
  }
}

/** Rows without a cell for every column, and rates of nothing. */
function cellsAmiss({ id, columns, rows }: PaperTable): string[] {
  const keys = columns.map(({ key }) => key).sort();
  return rows.flatMap(({ cells }, r) => {
    const isWhole = Object.keys(cells).sort().join() === keys.join();
    const isRate = Object.values(cells).every((cell) => cell.kind !== "rate" || cell.whole > 0);
    return isWhole && isRate ? [] : [`${id} row ${r}`];
  });
}

function sumsThatDiffer({ id, columns, rows }: PaperTable): string[] {
  const total = rows.find(({ role }) => role === "total");
  if (!total) return [];
  const parts = rows.filter(({ role }) => role !== "total");
  return columns
    .filter(({ key, sums }) => {
      const sum = parts.reduce((all, { cells }) => all + numberIn(cells[key]), 0);
      return sums && sum !== numberIn(total.cells[key]);
    })
    .map(({ key }) => `${id}.${key}`);
}

function expectBullets({ rows }: BulletChart, table: PaperTable): void {
  const planned = table.rows.filter(({ role, cells }) => role !== "total" && numberIn(cells.quota) > 0);
  expect(rows.map(({ name, part, whole }) => ({ name, part, whole }))).toEqual(
    planned.map(({ cells }) => ({
      name: words(cells.name),
      part: cells.actual?.kind === "people" ? cells.actual.people : null,
      whole: numberIn(cells.quota),
    })),
  );
}

function expectBridge({ from, to, steps }: BridgeChart, table: PaperTable): void {
  const [total, ...parts] = table.rows;
  expect([from.people, to.people]).toEqual([numberIn(total?.cells.before), numberIn(total?.cells.after)]);
  expect(steps.map(({ name, change }) => [name, change])).toEqual(
    parts.map(({ cells }) => [words(cells.name), numberIn(cells.change)]),
  );
  expect(steps.reduce((sum, { change }) => sum + change, from.people)).toBe(to.people);
}

function expectBars({ rows }: BarChart, table: PaperTable): void {
  const named = table.rows.filter(({ role }) => role === "part");
  expect(rows).toEqual(
    named.map(({ cells }) => ({
      name: `${words(cells.ministry)} · ${words(cells.field)}`,
      people: numberIn(cells.gap),
      unreported: cells.actual?.kind === "not-reported" ? numberIn(cells.gap) : 0,
    })),
  );
}

function words(cell: PaperCell | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}
