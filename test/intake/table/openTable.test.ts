import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../../src/intake/bytes/decode.ts";
import { nameBook } from "../../../src/intake/cells/names.ts";
import { openTable } from "../../../src/intake/table/openTable.ts";
import { bytesOf, CONTEXT } from "../context.ts";
import { encodeGb18030, encodeUtf16 } from "../encode.ts";

const fields = nameBook(CONTEXT.fields);
const HEADER = "年度,部门,领域,统计截止,累计完成人数,备注";
const TEXT = `${HEADER}\n2025,教育部,新材料,2025-06,100,\n`;
const open = (bytes: Uint8Array) => {
  const opened = openTable(bytes, fields);
  const { encoding, delimiter } = opened;
  return opened.ok ? { encoding, delimiter, clean: opened.clean } : { encoding, code: opened.code };
};
const join = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe("openTable(bytes, fields): encoding", () => {
  it("goes down the ladder to the first encoding that decodes and shows a header", () => {
    expect(open(bytesOf(TEXT)).encoding).toBe("utf-8");
    expect(open(encodeGb18030(TEXT)).encoding).toBe("gb18030");
    expect(open(encodeUtf16(TEXT, "le")).encoding).toBe("utf-16-le");
  });

  it("obeys a byte-order mark", () => {
    expect(open(join([0xef, 0xbb, 0xbf], bytesOf(TEXT))).encoding).toBe("utf-8");
    expect(open(join([0xff, 0xfe], encodeUtf16(TEXT, "le"))).encoding).toBe("utf-16-le");
    expect(open(join([0xfe, 0xff], encodeUtf16(TEXT, "be"))).encoding).toBe("utf-16-be");
    expect(open(join([0x84, 0x31, 0x95, 0x33], encodeGb18030(TEXT))).encoding).toBe("gb18030");
  });

  it("does not fall back from a byte-order mark", () => {
    expect(open(join([0xef, 0xbb, 0xbf], encodeGb18030(TEXT)))).toEqual({
      encoding: "utf-8",
      code: "encoding-error",
    });
  });

  it("opens a table with a damaged byte, so that the cell can be named", () => {
    const damaged = join(bytesOf(HEADER), [0x0a, 0xe8, 0x82], bytesOf(",b"));
    expect(open(damaged)).toEqual({ encoding: "utf-8", delimiter: ",", clean: false });
  });

  it("gives up on bytes that are no text in any encoding", () => {
    expect(open(new Uint8Array(1000).fill(0xff))).toEqual({
      encoding: null,
      code: "encoding-undecidable",
    });
  });

  it("knows text that was misread and saved so", () => {
    for (const label of ["gb18030", "windows-1252"]) {
      expect(open(bytesOf(new TextDecoder(label).decode(bytesOf(TEXT)))).code).toBe("mojibake");
    }
    const gbkAsWestern = new TextDecoder("windows-1252").decode(encodeGb18030(TEXT));
    expect(open(bytesOf(gbkAsWestern)).code).toBe("mojibake");
  });
});

describe("openTable(bytes, fields): delimiter", () => {
  it.each([",", "\t", ";"])("finds the header behind %j", (delimiter) => {
    expect(open(bytesOf(TEXT.replaceAll(",", delimiter)))).toMatchObject({ delimiter });
  });

  it.each(["|", "，", "、", "  "])("names the wrong delimiter %j", (delimiter) => {
    expect(open(bytesOf(TEXT.replaceAll(",", delimiter))).code).toBe("wrong-delimiter");
  });

  it("names lines that were quoted whole", () => {
    expect(open(bytesOf(`"${HEADER}"\n"2025,教育部"`)).code).toBe("wrong-delimiter");
  });
});

describe("openTable(bytes, fields): what is no report", () => {
  it.each([
    ["an empty file", []],
    ["only a byte-order mark", [0xef, 0xbb, 0xbf]],
    ["only line ends", [0x0d, 0x0a, 0x20]],
  ])("refuses %s as empty", (_, bytes) => {
    expect(open(Uint8Array.from(bytes)).code).toBe("empty-file");
  });

  it.each([
    ["PK\u0003\u0004xl/workbook.xml", "Excel 工作簿（.xlsx）"],
    ["PK\u0003\u0004word/document.xml", "Word 文档（.docx）"],
    ["PK\u0003\u0004photo.jpg", "ZIP 压缩包"],
    ["%PDF-1.7", "PDF 文件"],
    ["{\\rtf1", "RTF 文档"],
    ["  <!DOCTYPE html><table>", "网页（HTML）表格"],
    ["\u0000\u0000\u0000", "二进制文件"],
  ])("says what %j is", (text, kind) => {
    expect(openTable(bytesOf(text), fields)).toMatchObject({ code: "not-text", facts: { fileKind: kind } });
  });

  it("knows an old workbook by its signature", () => {
    const xls = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]);
    expect(open(xls).code).toBe("not-text");
  });

  it("refuses a file that is too large before decoding it", () => {
    expect(open(new Uint8Array(MAX_FILE_BYTES + 1)).code).toBe("file-too-large");
    expect(open(new Uint8Array(MAX_FILE_BYTES)).code).toBe("not-text");
  });

  it("refuses more rows or cells than a report can have", () => {
    expect(open(bytesOf(`${HEADER}\n${"a\n".repeat(50_001)}`)).code).toBe("file-too-large");
    expect(open(bytesOf(`${HEADER}\n${"1,".repeat(2_000_001)}`)).code).toBe("file-too-large");
  });

  it("names an open quote that hides the header", () => {
    expect(open(bytesOf(`"2025年度\n${TEXT}`)).code).toBe("unterminated-quote");
  });
});
