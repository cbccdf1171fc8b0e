import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unguardFormula } from "../../src/intake/cells/formulaGuard.ts";
import { tokenise } from "../../src/intake/table/table.ts";
import { type TableSheet, tableCsv, tableXlsx } from "../../src/outgoing/writeTable.ts";
import { readSheets } from "../workbook.ts";
import { unzip } from "./unzip.ts";

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("tableCsv(cells)", () => {
  it("begins with a byte-order mark and ends every line with CR LF", () => {
    expect([...tableCsv([["a"]])]).toEqual([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a]);
  });

  it("writes figures as they are and leaves out what there is not", () => {
    expect(textOf(tableCsv([["部门", 1200, null, 0, -5]]))).toBe("\ufeff部门,1200,,0,-5\r\n");
  });

  it("quotes commas, quotation marks and line ends", () => {
    expect(textOf(tableCsv([["a,b", 'a"b', "a\nb", "a\rb", "a b"]]))).toBe(
      '\ufeff"a,b","a""b","a\nb","a\rb",a b\r\n',
    );
  });

  it("neutralises text that a spreadsheet would run", () => {
    expect(textOf(tableCsv([['=HYPERLINK("http://x","y")', "-", "-5"]]))).toBe(
      `\ufeff"'=HYPERLINK(""http://x"",""y"")",-,'-5\r\n`,
    );
  });

  it("gives back any cells to who reads them", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.constantFrom('"', ",", "\r", "\n", "'", "=", " ", "部")).map((letters) => letters.join("")),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2 }), { minLength: 1 }), (cells) => {
        const text = new TextDecoder().decode(tableCsv(cells));
        const read = tokenise(text, ",").records.map((record) => record.cells.map(unguardFormula));
        expect(read).toEqual(cells);
      }),
      { numRuns: 500 },
    );
  });
});

function sheet(cells: TableSheet["cells"], more: Partial<TableSheet> = {}): TableSheet {
  return { name: "表", cells, headerRows: 0, ...more };
}

/** The cells of the first sheet as a reader sees them. */
async function read(bytes: Uint8Array): Promise<unknown> {
  const [first] = readSheets(bytes);
  return first?.data;
}

describe("tableXlsx(sheets)", () => {
  it("holds figures as numbers and text as text", async () => {
    const cells = [
      ["部门", "完成数"],
      ["教育部", 1200],
      ["12", null],
    ];
    expect(await read(await tableXlsx([sheet(cells)]))).toEqual(cells);
  });

  it("holds a formula as text that stays text when it is edited", async () => {
    const bytes = await tableXlsx([sheet([["=1+1", "+1", "'a"]])]);
    expect(await read(bytes)).toEqual([["=1+1", "+1", "'a"]]);
    const files = unzip(bytes);
    expect(files.get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(files.get("xl/styles.xml")).toContain('formatCode="@"');
  });

  it("keeps the header in view and in bold, counts with thousands separators and years without", async () => {
    const bytes = await tableXlsx([
      sheet([["年度"], [2025], [1200]], {
        headerRows: 1,
        lookOf: (row) => (row === 1 ? { plain: true } : null),
      }),
    ]);
    const files = unzip(bytes);
    expect(files.get("xl/worksheets/sheet1.xml")).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    const styles = files.get("xl/styles.xml") ?? "";
    expect(styles).toContain("<b/>");
    expect([...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code)).toEqual(["0", "#,##0"]);
    expect(styles).toContain('<name val="等线"/>');
  });

  it("fills a cell that is marked, also an empty one", async () => {
    const marked = await tableXlsx([sheet([["a", null]], { lookOf: () => ({ marked: true }) })]);
    expect(unzip(marked).get("xl/styles.xml")).toContain("CFE3F6");
    expect(unzip(marked).get("xl/worksheets/sheet1.xml")).toMatch(/<c r="B1" s="\d+"/);
    const plain = await tableXlsx([sheet([["a", null]])]);
    expect(unzip(plain).get("xl/styles.xml")).not.toContain("CFE3F6");
  });

  it("keeps texts that are names of members of every object, e.g. constructor", async () => {
    const words = [["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"]];
    expect(await read(await tableXlsx([sheet(words)]))).toEqual(words);
  });

  it("writes several sheets in their order", async () => {
    const sheets = readSheets(
      await tableXlsx([sheet([["a"]], { name: "甲" }), sheet([["b"]], { name: "乙" })]),
    );
    expect(sheets).toEqual([
      { sheet: "甲", data: [["a"]] },
      { sheet: "乙", data: [["b"]] },
    ]);
  });

  it("gives back any text without control characters", async () => {
    // What XML cannot hold or turns into another line end is not in a workbook either.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is left out
    const lost = /[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[^\P{Cn}]|\p{Cs}/gu;
    const text = fc.string({ unit: "grapheme", minLength: 1 }).map((any) => any.replace(lost, ""));
    const cell = text.filter((any) => any.trim() !== "");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (cells) => {
        expect(await read(await tableXlsx([sheet(cells)]))).toEqual(cells);
      }),
      { numRuns: 50 },
    );
  });
});
