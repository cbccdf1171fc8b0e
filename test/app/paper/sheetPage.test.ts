import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf, TYPE, TYPE_AREA, titleLines } from "../../../src/app/paper/sheetPage.ts";
import { textWidth } from "../../../src/app/paper/textWidth.ts";

const { width } = TYPE_AREA.portrait;

describe("titleLines(text, width)", () => {
  it("breaks a title after a comma, so that no line begins within a clause", () => {
    expect(titleLines("国家知识产权局9月底完成率113.2%，已完成，没有缺口", width)).toEqual([
      "国家知识产权局9月底完成率113.2%，",
      "已完成，没有缺口",
    ]);
    expect(titleLines("教育部完成率87.0%，正常，缺口5,932人", width)).toHaveLength(1);
  });

  it("leaves a title whole that no comma breaks into lines that fit", () => {
    const long = "很长的部门名称".repeat(5);
    expect(titleLines(long, width)).toEqual([long]);
    expect(titleLines(`短，${long}`, width)).toEqual([`短，${long}`]);
  });

  it("loses nothing and takes no more lines than are reckoned with", () => {
    const clause = fc.array(fc.constantFrom(..."部门落后缺口12.%（）"), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
        const text = clauses.map((letters) => letters.join("")).join("，");
        const lines = titleLines(text, width);
        expect(lines.join("")).toBe(text);
        if (lines.length === 1) return;
        expect(lines.length).toBeLessThanOrEqual(linesOf(text, "title", width));
        for (const line of lines) expect(textWidth(line, TYPE.title.size)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
