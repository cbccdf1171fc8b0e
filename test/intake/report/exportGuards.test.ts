import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { CONTEXT, longReport } from "../context.ts";

const noted = (...notes: readonly string[]) =>
  longReport(...notes.map((note, i) => `2025,教育部,${CONTEXT.fields[i]?.name},2025-06,1,${note}`));
const notes = (bytes: Uint8Array) => readReport(bytes, CONTEXT).records.map(({ note }) => note);

describe("withoutGuards(records, table)", () => {
  it("removes one guard where everything that would run has one", () => {
    expect(notes(noted("'=1+1", "''@x", "'so", "-"))).toEqual(["=1+1", "'@x", "'so", "-"]);
  });

  it("leaves an apostrophe in a file that was written elsewhere", () => {
    expect(notes(noted("'=1+1", "=2+2"))).toEqual(["'=1+1", "=2+2"]);
  });

  it("leaves a workbook as it is: it knows text from formulas", async () => {
    const rows = rowsXml([
      ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"],
      [2025, "教育部", "新材料", "2025-06", 1, "'=1+1"],
    ]);
    const reading = await readReportFile(handWorkbook({ sheets: [{ name: "a", rows }] }), CONTEXT);
    expect(reading.records[0]?.note).toBe("'=1+1");
  });
});
