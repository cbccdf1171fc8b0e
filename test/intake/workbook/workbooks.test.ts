import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { type FileOptions, readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { type HandWorkbook, handWorkbook, rowsXml, zipOf } from "../../workbook.ts";
import { bytesOf, CONTEXT } from "../context.ts";

const FIELDS = CONTEXT.fields.map(({ name }) => name);
const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];

const read = (bytes: Uint8Array, options?: FileOptions) => readReportFile(bytes, CONTEXT, options);
const errors = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.findings
    .filter(({ severity }) => severity !== "notice")
    .map(({ row, column, code }) => `${row ?? "file"} ${column ?? "row"} ${code}`);

/** A long report of one row, the cells given as XML by their column. */
function oneRow(cells: Record<string, string>, more: Partial<HandWorkbook> = {}) {
  const usual: Record<string, string> = {
    A: '<c r="A2"><v>2025</v></c>',
    B: '<c r="B2" t="inlineStr"><is><t>教育部</t></is></c>',
    C: '<c r="C2" t="inlineStr"><is><t>新材料</t></is></c>',
    D: '<c r="D2" t="inlineStr"><is><t>2025-06</t></is></c>',
    E: '<c r="E2"><v>100</v></c>',
  };
  const row = Object.entries({ ...usual, ...cells })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, xml]) => xml)
    .join("");
  const rows = `${rowsXml([HEADER])}<row r="2">${row}</row>`;
  return read(handWorkbook({ sheets: [{ name: "上报", rows }], ...more }));
}

