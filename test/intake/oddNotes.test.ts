import { describe, expect, it } from "vitest";
import { monthOf } from "../../src/domain/cutoff.ts";
import { readReport } from "../../src/intake/report/readReport.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import { tableCsv } from "../../src/outgoing/writeTable.ts";
import { handWorkbook, rowsXml } from "../workbook.ts";
import { bytesOf, CONTEXT } from "./context.ts";
import { ODD_NOTES } from "./oddNotes.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];

/** A row for each note: all ministries and fields, month after month. */
function rowsOf(notes: readonly string[]) {
  const { ministries, fields } = CONTEXT;
  return notes.map((note, i) => {
    const month = 1 + Math.floor(i / (ministries.length * fields.length));
    const ministry = ministries[Math.floor(i / fields.length) % ministries.length]?.name ?? "";
    return [2025, ministry, fields[i % fields.length]?.name ?? "", monthOf(2025, month), 100, note];
  });
}

const quoted = (cell: string | number) => `"${String(cell).replaceAll('"', '""')}"`;
const csv = (notes: readonly string[]) =>
  bytesOf([HEADER, ...rowsOf(notes)].map((row) => row.map(quoted).join(",")).join("\r\n"));
const notesOf = (bytes: Uint8Array) => {
  const { outcome, records } = readReport(bytes, CONTEXT);
  expect(outcome).toBe("accept");
  return records.map(({ note }) => note);
};

describe("readReport of odd notes", () => {
  it("keeps every one as it is", () => {
    expect(notesOf(csv(ODD_NOTES))).toEqual(ODD_NOTES);
  });

  it("reads them back unchanged from an export, where none would run", () => {
    const exported = tableCsv([HEADER, ...rowsOf(notesOf(csv(ODD_NOTES)))]);
    expect(notesOf(exported)).toEqual(ODD_NOTES);
    expect(new TextDecoder().decode(exported)).not.toMatch(/(?:^|[,\n])"?[=+@\t＝＋＠]/);
  });
});

describe("readReportFile of a workbook with odd notes", () => {
  it("keeps every note that a workbook can hold", async () => {
    // XML has no control characters but tab and line end; a writer puts _x0007_ in their place.
    const possible = ODD_NOTES.filter(
      (note) =>
        !/_x[\dA-F]{4}_/.test(note) && [...note].every((letter) => letter >= " " || "\t\n".includes(letter)),
    );
    const rows = rowsXml([HEADER, ...rowsOf(possible)]);
    const reading = await readReportFile(handWorkbook({ sheets: [{ name: "a", rows }] }), CONTEXT);
    expect(reading.outcome).toBe("accept");
    expect(reading.records.map(({ note }) => note)).toEqual(possible);
  });

  it("reads what a workbook writes in place of what it cannot hold", async () => {
    const rows = rowsXml([HEADER, ...rowsOf(["甲_x000D_乙_x0007_", "_x005F_x0041_"])]);
    const reading = await readReportFile(handWorkbook({ sheets: [{ name: "a", rows }] }), CONTEXT);
    expect(reading.records.map(({ note }) => note)).toEqual(["甲\r乙\u0007", "_x0041_"]);
  });
});
