import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { CONTEXT } from "../context.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing";
const ROWS = [
  ["年度", "部门", "领域", "统计截止", "累计完成人数"],
  [2025, "教育部", "新材料", "2025-06", 120],
];

const worksheet = (after = "") => handWorkbook({ sheets: [{ name: "上报", rows: rowsXml(ROWS), after }] });

/** A report in an .xlsx workbook with text boxes on its sheet. */
function withBoxes(...texts: readonly string[]): Uint8Array {
  const shapes = texts.map(
    (text) =>
      `<xdr:sp><xdr:txBody><a:p>${[...text].map((letter) => `<a:r><a:t>${letter}</a:t></a:r>`).join("")}</a:p></xdr:txBody></xdr:sp>`,
  );
  return zipSync({
    ...unzipSync(worksheet('<drawing r:id="d"/>')),
    "xl/worksheets/_rels/sheet1.xml.rels": strToU8(
      `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="d" Type="${DRAWING}" Target="../drawings/drawing1.xml"/></Relationships>`,
    ),
    "xl/drawings/drawing1.xml": strToU8(`<xdr:wsDr>${shapes.join("")}</xdr:wsDr>`),
  });
}

/** The same report as a flat OpenDocument file, with what is drawn before its rows and in its cells of text. */
function openDocument(drawn: string, inCell = ""): Uint8Array {
  const rows = ROWS.map(
    (cells) =>
      `<table:table-row>${cells
        .map((cell) =>
          typeof cell === "number"
            ? `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`
            : `<table:table-cell office:value-type="string">${inCell}<text:p>${cell}</text:p></table:table-cell>`,
        )
        .join("")}</table:table-row>`,
  );
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="上报">${drawn}${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`,
  );
}

async function asked(bytes: Uint8Array): Promise<string[]> {
  const { findings, records } = await readReportFile(bytes, CONTEXT);
  expect(records).toMatchObject([{ persons: 120 }]);
  return findings.filter(({ severity }) => severity !== "notice").map((finding) => messageOf(finding));
}

describe("a unit that stands on the sheet but in no cell", () => {
  it("has to be confirmed where a text box names it", async () => {
    expect(await asked(withBoxes("2025年专业技术人才培训情况", "单位：万人"))).toEqual([
      "表格的文本框、页眉或页脚里写着“单位：万人”，读取数字时没有用到。请核对后确认。",
    ]);
    const box =
      "<draw:frame><draw:text-box><text:p>单位：<text:span>千人</text:span></text:p></draw:text-box></draw:frame>";
    expect(await asked(openDocument(`<table:shapes>${box}</table:shapes>`))).toHaveLength(1);
  });

  it("has to be confirmed where the printed page's margin names it", async () => {
    const margin = (text: string) =>
      worksheet(
        `<headerFooter><oddHeader>&amp;C&amp;"宋体,常规"&amp;14培训情况&amp;R${text}</oddHeader></headerFooter>`,
      );
    expect(await asked(margin("单位：万人"))).toHaveLength(1);
    expect(await asked(margin("第&amp;P页"))).toEqual([]);
  });

  it("is nothing to ask about where it is people, or where a comment names it", async () => {
    expect(await asked(withBoxes("单位：人", "截至6月底"))).toEqual([]);
    const note = "<office:annotation><text:p>单位：万人</text:p></office:annotation>";
    expect(await asked(openDocument("", note))).toEqual([]);
  });
});
