import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, findingOf } from "../../src/intake/findings/finding.ts";
import type { FindingCode } from "../../src/intake/findings/findingCodes.ts";
import { messageOf } from "../../src/intake/findings/messages.ts";
import { type LedgerRow, type ReportReading, readReport } from "../../src/intake/report/readReport.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import { findingTable, type ReturnSlip, returnSlip } from "../../src/outgoing/returnSlip.ts";
import { tableCsv, tableXlsx } from "../../src/outgoing/writeTable.ts";
import { CONTEXT, longReport, wideReport } from "../intake/context.ts";
import { ALL_CODES, NEEDED_FACTS } from "../intake/findings/neededFacts.ts";

/** Where the named columns of a file stand, by its header row. */
function columnsOf(reading: ReportReading) {
  const header = reading.rows.find(({ kind }) => kind === "header");
  return (header?.cells ?? []).map((name, index) => ({ name, index }));
}

function slipOf(reading: ReportReading): ReturnSlip {
  return returnSlip({ rows: reading.rows, columns: columnsOf(reading) }, reading.findings);
}

/** A slip without what it adds. */
function original({ cells, addedLines, width }: ReturnSlip): unknown[][] {
  return cells.slice(addedLines).map((row) => row.slice(0, width).filter((cell) => cell !== null));
}

const folder = new URL("../fixtures/reports/", import.meta.url);
const FILES = readdirSync(folder).filter((name) => /\.(?:csv|txt)$/.test(name));
const bytesOf = (name: string) => readFileSync(new URL(name, folder));

describe("returnSlip(reading, findings)", () => {
  const reading = readReport(
    longReport("2025,教育部,新材料,2025-06,120,", "2025,教育部,新才料,2025-06,x,无"),
    CONTEXT,
  );

  it("has the reason of who returns it above all findings, also of a file with personal data", () => {
    const personal = readReport(longReport("2025,教育部,新材料,2025-06,1,110101199003074477"), CONTEXT);
    for (const each of [reading, personal]) {
      const { cells } = returnSlip({ rows: each.rows, columns: [] }, each.findings, "请附公函");
      expect(cells.find(([text]) => String(text).includes("退回原因"))).toEqual([
        "退回单·退回原因：请附公函",
      ]);
    }
  });

  it("puts what was found and what to do beside the row, errors first", () => {
    const { cells, addedLines, width } = slipOf(reading);
    expect(cells[addedLines]?.slice(width)).toEqual(["校验结果", "说明与处理办法"]);
    expect(cells[addedLines + 1]?.slice(width)).toEqual([null, null]);
    const [result, message] = cells[addedLines + 2]?.slice(width) ?? [];
    expect(result).toBe("错误");
    expect(message).toMatch(/新才料.*是否应为“新材料”.*“x”，不是数字/);
  });

  it("states in a line above which row of the slip is row 1 of the file", () => {
    const { cells, addedLines } = slipOf(reading);
    expect(cells[0]).toEqual([expect.stringContaining(`原文件第1行在本表第${addedLines + 1}行`)]);
    expect(cells[addedLines]?.[0]).toBe("年度");
  });

  it("marks the cells with errors and the result beside them", () => {
    const { cells, isFaulty, addedLines } = slipOf(reading);
    const marked = cells.flatMap((row, r) =>
      row.flatMap((_, c) => (isFaulty(r, c) ? [[r - addedLines, c]] : [])),
    );
    expect(marked).toEqual([
      [2, 2],
      [2, 4],
      [2, 6],
    ]);
  });

  it("puts an error before notices of the same row", () => {
    const place = { row: 2, line: 2, column: null };
    const found = [findingOf("not-reported", place), findingOf("unexpected-row", place, { value: "甲" })];
    const { cells, addedLines, width } = returnSlip({ rows: reading.rows, columns: [] }, found);
    const [result, message] = cells[addedLines + 1]?.slice(width) ?? [];
    expect(result).toBe("错误");
    expect(message).toMatch(/甲.*未报送/);
  });

  it("puts findings of the file and of the header into lines above", () => {
    const bad = readReport(
      new TextEncoder().encode("年度,部门,领域,累计完成人数\n2025,教育部,新材料,1\n"),
      CONTEXT,
    );
    const { cells, addedLines, headerRows } = slipOf(bad);
    expect(cells.slice(1, addedLines)).toEqual([[expect.stringMatching(/^退回单·错误：.*缺少“统计截止”列/)]]);
    expect(headerRows).toBe(addedLines + 1);
  });

  it("marks the text of a title that is wrong", () => {
    const text = new TextDecoder().decode(wideReport()).replaceAll("截至2025年6月", "截至2024年6月");
    const { isFaulty, addedLines } = slipOf(readReport(new TextEncoder().encode(text), CONTEXT));
    expect(isFaulty(addedLines, 0)).toBe(true);
  });

  it("gives out no cell of a file with personal data", () => {
    const personal = readReport(
      longReport("2025,教育部,新材料,2025-06,120,张三 13812345678", "2025,教育部,王五班,2025-06,x,"),
      CONTEXT,
    );
    expect(personal.findings.map(({ code }) => code)).toContain("personal-data");
    const text = slipOf(personal).cells.flat().join("\n");
    expect(text).toMatch(/个人信息/);
    expect(text).not.toMatch(/张三|138|王五/);
    expect(findingTable(personal.findings).flat().join("\n")).not.toMatch(/张三|138|王五/);
  });

  it.each(FILES)("gives back %s untouched when the added lines and columns are taken away", (name) => {
    const read = readReport(bytesOf(name), CONTEXT);
    expect(original(slipOf(read))).toEqual(read.rows.map(({ cells }) => cells));
  });

  it("gives back any rows untouched", () => {
    const row = fc.record({
      kind: fc.constantFrom("title", "header", "data", "blank", "error", "note"),
      cells: fc.array(fc.string(), { maxLength: 6 }),
    });
    const place = fc.record({
      // Of a file with personal data no row is given back.
      code: fc.constantFrom(...ALL_CODES.filter((code) => code !== "personal-data")),
      value: fc.string(),
      row: fc.option(fc.integer({ min: 1, max: 8 })),
      column: fc.option(fc.constantFrom("部门", "领域", "小计")),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(place), (kinds, places) => {
        const rows = kinds.map((one, i): LedgerRow => ({ row: i + 1, line: i + 1, ...one }));
        const findings = places.map(({ code, value, row, column }) =>
          findingOf<FindingCode>(code, { row, line: row, column }, { value, ...NEEDED_FACTS[code] }),
        );
        const slip = returnSlip({ rows, columns: [{ name: "部门", index: 0 }] }, findings);
        expect(original(slip)).toEqual(rows.map(({ cells }) => cells));
        // No finding of a row that the file has is left out.
        const text = slip.cells.flat().join("\n");
        for (const finding of findings)
          if (finding.row === null || finding.row <= rows.length) expect(text).toContain(messageOf(finding));
      }),
    );
  });
});

