import { describe, expect, it } from "vitest";
import { messageOf } from "../../../src/intake/findings/messages.ts";
import { readReportFile } from "../../../src/intake/report/readReportFile.ts";
import { handWorkbook, rowsXml } from "../../workbook.ts";
import { CONTEXT } from "../context.ts";

const HEADER = ["年度", "部门", "领域", "统计截止", "累计完成人数", "备注"];
const struck = (text: string) => `<r><rPr><strike/></rPr><t>${text}</t></r>`;
const plain = (text: string) => `<r><t>${text}</t></r>`;

/** A report under a title; cells of runs by their address. */
async function read(runs: Readonly<Record<string, string>>) {
  const rows = rowsXml([["单位：万人"], HEADER, [2025, "教育部", "新材料", "2025-06", 2, ""]]);
  const written = Object.entries(runs).reduce(
    (xml, [address, content]) =>
      xml.replace(
        new RegExp(`<c r="${address}"[^>]*>.*?</c>`),
        `<c r="${address}" t="inlineStr"><is>${content}</is></c>`,
      ),
    rows,
  );
  const { outcome, findings } = await readReportFile(
    handWorkbook({ sheets: [{ name: "上报", rows: written }] }),
    CONTEXT,
  );
  const asked = findings.filter(({ severity }) => severity !== "notice");
  return { outcome, asked: asked.map(({ row, code }) => `${row} ${code}`), words: asked.map(messageOf) };
}

describe("readReportFile of a workbook: titles and names of columns", () => {
  it("asks about a title of which a part is struck out", async () => {
    const { asked, words } = await read({ A1: plain("单位：") + struck("万") + plain("人") });
    expect(asked).toEqual(["1 hidden-rows"]);
    expect(words).toEqual(["第1行有加了删除线、上标或下标的文字，读取时与其他文字一样。请核对后确认。"]);
  });

  it("asks about the name of a column that is read, and not about others", async () => {
    expect((await read({ E2: plain("累计完成") + struck("人数") })).asked).toEqual(["2 hidden-rows"]);
    expect((await read({ F2: plain("备") + struck("注") })).outcome).toBe("accept");
    expect((await read({ A1: plain("单位：") + plain("万人") })).outcome).toBe("accept");
  });
});
