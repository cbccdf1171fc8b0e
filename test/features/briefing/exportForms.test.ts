import { describe, expect, it } from "vitest";
import { exportFileName, exportMessage } from "../../../src/features/briefing/exportForms.ts";
import { EXPORT_WRITERS } from "../../../src/features/briefing/exportWriters.ts";
import { briefingLayout } from "../../../src/features/briefing/pages/briefingLayout.ts";
import { everyKind } from "./documents.ts";

describe("EXPORT_WRITERS", () => {
  it("write files of the kind that their ending names", async () => {
    const layout = briefingLayout(everyKind);
    for (const [ending, write] of Object.entries(EXPORT_WRITERS)) {
      // As it comes to the worker.
      const bytes = await write(structuredClone(layout));
      expect(new TextDecoder().decode(bytes.slice(0, 2)), ending).toBe("PK");
      const names = new TextDecoder("latin1").decode(bytes);
      const part = { docx: "word/document.xml", xlsx: "xl/workbook.xml", "csv.zip": ".csv" }[ending];
      expect(names, ending).toContain(part);
    }
  });
});

describe("exportFileName(document, ending)", () => {
  it("names the paper, its as-of date and the code of the data", () => {
    expect(exportFileName(everyKind, "docx")).toBe(
      "能力提升项目进度简报-截至2025年9月30日-0BAD-C0DE-0BAD-C0DE-0BAD.docx",
    );
  });
});

describe("exportMessage(state)", () => {
  const state = { label: "Word（.docx）", name: "简报.docx" };

  it("says what is being made, where it went, and what to do when it failed", () => {
    expect(exportMessage({ ...state, step: "writing" })).toBe("正在生成 Word（.docx）…");
    expect(exportMessage({ ...state, step: "written" })).toBe("已生成“简报.docx”，请在浏览器的下载中查看。");
    expect(exportMessage({ ...state, step: "stopped" })).toBe("已停止，没有生成 Word（.docx）。");
    expect(exportMessage({ ...state, step: "failed" })).toMatch(
      /^Word（.docx） 没有生成：.*请检查网络后再试/,
    );
  });
});