describe("a return slip that is handed in again", () => {
  // -5 comes back behind an apostrophe, as any text that begins like a formula: no longer negative, still no number.
  const codes = ({ findings }: ReportReading) =>
    findings
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => (code === "negative-value" ? "malformed-number" : code));
  // Repeated headers differ from the header of the slip; damage and quotes of the file as bytes are gone from it.
  const other = (reading: ReportReading) =>
    reading.layout === null ||
    reading.findings.some(({ code }) =>
      ["repeated-header", "personal-data", "encoding-error", "mojibake", "header-multirow"].includes(code),
    );

  it.each(FILES.filter((name) => !other(readReport(bytesOf(name), CONTEXT))))("is read as %s was", (name) => {
    const before = readReport(bytesOf(name), CONTEXT);
    const after = readReport(tableCsv(slipOf(before).cells), CONTEXT);
    expect(codes(after)).toEqual(codes(before));
    const figures = ({ records }: ReportReading) => records.map(({ row, line, ...figure }) => figure);
    expect(figures(after)).toEqual(figures(before));
  });

  it("is read as the file was as a workbook too, and says where its cells are", async () => {
    const cells = [
      ["年度", "部门", "领域", "统计截止", "累计完成人数"],
      [2025, "教育部", "新才料", "2025-06", 120],
      [2025, "教育部", "新能源", "2025-06", "=1+1"],
    ];
    const before = await readReportFile(await tableXlsx([{ name: "甲", cells, headerRows: 1 }]), CONTEXT);
    const slip = returnSlip(before, before.findings);
    expect(slip.isFaulty(slip.addedLines + 1, 2)).toBe(true);
    expect(slip.isFaulty(slip.addedLines + 2, 4)).toBe(true);
    const sheets = [
      { name: "退回单", cells: slip.cells, headerRows: slip.headerRows },
      { name: "校验结果", cells: findingTable(before.findings), headerRows: 1 },
    ];
    const after = await readReportFile(await tableXlsx(sheets), CONTEXT);
    expect(after.sheet).toBe("退回单");
    expect(codes(after)).toEqual(codes(before));
  });

  it("states no cut-off of its own, though its remarks name one", () => {
    const text = new TextDecoder()
      .decode(wideReport("教育部,1,,,,,,,,,,,,,,,1"))
      .replace("（截至2025年6月）", "");
    const before = readReport(new TextEncoder().encode(text), CONTEXT);
    expect(slipOf(before).cells.flat().join()).toContain("截至2025年");
    expect(codes(readReport(tableCsv(slipOf(before).cells), CONTEXT))).toEqual(["missing-cutoff"]);
  });
});

describe("findingTable(findings)", () => {
  it("lists errors before what is to be confirmed and notices, each in the order of the file", () => {
    const at = (row: number | null) => ({ row, line: row, column: null });
    const findings: Finding[] = [
      findingOf("not-reported", at(2)),
      findingOf("unexpected-row", at(9), { value: "甲" }),
      findingOf("filled-down", at(4), { text: "甲", otherRow: 3 }),
      findingOf("unexpected-row", at(3), { value: "乙" }),
      findingOf("missing-cutoff", at(null)),
    ];
    const [header, ...rows] = findingTable(findings);
    expect(header).toEqual(["级别", "行", "列", "原文", "说明与处理办法", "建议改为"]);
    expect(rows.map(([severity, row, , value]) => [severity, row, value])).toEqual([
      ["错误", null, null],
      ["错误", 3, "乙"],
      ["错误", 9, "甲"],
      ["需确认", 4, null],
      ["提示", 2, null],
    ]);
  });
});
