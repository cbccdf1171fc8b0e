import { describe, expect, it } from "vitest";
import { openPlanFile } from "../../../src/intake/plan/openPlanFile.ts";
import { bytesOf, CONTEXT } from "../context.ts";

const TABLE = "2025年度能力提升项目计划表,,,\n部门,新材料,新能源,小计\n合计,1,1,2\n教育部,1,1,2\n";
const open = (text: string, name = "计划.csv") => openPlanFile(bytesOf(text), name, CONTEXT);

describe("openPlanFile(bytes, fileName, context)", () => {
  it("gives the cells as they are and the year that the table names", async () => {
    expect(await open(TABLE)).toMatchObject({
      year: 2025,
      sheet: null,
      sheetCount: 0,
      unseen: [],
      refusal: null,
    });
    expect((await open(TABLE)).cells[3]).toEqual(["教育部", "1", "1", "2"]);
  });

  it("gives the cells of a table without a known header too, to be mended", async () => {
    const { cells, refusal } = await open("单位,甲,乙\n教育部,1,2\n");
    expect(refusal).toBeNull();
    expect(cells).toHaveLength(2);
  });

  it("refuses what is no table and what holds personal data, and shows nothing of it", async () => {
    for (const [text, name, code] of [
      ["", "计划.csv", "empty-file"],
      [`${TABLE}联系 13912345678,,,\n`, "计划.csv", "personal-data"],
      [TABLE, "计划13912345678.csv", "personal-data"],
    ] as const) {
      const opened = await open(text, name);
      expect(opened.refusal?.code).toBe(code);
      expect(opened.cells).toEqual([]);
    }
  });

  it("does not look for the year in a table that nobody changes by hand", async () => {
    const rows = Array.from({ length: 400 }, () => "教育部,1,1,2\n").join("");
    expect((await open(TABLE + rows)).year).toBeNull();
  });
});
