import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changesOf,
  columnLetter,
  currentEdits,
  NO_EDITS,
  pastedEdits,
  redoEdits,
  undoEdits,
  withEdits,
} from "../../../src/features/submit/edits.ts";
import type { LedgerRow } from "../../../src/intake/readReport.ts";

const ORIGINAL: readonly LedgerRow[] = [
  { row: 1, line: 1, kind: "header", cells: ["部门", "人数"] },
  { row: 2, line: 2, kind: "data", cells: ["教育部", "1O0"] },
];

describe("currentEdits(history, original)", () => {
  it("has the last text of each cell, in the order of the file", () => {
    let history = withEdits(NO_EDITS, [{ row: 2, index: 1, to: "10" }]);
    history = withEdits(history, [{ row: 2, index: 1, to: "100" }]);
    history = withEdits(history, [{ row: 1, index: 0, to: "单位" }]);
    expect(currentEdits(history, ORIGINAL)).toEqual([
      { row: 1, index: 0, to: "单位" },
      { row: 2, index: 1, to: "100" },
    ]);
  });
  it("leaves out a cell that was changed back", () => {
    let history = withEdits(NO_EDITS, [{ row: 2, index: 1, to: "100" }]);
    history = withEdits(history, [{ row: 2, index: 1, to: "1O0" }]);
    expect(currentEdits(history, ORIGINAL)).toEqual([]);
  });
  it("takes a block as one step back and forth", () => {
    const block = [
      { row: 2, index: 0, to: "科技部" },
      { row: 2, index: 1, to: "7" },
    ];
    const history = withEdits(NO_EDITS, block);
    expect(currentEdits(undoEdits(history), ORIGINAL)).toEqual([]);
    expect(currentEdits(redoEdits(undoEdits(history)), ORIGINAL)).toEqual(block);
  });
  it("forgets what was taken back once something else is changed", () => {
    const history = undoEdits(withEdits(NO_EDITS, [{ row: 2, index: 1, to: "100" }]));
    const other = withEdits(history, [{ row: 2, index: 0, to: "科技部" }]);
    expect(redoEdits(other)).toBe(other);
  });
  it("is undone whole by as many steps back, whatever was done", () => {
    const edit = fc.record({
      row: fc.integer({ min: 1, max: 2 }),
      index: fc.integer({ min: 0, max: 3 }),
      to: fc.string({ maxLength: 3 }),
    });
    const steps = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(steps, (all) => {
        let history = all.reduce(withEdits, NO_EDITS);
        const changed = currentEdits(history, ORIGINAL);
        for (const _ of all) history = undoEdits(history);
        expect(currentEdits(history, ORIGINAL)).toEqual([]);
        for (const _ of all) history = redoEdits(history);
        expect(currentEdits(history, ORIGINAL)).toEqual(changed);
      }),
    );
  });
});

describe("changesOf(edits, original, columns)", () => {
  it("names row, column, from and to; a column without a header by its letter", () => {
    const edits = [
      { row: 2, index: 1, to: "100" },
      { row: 2, index: 2, to: "补充" },
    ];
    expect(changesOf(edits, ORIGINAL, [{ index: 1, name: "累计完成人数" }])).toEqual([
      { row: 2, column: "累计完成人数", from: "1O0", to: "100" },
      { row: 2, column: "C", from: "", to: "补充" },
    ]);
  });
});

describe("columnLetter(index)", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("of %i is %s", (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});

describe("pastedEdits(text, row, index)", () => {
  it("lays a block over the table from a cell on", () => {
    expect(pastedEdits("教育部\t100\r\n科技部\t200\r\n", 3, 1)).toEqual([
      { row: 3, index: 1, to: "教育部" },
      { row: 3, index: 2, to: "100" },
      { row: 4, index: 1, to: "科技部" },
      { row: 4, index: 2, to: "200" },
    ]);
  });
  it("keeps quotes, tabs and line breaks inside a quoted cell", () => {
    expect(pastedEdits('"甲\t""乙""\n丙"\t1', 1, 0)).toEqual([
      { row: 1, index: 0, to: '甲\t"乙"\n丙' },
      { row: 1, index: 1, to: "1" },
    ]);
  });
  it("takes a quote that no cell closes as it stands", () => {
    expect(pastedEdits('"甲\t1', 1, 0).map(({ to }) => to)).toEqual(['"甲', "1"]);
  });
  it("reads back every block that a spreadsheet copies", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "甲", '"', "\t", "\n", " ", "1") });
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(block, (rows) => {
        const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
        const text = `${rows.map((cells) => cells.map(quote).join("\t")).join("\r\n")}\r\n`;
        expect(pastedEdits(text, 1, 0)).toEqual(
          rows.flatMap((cells, down) => cells.map((to, index) => ({ row: 1 + down, index, to }))),
        );
      }),
    );
  });
});
