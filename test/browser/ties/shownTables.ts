import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";
import { WAIT_LIMIT_MS } from "../harness/launchBrowser.ts";

/** A table or grid of a screen, hidden parts included. */
export interface ShownTable {
  readonly name: string;
  /** Texts of the column headers. */
  readonly head: readonly string[];
  /** Texts by row and column; a cell over several rows is repeated in each, over several columns it is the first. */
  readonly rows: readonly (readonly string[])[];
}

/** A check of one table: its name, and a function that checks its content. */
export type TableCheck = readonly [name: string | RegExp, check: (table: ShownTable) => void];

/**
 * Checks every table under `root`, with folded parts opened. A table without a check fails, as does a check without a
 * table, so that no table of a screen is unchecked.
 */
export async function expectTables(root: Locator, checks: readonly TableCheck[]): Promise<void> {
  // Screens change shortly after their address.
  await vi.waitFor(
    async () => {
      const tables = await tablesIn(root);
      const knows = (name: string) =>
        checks.filter(([known]) => (typeof known === "string" ? known === name : known.test(name)));
      expect(
        tables.filter(({ name }) => knows(name).length !== 1).map(({ name }) => name),
        "tables that no check knows, or more than one",
      ).toEqual([]);
      const found = checks.map(([known]) => ({
        known,
        times: tables.filter(({ name }) => knows(name)[0]?.[0] === known).length,
      }));
      expect(
        found.filter(({ times }) => times !== 1).map(({ known, times }) => `${times} × ${known}`),
        "tables that are not there, or twice",
      ).toEqual([]);
      for (const table of tables) knows(table.name)[0]?.[1](table);
    },
    { timeout: WAIT_LIMIT_MS, interval: 60 },
  );
}

/** All rows of a table, its headers first. */
export function whole({ head, rows }: ShownTable): readonly (readonly string[])[] {
  return [head, ...rows];
}

/** The text in a row and column, named by the row's first cell or by a test of the row, and by the column's header. */
export function textAt(
  { name, head, rows }: ShownTable,
  row: string | ((cells: readonly string[]) => boolean),
  column: string,
): string {
  const found = rows.filter(typeof row === "string" ? ([first]) => first === row : row);
  const text = found[0]?.[head.indexOf(column)];
  if (found.length !== 1 || text === undefined) throw new Error(`${name}: no ${column} of ${row}`);
  return text;
}

/** The texts of a column by its header. */
export function column({ name, head, rows }: ShownTable, title: string): string[] {
  const at = head.indexOf(title);
  if (at < 0) throw new Error(`${name}: no column ${title}`);
  return rows.map((cells) => cells[at] ?? "");
}

/** The texts of some columns by their headers, row by row. */
export function columns(table: ShownTable, ...titles: readonly string[]): string[][] {
  const picked = titles.map((title) => column(table, title));
  return table.rows.map((_, r) => picked.map((texts) => texts[r] ?? ""));
}

/** People in a text; 0 for a word or a dash. */
export function peopleIn(text: string): number {
  const digits = text.replace("−", "-").replaceAll(/[^\d-]/g, "");
  return Number(digits === "-" ? 0 : digits);
}

function tablesIn(root: Locator): Promise<ShownTable[]> {
  return root.evaluate((element) => {
    for (const details of element.querySelectorAll("details")) details.open = true;
    for (const button of element.querySelectorAll<HTMLButtonElement>("button.more"))
      if (button.textContent?.startsWith("列出全部")) button.click();
    const textOf = (cell: Element) => (cell.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    const nameOf = (table: Element) => {
      const by = document.getElementById(table.getAttribute("aria-labelledby") ?? "");
      return (
        table.getAttribute("aria-label") ?? textOf(by ?? table.querySelector("caption") ?? document.body)
      );
    };
    const cellsOf = (table: HTMLTableElement) => {
      const rows: string[][] = [...table.rows].map(() => []);
      [...table.rows].forEach((row, r) => {
        let c = 0;
        for (const cell of row.cells) {
          while (rows[r]?.[c] !== undefined) c++;
          for (let down = 0; down < cell.rowSpan; down++)
            for (let across = 0; across < cell.colSpan; across++)
              (rows[r + down] ?? [])[c + across] = across === 0 ? textOf(cell) : "";
        }
      });
      return rows;
    };
    return [...element.querySelectorAll("table, [role=grid]")].map((table) => {
      const [head = [], ...rows] =
        table instanceof HTMLTableElement
          ? cellsOf(table)
          : [...table.querySelectorAll("[role=row]")].map((row) =>
              [...row.querySelectorAll("[role=columnheader], [role=rowheader], [role=gridcell]")].map(textOf),
            );
      return { name: nameOf(table), head, rows };
    });
  });
}
