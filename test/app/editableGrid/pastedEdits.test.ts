import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnLetter, pastedEdits } from "../../../src/app/editableGrid/pastedEdits.ts";

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
