import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messageOf } from "../../src/intake/findings/messages.ts";
import { readReportFile } from "../../src/intake/report/readReportFile.ts";
import { CONTEXT } from "../intake/context.ts";
import { handWorkbook, rowsXml } from "../workbook.ts";
import { convertInOffice } from "./officeDocuments.ts";

const ROWS = [
  ["年度", "部门", "领域", "统计截止", "累计完成人数"],
  [2025, "教育部", "新材料", "2025-06", 1200],
];
/** The second style of a book with `struck` is struck out. */
const STRUCK = rowsXml(ROWS).replace('<c r="E2">', '<c r="E2" s="1">');

describe("an old .xls with a font that strikes out, of which no cell is known", () => {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  const read = async (name: string) =>
    readReportFile(new Uint8Array(readFileSync(join(folder, name))), CONTEXT);

  beforeAll(() => {
    mkdirSync(join(folder, "profile"));
    const paths = Object.entries({ plain: rowsXml(ROWS), struck: STRUCK }).map(([name, rows]) => {
      const path = join(folder, `${name}.xlsx`);
      writeFileSync(path, handWorkbook({ sheets: [{ name: "上报", rows }], formats: [0], struck: true }));
      return path;
    });
    convertInOffice(paths, "xls", folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has to be confirmed, and the sentence says what cannot be told", async () => {
    const { outcome, findings } = await read("struck.xls");
    expect(outcome).toBe("confirm");
    expect(findings.map(messageOf)).toContainEqual(
      expect.stringContaining("工作簿的字体中有删除线、上标或下标，这种格式读不出用在哪些单元格"),
    );
  });

  it("is read without a question where no cell uses such a font", async () => {
    const { outcome, records } = await read("plain.xls");
    expect(outcome).toBe("accept");
    expect(records[0]?.persons).toBe(1200);
  });
});
