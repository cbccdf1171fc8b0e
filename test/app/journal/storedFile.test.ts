import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { storedFile } from "../../../src/app/journal/storedFile.ts";
import { readReport } from "../../../src/intake/report/readReport.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { sha256Hex } from "../../../src/journal/entries/entryId.ts";
import { bytesOf, CONTEXT, longReport } from "../../intake/context.ts";
import { CHANGES, FIGURES, workbookOf } from "../../intake/workbook/mutants.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";

const SECRET = "张三的秘密";
const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const REPORT = handWorkbook({
  sheets: [
    { name: "上报", rows: rowsXml([HEADER, [2025, "教育部", "新材料", "2025-06", 100, "=SUM(1)"]]) },
    { name: "说明", rows: rowsXml([["填报说明"]]) },
  ],
});

/** Reads a file and gives what would be stored of it. */
async function storedOf(fileName: string, bytes: Uint8Array) {
  const reading = await readReportFile(bytes, CONTEXT);
  const cells = reading.rows.map((row) => row.cells);
  const { sheet } = reading;
  return { reading, ...storedFile({ fileName, bytes, sha256: sha256Hex(bytes), sheet, cells }) };
}

/** The workbook with another part, or with a part changed. */
function withPart(name: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(REPORT);
  const before = files[name] ? strFromU8(files[name]) : "";
  return zipSync({ ...files, [name]: strToU8(change(before)) });
}

const HIDDEN: readonly (readonly [kind: string, bytes: Uint8Array])[] = [
  ["comments", withPart("xl/comments1.xml", () => `<comments><t>${SECRET}</t></comments>`)],
  ["threaded comments", withPart("xl/threadedComments/threadedComment1.xml", () => `<x>${SECRET}</x>`)],
  ["the people of comments", withPart("xl/persons/person.xml", () => `<x a="${SECRET}"/>`)],
  ["a pivot cache", withPart("xl/pivotCache/pivotCacheRecords1.xml", () => `<x><s v="${SECRET}"/></x>`)],
  ["document properties", withPart("docProps/core.xml", () => `<x><creator>${SECRET}</creator></x>`)],
  ["properties of one's own", withPart("docProps/custom.xml", () => `<x>${SECRET}</x>`)],
  ["a text box", withPart("xl/drawings/drawing1.xml", () => `<x><t>${SECRET}</t></x>`)],
  ["a link to another workbook", withPart("xl/externalLinks/externalLink1.xml", () => `<x>${SECRET}</x>`)],
  ["custom XML", withPart("customXml/item1.xml", () => `<x>${SECRET}</x>`)],
  ["an orphan sheet", withPart("xl/worksheets/sheet9.xml", () => `<worksheet><x>${SECRET}</x></worksheet>`)],
  ["macros", withPart("xl/vbaProject.bin", () => SECRET)],
  ["a picture", withPart("xl/media/image1.png", () => SECRET)],
  ["any other file of the archive", withPart("名单.txt", () => SECRET)],
  [
    "a shared string of no cell",
    withPart("xl/sharedStrings.xml", () => `<sst><si><t>${SECRET}</t></si></sst>`),
  ],
  [
    "a defined name",
    withPart("xl/workbook.xml", (xml) =>
      xml.replace(
        "</workbook>",
        `<definedNames><definedName name="n">"${SECRET}"</definedName></definedNames></workbook>`,
      ),
    ),
  ],
  [
    "a list of allowed values and a footer",
    withPart("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(
        "</worksheet>",
        `<dataValidations><dataValidation><formula1>"${SECRET}"</formula1></dataValidation></dataValidations><headerFooter><oddFooter>${SECRET}</oddFooter></headerFooter></worksheet>`,
      ),
    ),
  ],
  [
    "a value left under a merged cell",
    withPart("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(
        "</sheetData>",
        `<row r="9">${["A", "B"].map((c) => `<c r="${c}9" t="str"><v>${c === "A" ? "注：无" : SECRET}</v></c>`).join("")}</row></sheetData><mergeCells><mergeCell ref="A9:F9"/></mergeCells>`,
      ),
    ),
  ],
  ["another sheet", withPart("xl/worksheets/sheet2.xml", (xml) => xml.replace("填报说明", SECRET))],
];

describe("what is stored of a file", () => {
  it("is a text file as it came", async () => {
    const bytes = longReport("2025,教育部,新材料,2025-06,100,");
    const { file, stored } = await storedOf("六月.csv", bytes);
    expect(file).toEqual({ name: "六月.csv", size: bytes.length, sha256: sha256Hex(bytes) });
    expect(stored).toEqual({ sha256: file.sha256, bytes });
  });

  it("is of a workbook the sheet that was read, with the hash of the whole as its identity", async () => {
    const { file, stored } = await storedOf("六月.xlsx", REPORT);
    expect(file).toEqual({
      name: "六月.xlsx",
      size: REPORT.length,
      sha256: sha256Hex(REPORT),
      copy: { name: "六月（上报）.csv", size: stored.bytes.length, sha256: sha256Hex(stored.bytes) },
    });
    expect(stored.sha256).toBe(file.copy?.sha256);
  });

  it.each(HIDDEN)("holds nothing of %s", async (_, bytes) => {
    const { reading, stored } = await storedOf("六月.xlsx", bytes);
    expect(reading.outcome).toBe("accept");
    // Stored as text, so that the secret would be seen.
    const text = new TextDecoder().decode(stored.bytes);
    expect(text).toContain("累计完成人数");
    expect(text).not.toContain(SECRET);
  });

  it("holds nothing of a note in an OpenDocument file", async () => {
    const cell = (text: string, more = "") =>
      `<table:table-cell office:value-type="string">${more}<text:p>${text}</text:p></table:table-cell>`;
    const row = (texts: readonly string[], more = "") =>
      `<table:table-row>${texts.map((text) => cell(text, more)).join("")}</table:table-row>`;
    const note = `<office:annotation><text:p>${SECRET}</text:p></office:annotation>`;
    const bytes = bytesOf(
      `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:meta><creator>${SECRET}</creator></office:meta><office:body><office:spreadsheet><table:table table:name="a">${row(HEADER)}${row(["2025", "教育部", "新材料", "2025-06", "100", ""], note)}</table:table></office:spreadsheet></office:body></office:document>`,
    );
    const { reading, stored } = await storedOf("六月.fods", bytes);
    expect(reading.outcome).toBe("accept");
    expect(new TextDecoder().decode(stored.bytes)).not.toContain(SECRET);
  });

  it("comes to the same figures and remarks as the workbook when it is read again", async () => {
    const folder = new URL("../../fixtures/cases/", import.meta.url);
    const names = readdirSync(folder, { recursive: true }).map(String);
    const files = names.filter((name) => /\.(?:xlsx?|xlsb|et|f?ods|xml)$/.test(name));
    const workbooks = [
      REPORT,
      ...files.map((name) => new Uint8Array(readFileSync(new URL(name, folder)))),
      ...FIGURES.map((_, i) => workbookOf({ figures: [i, 0], change: 0 })),
      ...CHANGES.map((_, i) => workbookOf({ figures: [0, 0], change: i })),
    ];
    let read = 0;
    for (const bytes of workbooks) {
      const { reading, stored } = await storedOf("a.xlsx", bytes);
      if (reading.outcome === "reject") continue;
      read++;
      expect(readReport(stored.bytes, CONTEXT).records).toEqual(reading.records);
    }
    expect(read).toBeGreaterThan(50);
  });
});
