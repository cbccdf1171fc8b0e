import { describe, expect, it } from "vitest";
import { type CellEdit, readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { bytesOf, CONTEXT, longReport } from "../context.ts";
import { encodeGb18030 } from "../encode.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const edit = (bytes: Uint8Array, ...edits: readonly CellEdit[]) => readReportFile(bytes, CONTEXT, { edits });
const codes = (reading: Awaited<ReturnType<typeof edit>>) =>
  reading.findings.flatMap(({ severity, row, code }) => (severity === "error" ? `${row} ${code}` : []));

describe("readReportFile with a person's changes", () => {
  const faulty = longReport("2025,教育部,新材料,2025-06,约100,", "2025,科教部,新能源,2025-06,7,");

  it("reads the whole file again, and gives back rows that bear the changes", async () => {
    expect(codes(await edit(faulty))).toEqual(["2 malformed-number", "3 unknown-ministry"]);
    const once = await edit(faulty, { row: 2, index: 4, to: "100" });
    expect(codes(once)).toEqual(["3 unknown-ministry"]);
    expect(once.rows[1]?.cells).toEqual(["2025", "教育部", "新材料", "2025-06", "100", ""]);
    const twice = await edit(faulty, { row: 2, index: 4, to: "100" }, { row: 3, index: 1, to: "科技部" });
    expect(twice).toMatchObject({ outcome: "accept", records: [{ persons: 100 }, { ministry: "科技部" }] });
  });

  it("finds what a change breaks elsewhere", async () => {
    const good = longReport("2025,教育部,新材料,2025-06,1,", "2025,教育部,新能源,2025-06,2,", "合计,,,,3,");
    expect(codes(await edit(good, { row: 3, index: 4, to: "5" }))).toEqual(["4 total-mismatch"]);
    expect(codes(await edit(good, { row: 3, index: 2, to: "新材料" }))).toEqual(["3 conflicting-duplicate"]);
  });

  it("lets the last change of a cell count, and a change back be none", async () => {
    const changed = await edit(
      faulty,
      { row: 2, index: 4, to: "100" },
      { row: 2, index: 4, to: "200" },
      { row: 2, index: 4, to: "约100" },
    );
    expect(changed).toEqual(await edit(faulty));
  });

  it("leads from a finding to its cell", async () => {
    const { columns, findings } = await edit(faulty);
    const index = columns.find(({ name }) => name === findings[0]?.column)?.index;
    expect(index).toBe(4);
  });

  it("mends the header itself", async () => {
    const noHeader = bytesOf("年,部,类,到,数,注\r\n2025,教育部,新材料,2025-06,100,\r\n");
    expect(codes(await edit(noHeader))).toEqual(["null header-not-found"]);
    expect((await edit(noHeader)).rows[1]?.cells).toHaveLength(6);
    const edits = HEADER.map((to, index) => ({ row: 1, index, to }));
    expect(await edit(noHeader, ...edits)).toMatchObject({ outcome: "accept", records: [{ persons: 100 }] });
    const missing = bytesOf("年度,部门,领域,到,累计完成人数\n2025,教育部,新材料,2025-06,100");
    expect(codes(await edit(missing))).toEqual(["1 header-missing-column"]);
    expect((await edit(missing, { row: 1, index: 3, to: "统计截止" })).outcome).toBe("accept");
    expect(codes(await edit(missing, { row: 1, index: 0, to: "" }, { row: 1, index: 1, to: "" }))).toEqual([
      "null header-not-found",
    ]);
  });

  it("shows a table without a header by its own delimiter", async () => {
    const pasted = bytesOf("2025\t教育部\t新材料\t2025-06\t1,200\n2025\t科技部\t新材料\t2025-06\t5\n");
    expect((await edit(pasted)).rows[0]?.cells).toEqual(["2025", "教育部", "新材料", "2025-06", "1,200"]);
  });

  it("makes a row longer", async () => {
    const short = longReport("2025,教育部,新材料");
    expect(codes(await edit(short))).toEqual(["2 missing-cell"]);
    const longer = await edit(short, { row: 2, index: 4, to: "9" }, { row: 2, index: 3, to: "2025-06" });
    expect(longer).toMatchObject({ outcome: "accept", records: [{ cutoff: "2025-06", persons: 9 }] });
  });

  it("mends a cell whose letters are lost, but not the file's encoding or its quotes", async () => {
    const lost = encodeGb18030("年度,部门,领域,统计截止,累计完成人数\n2025,教育部,新材料,2025-06,1").slice();
    lost[lost.length - 22] = 0xff;
    const reading = await edit(lost);
    expect(codes(reading)).toEqual(["2 encoding-error"]);
    const index = reading.rows[1]?.cells.findIndex((cell) => cell.includes("\ufffd")) ?? -1;
    const to = ["2025", "教育部", "新材料", "2025-06", "1"][index] ?? "";
    expect((await edit(lost, { row: 2, index, to })).outcome).toBe("accept");

    const open = longReport('2025,教育部,新材料,2025-06,1,"甲', "2025,教育部,新能源,2025-06,1,");
    const found = codes(await edit(open));
    expect(found).not.toEqual([]);
    expect(codes(await edit(open, { row: 2, index: 5, to: "甲" }))).toEqual(found);
  });

  it("gives a formula without a value its value", async () => {
    const rows = rowsXml([HEADER.slice(0, 5), [2025, "教育部", "新材料", "2025-06"]]).replace(
      /<\/row>$/,
      '<c r="E2"><f>1+1</f></c></row>',
    );
    const bytes = handWorkbook({ sheets: [{ name: "a", rows }] });
    expect(codes(await edit(bytes))).toEqual(["2 formula-text"]);
    expect((await edit(bytes, { row: 2, index: 4, to: "2" })).records[0]?.persons).toBe(2);
  });

  it("passes over changes outside the table", async () => {
    const good = longReport("2025,教育部,新材料,2025-06,1,");
    const outside = [
      { row: 9, index: 0, to: "x" },
      { row: 2, index: -1, to: "x" },
      { row: 2, index: 1e9, to: "x" },
    ];
    expect(await edit(good, ...outside)).toEqual(await edit(good));
  });

  it("never makes a file with personal data one that may be kept", async () => {
    const personal = longReport("2025,教育部,新材料,2025-06,1,13812345678");
    const reading = await edit(personal, { row: 2, index: 5, to: "" });
    expect(codes(reading)).toEqual(["2 personal-data"]);
  });
});
