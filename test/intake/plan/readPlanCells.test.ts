import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameBook } from "../../../src/intake/cells/names.ts";
import { type Cells, cellsOf, readPlanCells, UNREAD_CELL } from "../../../src/intake/plan/readPlanCells.ts";
import { openFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { CONTEXT } from "../context.ts";

const table = (year: number): Cells =>
  readFileSync(new URL(`../../../data/plans/${year}.csv`, import.meta.url), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replace("\ufeff", "").split(","));
const errors = (cells: Cells) =>
  readPlanCells(cells, CONTEXT)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ row, column, code }) => `${row} ${column} ${code}`)
    .sort();
/** The table with its rows and columns in another order; label and header stay at the edge. */
const reordered = (cells: Cells, rows: readonly number[], columns: readonly number[]): Cells =>
  [0, ...rows].map((r) => [0, ...columns].map((c) => cells[r]?.[c] ?? ""));
const orderOf = (count: number) =>
  fc.shuffledSubarray(
    Array.from({ length: count }, (_, i) => i + 1),
    { minLength: count },
  );

describe("readPlanCells(cells, context)", () => {
  const clean = table(2025);

  it("keeps a clean table clean in whatever order its rows and columns stand", () => {
    fc.assert(
      fc.property(orderOf(16), orderOf(16), (rows, columns) => {
        const reading = readPlanCells(reordered(clean, rows, columns), CONTEXT);
        expect([reading.outcome, reading.total]).toEqual(["accept", 980_000]);
      }),
      { numRuns: 30 },
    );
  });

  it("finds one changed cell in exactly its row and its column; total and margins differ there by as much", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 16 }),
        fc.integer({ min: 1, max: 15 }),
        fc.nat(400),
        (r, c, more) => {
          const was = Math.round(Number(clean[r]?.[c] ?? "") * 100);
          const now = (was + more + 1) / 100;
          const cells = clean.with(r, (clean[r] ?? []).with(c, String(now)));
          const field = clean[0]?.[c];
          expect(errors(cells)).toEqual(
            [`${r + 1} 小计 subtotal-mismatch`, `2 ${field} total-mismatch`].sort(),
          );
          const reading = readPlanCells(cells, CONTEXT);
          const off = (more + 1) * 100;
          const byRow = reading.rowSums.map((sum, m) => (sum ?? 0) - (reading.statedRowTotals[m] ?? 0));
          const byColumn = reading.columnSums.map(
            (sum, f) => (sum ?? 0) - (reading.statedColumnTotals[f] ?? 0),
          );
          expect(byRow).toEqual(byRow.map((_, m) => (m === r - 2 ? off : 0)));
          expect(byColumn).toEqual(byColumn.map((_, f) => (f === c - 1 ? off : 0)));
          expect((reading.total ?? 0) - (reading.statedTotal ?? 0)).toBe(off);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds nothing where a cell and all sums over it are changed alike", () => {
    const add = (text: string | undefined) => String((Math.round(Number(text) * 100) + 7) / 100);
    const cells = clean.map((row, r) =>
      row.map((text, c) => ([1, 4].includes(r) && [3, 16].includes(c) ? add(text) : text)),
    );
    expect(errors(cells)).toEqual([]);
    expect(readPlanCells(cells, CONTEXT).total).toBe(980_700);
  });

  it("has no sum where a figure cannot be read, and says where the totals and the columns stand", () => {
    const reading = readPlanCells(clean.with(4, (clean[4] ?? []).with(1, "约1")), CONTEXT);
    expect([reading.rowSums[2], reading.columnSums[0], reading.total]).toEqual([null, null, null]);
    expect([reading.totalsRow, reading.headerRows, reading.unit]).toEqual([2, [1], "万人"]);
    expect(reading.columns.slice(0, 2)).toEqual([
      { index: 0, kind: "ministry", name: "部门" },
      { index: 1, kind: "count", name: "新一代信息技术" },
    ]);
  });

  it("finds a ministry that has two rows, alike or not", () => {
    const twice = [...clean, clean[3] ?? []];
    expect(errors(twice)).toContain("18 null duplicate-key");
    expect(errors([...clean, ["教育部", ...(clean[3] ?? []).slice(1)]])).toContain(
      "18 null conflicting-duplicate",
    );
  });

  it("is empty without a header, also for no cells at all", () => {
    for (const cells of [[], [[]], [["编号", "名称"], ["1"]]]) {
      const reading = readPlanCells(cells, CONTEXT);
      expect([reading.outcome, reading.columns, reading.ministries]).toEqual(["reject", [], []]);
    }
  });
});

describe("cellsOf(opened)", () => {
  it("shows a cell without a value as such, so that it is not taken for an empty one", async () => {
    const header = rowsXml([["部门", "新材料", "新能源", "生物技术", "小计"]]);
    const formula =
      '<row r="2"><c r="A2" t="inlineStr"><is><t>教育部</t></is></c><c r="B2"><f>1+1</f></c></row>';
    const book = handWorkbook({ sheets: [{ name: "计划", rows: header + formula }] });
    const { chosen } = await openFile(book, nameBook(CONTEXT.fields));
    const cells = cellsOf(chosen);
    expect(cells[1]?.slice(0, 2)).toEqual(["教育部", UNREAD_CELL]);
    expect(errors(cells)).toContain("2 新材料 malformed-number");
  });
});