describe("readReportFile of a workbook: cells", () => {
  it("reads numbers, texts and dates as a text file would show them", async () => {
    const reading = await oneRow(
      {
        A: '<c r="A2" t="s"><v>0</v></c>',
        D: '<c r="D2" s="0"><v>45838</v></c>',
        E: '<c r="E2" t="str"><f>C1</f><v>1,234</v></c>',
        F: '<c r="F2" t="s"><v>1</v></c>',
      },
      {
        formats: [14],
        sharedStrings: [
          "<t>2025</t>",
          '<r><t>一</t></r><r><rPr/><t xml:space="preserve"> &lt;二&gt;</t></r><rPh><t>yi</t></rPh>',
        ],
      },
    );
    expect(reading).toMatchObject({ outcome: "accept", layout: "long", encoding: null, delimiter: null });
    expect(reading.records).toMatchObject([
      { row: 2, year: 2025, cutoff: "2025-06", persons: 1234, note: "一 <二>" },
    ]);
  });

  it("reads the words beside General, and a format of a language", async () => {
    const shown = (format: string) =>
      oneRow({ E: '<c r="E2" s="0"><v>12345</v></c>' }, { formats: [format] });
    expect(errors(await shown('General"百人"'))).toEqual(["2 累计完成人数 malformed-number"]);
    expect((await shown('General"人"')).records[0]?.persons).toBe(12345);
    expect((await shown("[$-804]0")).records[0]?.persons).toBe(12345);
  });

  it("names rows and columns that are too small to be seen", async () => {
    const rows = `${rowsXml([HEADER])}${rowsXml([[2025, "教育部", "新材料", "2025-06", 100]])
      .replaceAll('"1"', '"2"')
      .replace(/([A-E])1"/g, '$12"')}`;
    const low = rows.replace('<row r="2"', '<row r="2" ht="0.75" customHeight="1"');
    expect(errors(await read(handWorkbook({ sheets: [{ name: "上报", rows: low }] })))).toEqual([
      "2 row hidden-rows",
    ]);
    const before = '<cols><col min="5" max="5" width="0.1" customWidth="1"/></cols>';
    expect(errors(await read(handWorkbook({ sheets: [{ name: "上报", rows, before }] })))).toEqual([
      "1 累计完成人数 hidden-rows",
    ]);
  });

  it("takes the value that a formula came to", async () => {
    expect((await oneRow({ E: '<c r="E2"><f>SUM(A1:A2)</f><v>77</v></c>' })).records[0]?.persons).toBe(77);
  });

  it("refuses a formula without a stored value, in any column", async () => {
    for (const formula of ['<c r="E2"><f>SUM(A1:A2)</f></c>', '<c r="E2"><f t="shared" si="0"/><v/></c>']) {
      expect(errors(await oneRow({ E: formula }))).toEqual(["2 累计完成人数 formula-text"]);
    }
    const reading = await oneRow({ B: '<c r="B2" t="str"><f>VLOOKUP(A1,Sheet2!A:B,2)</f></c>' });
    expect(errors(reading)).toEqual(["2 部门 formula-text"]);
    expect(reading.findings[0]?.value).toBe("=VLOOKUP(A1,Sheet2!A:B,2)");
  });

  it("takes a formula that came to empty text for not reported", async () => {
    const reading = await oneRow({ E: '<c r="E2" t="str"><f>IF(A1="","",1)</f><v></v></c>' });
    expect(reading).toMatchObject({ outcome: "accept", records: [{ persons: null }] });
  });

  it("refuses a cell with an error, in any column", async () => {
    expect(errors(await oneRow({ E: '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }))).toEqual([
      "2 累计完成人数 excel-error-value",
    ]);
    const reading = await oneRow({ D: '<c r="D2" t="e"><v>#REF!</v></c>' });
    expect(errors(reading)).toEqual(["2 统计截止 excel-error-value"]);
    expect(reading.findings[0]?.value).toBe("#REF!");
  });

  it.each([
    ["1.2", "万人", 12_000],
    ["0.30000000000000004", "万人", 3000],
    ["1.2E4", "人", 12_000],
    ["299.99999999999994", "人", 300],
    ["299.9999", "人", "non-integer-persons"],
    ["300.00000000000006", "人", 300],
    ["0.5", "人", "non-integer-persons"],
    ["-3", "人", "negative-value"],
  ])("reads the stored %s as %s: %s", async (stored, unit, expected) => {
    const header = HEADER.with(4, `累计完成人数（${unit}）`);
    const cell = `<c r="E2"><v>${stored}</v></c>`;
    const rows = rowsXml([header, [2025, "教育部", "新材料", "2025-06"]]).replace(
      /<\/row>$/,
      `${cell}</row>`,
    );
    const bytes = handWorkbook({ sheets: [{ name: "a", rows }] });
    const reading = await read(bytes);
    if (typeof expected === "number") expect(reading.records[0]?.persons).toBe(expected);
    else expect(errors(reading)).toEqual([`2 累计完成人数 ${expected}`]);
  });

  it.each([
    ["0%", "0.5", "malformed-number"],
    [9, "1", "malformed-number"],
    ['0.00"万人"', "1.2", 12_000],
    ['#,##0"人"', "1200", 1200],
    ['0"人次"', "1200", "unit-not-persons"],
    ["0!.0,", "12000", "unit-conflict"],
    ['0"."0000', "12000", "unit-conflict"],
    ["#,##0,", "12000", "unit-conflict"],
    ['[>=10000]0!.0,"万";0', "12000", "unit-conflict"],
    ["#,##0_ ;[Red]\\-#,##0\\ ", "12000", 12_000],
    ['_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"??_ ;_ @_ ', "12000", 12_000],
    ["G/通用格式", "12000", 12_000],
    ["@", "12000", 12_000],
    [14, "45000", "malformed-number"],
  ])("reads what the format %j shows of %s", async (format, stored, expected) => {
    const reading = await oneRow({ E: `<c r="E2" s="0"><v>${stored}</v></c>` }, { formats: [format] });
    if (typeof expected === "number") expect(reading.records[0]?.persons).toBe(expected);
    else expect(errors(reading)).toEqual([`2 累计完成人数 ${expected}`]);
  });

  it("says TRUE and FALSE as they are shown", async () => {
    const reading = await oneRow({ E: '<c r="E2" t="b"><v>1</v></c>' });
    expect(reading.findings).toMatchObject([{ code: "malformed-number", value: "TRUE" }]);
  });

  it("reads cells and rows without addresses, prefixed names, comments and character data", async () => {
    const row = (cells: readonly string[]) =>
      `<x:row>${cells.map((cell) => `<x:c t="inlineStr"><x:is><x:t>${cell}</x:t></x:is></x:c>`).join("")}</x:row>`;
    const rows = row(HEADER) + row(["2025", "<![CDATA[教育]]>部", "新<!-- -->材料", "2025-06", "7"]);
    const reading = await read(handWorkbook({ sheets: [{ name: "a", rows }] }));
    expect(reading).toMatchObject({ outcome: "accept", records: [{ ministry: "教育部", persons: 7 }] });
  });
});

describe("readReportFile of a workbook: dates", () => {
  const dated = (serial: number, date1904?: string, format: number | string = 14) =>
    oneRow(
      { D: `<c r="D2" s="0"><v>${serial}</v></c>` },
      { formats: [format], ...(date1904 === undefined ? {} : { date1904 }) },
    );

  it("reads the days of 1900 and 1904 books", async () => {
    expect((await dated(45_838)).records[0]?.cutoff).toBe("2025-06");
    expect((await dated(44_376, "1")).records[0]?.cutoff).toBe("2025-06");
    expect((await dated(44_376, "true")).records[0]?.cutoff).toBe("2025-06");
    expect((await dated(45_838, "false")).records[0]?.cutoff).toBe("2025-06");
    // The same day number means another day in the other book.
    expect(errors(await dated(44_376, "0"))).toEqual(["2 统计截止 ambiguous-date"]);
  });

  it("takes a date that is shown without its day for the month", async () => {
    for (const format of [17, 57, 'yyyy"年"m"月"', "yyyy\\-mm", 'yyyy"年"m"月";@', "[$-804]yyyy/m"]) {
      expect((await dated(45_809, undefined, format)).records[0]?.cutoff).toBe("2025-06");
    }
    expect(errors(await dated(45_809, undefined, "yyyy-mm-dd"))).toEqual(["2 统计截止 ambiguous-date"]);
  });

  it("reads a day number without a date format, and dates written out", async () => {
    expect((await oneRow({ D: '<c r="D2"><v>45838</v></c>' })).records[0]?.cutoff).toBe("2025-06");
    const written = '<c r="D2" t="d"><v>2025-06-30T00:00:00Z</v></c>';
    expect((await oneRow({ D: written })).records[0]?.cutoff).toBe("2025-06");
  });
});

describe("readReportFile of a table that was pasted from a spreadsheet", () => {
  it("reads tabs, with line breaks and quotes inside cells", async () => {
    const fields = FIELDS.map((name) => (name === "新能源汽车" ? '"新能 源\n汽车"' : name));
    const pasted = [
      ["2025年度（截至2025年6月）"],
      ["部门", ...fields, "小计", "备注"],
      ["教育部", ...Array(15).fill("1,200"), "18,000", '"第一行\n""第二行"""'],
    ];
    const reading = await read(bytesOf(`${pasted.map((row) => row.join("\t")).join("\r\n")}\r\n`));
    expect(reading).toMatchObject({ outcome: "accept", layout: "wide", delimiter: "\t" });
    expect(reading.records[5]).toMatchObject({
      field: "新能源汽车",
      persons: 1200,
      note: '第一行\n"第二行"',
    });
  });
});

describe("readReportFile of a workbook: rows and columns", () => {
  const table = [HEADER, [2025, "教育部", "新材料", "2025-06", 100, null]];

  it("numbers rows as the sheet does, blank ones counted, wherever the table begins", async () => {
    const rows =
      rowsXml([["截至2025年6月"]], 3, 2) +
      rowsXml(table, 6, 2) +
      rowsXml([[2025, "教育部", "新能源", "2025-06", "x"]], 10, 2);
    const reading = await read(handWorkbook({ sheets: [{ name: "a", rows }] }));
    expect(errors(reading)).toEqual(["10 累计完成人数 malformed-number"]);
    expect(reading.rows.map(({ kind }) => kind)).toEqual([
      ...["blank", "blank", "title", "blank", "blank", "header", "data", "blank", "blank", "error"],
    ]);
    expect(reading.columns[0]).toEqual({ index: 2, name: "年度" });
  });

  it("fills merged cells down and asks to confirm", async () => {
    const rows = rowsXml([...table, [null, null, "新能源", null, 50]]);
    const reading = await read(handWorkbook({ sheets: [{ name: "a", rows }] }));
    expect(errors(reading)).toEqual(["3 年度 filled-down", "3 部门 filled-down", "3 统计截止 filled-down"]);
    expect(reading.records[1]).toMatchObject({ row: 3, ministry: "教育部", persons: 50 });
  });

  it("reads the wide layout with titles, a header of two rows and totals", async () => {
    const figures = Array(15).fill(0.5);
    const rows = rowsXml([
      ["2025年度（截至2025年6月）"],
      ["部门", "累计完成人数（万人）", ...Array(14).fill(null), "小计"],
      [null, ...FIELDS],
      ["教育部", ...figures, 7.5],
      ["合计", ...figures, 7.5],
    ]);
    const reading = await read(handWorkbook({ sheets: [{ name: "a", rows }] }));
    expect(reading).toMatchObject({ outcome: "accept", layout: "wide" });
    expect(reading.records).toHaveLength(15);
    expect(reading.records[0]).toMatchObject({ row: 4, persons: 5000 });
  });

  it("does not count rows and columns that are only formatted", async () => {
    const styled = Array.from(
      { length: 200 },
      (_, i) => `<row r="${i + 100}" s="1"><c r="A${i + 100}" s="0"/></row>`,
    );
    const reading = await read(
      handWorkbook({ sheets: [{ name: "a", rows: rowsXml(table) + styled.join("") }], formats: [0] }),
    );
    expect(reading.ledger).toEqual({ records: 2, header: 1, data: 1 });
  });

  it("refuses a sheet with a cell far away instead of filling memory", async () => {
    for (const cell of [
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      '<row r="200"><c r="XFD200"><v>1</v></c></row>',
    ]) {
      const rows = rowsXml(table) + cell;
      expect(errors(await read(handWorkbook({ sheets: [{ name: "a", rows }] })))).toEqual([
        "file row file-too-large",
      ]);
    }
  });
});

describe("readReportFile of a workbook: sheets", () => {
  const good = rowsXml([HEADER, [2025, "教育部", "新材料", "2025-06", 100]]);
  const other = rowsXml([HEADER, [2025, "科技部", "新材料", "2025-06", 200]]);
  const legend = rowsXml([["填表说明"], ["一、……"]]);

  it("reads the first with a known header, lists all, and has the choice confirmed", async () => {
    const bytes = handWorkbook({
      sheets: [
        { name: "说明 & 须知", rows: legend },
        { name: "空", rows: "" },
        { name: "6月", rows: good },
        { name: "9月", rows: other },
      ],
    });
    const reading = await read(bytes);
    expect(reading).toMatchObject({ outcome: "confirm", sheet: "6月", records: [{ ministry: "教育部" }] });
    expect(errors(reading)).toEqual(["file row other-sheet-read", "file row other-sheets"]);
    expect(reading.sheets).toEqual([
      { name: "说明 & 须知", hasHeader: false, isHidden: false },
      { name: "空", hasHeader: false, isHidden: false },
      { name: "6月", hasHeader: true, isHidden: false },
      { name: "9月", hasHeader: true, isHidden: false },
    ]);
    expect(await read(bytes, { sheet: "9月" })).toMatchObject({
      outcome: "accept",
      sheet: "9月",
      records: [{ ministry: "科技部" }],
    });
    expect(errors(await read(bytes, { sheet: "12月" }))).toEqual(["file row header-not-found"]);
  });

  it("prefers a sheet that is shown", async () => {
    const bytes = handWorkbook({
      sheets: [
        { name: "模板", rows: good, state: "veryHidden" },
        { name: "上报", rows: other },
      ],
    });
    expect((await read(bytes)).sheet).toBe("上报");
  });

  it("names the sheets when none has a header, and shows the first that has cells", async () => {
    const bytes = handWorkbook({
      sheets: [
        { name: "空", rows: "" },
        { name: "说明", rows: legend },
      ],
    });
    const reading = await read(bytes);
    expect(errors(reading)).toEqual(["file row header-not-found"]);
    expect(reading.findings.map(messageOf)[0]).toContain("“空”、“说明”");
    expect(reading).toMatchObject({ sheet: "说明", layout: null });
    expect(reading.rows).toHaveLength(2);
  });

  it("says that a workbook without cells is empty", async () => {
    expect(errors(await read(handWorkbook({ sheets: [{ name: "a", rows: "" }] })))).toEqual([
      "file row empty-file",
    ]);
  });
});

describe("readReportFile: files that are no workbook, or a damaged one", () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const ole = (word: string) =>
    Uint8Array.from([...OLE, ...new Array(600).fill(0), ...[...word].flatMap((c) => [c.charCodeAt(0), 0])]);
  const workbook = handWorkbook({ sheets: [{ name: "a", rows: rowsXml([HEADER]) }] });

  it.each([
    ["an old workbook that is damaged", ole("Workbook"), "损坏", "重新导出"],
    ["another file of old Office programs", ole("PowerPoint"), "97-2003", "Excel 工作簿（*.xlsx）"],
    [
      "a web archive",
      bytesOf("MIME-Version: 1.0\nContent-Type: multipart/related\n"),
      ".mht",
      "Excel 工作簿（*.xlsx）",
    ],
    ["a workbook with a password", ole("EncryptedPackage"), "密码", "去掉密码"],
    ["a binary workbook that is damaged", zipOf({ "xl/workbook.bin": "x" }), "损坏", "重新导出"],
    [
      "an OpenDocument table",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
      ".ods",
      "Excel 工作簿（*.xlsx）",
    ],
    ["a document", zipOf({ "word/document.xml": "<x/>" }), ".docx", "CSV UTF-8"],
    ["an archive", zipOf({ "a.csv": "x" }), "ZIP", "解压"],
    ["a workbook that is cut off", workbook.subarray(0, workbook.length - 40), "损坏", "重新导出"],
    ["a PDF", bytesOf("%PDF-1.7"), "PDF", "CSV UTF-8"],
  ])("names %s and says how to save it", async (_, bytes, what, advice) => {
    const reading = await read(bytes);
    expect(errors(reading)).toEqual(["file row not-text"]);
    expect(reading.findings.map(messageOf)[0]).toContain(what);
    expect(reading.findings.map(messageOf)[0]).toContain(advice);
    expect(reading).toMatchObject({ sheet: null, sheets: [], rows: [], columns: [] });
  });

  it("does not inflate what says that it is huge", async () => {
    const bytes = zipOf({ "xl/workbook.xml": "x", "xl/worksheets/sheet1.xml": "0".repeat(65_000_000) });
    expect(bytes.length).toBeLessThan(100_000);
    expect(errors(await read(bytes))).toEqual(["file row file-too-large"]);
  });

  it("does not read a workbook of which a byte is damaged with other figures", async () => {
    const good = handWorkbook({
      sheets: [{ name: "a", rows: rowsXml([HEADER, [2025, "教育部", "新材料", "2025-06", 100]]) }],
    });
    const expected = (await read(good)).records;
    expect(expected).toHaveLength(1);
    for (let at = 0; at < good.length; at++) {
      const damaged = good.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x15;
      const reading = await read(damaged);
      if (reading.outcome !== "reject") expect(reading.records).toEqual(expected);
    }
  });

  it("never rejects, whatever stands in its parts", async () => {
    const rows = rowsXml([["截至2025年6月"], HEADER, [2025, "教育部", "新材料", "2025-06", 100]]);
    const change = fc.record({
      at: fc.nat(rows.length),
      length: fc.nat(12),
      text: fc.constantFrom(
        "",
        "<",
        "</c>",
        '"',
        "&",
        "&#0;",
        "<row>",
        "<c>",
        'r="ZZZ9999999"',
        "]]>",
        "<v>",
        't="s"',
      ),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, length, text }) => {
        const damaged = rows.slice(0, at) + text + rows.slice(at + length);
        const reading = await read(handWorkbook({ sheets: [{ name: "a", rows: damaged }] }));
        const { records, ...kinds } = reading.ledger;
        expect(Object.values(kinds).reduce((sum: number, n) => sum + (n ?? 0), 0)).toBe(records);
      }),
      { numRuns: 300 },
    );
  });

  it("reads a text file as before", async () => {
    const bytes = bytesOf(`${HEADER.join(",")}\n2025,教育部,新材料,2025-06,100,甲`);
    const { sheet, sheets, columns, ...reading } = await read(bytes);
    expect(reading).toEqual(readReport(bytes, CONTEXT));
    expect({ sheet, sheets }).toEqual({ sheet: null, sheets: [] });
    expect(columns).toEqual(HEADER.map((name, index) => ({ index, name })));
  });
});
