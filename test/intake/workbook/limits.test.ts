import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { bytesOf, CONTEXT } from "../context.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const TABLE = rowsXml([HEADER, [2025, "教育部", "新材料", "2025-06", 100]]);

const read = (bytes: Uint8Array) => readReportFile(bytes, CONTEXT);
const sheetOf = (rows: string, after = "") =>
  handWorkbook({ sheets: [{ name: "a", rows, after }], formats: [0, 14] });

async function problemOf(bytes: Uint8Array) {
  const { outcome, findings } = await read(bytes);
  const [error] = findings.filter(({ severity }) => severity === "error");
  return { outcome, code: error?.code, message: error && messageOf(error) };
}

const ODS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"';
const flatOds = (rows: string) =>
  bytesOf(
    `<?xml version="1.0"?><office:document ${ODS}><office:body><office:spreadsheet><table:table table:name="a">${rows}</table:table></office:spreadsheet></office:body></office:document>`,
  );
const xml2003 = (rows: string) =>
  bytesOf(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`,
  );

describe("limits of a workbook: what is blank does not count", () => {
  it("reads a table with a million formatted rows under it", async () => {
    const rows = Array.from({ length: 1_048_570 }, (_, i) => `<row r="${i + 3}" s="1" customFormat="1"/>`);
    const { outcome, ledger } = await read(sheetOf(TABLE + rows.join("")));
    expect(outcome).toBe("accept");
    expect(ledger).toEqual({ records: 2, header: 1, data: 1 });
  });

  it("reads a table with formatted cells and blanks far away", async () => {
    const far = [
      '<row r="60000"><c r="A60000" s="1"/><c r="B60000" t="str"><v></v></c></row>',
      '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t xml:space="preserve"> </t></is></c></row>',
    ];
    const { outcome, ledger } = await read(sheetOf(TABLE + far.join("")));
    expect(outcome).toBe("accept");
    expect(ledger.records).toBe(2);
  });

  it("reads repeated blank rows and cells of an OpenDocument file", async () => {
    const cells = HEADER.map(
      (name) => `<table:table-cell office:value-type="string"><text:p>${name}</text:p></table:table-cell>`,
    );
    const blank =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"></table:table-cell></table:table-row>';
    const { findings } = await read(flatOds(`<table:table-row>${cells.join("")}</table:table-row>${blank}`));
    expect(findings.map(({ code }) => code)).toContain("no-data-rows");
  });
});

describe("limits of a workbook: what is refused is named by its address", () => {
  it.each([
    [
      "a cell in the last row",
      sheetOf(`${TABLE}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
      "A1048576",
    ],
    ["a cell in the last column", sheetOf(`${TABLE}<row r="200"><c r="XFD200"><v>1</v></c></row>`), "XFD200"],
    [
      "a cell that is repeated over the sheet",
      flatOds(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>',
      ),
      "过多",
    ],
    [
      "a cell far away in XML 2003",
      xml2003('<Row ss:Index="1048576"><Cell ss:Index="9"><Data ss:Type="String">x</Data></Cell></Row>'),
      "I1048576",
    ],
    [
      "cells that are merged over the sheet",
      sheetOf(TABLE, `<mergeCells>${'<mergeCell ref="A3:XFD1048576"/>'.repeat(3)}</mergeCells>`),
      "A3",
    ],
    [
      "a long text that stands in very many cells",
      handWorkbook({
        sheets: [{ name: "a", rows: `<row r="1">${'<c t="s"><v>0</v></c>'.repeat(5000)}</row>` }],
        sharedStrings: [`<t>${"x".repeat(32_000)}</t>`],
      }),
      "单元格",
    ],
  ])("%s", async (_, bytes, said) => {
    const { code, message } = await problemOf(bytes);
    expect(code).toBe("file-too-large");
    expect(message).toContain(said);
  });
});

describe("a damaged part is refused, and never read with other figures", () => {
  it.each([
    ["cells that do not end", "<c ".repeat(1_000_000)],
    ["a cell in a cell", `${TABLE}<row r="3"><c r="A3"><c r="B3"><v>1</v></c></c></row>`],
    ["two cells of one address", `${TABLE}<row r="3"><c r="E3"><v>1</v></c><c r="E3"><v>2</v></c></row>`],
    ["an address of another row", `${TABLE}<row r="3"><c r="E4"><v>1</v></c></row>`],
    ["a number that is none", `${TABLE}<row r="3"><c r="E3"><v>1,234</v></c></row>`],
    ["a shared string that is not there", `${TABLE}<row r="3"><c r="B3" t="s"><v>7</v></c></row>`],
    ["a part that is cut off", `${TABLE}<row r="3"><c r="E3"><v>1`],
    ["a document type", `${TABLE}<!DOCTYPE x [<!ENTITY a "1">]>`],
  ])("%s", async (_, rows) => {
    expect(await problemOf(sheetOf(rows))).toMatchObject({ outcome: "reject", code: "not-text" });
  });
});
