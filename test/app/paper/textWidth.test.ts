import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../../src/app/paper/textWidth.ts";

describe("textWidth(text, size)", () => {
  it("is one em for a Chinese character and less for a digit", () => {
    expect(textWidth("教育部", 8)).toBe(24);
    expect(textWidth("2025", 10)).toBeCloseTo(24, 9);
  });
});

describe("wrapText(text, size, width)", () => {
  const any = fc.array(fc.constantFrom(..."国家发展，（）。“”Aim%2025 ."), { maxLength: 60 });

  it("makes lines that fit and loses nothing but spaces", () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 30 }), (letters, ems) => {
        const lines = wrapText(letters.join(""), 10, ems * 10);
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(ems * 10);
        expect(lines.join("").replaceAll(" ", "")).toBe(letters.join("").replaceAll(" ", ""));
      }),
    );
  });

  it("keeps numbers whole and closing punctuation off the beginning of a line", () => {
    expect(wrapText("缺口共计21.4万人，其中", 10, 60)).toEqual(["缺口共计", "21.4万人，", "其中"]);
    expect(wrapText("落后于时间，缺口", 10, 50)).toEqual(["落后于时", "间，缺口"]);
  });

  it("gives one empty line for an empty text", () => {
    expect(wrapText("", 10, 50)).toEqual([""]);
  });
});
